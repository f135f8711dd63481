import { Client } from '@stomp/stompjs';
import { LineWatch } from './line_watch.js';

/** @typedef {'connecting' | 'open' | 'lost' | 'refused'} ConnectionState */
/** @typedef {(state: ConnectionState, code?: string) => void} StateListener `code` comes with `refused` alone. */
/** @typedef {(body: any, headers?: Record<string, string>) => void} BodyListener Gets the parsed JSON body of a message. */
/**
 * @typedef {object} Surroundings What the connection needs of its page; a test brings its own.
 * @property {(config: import('@stomp/stompjs').StompConfig) => Client} createClient
 * @property {() => Promise<boolean>} stillSignedIn
 * @property {() => number} random
 * @property {import('./timers.js').Timers} [timers] for the watch over the socket
 * @property {EventTarget} window
 * @property {EventTarget & {visibilityState?: string}} document
 */

/** Milliseconds before each retry, so that they come at 0, 0.3, 1.2, 2.7, 4.8 and 7 s (docs/protocol.md, "When the socket goes"). */
const RETRY_DELAYS = [0, 300, 900, 1500, 2100, 2200];
/** The last delay repeats for about as long as a place in a call may be kept; then a portal that is away is left in peace. */
const EAGER_RETRIES = 30;
const PATIENT_DELAY = 7000;
const HEARTBEAT = 10_000;
const MISSED_HEARTBEATS = 3;
const OPENING_TIMEOUT = 8_000;
/** A connection that lived this long was a good one: the next loss starts again with the shortest delay. */
const STEADY_AFTER = 10_000;

const NORMAL = 1000;
const POLICY = 1008;
/** Closes after an ERROR frame that a new connection may well survive: protocol, too big, restart, later. */
const RETRIED_AFTER_ERROR = [1002, 1009, 1012, 1013];

/**
 * The one STOMP connection of a page to the portal. It outlives its sockets: subscriptions are made again on each new one,
 * and it stops trying only when told to, or when the portal says that it will never let this page in.
 */
export class PortalConnection {
  /** @type {string} */ #url;
  /** @type {Record<string, string>} */ #connectHeaders;
  /** @type {Surroundings} */ #surroundings;
  /** @type {Client | undefined} */ #client;
  /** @type {LineWatch | undefined} */ #watch;
  /** @type {Set<{destination: string, onBody: BodyListener, id: string}>} */ #subscriptions = new Set();
  /** @type {Set<StateListener>} */ #listeners = new Set();
  /** @type {ConnectionState} */ #state = 'connecting';
  /** @type {string | undefined} */ #code;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #retry;
  #failures = 0;
  /** How many sockets in a row were given up because they did not answer. */
  #unanswered = 0;
  #openedAt = 0;
  #started = false;
  #nextId = 0;

  /**
   * @param {{url: string, csrfHeader: string, csrfToken: string}} where
   * @param {Partial<Surroundings>} [surroundings]
   */
  constructor({ url, csrfHeader, csrfToken }, surroundings = {}) {
    this.#url = url;
    this.#connectHeaders = { [csrfHeader]: csrfToken };
    this.#surroundings = {
      createClient: (config) => new Client(config),
      stillSignedIn: pageStillOpens,
      random: Math.random,
      window: globalThis.window ?? new EventTarget(),
      document: globalThis.document ?? new EventTarget(),
      ...surroundings,
    };
  }

  /** Reads the address from the location and the CSRF token from the page's meta elements. */
  static fromPage() {
    const meta = (/** @type {string} */ name) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const url = new URL('/ws', location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    return new PortalConnection({
      url: url.href,
      csrfHeader: meta('csrf-header'),
      csrfToken: meta('csrf-token'),
    });
  }

  /** @returns {ConnectionState} */
  get state() {
    return this.#state;
  }

  start() {
    if (this.#started) return;
    this.#started = true;
    this.#failures = 0;
    this.#surroundings.window.addEventListener('online', this.#retryNow);
    this.#surroundings.document.addEventListener('visibilitychange', this.#retryWhenVisible);
    this.#become('connecting');
    this.#open();
  }

  /** Closes with 1000, which the portal takes as leaving whatever this page took part in. */
  stop() {
    if (!this.#started) return;
    this.#started = false;
    this.#surroundings.window.removeEventListener('online', this.#retryNow);
    this.#surroundings.document.removeEventListener('visibilitychange', this.#retryWhenVisible);
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    this.#watch?.stop();
    if (!client) return;
    /** @type {WebSocket | undefined} */ (client.webSocket)?.close(NORMAL);
    void client.deactivate({ force: true });
  }

  /**
   * @param {string} destination
   * @param {BodyListener} onBody
   * @returns {() => void} ends the subscription
   */
  subscribe(destination, onBody) {
    const subscription = { destination, onBody, id: `s${this.#nextId++}` };
    this.#subscriptions.add(subscription);
    if (this.#state === 'open') this.#ask(subscription);
    return () => {
      if (this.#subscriptions.delete(subscription) && this.#state === 'open')
        this.#client?.unsubscribe(subscription.id);
    };
  }

  /**
   * @param {string} destination
   * @param {object} body
   * @returns {boolean} whether it was handed to an open socket; nothing is kept for later
   */
  send(destination, body) {
    if (this.#state !== 'open' || !this.#client?.connected) return false;
    this.#client.publish({
      destination,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    this.#watch?.sent();
    return true;
  }

  /** Gives an open socket up for a new one. */
  renew() {
    if (this.#state === 'open') this.#client?.forceDisconnect();
  }

  /**
   * @param {StateListener} listener called with every change; on `open` all subscriptions have been asked for
   * @returns {() => void} ends the listening
   */
  onState(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open() {
    /** @type {string | undefined} */
    let refusal;
    let opened = false;
    const client = this.#surroundings.createClient({
      brokerURL: this.#url,
      connectHeaders: this.#connectHeaders,
      reconnectDelay: 0,
      connectionTimeout: OPENING_TIMEOUT,
      heartbeatIncoming: HEARTBEAT,
      heartbeatOutgoing: HEARTBEAT,
      heartbeatToleranceMultiplier: MISSED_HEARTBEATS,
      discardWebsocketOnCommFailure: true,
    });
    const current = () => this.#client === client;
    client.onConnect = () => {
      if (!current()) return;
      opened = true;
      this.#openedAt = Date.now();
      this.#watchOver(client);
      for (const subscription of this.#subscriptions) this.#ask(subscription);
      this.#become('open');
    };
    client.onStompError = (frame) => {
      refusal = frame.headers['message'];
    };
    client.onWebSocketClose = ({ code }) => {
      if (!current()) return;
      this.#client = undefined;
      this.#watch?.stop();
      void client.deactivate();
      if (code === POLICY || (refusal && !RETRIED_AFTER_ERROR.includes(code))) this.#refuse(refusal ?? 'policy');
      else void this.#lose(opened);
    };
    this.#client = client;
    client.activate();
  }

  /** A receipt is the sign of life; ending a subscription that nobody has asks for nothing else. @param {Client} client */
  #watchOver(client) {
    const watch = new LineWatch({
      ask: () => client.unsubscribe('none', { receipt: 'alive' }),
      answered: () => (this.#unanswered = 0),
      lost: () => {
        this.#unanswered++;
        client.forceDisconnect();
      },
      unanswered: this.#unanswered,
      timers: this.#surroundings.timers,
    });
    this.#watch = watch;
    watch.start();
    /** @type {WebSocket} */ (client.webSocket).addEventListener('message', () => watch.heard());
  }

  /** @param {boolean} opened whether the socket that was lost had been let in */
  async #lose(opened) {
    if (opened && Date.now() - this.#openedAt >= STEADY_AFTER) this.#failures = 0;
    this.#become('lost');
    // A refused handshake looks like a dead network to a script; only the page's own address tells them apart.
    if (!opened && !(await this.#surroundings.stillSignedIn())) {
      if (this.#started && !this.#client) this.#refuse('session-ended');
      return;
    }
    if (!this.#started || this.#client) return;
    const delay = retryDelay(this.#failures++);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(this.#retryNow, delay * (0.8 + 0.4 * this.#surroundings.random()));
  }

  /** Also gives up an attempt that hangs: it may have been made into a network that is gone. */
  #retryNow = () => {
    if (!this.#started || this.#state !== 'lost') return;
    clearTimeout(this.#retry);
    const hanging = this.#client;
    this.#open();
    void hanging?.deactivate();
  };

  #retryWhenVisible = () => {
    if (this.#surroundings.document.visibilityState === 'visible') this.#retryNow();
  };

  /** @param {string} code */
  #refuse(code) {
    this.stop();
    this.#become('refused', code);
  }

  /** @param {{destination: string, onBody: BodyListener, id: string}} subscription */
  #ask({ destination, onBody, id }) {
    this.#client?.subscribe(destination, ({ body, headers }) => onBody(JSON.parse(body), headers), { id });
  }

  /**
   * @param {ConnectionState} state
   * @param {string} [code]
   */
  #become(state, code) {
    if (state === this.#state && code === this.#code && state !== 'open') return;
    this.#state = state;
    this.#code = code;
    for (const listener of [...this.#listeners]) listener(state, code);
  }
}

/** Signed out, the portal answers a page with a way to the sign-in page; without an answer nothing is known. */
async function pageStillOpens() {
  try {
    const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
    return answer.type !== 'opaqueredirect' && answer.status !== 401;
  } catch {
    return true;
  }
}

/** @param {number} failures so far */
function retryDelay(failures) {
  if (failures >= EAGER_RETRIES) return PATIENT_DELAY;
  return RETRY_DELAYS[Math.min(failures, RETRY_DELAYS.length - 1)] ?? PATIENT_DELAY;
}
