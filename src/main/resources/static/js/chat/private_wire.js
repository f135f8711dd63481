import { isUuid } from '../platform/uuids.js';

/** @typedef {{id: string, text: string}} PrivateMessage */

const SAY = 'private-message';
const HEARD = 'private-heard';

export const messages = {
  /** @param {PrivateMessage} message */
  say: ({ id, text }) => ({ type: SAY, id, text }),
  /** @param {string} id */
  heard: (id) => ({ type: HEARD, id }),
};

/** Messages to one person: from browser to browser over the pair's control channel, never by the portal. */
export class PrivateWire {
  /** @type {Pick<import('../call/call_session.js').CallSession, 'pairs' | 'roster'>} */ #call;

  /** @param {Pick<import('../call/call_session.js').CallSession, 'pairs' | 'roster'>} call */
  constructor(call) {
    this.#call = call;
  }

  /**
   * @param {string} to participant id
   * @param {PrivateMessage} message
   * @returns {boolean} whether there is a way to that person right now
   */
  send(to, message) {
    return this.#call.roster.pair(to)?.say(messages.say(message)) ?? false;
  }

  /** @param {(from: string, message: PrivateMessage) => void} listener */
  onMessage(listener) {
    this.#call.pairs.onMessage(SAY, (from, { id, text }) => {
      if (!isUuid(id) || typeof text !== 'string') return;
      this.#call.roster.pair(from)?.say(messages.heard(id));
      listener(from, { id, text });
    });
  }

  /** @param {(from: string, id: string) => void} listener called when the other browser has a message */
  onHeard(listener) {
    this.#call.pairs.onMessage(HEARD, (from, { id }) => isUuid(id) && listener(from, id));
  }
}
