/** @typedef {{type: 'presence', inside: string[], capacity: number, open: boolean}} Presence */

/** Who is inside a room, for those who are not: the room's topic (`RoomNotice`). */
export class PresenceChannel {
  /** @type {import('../platform/portal_connection.js').PortalConnection} */ #connection;
  /** @type {string} */ #destination;
  /** @type {(() => void) | undefined} */ #end;

  /**
   * @param {import('../platform/portal_connection.js').PortalConnection} connection
   * @param {string} slug the room's
   */
  constructor(connection, slug) {
    this.#connection = connection;
    this.#destination = `/topic/rooms/${slug}`;
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
