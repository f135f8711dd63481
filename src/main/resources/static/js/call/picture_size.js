/** @typedef {{scaleResolutionDownBy: number, maxFramerate: number | undefined, maxBitrate: number | undefined}} PictureSize in the words of RTCRtpEncodingParameters; undefined is unlimited */

/**
 * In a mesh everybody encodes and sends his picture as often as there are others, and each of them shows it in a smaller tile: so that
 * eight fit on a laptop, and into 2 Mbit/s upwards.
 */
const CAMERA = [
  { upTo: 1, lines: Infinity, frames: undefined, bitrate: undefined },
  { upTo: 3, lines: 360, frames: 20, bitrate: 800_000 },
  { upTo: Infinity, lines: 180, frames: 15, bitrate: 250_000 },
];

/**
 * A screen is looked at large and gets more. Letters stay as sharp as they are and come more seldom; a film stays smooth and gets
 * smaller.
 */
const SCREEN = {
  text: [
    { upTo: 1, lines: Infinity, frames: undefined, bitrate: undefined },
    { upTo: 3, lines: Infinity, frames: 8, bitrate: 1_200_000 },
    { upTo: Infinity, lines: Infinity, frames: 5, bitrate: 400_000 },
  ],
  motion: [
    { upTo: 1, lines: Infinity, frames: undefined, bitrate: undefined },
    { upTo: 3, lines: 540, frames: 30, bitrate: 1_200_000 },
    { upTo: Infinity, lines: 360, frames: 24, bitrate: 400_000 },
  ],
};

/** Of a camera or screen that does not tell its size. */
const USUAL_LINES = 720;

/**
 * The most that each of the others gets of a camera's picture.
 * @param {number} people how many others there are
 * @param {number} [lines] of the camera's picture, along its shorter side
 * @returns {PictureSize}
 */
export function pictureSize(people, lines = USUAL_LINES) {
  return stepOf(CAMERA, people, lines);
}

/**
 * The most that each of the others gets of a shared screen.
 * @param {number} people how many others there are
 * @param {import('./screen_share.js').Content} content
 * @param {number} [lines] of the screen, along its shorter side
 * @returns {PictureSize}
 */
export function screenSize(people, content, lines = USUAL_LINES) {
  return stepOf(SCREEN[content], people, lines);
}

/**
 * @param {typeof CAMERA} steps
 * @param {number} people
 * @param {number} lines
 */
function stepOf(steps, people, lines) {
  const step = steps.find(({ upTo }) => people <= upTo);
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
