/** Loudness as the root of the mean square, 0 to 1. A room's noise stays below, a voice at a microphone does not. */
const VOICE = 0.03;
/** How many of the last rounds have to be loud: half a second of talk within one, so that a cough or a key says nothing. */
const ENOUGH = 5;
const REMEMBERED = 10;
/** How long after the last loud round it is still said, in milliseconds. */
const SAID = 5_000;
/** And how long nothing is said after that: who talks to somebody beside him is told once, not all the time. */
const REST = 30_000;

/** Finds out from levels, told ten times a second, whether somebody speaks without knowing that he is muted. */
export class ForgottenMute {
  /** @type {boolean[]} */ #rounds = [];
  /** @type {number} */ #heard = -Infinity;
  /** @type {number} */ #quietUntil = -Infinity;
  #noticed = false;

  get noticed() {
    return this.#noticed;
  }

  /**
   * @param {number} level
   * @param {number} now milliseconds
   */
  hear(level, now) {
    const loud = level >= VOICE;
    this.#rounds = [...this.#rounds, loud].slice(-REMEMBERED);
    if (loud) this.#heard = now;
    if (this.#noticed && now - this.#heard >= SAID) {
      this.#noticed = false;
      this.#quietUntil = now + REST;
    } else if (now >= this.#quietUntil && this.#rounds.filter(Boolean).length >= ENOUGH) this.#noticed = true;
  }

  /** The microphone is no longer muted. */
  forget() {
    this.#rounds = [];
    this.#noticed = false;
    this.#quietUntil = -Infinity;
  }
}
