/** How long a worker has for the frame at hand, in milliseconds, before it is ended in the middle of it. */
const LAST_FRAME = 1000;

/**
 * Passes drawn frames on in the place of those that come, until the camera stops or nobody takes them any more. Whatever happens none
 * stays open: a camera has few of them and stands still once they are used up. Streams that are piped would drop what is between them.
 * @param {{readable: ReadableStream<VideoFrame>, writable: WritableStream<VideoFrame>}} ends
 * @param {(frame: VideoFrame) => VideoFrame | Promise<VideoFrame>} draw
 */
export async function passFrames({ readable, writable }, draw) {
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  try {
    let taken = true;
    while (taken) {
      const { done, value: frame } = await reader.read();
      taken = !done && (await passOn(frame, writer, draw));
    }
  } finally {
    await Promise.allSettled([reader.cancel(), writer.close()]);
  }
}

/**
 * Ends a worker through which a camera's frames go: once the camera has stopped, it closes by itself behind the last frame.
 * @param {MediaStreamTrack} source what goes in
 * @param {MediaStreamTrack} track what comes out
 * @param {Pick<Worker, 'terminate'>} worker
 */
export function endPassing(source, track, worker) {
  source.stop();
  track.stop();
  setTimeout(() => worker.terminate(), LAST_FRAME);
}

/**
 * @param {VideoFrame} frame
 * @param {WritableStreamDefaultWriter<VideoFrame>} writer
 * @param {(frame: VideoFrame) => VideoFrame | Promise<VideoFrame>} draw
 * @returns {Promise<boolean>} whether it was taken
 */
async function passOn(frame, writer, draw) {
  try {
    const drawn = await draw(frame);
    try {
      await writer.write(drawn);
      return true;
    } catch {
      drawn.close();
      return false;
    }
  } finally {
    frame.close();
  }
}
