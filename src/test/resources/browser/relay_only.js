// Runs before the page's own scripts: every connection goes by the relays that are offered, whatever the page asks for.
{
  const relayed = (configuration) => ({ ...configuration, iceTransportPolicy: 'relay' });
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class RTCPeerConnection extends Native {
    constructor(configuration) {
      super(relayed(configuration));
    }

    setConfiguration(configuration) {
      super.setConfiguration(relayed(configuration));
    }
  };
}
