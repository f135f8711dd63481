/** @typedef {import('../call/call_channel.js').Role} Role */
/**
 * @typedef {object} ChatMessage As everybody in its room sees it.
 * @property {string} id
 * @property {number} number its place in the order of all messages
 * @property {string} author names the author in this room
 * @property {string} name
 * @property {Role} role
 * @property {string | null} text null once it was removed
 * @property {string} sentAt
 * @property {string | null} removedBy
 */

/** Every `ChatCommand` of docs/protocol.md. */
export const commands = {
  /** @param {string} id @param {string} text */
  say: (id, text) => ({ type: 'say', id, text }),
  /** @param {string} id */
  remove: (id) => ({ type: 'remove', id }),
  /** @param {number} [before] the number of the oldest message that is known */
  history: (before) => ({ type: 'history', ...(before === undefined ? {} : { before }) }),
};

/** The wire of one room's chat; what it says comes with everything else that a call tells. */
export class ChatChannel {
  /** @type {import('../platform/portal_connection.js').PortalConnection} */ #connection;
  /** @type {string} */ #destination;

  /**
   * @param {import('../platform/portal_connection.js').PortalConnection} connection
   * @param {string} slug the room's
   */
  constructor(connection, slug) {
    this.#connection = connection;
    this.#destination = `/app/chat/${slug}`;
  }

  /**
   * @param {object} command one of {@link commands}
   * @returns {boolean} whether it went out
   */
  send(command) {
    return this.#connection.send(this.#destination, command);
  }
}
