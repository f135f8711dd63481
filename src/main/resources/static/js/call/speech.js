import { ActiveSpeaker } from './active_speaker.js';

/** @typedef {import('./pair.js').Timers} Timers */

const ROUND = 300;

/** Listens to the levels of everybody's sound a few times a second, and tells when somebody else speaks. */
export class Speech {
  /** @type {() => Map<string, number>} */ #levels;
  /** @type {Timers} */ #timers;
  /** @type {ActiveSpeaker} */ #speaker = new ActiveSpeaker();
  /** @type {Set<() => void>} */ #listeners = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #heard = '';

  /**
   * @param {() => Map<string, number>} levels of the others' sound, 0 to 1, by their ids
   * @param {Timers} [timers]
   */
  constructor(levels, timers = globalThis) {
    this.#levels = levels;
    this.#timers = timers;
  }

  /** Who speaks, or has spoken last. */
  get current() {
    return this.#speaker.current;
  }

  /** @param {string} id */
  speaks(id) {
    return this.#speaker.speaks(id);
  }

  start() {
    this.#timer ??= this.#timers.setTimeout(this.#round, ROUND);
  }

  stop() {
    if (this.#timer !== undefined) this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #round = () => {
    const levels = this.#levels();
    this.#speaker.hear(levels);
    const heard = [this.current, ...[...levels.keys()].filter((id) => this.speaks(id))].join(' ');
    if (heard !== this.#heard) for (const listener of [...this.#listeners]) listener();
    this.#heard = heard;
    this.#timer = this.#timers.setTimeout(this.#round, ROUND);
  };
}
