/** @typedef {{id: string, name: string, since: string, connection: string}} ParticipantLine */
/** @typedef {{id: string, slug: string, name: string, access: string, open: boolean, since: string | null, participants: ParticipantLine[]}} RoomLine */
/** @typedef {{id: string, username: string, role: string, enabled: boolean, createdAt: string, own: boolean}} PersonLine */
/** @typedef {{id: string, title: string, owner: string, state: string, progress: number, size: number, createdAt: string}} VideoLine */
/** @typedef {{id: string, title: string, state: string, queuePlace: number, waitsForRoom: boolean, progress: number, attempt: number, startedAt: string | null}} JobLine */
/** @typedef {{rooms: RoomLine[], people: PersonLine[], videos: VideoLine[], jobs: JobLine[]}} Dashboard */

/** The portal's refusal, with the sentence for the person; empty if the portal did not answer. */
export class AdminRefused extends Error {}

/** The dashboard over HTTP, and the news over STOMP that it has changed. */
export class DashboardChannel {
  /** @type {import('../platform/portal_connection.js').PortalConnection} */ #connection;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {import('../platform/portal_connection.js').PortalConnection} connection
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(connection, { csrfHeader, csrfToken }) {
    this.#connection = connection;
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /** @returns {Promise<Dashboard>} */
  async read() {
    return (await this.#ask('GET', 'dashboard')).json();
  }

  /** @param {() => void} onChange Called on every change, and when the connection is open again after a loss. */
  follow(onChange) {
    const unsubscribe = this.#connection.subscribe('/topic/admin', onChange);
    const unlisten = this.#connection.onState((state) => {
      if (state === 'open') onChange();
    });
    return () => {
      unsubscribe();
      unlisten();
    };
  }

  /**
   * @param {string} role
   * @returns {Promise<string>} the invitation's link
   */
  async invite(role) {
    return (await (await this.#ask('POST', 'invitations', { role })).json()).url;
  }

  /** @param {string} id */
  closeRoom = (id) => this.#ask('POST', `rooms/${id}/close`);
  /** @param {string} id */
  openRoom = (id) => this.#ask('POST', `rooms/${id}/open`);
  /** @param {string} id */
  removeParticipant = (id) => this.#ask('DELETE', `participants/${id}`);
  /** @param {string} id */
  disablePerson = (id) => this.#ask('POST', `people/${id}/disable`);
  /** @param {string} id */
  enablePerson = (id) => this.#ask('POST', `people/${id}/enable`);
  /** @param {string} id */
  deleteVideo = (id) => this.#ask('DELETE', `videos/${id}`);

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async #ask(method, path, body) {
    const headers = { ...this.#headers, ...(body ? { 'Content-Type': 'application/json' } : {}) };
    const request = { method, headers, body: body ? JSON.stringify(body) : undefined };
    const answer = await fetch(`/api/admin/${path}`, request).catch(() => undefined);
    if (!answer?.ok) throw new AdminRefused((await answer?.json().catch(() => ({})))?.detail ?? '');
    return answer;
  }
}
