import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from './hex.js';

/** The sender hears of every so many bytes that are on the disk. */
const TOLD = 4 * 1024 * 1024;

/**
 * @typedef {object} ReceivingListener
 * @property {(received: number) => void} onProgress
 * @property {(written: number) => void} onWritten called now and then with the bytes that are on the disk
 * @property {() => void} onFailure nothing more can be taken: the disk is full, or more comes than was offered
 */

/** Takes the bytes of one file in, in order, to the disk; channels may come and go meanwhile. */
export class FileReceiving {
  /** @type {import('./file_store.js').StoredFile} */ #stored;
  /** @type {number} */ #size;
  /** @type {ReceivingListener} */ #listener;
  #hash = sha256.create();
  /** @type {Promise<void>} */ #writing = Promise.resolve();
  #received = 0;
  #written = 0;
  #told = 0;
  #failed = false;

  /**
   * @param {import('./file_store.js').StoredFile} stored
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

  /** @param {ArrayBuffer} bytes */
  take(bytes) {
    if (this.#failed) return;
    if (this.#received + bytes.byteLength > this.#size) return this.#fail();
    this.#received += bytes.byteLength;
    this.#hash.update(new Uint8Array(bytes));
    this.#writing = this.#writing.then(() => this.#write(bytes)).catch(() => this.#fail());
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
    this.#written += bytes.byteLength;
    if (this.#written - this.#told < TOLD) return;
    this.#told = this.#written;
    this.#listener.onWritten(this.#written);
  }

  #fail() {
    if (this.#failed) return;
    this.#failed = true;
    this.#listener.onFailure();
  }
}
