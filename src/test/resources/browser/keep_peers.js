// Runs before the page's own scripts: keeps every RTCPeerConnection, so that a journey can read its statistics.
{
  const peers = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class RTCPeerConnection extends Native {
    constructor(configuration) {
      super(configuration);
      peers.push(this);
    }
  };
  Object.defineProperty(window, 'keptPeers', { value: peers });
}
