import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./chapters.js').Chapter} Chapter */

/** The chapters of one video over HTTP. */
export class ChaptersChannel {
  #address;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {string} video its id
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(video, { csrfHeader, csrfToken }) {
    this.#address = `/api/videos/${video}/chapters`;
    this.#headers = { [csrfHeader]: csrfToken, 'Content-Type': 'text/plain;charset=UTF-8' };
  }

  /**
   * @param {string} lines one for each, its time first; none: there are no chapters
   * @returns {Promise<Chapter[]>}
   */
  async put(lines) {
    const answer = await fetch(this.#address, { method: 'PUT', headers: this.#headers, body: lines });
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
    return answer.json();
  }
}
