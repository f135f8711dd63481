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
    const { csrfHeader, csrfToken } = pageFacts();
    const answer = await fetch(this.#address, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', [csrfHeader]: csrfToken },
      body: JSON.stringify(change),
    });
    if (answer.ok) return null;
    const problem = await answer.json().catch(() => ({}));
    return problem.detail ?? answer.statusText;
  }
}
