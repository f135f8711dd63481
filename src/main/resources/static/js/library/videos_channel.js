/**
 * @typedef {object} Video As GET /api/videos/{id} answers; `mine` is absent in notices.
 * @property {string} id
 * @property {string} title
 * @property {string} description
 * @property {string[]} tags
 * @property {'PRIVATE' | 'PEOPLE' | 'MEMBERS'} access
 * @property {'UPLOADING' | 'QUEUED' | 'PROCESSING' | 'READY' | 'FAILED'} state
 * @property {boolean} playable
 * @property {number} progress
 * @property {number | null} queuePlace from 1; null where it does not wait
 * @property {boolean} waitsForRoom
 * @property {number | null} speed
 * @property {number | null} secondsLeft
 * @property {number | null} durationSeconds
 * @property {{name: string, width: number, height: number, bitrate: number}[]} renditions
 * @property {{code: string, message: string} | null} error
 * @property {string | null} posterUrl
 * @property {string} createdAt
 * @property {boolean} [mine]
 */
/**
 * @typedef {{type: 'video-changed', video: Video} | {type: 'video-queued', id: string, queuePlace: number}
 *   | {type: 'video-deleted', id: string} | {type: 'video-comments-changed', id: string}} VideoNotice
 */
/** @typedef {import('../platform/portal_connection.js').ConnectionState} ConnectionState */
/**
 * @typedef {object} Connection What is needed of the page's connection to the portal.
 * @property {(destination: string, onBody: (body: any) => void) => () => void} subscribe
 * @property {(listener: (state: ConnectionState) => void) => (() => void)} onState
 * @property {ConnectionState} state
 */

/** A video that cannot be had: deleted, or no longer shared. */
export class VideoIsGone extends Error {}

/** The portal's refusal, with the sentence for the person. */
export class VideoRefused extends Error {}

/** Videos over HTTP and their notices over STOMP. */
export class VideosChannel {
  /** @type {Connection} */ #connection;
  /** @type {Record<string, string>} */ #headers;

  /**
   * @param {Connection} connection
   * @param {{csrfHeader: string, csrfToken: string}} page
   */
  constructor(connection, { csrfHeader, csrfToken }) {
    this.#connection = connection;
    this.#headers = { [csrfHeader]: csrfToken };
  }

  /**
   * @param {string} query
   * @param {string} sort
   * @returns {Promise<{items: Video[], total: number}>}
   */
  async search(query, sort) {
    return (await this.#ask(`/api/videos?${new URLSearchParams({ query, sort })}`)).json();
  }

  /**
   * @param {string} id
   * @returns {Promise<Video>}
   */
  async read(id) {
    return (await this.#ask(`/api/videos/${id}`)).json();
  }

  /**
   * @param {string} id
   * @param {{title: string, description: string, tags: string[], access: string}} edit
   * @returns {Promise<Video>}
   */
  async edit(id, edit) {
    const headers = { ...this.#headers, 'Content-Type': 'application/json' };
    return (await this.#ask(`/api/videos/${id}`, { method: 'PATCH', headers, body: JSON.stringify(edit) })).json();
  }

  /** Moves it to the trash. @param {string} id */
  async remove(id) {
    await this.#ask(`/api/videos/${id}/trash`, { method: 'POST', headers: this.#headers });
  }

  /**
   * Keeps where one is, also while the page goes away.
   * @param {string} id
   * @param {number} seconds
   */
  async keepPosition(id, seconds) {
    const headers = { ...this.#headers, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ seconds });
    await this.#ask(`/api/videos/${id}/position`, { method: 'PUT', headers, body, keepalive: true });
  }

  /** @param {string} id of a video that is being watched */
  async countView(id) {
    await this.#ask(`/api/videos/${id}/views`, { method: 'POST', headers: this.#headers });
  }

  /**
   * Calls the packaging off, and removes what it has made.
   * @param {string} id
   * @returns {Promise<Video>}
   */
  async cancelPackaging(id) {
    return (await this.#ask(`/api/videos/${id}/packaging`, { method: 'DELETE', headers: this.#headers })).json();
  }

  /**
   * Packages anew what was given up.
   * @param {string} id
   * @returns {Promise<Video>}
   */
  async retryPackaging(id) {
    return (await this.#ask(`/api/videos/${id}/packaging`, { method: 'POST', headers: this.#headers })).json();
  }

  /**
   * @param {string} id
   * @param {(notice: VideoNotice) => void} onNotice
   */
  watch(id, onNotice) {
    return this.#connection.subscribe(`/topic/videos/${id}`, onNotice);
  }

  /** @param {(state: ConnectionState) => void} listener */
  onState(listener) {
    return this.#connection.onState(listener);
  }

  /** Whether notices arrive at the moment. */
  get isLive() {
    return this.#connection.state === 'open';
  }

  /**
   * @param {string} address
   * @param {RequestInit} [request]
   */
  async #ask(address, request) {
    const answer = await fetch(address, { cache: 'no-store', ...request });
    if (answer.status === 404) throw new VideoIsGone();
    if (!answer.ok) throw new VideoRefused((await answer.json().catch(() => ({}))).detail ?? '');
    return answer;
  }
}
