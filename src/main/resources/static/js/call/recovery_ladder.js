/** @typedef {import('./pair.js').Timers} Timers */
/** @typedef {'none' | 'restart' | 'relay' | 'rebuild'} Rung what is being tried to bring the media back */
/**
 * @typedef {object} LadderSetup
 * @property {boolean} polite the polite side waits longer on every rung, so that the two do not repair at once
 * @property {() => boolean} hasRelay whether a TURN server was offered
 * @property {(relayOnly: boolean) => void} restart ICE
 * @property {() => void} rebuild the connection
 * @property {() => void} onChange
 * @property {Timers} timers
 */

/** Nothing came for so long: the pair is shown as unstable (a browser takes about 7 s to say so by itself). */
export const UNSTABLE_AFTER = 2_000;
const RESTART_AFTER = 4_000;
/** How long each rung may take, and the first connecting of all. */
const RUNG = 15_000;
const POLITE_PATIENCE = 1.5;

/**
 * The way from "nothing comes" back to media (docs/protocol.md, "Recovery"): unstable, ICE restart, restart through the relay alone,
 * a new connection; then from the restart on again. Any byte that comes ends it at once.
 */
export class RecoveryLadder {
  /** @type {LadderSetup} */ #setup;
  /** @type {Rung} */ #rung = 'none';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #silent = false;

  /** @param {LadderSetup} setup */
  constructor(setup) {
    this.#setup = setup;
  }

  get rung() {
    return this.#rung;
  }

  /** Whether nothing has come for two seconds or more. */
  get silent() {
    return this.#silent;
  }

  /**
   * @param {number} silence milliseconds since anything came, or since the connection was made
   * @param {boolean} ever whether anything has ever come over this connection
   */
  heard(silence, ever) {
    if (!ever) {
      if (silence >= RUNG) this.failed();
    } else if (silence < UNSTABLE_AFTER) this.#recovered();
    else this.#fellSilent();
  }

  /** The browser itself has given the path up. */
  failed() {
    if (this.#rung === 'none') this.#climb();
  }

  stop() {
    if (this.#timer !== undefined) this.#setup.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rung = 'none';
    this.#silent = false;
  }

  #fellSilent() {
    if (!this.#silent) {
      this.#silent = true;
      this.#setup.onChange();
    }
    if (this.#timer === undefined && this.#rung === 'none') this.#after(RESTART_AFTER - UNSTABLE_AFTER);
  }

  #recovered() {
    if (this.#rung === 'none' && !this.#silent && this.#timer === undefined) return;
    this.stop();
    this.#setup.onChange();
  }

  #climb() {
    if (this.#timer !== undefined) this.#setup.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rung = this.#next();
    if (this.#rung === 'rebuild') this.#setup.rebuild();
    else this.#setup.restart(this.#rung === 'relay');
    this.#after(RUNG);
    this.#setup.onChange();
  }

  /** @returns {Rung} */
  #next() {
    if (this.#rung === 'restart') return this.#setup.hasRelay() ? 'relay' : 'rebuild';
    return this.#rung === 'relay' ? 'rebuild' : 'restart';
  }

  /** @param {number} delay */
  #after(delay) {
    const patience = this.#setup.polite ? POLITE_PATIENCE : 1;
    this.#timer = this.#setup.timers.setTimeout(() => {
      this.#timer = undefined;
      this.#climb();
    }, delay * patience);
  }
}
