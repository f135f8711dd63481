// The camera or microphone that is being sent is pulled out. The browser's fake devices have no cable, so its track is ended as Chromium
// ends one, and where nothing else is to be had, the device is absent until window.plugIn().
([kind, absent]) => {
  const devices = MediaDevices.prototype;
  const { getUserMedia } = devices;
  if (absent) {
    devices.getUserMedia = async function (constraints) {
      if (constraints?.[kind]) throw new DOMException('pulled out by the journey', 'NotFoundError');
      return getUserMedia.call(this, constraints);
    };
  }
  window.plugIn = () => {
    devices.getUserMedia = getUserMedia;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
  const { track } = window.keptPeers
    .filter(({ connectionState }) => connectionState === 'connected')
    .flatMap((peer) => peer.getSenders())
    .find((sender) => sender.track?.kind === kind);
  track.stop();
  track.dispatchEvent(new Event('ended'));
}
