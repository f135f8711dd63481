import { VideoRefused } from './videos_channel.js';

/** The poster of one video over HTTP. */
export class PosterChannel {
  #url;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {string} id
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(id, { csrfHeader, csrfToken }) {
    this.#url = `/api/videos/${id}/poster`;
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /** @param {number} seconds of the moment that it shall show */
  async takeMoment(seconds) {
    await this.#put('application/json', JSON.stringify({ seconds }));
  }

  /** @param {File} picture */
  async takePicture(picture) {
    await this.#put(picture.type.startsWith('image/') ? picture.type : 'image/*', picture);
  }

  async remove() {
    await this.#ask({ method: 'DELETE', headers: this.#headers });
  }

  /**
   * @param {string} type
   * @param {BodyInit} body
   */
  #put(type, body) {
    return this.#ask({ method: 'PUT', headers: { ...this.#headers, 'Content-Type': type }, body });
  }

  /** @param {RequestInit} request */
  async #ask(request) {
    const answer = await fetch(this.#url, request);
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
  }
}
