/** @typedef {import('./file_wire.js').FileOffer} FileOffer */
/**
 * @typedef {'file-too-large' | 'file-name-invalid' | 'too-many-offers' | 'too-many-files' | 'file-no-room' | 'file-damaged' | 'file-gone'
 *   | 'file-not-the-same'} FileCode of docs/error-codes.md, "Files"
 */

/** @type {readonly string[]} what one end may tell the other */
const TOLD = [
  'file-too-large',
  'file-name-invalid',
  'too-many-offers',
  'too-many-files',
  'file-no-room',
  'file-damaged',
  'file-gone',
];

/** As much as the library takes. */
export const MOST_BYTES = 20_000_000_000;
export const LONGEST_NAME = 255;
/** Offers of one person that may wait for an answer. */
export const MOST_OFFERED = 20;
/** Files that move at once, from one person to one other. */
export const MOST_MOVING = 3;
/** So much may be on its way to the other side's disk, so that a slow disk fills nobody's memory. */
export const MOST_UNWRITTEN = 32 * 1024 * 1024;

const MINUTE = 60_000;
const MOST_A_MINUTE = 30;
/** From here on an offer is not even answered. */
const MOST_ANSWERED = 60;

/**
 * @param {FileOffer} offer
 * @returns {FileCode | null} why nobody is asked about it
 */
export function refusalOf({ name, size }) {
  if (name.trim() === '' || name.length > LONGEST_NAME) return 'file-name-invalid';
  return size > MOST_BYTES ? 'file-too-large' : null;
}

/** @param {unknown} code that another browser has sent @returns {FileCode | null} */
export function codeOf(code) {
  return typeof code === 'string' && TOLD.includes(code) ? /** @type {FileCode} */ (code) : null;
}

/** How fast each person offers files. */
export class OfferPace {
  /** @type {Map<string, number[]>} */ #offers = new Map();

  /**
   * @param {string} from
   * @param {number} now milliseconds
   * @returns {'heard' | 'refused' | 'ignored'} what becomes of one more offer
   */
  take(from, now) {
    for (const [id, times] of this.#offers) {
      const recent = times.filter((time) => now - time < MINUTE);
      if (recent.length) this.#offers.set(id, recent);
      else this.#offers.delete(id);
    }
    const times = this.#offers.get(from) ?? [];
    if (times.length >= MOST_ANSWERED) return 'ignored';
    this.#offers.set(from, [...times, now]);
    return times.length >= MOST_A_MINUTE ? 'refused' : 'heard';
  }
}
