import { endPassing } from './frame_passing.js';

/** @typedef {import('../call/camera_filter.js').FilterNews} FilterNews */
/** @typedef {import('../call/camera_filter.js').FilterRun} FilterRun */

/** Pictures a second where the browser cannot hand its own frames over. */
const FALLBACK_RATE = 15;

/**
 * Blurs the background in a worker, at the camera's own rate where the browser hands frames over, else picture by picture.
 * @param {MediaStreamTrack} input
 * @param {(news: FilterNews) => void} tell
 * @returns {FilterRun}
 */
export function startBlurRun(input, tell) {
  const worker = new Worker(new URL('./blur_worker.js', import.meta.url));
  const unable = () => tell({ failed: 'unable' });
  worker.onerror = unable;
  return 'MediaStreamTrackProcessor' in globalThis
    ? frameByFrame(input, worker, tell)
    : pictureByPicture(input, worker, tell);
}

/**
 * @param {MediaStreamTrack} input
 * @param {Worker} worker
 * @param {(news: FilterNews) => void} tell
 * @returns {FilterRun}
 */
function frameByFrame(input, worker, tell) {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = /** @type {any} */ (globalThis);
  const source = input.clone();
  const { readable } = new MediaStreamTrackProcessor({ track: source });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const { writable } = track;
  worker.onmessage = ({ data }) => tell(data);
  worker.postMessage({ readable, writable }, [readable, writable]);
  return {
    track,
    change: () => {},
    stop: () => endPassing(source, track, worker),
  };
}

/**
 * One picture at a time is with the worker: what it cannot keep up with is left out and does not pile up.
 * @param {MediaStreamTrack} input
 * @param {Worker} worker
 * @param {(news: FilterNews) => void} tell
 * @returns {FilterRun}
 */
function pictureByPicture(input, worker, tell) {
  const video = document.createElement('video');
  const canvas = document.createElement('canvas');
  const shown = canvas.getContext('bitmaprenderer');
  let away = false;
  video.muted = true;
  video.srcObject = new MediaStream([input]);
  void video.play().catch(() => {});
  const hand = async () => {
    if (away || video.videoWidth === 0) return;
    away = true;
    const picture = await createImageBitmap(video).catch(() => null);
    if (picture) worker.postMessage({ picture }, [picture]);
    else away = false;
  };
  worker.onmessage = ({ data }) => {
    if (!data.picture) return tell(data);
    away = false;
    Object.assign(canvas, { width: data.picture.width, height: data.picture.height });
    shown?.transferFromImageBitmap(data.picture);
  };
  const timer = setInterval(hand, 1000 / FALLBACK_RATE);
  const [track] = canvas.captureStream(FALLBACK_RATE).getVideoTracks();
  return {
    track: /** @type {MediaStreamTrack} */ (track),
    change: () => {},
    stop: () => {
      clearInterval(timer);
      track?.stop();
      video.srcObject = null;
      worker.terminate();
    },
  };
}
