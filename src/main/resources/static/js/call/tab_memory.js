/** @typedef {{token: string, generation: number, audio: boolean, video: boolean}} Remembered */

/**
 * What a tab keeps over a reload, so that somebody who reloads in a call is back in it. Written only while the page goes away: a
 * duplicate of a living tab finds nothing here and cannot take its call over.
 * @template [T=Remembered]
 */
export class TabMemory {
  /** @type {string} */ #key;
  /** @type {Storage} */ #storage;

  /**
   * @param {string} slug the room's
   * @param {Storage} [storage]
   */
  constructor(slug, storage = sessionStorage) {
    this.#key = `roomcast.call.${slug}`;
    this.#storage = storage;
  }

  /** @param {T} remembered */
  keep(remembered) {
    this.#storage.setItem(this.#key, JSON.stringify(remembered));
  }

  forget() {
    this.#storage.removeItem(this.#key);
  }

  /** @returns {T | null} once: it is forgotten by being taken */
  take() {
    const kept = this.#storage.getItem(this.#key);
    this.forget();
    try {
      return kept ? JSON.parse(kept) : null;
    } catch {
      return null;
    }
  }
}
