import { passFrames } from '../background/frame_passing.js';
import { DRAWN } from './filter_run.js';

/** @typedef {import('./camera_filter.js').Filter} Filter */

/** @type {Filter} */
let filter = 'none';
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { alpha: false });

/** @param {MessageEvent<{filter: Filter, readable?: ReadableStream<VideoFrame>, writable?: WritableStream<VideoFrame>}>} event */
self.onmessage = ({ data: { filter: chosen, readable, writable } }) => {
  filter = chosen;
  if (!readable || !writable) return;
  passFrames({ readable, writable }, draw)
    .catch(() => {})
    // The camera has stopped.
    .finally(() => self.close());
};

/** @param {VideoFrame} frame */
function draw(frame) {
  const { displayWidth, displayHeight, timestamp } = frame;
  if (canvas.width !== displayWidth) canvas.width = displayWidth;
  if (canvas.height !== displayHeight) canvas.height = displayHeight;
  if (context) {
    context.filter = DRAWN[filter];
    context.drawImage(frame, 0, 0, displayWidth, displayHeight);
  }
  return new VideoFrame(canvas, { timestamp });
}
