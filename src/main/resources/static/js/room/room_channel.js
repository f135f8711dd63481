import { pageFacts } from '../platform/page_facts.js';

/** The room's own settings over HTTP. */
export class RoomChannel {
  /** @type {string} */ #address;

  /** @param {string} slug the room's */
  constructor(slug) {
    this.#address = `/api/rooms/${slug}`;
  }

  /**
   * @param {object} change as PATCH /api/rooms/{slug} takes it
   * @returns {Promise<string | null>} the portal's sentence when it refused
   */
  async edit(change) {
    const answer = await this.#send('PATCH', '', change);
    return answer.ok ? null : refusalOf(answer);
  }

  /**
   * Makes a link that is good for a day, or for as long as the portal lets links be.
   * @returns {Promise<{url: string} | {refusal: string}>}
   */
  async makeGuestLink() {
    const answer = await this.#send('POST', '/guest-links', {});
    return answer.ok ? answer.json() : { refusal: await refusalOf(answer) };
  }

  /**
   * @param {string} method
   * @param {string} path below the room's
   * @param {object} body
   */
  #send(method, path, body) {
    const { csrfHeader, csrfToken } = pageFacts();
    return fetch(this.#address + path, {
      method,
      headers: { 'content-type': 'application/json', [csrfHeader]: csrfToken },
      body: JSON.stringify(body),
    });
  }
}

/**
 * @param {Response} answer
 * @returns {Promise<string>}
 */
async function refusalOf(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.detail ?? answer.statusText;
}
