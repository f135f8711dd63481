import { BLOCK, FileHash } from './file_hash.js';
import { MOST_UNWRITTEN } from './file_limits.js';

/** A sender who is so far ahead of the disk does not hold to what he is told of it. */
const TOO_FAR_AHEAD = 2 * MOST_UNWRITTEN;

/** @typedef {Pick<import('./stored_file.js').StoredFile, 'written' | 'kept' | 'write' | 'close' | 'discard'>} Stored */
/**
 * @typedef {object} ReceivingListener
 * @property {(received: number) => void} onProgress
 * @property {(written: number) => void} onWritten called now and then with the bytes that are on the disk
 * @property {(code: import('./file_limits.js').FileCode) => void} onFailure nothing more can be taken
 */

/** Takes the bytes of one file in, in order, to the disk; channels may come and go meanwhile. */
export class FileReceiving {
  /** @type {Stored} */ #stored;
  /** @type {number} */ #size;
  /** @type {ReceivingListener} */ #listener;
  #hash = new FileHash();
  /** @type {Promise<void>} */ #writing = Promise.resolve();
  #received = 0;
  #told = 0;
  #failed = false;
  /** @type {Promise<Blob | null> | null} */ #finished = null;

  /**
   * @param {Stored} stored
   * @param {number} size
   * @param {ReceivingListener} listener
   */
  constructor(stored, size, listener) {
    this.#stored = stored;
    this.#size = size;
    this.#listener = listener;
  }

  /** Where the next channel has to go on. */
  get received() {
    return this.#received;
  }

  /** Of that, what is on the disk. */
  get written() {
    return this.#stored.written;
  }

  /** Goes over what an earlier page has received, which counts for the hash too. */
  async catchUp() {
    const { kept } = this.#stored;
    for (let at = 0; at < kept.size; at += BLOCK) {
      this.#hash.update(new Uint8Array(await kept.slice(at, at + BLOCK).arrayBuffer()));
    }
    this.#received = this.#told = kept.size;
  }

  /** @param {ArrayBuffer} bytes */
  take(bytes) {
    if (this.#failed) return;
    const received = this.#received + bytes.byteLength;
    if (received > this.#size || received - this.written > TOO_FAR_AHEAD) return this.#fail('file-damaged');
    this.#received = received;
    this.#hash.update(new Uint8Array(bytes));
    this.#writing = this.#writing.then(() => this.#write(bytes)).catch(() => this.#fail('file-no-room'));
    this.#listener.onProgress(this.#received);
  }

  /**
   * @param {string} expected the hash that the sender has computed; a sender who was asked twice may tell it twice
   * @returns {Promise<Blob | null>} the file, or null when it is not the one that was sent, or the disk does not take its end
   */
  finish(expected) {
    this.#finished ??= this.#finish(expected);
    return this.#finished;
  }

  async discard() {
    this.#failed = true;
    await this.#writing;
    await this.#stored.discard();
  }

  /** @param {string} expected */
  async #finish(expected) {
    await this.#writing;
    const whole = !this.#failed && this.#received === this.#size && (await this.#hash.digest()) === expected;
    try {
      if (whole) return await this.#stored.close();
    } catch {
      this.#fail('file-no-room');
    }
    await this.#stored.discard();
    return null;
  }

  /** @param {ArrayBuffer} bytes */
  async #write(bytes) {
    if (this.#failed) return;
    await this.#stored.write(bytes);
    const { written } = this.#stored;
    if (written === this.#told) return;
    this.#told = written;
    this.#listener.onWritten(written);
  }

  /** @param {import('./file_limits.js').FileCode} code */
  #fail(code) {
    if (this.#failed) return;
    this.#failed = true;
    this.#listener.onFailure(code);
  }
}
