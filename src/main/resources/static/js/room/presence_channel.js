/**
 * @typedef {{type: 'presence', inside: string[], count: number, capacity: number, open: boolean, locked: boolean}} Presence
 */

/** Who is inside a room, for those who are not; guests learn only how many. The room's topic (`RoomNotice`). */
export class PresenceChannel {
  /** @type {import('../platform/portal_connection.js').PortalConnection} */ #connection;
  /** @type {string} */ #destination;
  /** @type {(() => void) | undefined} */ #end;

  /**
   * @param {import('../platform/portal_connection.js').PortalConnection} connection
   * @param {string} slug the room's
   * @param {boolean} guest whether a guest asks
   */
  constructor(connection, slug, guest) {
    this.#connection = connection;
    this.#destination = `/topic/${guest ? 'lobbies' : 'rooms'}/${slug}`;
  }

  /** @param {(presence: Presence) => void} onPresence */
  start(onPresence) {
    this.#end ??= this.#connection.subscribe(this.#destination, (notice) => {
      if (notice.type === 'presence') onPresence(notice);
    });
  }

  stop() {
    this.#end?.();
    this.#end = undefined;
  }
}
