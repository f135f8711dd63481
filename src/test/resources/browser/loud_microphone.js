// Runs before the page's own scripts: the microphone hears one steady tone, as from somebody who speaks without a pause.
if (window.MediaDevices) {
  const devices = MediaDevices.prototype;
  const { getUserMedia } = devices;
  devices.getUserMedia = async function ({ audio, video }) {
    const stream = video ? await getUserMedia.call(this, { video }) : new MediaStream();
    if (audio) {
      const context = new AudioContext();
      const tone = new OscillatorNode(context, { frequency: 440 });
      const sound = context.createMediaStreamDestination();
      tone.connect(sound);
      tone.start();
      stream.addTrack(sound.stream.getAudioTracks()[0]);
    }
    return stream;
  };
}
