import { startBlurRun } from '../background/blur_run.js';
import { endPassing } from '../background/frame_passing.js';

/** @typedef {import('./camera_filter.js').Filter} Filter */
/** @typedef {import('./camera_filter.js').FilterRun} FilterRun */
/** @typedef {import('./camera_filter.js').StartRun} StartRun */

/** As CSS writes them. @type {Record<Filter, string>} */
export const DRAWN = {
  none: 'none',
  blur: 'blur(12px)',
  background: 'none',
  grayscale: 'grayscale(1)',
  invert: 'invert(1)',
  sepia: 'sepia(1)',
};

/** Frames a second where the browser cannot hand its own frames over. */
const FALLBACK_RATE = 20;

/**
 * Draws in a worker, frame by frame at the camera's own rate, where the browser hands frames over; a hidden tab goes on. Elsewhere on
 * a canvas of the page.
 * @type {StartRun}
 */
export function startFilterRun(input, filter, tell) {
  if (filter === 'background') return startBlurRun(input, tell);
  return 'MediaStreamTrackProcessor' in globalThis ? inWorker(input, filter) : onCanvas(input, filter);
}

/**
 * @param {MediaStreamTrack} input
 * @param {Filter} filter
 * @returns {FilterRun}
 */
function inWorker(input, filter) {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = /** @type {any} */ (globalThis);
  const source = input.clone();
  const { readable } = new MediaStreamTrackProcessor({ track: source });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const worker = new Worker(new URL('./filter_worker.js', import.meta.url), { type: 'module' });
  const { writable } = track;
  worker.postMessage({ filter, readable, writable }, [readable, writable]);
  return {
    track,
    change: (other) => worker.postMessage({ filter: other }),
    stop: () => endPassing(source, track, worker),
  };
}

/**
 * @param {MediaStreamTrack} input
 * @param {Filter} filter
 * @returns {FilterRun}
 */
function onCanvas(input, filter) {
  const video = document.createElement('video');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  let drawn = filter;
  video.muted = true;
  video.srcObject = new MediaStream([input]);
  void video.play().catch(() => {});
  const draw = () => {
    if (!context || video.videoWidth === 0) return;
    if (canvas.width !== video.videoWidth) canvas.width = video.videoWidth;
    if (canvas.height !== video.videoHeight) canvas.height = video.videoHeight;
    context.filter = DRAWN[drawn];
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
  };
  const timer = setInterval(draw, 1000 / FALLBACK_RATE);
  const [track] = canvas.captureStream(FALLBACK_RATE).getVideoTracks();
  return {
    track: /** @type {MediaStreamTrack} */ (track),
    change: (other) => {
      drawn = other;
    },
    stop: () => {
      clearInterval(timer);
      track?.stop();
      video.srcObject = null;
    },
  };
}
