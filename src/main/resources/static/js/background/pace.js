/** People are looked for with no more than this share of a core; in the pictures between, they are taken to be where they were. */
const SHARE = 0.5;
/** A device that takes longer than this for one look, in milliseconds, so many times in a row, cannot keep up. */
const TOO_LONG = 1000;
const PATIENCE = 5;

/** How often people are looked for on this device. Times are milliseconds of one clock. */
export class Pace {
  #next = 0;
  #long = 0;

  /** @param {number} now */
  isDue(now) {
    return now >= this.#next;
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  looked(from, to) {
    this.#next = from + (to - from) / SHARE;
    this.#long = to - from > TOO_LONG ? this.#long + 1 : 0;
  }

  get isHopeless() {
    return this.#long >= PATIENCE;
  }
}
