import { VideoRefused } from './videos_channel.js';

/** @typedef {{id: string, title: string, access: 'PRIVATE' | 'MEMBERS', mine: boolean, holds?: boolean}} Playlist As GET /api/playlists lists them. */

/** Playlists over HTTP. */
export class PlaylistsChannel {
  /** @type {Record<string, string>} */ #headers;

  /** @param {{csrfHeader: string, csrfToken: string}} page */
  constructor({ csrfHeader, csrfToken }) {
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /**
   * @param {string} video of which each of one's own tells whether it holds it
   * @returns {Promise<Playlist[]>}
   */
  async list(video) {
    return (await this.#ask('GET', `?${new URLSearchParams({ video })}`)).json();
  }

  /**
   * @param {string} title
   * @returns {Promise<Playlist>}
   */
  async make(title) {
    return (await this.#ask('POST', '', { title })).json();
  }

  /**
   * At its end.
   * @param {string} playlist
   * @param {string} video
   */
  async add(playlist, video) {
    await this.#ask('PUT', `/${playlist}/videos/${video}`);
  }

  /**
   * @param {string} playlist
   * @param {string} video
   */
  async remove(playlist, video) {
    await this.#ask('DELETE', `/${playlist}/videos/${video}`);
  }

  /**
   * @param {string} playlist
   * @param {string[]} videos all that are in it
   */
  async order(playlist, videos) {
    await this.#ask('PUT', `/${playlist}/order`, videos);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  async #ask(method, path, body) {
    /** @type {RequestInit} */
    const request = { method, cache: 'no-store', headers: this.#headers };
    if (body !== undefined) {
      request.headers = { ...this.#headers, 'Content-Type': 'application/json' };
      request.body = JSON.stringify(body);
    }
    const answer = await fetch(`/api/playlists${path}`, request);
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
    return answer;
  }
}
