import { VideoRefused } from './videos_channel.js';

/** @typedef {{language: string, name: string, webVttUrl: string, subRipUrl: string}} Caption As GET /api/videos/{id}/captions lists them. */

/** The captions of one video over HTTP. */
export class CaptionsChannel {
  #address;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {string} video its id
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(video, { csrfHeader, csrfToken }) {
    this.#address = `/api/videos/${video}/captions`;
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /** @returns {Promise<Caption[]>} */
  async list() {
    return (await this.#ask('', { cache: 'no-store' })).json();
  }

  /**
   * Puts a file in the place of what is there in its language.
   * @param {string} language
   * @param {Blob} file
   * @returns {Promise<Caption[]>}
   */
  async keep(language, file) {
    const headers = { ...this.#headers, 'Content-Type': 'application/octet-stream' };
    return (await this.#ask(`/${language}`, { method: 'PUT', headers, body: file })).json();
  }

  /** @param {string} language */
  async remove(language) {
    await this.#ask(`/${language}`, { method: 'DELETE', headers: this.#headers });
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   */
  async #ask(path, request) {
    const answer = await fetch(this.#address + path, request);
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
    return answer;
  }
}
