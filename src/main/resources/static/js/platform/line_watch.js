import { browserTimers } from './timers.js';

/**
 * @typedef {object} WatchSetup
 * @property {() => void} ask asks the other end for a sign of life
 * @property {() => void} lost called once when none has come
 * @property {() => void} answered called when one has come that was asked for
 * @property {number} unanswered how many sockets before this one were lost for want of an answer: each doubles the patience, since a slow line is not a dead one
 * @property {import('./timers.js').Timers} [timers]
 */

/** Milliseconds of silence before the other end is asked: usually, and after something was sent. */
const ASK_AFTER = 10_000;
const ASK_AFTER_SENDING = 2_000;
const ANSWER_WITHIN = 4_000;
const MOST_DOUBLINGS = 4;

/**
 * Finds out that a socket is dead though it looks open, long before its heartbeats do: whoever is silent is asked, and soon where
 * something has just been said to him.
 */
export class LineWatch {
  /** @type {WatchSetup} */ #setup;
  /** @type {import('./timers.js').Timers} */ #timers;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {'quiet' | 'expecting' | 'asked'} */ #state = 'quiet';

  /** @param {WatchSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#timers = setup.timers ?? browserTimers;
  }

  start() {
    this.#become('quiet', ASK_AFTER);
  }

  stop() {
    if (this.#timer !== undefined) this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Something has come. */
  heard() {
    if (this.#timer === undefined) return;
    if (this.#state === 'asked') this.#setup.answered();
    this.#become('quiet', ASK_AFTER);
  }

  /** Something went out that may have an answer. */
  sent() {
    if (this.#timer !== undefined && this.#state === 'quiet') this.#become('expecting', ASK_AFTER_SENDING);
  }

  /**
   * @param {'quiet' | 'expecting' | 'asked'} state
   * @param {number} patience milliseconds
   */
  #become(state, patience) {
    this.stop();
    this.#state = state;
    this.#timer = this.#timers.setTimeout(() => this.#patienceIsOver(), patience);
  }

  #patienceIsOver() {
    if (this.#state === 'asked') {
      this.stop();
      this.#setup.lost();
      return;
    }
    this.#become('asked', ANSWER_WITHIN * 2 ** Math.min(this.#setup.unanswered, MOST_DOUBLINGS));
    this.#setup.ask();
  }
}
