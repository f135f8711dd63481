/** Levels are 0 to 1, as in RTCRtpContributingSource.audioLevel. Below this nobody speaks. */
const SPEAKING = 0.02;
/** How strongly the newest level counts in the average: about a second of talk makes somebody the speaker. */
const FRESHNESS = 0.25;
/** Somebody else takes over only when he is this much louder, so that a cough moves no picture. */
const LOUDER = 1.5;
/** How many rounds a speaker may pause before he is no longer said to speak. */
const PAUSE = 3;

/** Finds who speaks from levels that are told a few times a second. */
export class ActiveSpeaker {
  /** @type {Map<string, {average: number, silence: number}>} */ #voices = new Map();
  /** @type {string | null} */ #current = null;

  /** Who spoke last, even when nobody speaks now; null before anybody has. */
  get current() {
    return this.#current;
  }

  /** @param {string} id */
  speaks(id) {
    const voice = this.#voices.get(id);
    return voice !== undefined && voice.average >= SPEAKING && voice.silence < PAUSE;
  }

  /** @param {Map<string, number>} levels everybody who is there, silent or not */
  hear(levels) {
    for (const id of [...this.#voices.keys()]) if (!levels.has(id)) this.#voices.delete(id);
    for (const [id, level] of levels) {
      const { average = 0, silence = PAUSE } = this.#voices.get(id) ?? {};
      this.#voices.set(id, {
        average: average + FRESHNESS * (level - average),
        silence: level >= SPEAKING ? 0 : silence + 1,
      });
    }
    if (this.#current !== null && !levels.has(this.#current)) this.#current = null;
    const loudest = [...this.#voices].reduce(louder, [null, { average: 0, silence: 0 }]);
    const [id, { average }] = loudest;
    if (id === null || id === this.#current || !this.speaks(id)) return;
    const current = this.#current === null ? undefined : this.#voices.get(this.#current);
    if (!current || !this.speaks(/** @type {string} */ (this.#current)) || average > current.average * LOUDER) {
      this.#current = id;
    }
  }
}

/**
 * @typedef {[string | null, {average: number, silence: number}]} Voice
 * @param {Voice} a
 * @param {Voice} b
 * @returns {Voice}
 */
function louder(a, b) {
  return b[1].average > a[1].average ? b : a;
}
