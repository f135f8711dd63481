import { BLOCK, FileHash } from './file_hash.js';

/** The most that one message of a data channel carries everywhere (RFC 8831, 6.6 leaves it to the two ends). */
const FRAME = 64 * 1024;
/** So much may wait in the channel, and so little is left when it asks for more. */
const WINDOW = 4 * 1024 * 1024;
const LOW = 1024 * 1024;

/**
 * Sends the bytes of a file through a channel, from an offset on, never more than a few megabytes ahead of the network, nor further
 * ahead of the other side's disk than it allows; answers the hash of the whole file. Ends early, with null, when the channel closes.
 * @param {Blob} blob
 * @param {RTCDataChannel} channel
 * @param {number} offset
 * @param {(sent: number) => Promise<void> | void} onProgress is waited for
 * @returns {Promise<string | null>}
 */
export async function sendFile(blob, channel, offset, onProgress) {
  channel.binaryType = 'arraybuffer';
  channel.bufferedAmountLowThreshold = LOW;
  if (!(await opened(channel))) return null;
  const hash = new FileHash();
  for (let at = 0; at < blob.size; at += BLOCK) {
    if (channel.readyState !== 'open') return null;
    const bytes = new Uint8Array(await blob.slice(at, at + BLOCK).arrayBuffer());
    hash.update(bytes);
    for (let from = Math.max(0, offset - at); from < bytes.length; from += FRAME) {
      if (!(await drained(channel))) return null;
      const frame = bytes.subarray(from, from + FRAME);
      channel.send(frame);
      await onProgress(at + from + frame.length);
    }
  }
  return hash.digest();
}

/** @param {RTCDataChannel} channel */
async function opened(channel) {
  if (channel.readyState === 'connecting') await first(channel, 'open');
  return channel.readyState === 'open';
}

/** @param {RTCDataChannel} channel */
async function drained(channel) {
  if (channel.bufferedAmount >= WINDOW) await first(channel, 'bufferedamountlow');
  return channel.readyState === 'open';
}

/**
 * Waits for an event, or for the end of the channel.
 * @param {RTCDataChannel} channel
 * @param {'open' | 'bufferedamountlow'} event
 */
function first(channel, event) {
  return new Promise((resolve) => {
    for (const one of [event, 'close', 'error']) channel.addEventListener(one, resolve, { once: true });
  });
}
