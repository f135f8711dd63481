/** @typedef {{scaleResolutionDownBy: number, maxFramerate: number | undefined, maxBitrate: number | undefined}} PictureSize in the words of RTCRtpEncodingParameters; undefined is unlimited */

/**
 * In a mesh everybody encodes and sends his picture as often as there are others, and each of them shows it in a smaller tile: so that
 * eight fit on a laptop, and into 2 Mbit/s upwards.
 */
const STEPS = [
  { upTo: 1, lines: Infinity, frames: undefined, bitrate: undefined },
  { upTo: 3, lines: 360, frames: 20, bitrate: 800_000 },
  { upTo: Infinity, lines: 180, frames: 15, bitrate: 250_000 },
];

/** Of a camera that does not tell its size. */
const USUAL_LINES = 720;

/**
 * The most that each of the others gets of a camera's picture.
 * @param {number} people how many others there are
 * @param {number} [lines] of the camera's picture, along its shorter side
 * @returns {PictureSize}
 */
export function pictureSize(people, lines = USUAL_LINES) {
  const step = STEPS.find(({ upTo }) => people <= upTo);
  return {
    scaleResolutionDownBy: Math.max(1, lines / (step?.lines ?? lines)),
    maxFramerate: step?.frames,
    maxBitrate: step?.bitrate,
  };
}

/** @param {MediaStreamTrack | null | undefined} track */
export function linesOf(track) {
  const { width, height } = track?.getSettings() ?? {};
  return width && height ? Math.min(width, height) : undefined;
}
