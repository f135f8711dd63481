/** For so long what is missing may come back by itself. */
const PATIENCE = 3_000;
/** No repair follows another one sooner: as long as a rung of the ladder takes. */
const SHORTEST = 15_000;
const LONGEST = 240_000;
/** A polite side repairs later, so that the two do not at once. */
const POLITE_PATIENCE = 1.5;
/** After so long without a miss the next one is a new trouble. */
const WELL = 60_000;

/** When a pair whose media does not arrive is repaired: soon, then ever more rarely, for a camera that hangs is not cured by it. */
export class RepairPace {
  #politeness;
  /** @type {number | null} */ #missingSince = null;
  #wellSince = -Infinity;
  #wait = SHORTEST;
  #repairedAt = -Infinity;

  /** @param {boolean} polite */
  constructor(polite) {
    this.#politeness = polite ? POLITE_PATIENCE : 1;
  }

  /**
   * Asked once a second; who is told to repair has repaired.
   * @param {boolean} missing
   * @param {number} at milliseconds
   * @param {boolean} [inTurn] false while another pair's repair is so young that this one has to wait
   */
  isDue(missing, at, inTurn = true) {
    if (!missing) {
      if (this.#missingSince !== null) this.#wellSince = at;
      this.#missingSince = null;
      if (at - this.#wellSince >= WELL) this.#startAnew();
      return false;
    }
    this.#missingSince ??= at;
    const patient = at - this.#missingSince < PATIENCE * this.#politeness;
    if (patient || !inTurn || at - this.#repairedAt < this.#wait * this.#politeness) return false;
    if (this.#repairedAt > -Infinity) this.#wait = Math.min(this.#wait * 2, LONGEST);
    this.#repairedAt = at;
    return true;
  }

  #startAnew() {
    this.#wait = SHORTEST;
    this.#repairedAt = -Infinity;
  }
}
