import { hexOf } from './hex.js';

/** So much is hashed at a time, which every browser does natively and aside from the page's own thread. */
export const BLOCK = 1024 * 1024;

/**
 * The top hash of a hash list: the SHA-256 of the SHA-256s, one after the other, of a file's blocks of 1 MiB, the last of which may be
 * shorter. Browsers hash no file bit by bit; in JavaScript it took as long as sending the file.
 */
export class FileHash {
  #block = new Uint8Array(BLOCK);
  #filled = 0;
  /** @type {Promise<ArrayBuffer>[]} */ #blocks = [];

  /** @param {Uint8Array<ArrayBuffer>} bytes that follow those before */
  update(bytes) {
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + BLOCK - this.#filled);
      at += some.length;
      if (some.length === BLOCK) this.#add(some);
      else this.#gather(some);
    }
  }

  /** @returns {Promise<string>} hexadecimal; nothing can follow */
  async digest() {
    if (this.#filled > 0) this.#add(this.#block.subarray(0, this.#filled));
    this.#filled = 0;
    const hashes = await new Blob(await Promise.all(this.#blocks)).arrayBuffer();
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', hashes)));
  }

  /** @param {Uint8Array<ArrayBuffer>} some */
  #gather(some) {
    this.#block.set(some, this.#filled);
    this.#filled += some.length;
    if (this.#filled < BLOCK) return;
    this.#add(this.#block);
    this.#filled = 0;
  }

  /** @param {Uint8Array<ArrayBuffer>} block is copied at once */
  #add(block) {
    this.#blocks.push(crypto.subtle.digest('SHA-256', block));
  }
}
