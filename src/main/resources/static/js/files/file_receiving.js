import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from './hex.js';

/** So much is read from the disk at a time. */
const READ = 1024 * 1024;

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
  #hash = sha256.create();
  /** @type {Promise<void>} */ #writing = Promise.resolve();
  #received = 0;
  #told = 0;
  #failed = false;

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

  /** Goes over what an earlier page has received, which counts for the hash too. */
  async catchUp() {
    const { kept } = this.#stored;
    for (let at = 0; at < kept.size; at += READ) {
      this.#hash.update(new Uint8Array(await kept.slice(at, at + READ).arrayBuffer()));
    }
    this.#received = this.#told = kept.size;
  }

  /** @param {ArrayBuffer} bytes */
  take(bytes) {
    if (this.#failed) return;
    if (this.#received + bytes.byteLength > this.#size) return this.#fail('file-damaged');
    this.#received += bytes.byteLength;
    this.#hash.update(new Uint8Array(bytes));
    this.#writing = this.#writing.then(() => this.#write(bytes)).catch(() => this.#fail('file-no-room'));
    this.#listener.onProgress(this.#received);
  }

  /**
   * @param {string} expected the SHA-256 that the sender has computed
   * @returns {Promise<Blob | null>} the file, or null when it is not the one that was sent
   */
  async finish(expected) {
    await this.#writing;
    const whole = !this.#failed && this.#received === this.#size && hexOf(this.#hash.digest()) === expected;
    if (whole) return this.#stored.close();
    await this.#stored.discard();
    return null;
  }

  async discard() {
    this.#failed = true;
    await this.#writing;
    await this.#stored.discard();
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
