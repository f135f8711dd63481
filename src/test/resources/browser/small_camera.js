// Runs before the page's own scripts: the camera knows small pictures only, so that four people fit on two processor cores. A journey may
// leave another camera in window.ownCamera.
if (window.MediaDevices) {
  const devices = MediaDevices.prototype;
  const { getUserMedia } = devices;
  devices.getUserMedia = function (constraints) {
    const video = constraints?.video && { ...constraints.video, width: 320, height: 180, ...window.ownCamera };
    return getUserMedia.call(this, { ...constraints, video });
  };
}
