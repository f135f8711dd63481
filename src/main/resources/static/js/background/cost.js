/**
 * @typedef {object} Measured
 * @property {number} milliseconds for one picture, on average
 * @property {number} share of a processor core, 0 to 1
 */

/** What the work on pictures costs, from one look at it to the next. Times are milliseconds of one clock. */
export class Cost {
  #since;
  #busy = 0;
  #pictures = 0;

  /** @param {number} now */
  constructor(now) {
    this.#since = now;
  }

  /** @param {number} milliseconds that one picture took */
  add(milliseconds) {
    this.#busy += milliseconds;
    this.#pictures++;
  }

  /**
   * @param {number} now
   * @returns {Measured | null} null when there was no picture
   */
  look(now) {
    const measured = this.#pictures
      ? { milliseconds: this.#busy / this.#pictures, share: Math.min(1, this.#busy / (now - this.#since)) }
      : null;
    this.#since = now;
    this.#busy = this.#pictures = 0;
    return measured;
  }
}
