// Runs before the page's own scripts: a camera that knows small pictures only, so that many people fit on two processor cores. A journey
// may leave other wishes in window.ownCamera. It is the person's own, of many in the browser: of each, Chromium holds few pictures at a
// time, and pages that show the same camera to many take them all and bring it to a stop.
(own) => {
  if (!window.MediaDevices) return;
  const devices = MediaDevices.prototype;
  const { getUserMedia, enumerateDevices } = devices;
  const isCamera = ({ kind }) => kind === 'videoinput';
  devices.enumerateDevices = async function () {
    const all = await enumerateDevices.call(this);
    const camera = all.filter(isCamera)[own];
    return all.filter((device) => !isCamera(device) || device === camera);
  };
  devices.getUserMedia = async function (constraints) {
    if (!constraints?.video) return getUserMedia.call(this, constraints);
    const { deviceId } = (await this.enumerateDevices()).find(isCamera);
    const video = { deviceId: { exact: deviceId }, ...constraints.video, width: 320, height: 180, ...window.ownCamera };
    return getUserMedia.call(this, { ...constraints, video });
  };
}
