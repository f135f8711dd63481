/** @typedef {{id: string, text: string}} PrivateMessage */

const SAY = 'private-message';
const HEARD = 'private-heard';

/** Messages to one person: from browser to browser over the pair's control channel, never by the portal. */
export class PrivateWire {
  /** @type {import('../call/call_session.js').CallSession} */ #call;

  /** @param {import('../call/call_session.js').CallSession} call */
  constructor(call) {
    this.#call = call;
  }

  /**
   * @param {string} to participant id
   * @param {PrivateMessage} message
   * @returns {boolean} whether there is a way to that person right now
   */
  send(to, { id, text }) {
    return this.#call.roster.pair(to)?.say({ type: SAY, id, text }) ?? false;
  }

  /** @param {(from: string, message: PrivateMessage) => void} listener */
  onMessage(listener) {
    this.#call.pairs.onMessage(SAY, (from, { id, text }) => {
      if (typeof id !== 'string' || typeof text !== 'string') return;
      this.#call.roster.pair(from)?.say({ type: HEARD, id });
      listener(from, { id, text });
    });
  }

  /** @param {(from: string, id: string) => void} listener called when the other browser has a message */
  onHeard(listener) {
    this.#call.pairs.onMessage(HEARD, (from, { id }) => listener(from, String(id)));
  }
}
