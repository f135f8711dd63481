import { DRAWN } from './filter_run.js';

/** @typedef {import('./camera_filter.js').Filter} Filter */

/** @type {Filter} */
let filter = 'none';
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { alpha: false });

/** @param {MessageEvent<{filter: Filter, readable?: ReadableStream<VideoFrame>, writable?: WritableStream<VideoFrame>}>} event */
self.onmessage = ({ data }) => {
  filter = data.filter;
  if (!data.readable || !data.writable) return;
  // Ends by itself when the camera does.
  data.readable
    .pipeThrough(new TransformStream({ transform: draw }))
    .pipeTo(data.writable)
    .catch(() => {});
};

/**
 * @param {VideoFrame} frame
 * @param {TransformStreamDefaultController<VideoFrame>} controller
 */
function draw(frame, controller) {
  const { displayWidth, displayHeight, timestamp } = frame;
  if (canvas.width !== displayWidth) canvas.width = displayWidth;
  if (canvas.height !== displayHeight) canvas.height = displayHeight;
  if (context) {
    context.filter = DRAWN[filter];
    context.drawImage(frame, 0, 0, displayWidth, displayHeight);
  }
  frame.close();
  controller.enqueue(new VideoFrame(canvas, { timestamp }));
}
