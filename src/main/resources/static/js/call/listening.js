/** @typedef {import('./own_voice.js').Listening} Listening */

/** Four thousand samples are 85 ms, most of the time between two looks. */
const SAMPLES = 4096;

/**
 * Reads how loud a track is, without playing it.
 * @param {MediaStreamTrack} track
 * @returns {Listening}
 */
export function listenTo(track) {
  const context = new AudioContext({ latencyHint: 'playback' });
  const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
  try {
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  } catch (trouble) {
    // A microphone and a sound card at different rates: some browsers bring the two together nowhere but in a call.
    console.warn('The level of the microphone cannot be read', trouble);
  }
  const samples = new Float32Array(SAMPLES);
  return {
    level: () => {
      // Before the first click on a page some browsers let no sound through, not even to be measured.
      if (context.state === 'suspended' && navigator.userActivation?.hasBeenActive) void context.resume();
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / SAMPLES);
    },
    stop: () => void context.close(),
  };
}
