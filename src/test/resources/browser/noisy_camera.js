// Runs before the page's own scripts: the camera sees nothing but noise, which no codec makes small. Its own pictures are so simple that
// no limit of the bandwidth would be felt.
if (window.MediaDevices) {
  const devices = MediaDevices.prototype;
  const { getUserMedia } = devices;
  devices.getUserMedia = async function ({ audio, video }) {
    const stream = audio ? await getUserMedia.call(this, { audio }) : new MediaStream();
    if (video) {
      const picture = new ImageData(320, 180);
      const pixels = new Uint32Array(picture.data.buffer);
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
      const context = canvas.getContext('2d');
      setInterval(() => {
        for (let at = 0; at < pixels.length; at++) pixels[at] = 0xff000000 | (Math.random() * 0xffffff);
        context.putImageData(picture, 0, 0);
      }, 100);
      stream.addTrack(canvas.captureStream().getVideoTracks()[0]);
    }
    return stream;
  };
}
