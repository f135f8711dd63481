/** @typedef {import('./comments_channel.js').Comment} Comment */
/** @typedef {Pick<import('./comments_channel.js').CommentsChannel, 'list'>} Channel */

const PAGE = 100;
/** Seconds of the video for which a comment is shown, from its moment on. */
const STAYS = 5;
const AT_ONCE = 2;
/** Seconds of the video before a question without an answer is asked again. */
const PATIENCE = 5;
/** The comments on the moments that a video passes. They are read a page at a time, as the video comes to them. */
export class PassingComments {
  #channel;
  /** @type {Comment[]} in the order of their moments */ #known = [];
  /** What is known: from this second on, and up to that one. */
  #from = 0;
  #to = -Infinity;
  #readings = 0;
  #reading = false;

  /** @param {Channel} channel */
  constructor(channel) {
    this.#channel = channel;
  }

  /**
   * @param {number} time of the video, in seconds
   * @returns {Comment[]} what is to be shown there, as far as it is known
   */
  at(time) {
    if (!this.#reading && (time < this.#from || time >= this.#to)) void this.#read(time);
    return this.#known
      .filter(({ seconds }) => seconds !== null && seconds <= time && time < seconds + STAYS)
      .slice(-AT_ONCE);
  }

  /** Reads anew what has changed; until then what is known is shown on. */
  forget() {
    this.#to = -Infinity;
    this.#readings++;
    this.#reading = false;
  }

  /** @param {number} time */
  async #read(time) {
    const reading = ++this.#readings;
    this.#reading = true;
    const goesOn = time >= this.#to && time < this.#to + STAYS;
    const from = goesOn ? this.#to : Math.max(0, time - STAYS);
    const found = await this.#channel.list({ order: 'moment', size: PAGE, from }).catch(() => undefined);
    if (reading !== this.#readings) return;
    this.#reading = false;
    this.#from = from;
    if (!found) {
      this.#to = time + PATIENCE;
      return;
    }
    const before = goesOn ? this.#known.filter(({ seconds }) => (seconds ?? from) < from) : [];
    this.#known = [...before, ...found.items];
    const last = found.items.length === PAGE ? (found.items.at(-1)?.seconds ?? from) : Infinity;
    // However many there are on one moment, the next question is about a later one.
    this.#to = Math.max(last, from + 1);
  }
}
