import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from './hex.js';

/** Takes the bytes of one file in, in order, to the disk; channels may come and go meanwhile. */
export class FileReceiving {
  /** @type {import('./file_store.js').StoredFile} */ #stored;
  /** @type {number} */ #size;
  /** @type {(received: number) => void} */ #onProgress;
  #hash = sha256.create();
  /** @type {Promise<void>} */ #writing = Promise.resolve();
  #received = 0;
  #failed = false;

  /**
   * @param {import('./file_store.js').StoredFile} stored
   * @param {number} size
   * @param {(received: number) => void} onProgress
   */
  constructor(stored, size, onProgress) {
    this.#stored = stored;
    this.#size = size;
    this.#onProgress = onProgress;
  }

  /** Where the next channel has to go on. */
  get received() {
    return this.#received;
  }

  /** @param {ArrayBuffer} bytes */
  take(bytes) {
    if (this.#failed || this.#received + bytes.byteLength > this.#size) {
      this.#failed = true;
      return;
    }
    this.#received += bytes.byteLength;
    this.#hash.update(new Uint8Array(bytes));
    this.#writing = this.#writing
      .then(() => this.#stored.write(bytes))
      .catch(() => {
        this.#failed = true;
      });
    this.#onProgress(this.#received);
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
}
