import { Pair } from './pair.js';

/** @typedef {import('./call_channel.js').Participant} Participant */
/**
 * @typedef {object} PairsSetup
 * @property {import('./pair_slots.js').Sent} sent
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} createPeer
 * @property {() => MediaStream} createStream
 * @property {(id: string, signal: import('./pair.js').Signal) => void} send
 * @property {() => void} onChange
 * @property {import('./pair.js').Timers} timers
 * @property {() => number} [now]
 */

/** Makes the pairs of a call, and is where other parts of the page listen to all of them: each listener is told the other one's id. */
export class Pairs {
  /** The generation of new pairs, 1 and up. */
  generation = 1;
  /** @type {RTCIceServer[]} */ iceServers = [];
  /** @type {PairsSetup} */ #setup;
  /** @type {Set<(id: string, report: RTCStatsReport) => void>} */ #reports = new Set();
  /** @type {Map<string, (id: string, message: any) => void>} */ #messages = new Map();
  /** @type {Set<(id: string, channel: RTCDataChannel) => void>} */ #channels = new Set();
  /** @type {Set<(id: string) => void>} */ #opens = new Set();
  /** @type {Set<(id: string) => void>} */ #glares = new Set();

  /** @param {PairsSetup} setup */
  constructor(setup) {
    this.#setup = setup;
  }

  /** @param {(id: string, report: RTCStatsReport) => void} listener called once a second for each pair */
  onReport(listener) {
    return listening(this.#reports, listener);
  }

  /** @param {(id: string, channel: RTCDataChannel) => void} listener for channels that others open */
  onChannel(listener) {
    return listening(this.#channels, listener);
  }

  /** @param {(id: string) => void} listener called whenever control messages can be sent to somebody, after a rebuild again */
  onOpen(listener) {
    return listening(this.#opens, listener);
  }

  /** @param {(id: string) => void} listener called when two offers have collided, at either end */
  onGlare(listener) {
    return listening(this.#glares, listener);
  }

  /**
   * @param {string} type of control messages; one listener each
   * @param {(id: string, message: any) => void} listener
   */
  onMessage(type, listener) {
    this.#messages.set(type, listener);
    return () => this.#messages.delete(type);
  }

  /**
   * @param {Participant} participant
   * @param {boolean} initiate
   */
  create({ id, polite }, initiate) {
    const { send, ...setup } = this.#setup;
    return new Pair({
      ...setup,
      polite: polite ?? false,
      initiate,
      generation: this.generation,
      iceServers: this.iceServers,
      send: (signal) => send(id, signal),
      onReport: (report) => this.#reports.forEach((listener) => listener(id, report)),
      onMessage: (message) => this.#messages.get(message.type)?.(id, message),
      onChannel: (channel) => this.#channels.forEach((listener) => listener(id, channel)),
      onGlare: () => this.#glares.forEach((listener) => listener(id)),
      onOpen: () => this.#opens.forEach((listener) => listener(id)),
    });
  }
}

/**
 * @template T
 * @param {Set<T>} listeners
 * @param {T} listener
 */
function listening(listeners, listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
