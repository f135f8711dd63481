import { VideoRefused } from './videos_channel.js';

/**
 * @typedef {object} Comment As GET /api/videos/{id}/comments lists it.
 * @property {string} id
 * @property {string} author
 * @property {string} text
 * @property {number | null} seconds of the moment that it is about
 * @property {string} createdAt
 * @property {boolean} mayRemove
 */
/** @typedef {'newest' | 'moment'} Order */
/** @typedef {{open: boolean, total: number, items: Comment[]}} Comments One page of them; `open` is false where the owner takes none. */

/** The comments on one video over HTTP, and over STOMP that they have changed. */
export class CommentsChannel {
  #connection;
  #video;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {import('./videos_channel.js').Connection} connection
   * @param {string} video its id
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(connection, video, { csrfHeader, csrfToken }) {
    this.#connection = connection;
    this.#video = video;
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /**
   * @param {{order: Order, page?: number, size: number, from?: number}} which `from`: only those of moments from there on, in seconds
   * @returns {Promise<Comments>}
   */
  async list({ order, page = 0, size, from }) {
    const query = new URLSearchParams({ order, page: String(page), size: String(size) });
    if (from !== undefined) query.set('from', String(from));
    return (await this.#ask(`?${query}`, { cache: 'no-store' })).json();
  }

  /**
   * @param {string} text
   * @param {number | null} seconds
   */
  async add(text, seconds) {
    await this.#send('', 'POST', { text, seconds });
  }

  /** @param {string} id */
  async remove(id) {
    await this.#ask(`/${id}`, { method: 'DELETE', headers: this.#headers });
  }

  /** @param {boolean} open */
  async setOpen(open) {
    await this.#send('/setting', 'PUT', { open });
  }

  /**
   * @param {() => void} listener told when they have changed, and when they may have while nothing could be heard
   * @returns {() => void} ends it
   */
  onChange(listener) {
    const ends = [
      this.#connection.subscribe(
        `/topic/videos/${this.#video}`,
        (/** @type {import('./videos_channel.js').VideoNotice} */ notice) =>
          notice.type === 'video-comments-changed' && listener(),
      ),
      this.#connection.onState((state) => state === 'open' && listener()),
    ];
    return () => ends.forEach((end) => end());
  }

  /**
   * @param {string} path
   * @param {string} method
   * @param {object} body
   */
  #send(path, method, body) {
    const headers = { ...this.#headers, 'Content-Type': 'application/json' };
    return this.#ask(path, { method, headers, body: JSON.stringify(body) });
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   */
  async #ask(path, request) {
    const answer = await fetch(`/api/videos/${this.#video}/comments${path}`, request);
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
    return answer;
  }
}
