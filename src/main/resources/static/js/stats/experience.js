import { pathOf } from './summary.js';
import { sampleOf } from './sample.js';

/** @typedef {import('./summary.js').Path} Path */
/** @typedef {{pair: import('../call/pair.js').PairState, rung: import('../call/recovery_ladder.js').Rung, generation: number}} Seen */
/**
 * @typedef {object} News What only this page knows of its call, since the portal was told last.
 * @property {number} [firstFrame] milliseconds from the click on "Join" to the first picture of somebody else
 * @property {Partial<Record<Path, number>>} connected connections that came about, by their path
 * @property {number} failed connections that did not
 * @property {number} restarts of ICE
 * @property {number} rebuilds of whole connections
 * @property {number} glares offers that collided
 */

/** Milliseconds. */
const LONGEST = 600_000;

/** Counts what happens to the own pairs. */
export class Experience {
  /** @type {() => number} */ #now;
  /** @type {Map<string, Seen>} */ #seen = new Map();
  /** The connections whose path is counted, by participant. @type {Map<string, number>} */ #counted = new Map();
  /** @type {number | undefined} */ #joinedAt;
  /** @type {News} */ #news = nothing();

  /** @param {() => number} now milliseconds */
  constructor(now) {
    this.#now = now;
  }

  /** @returns {News | undefined} */
  get news() {
    const { firstFrame, connected, failed, restarts, rebuilds, glares } = this.#news;
    const any = firstFrame !== undefined || Object.keys(connected).length || failed + restarts + rebuilds + glares;
    return any ? this.#news : undefined;
  }

  told() {
    this.#news = nothing();
  }

  joining() {
    this.#joinedAt ??= this.#now();
  }

  /** Nobody is there whose picture could come. */
  joiningAlone() {
    this.#joinedAt = undefined;
  }

  collided() {
    this.#news.glares++;
  }

  /**
   * @param {string} id
   * @param {Seen} seen
   */
  saw(id, seen) {
    const before = this.#seen.get(id);
    this.#seen.set(id, seen);
    if (seen.rung !== before?.rung && (seen.rung === 'restart' || seen.rung === 'relay')) this.#news.restarts++;
    if (before && seen.generation > before.generation) this.#news.rebuilds++;
    if (seen.pair === 'failed' && before?.pair !== 'failed') this.#news.failed++;
  }

  /**
   * @param {string} id
   * @param {Map<string, any>} report
   */
  received(id, report) {
    const seen = this.#seen.get(id);
    if (seen?.pair === 'connected' && this.#counted.get(id) !== seen.generation) {
      const path = pathOf(sampleOf(report));
      if (path) {
        this.#counted.set(id, seen.generation);
        this.#news.connected[path] = (this.#news.connected[path] ?? 0) + 1;
      }
    }
    if (this.#joinedAt !== undefined && sawFrames(report)) {
      const firstFrame = Math.round(this.#now() - this.#joinedAt);
      this.#joinedAt = undefined;
      this.#news.firstFrame = Math.min(firstFrame, LONGEST);
    }
  }
}

/** @param {Map<string, any>} report */
function sawFrames(report) {
  return [...report.values()].some(({ type, framesDecoded }) => type === 'inbound-rtp' && framesDecoded > 0);
}

/** @returns {News} */
function nothing() {
  return { connected: {}, failed: 0, restarts: 0, rebuilds: 0, glares: 0 };
}
