import { commands } from './call_channel.js';
import { ReceiveJudgement, receivedOf } from './receive_judgement.js';
import { RepairPace } from './repair_pace.js';
import { SLOTS } from './slots.js';

/** @typedef {import('./call_channel.js').Miss} Miss */
/** @typedef {import('./pair.js').Pair} Pair */
/** @typedef {import('./roster.js').Remote} Remote */
/**
 * @typedef {object} TruthSetup
 * @property {Pick<import('./call_session.js').CallSession, 'view' | 'roster' | 'pairs' | 'onNotice' | 'send'>} call
 * @property {() => boolean} isHidden whether nobody can look at the page
 */

/**
 * When much is missed at once, it is this machine that does not keep up, or its network: making all connections anew would leave them
 * even less. Milliseconds between two repairs.
 */
const APART = 10_000;

/** After so many seconds without a word over the control channel, it is dead: private messages and files would be too. */
const MUTE = 10;

/**
 * Finds out whose sound and pictures do not arrive here, tells everybody through the portal whenever that changes, and has the pair
 * repaired.
 */
export class ReceiveTruth {
  /** @type {TruthSetup} */ #setup;
  /** @type {Map<string, {judgement: ReceiveJudgement, pace: RepairPace}>} */ #others = new Map();
  /** Of whichever pair. */
  #repairedAt = -Infinity;
  /** What the portal was told last. */
  #told = '[]';

  /** @param {TruthSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    setup.call.pairs.onReport((id, report) => this.#take(id, /** @type {any} */ (report)));
    // With a new place, or a socket that was lost, the portal knows of no misses.
    setup.call.onNotice('joined', () => {
      this.#told = '[]';
      this.#tell();
    });
  }

  /** @returns {Miss[]} */
  get misses() {
    return [...this.#others]
      .map(([id, { judgement }]) => ({ id, kinds: judgement.missed }))
      .filter(({ kinds }) => kinds.length > 0);
  }

  /**
   * @param {string} id
   * @param {Map<string, any>} report
   */
  #take(id, report) {
    const { phase, online, others } = this.#setup.call.view;
    for (const known of [...this.#others.keys()]) {
      if (!others.some((other) => other.id === known)) this.#others.delete(known);
    }
    const other = others.find((one) => one.id === id);
    // Without the portal nobody says what is muted meanwhile.
    if (!other || phase !== 'joined' || !online) return;
    const { judgement, pace } = this.#other(other);
    const { received, at } = receivedOf(report);
    const pair = this.#setup.call.roster.pair(id);
    const generation = pair?.generation ?? 0;
    const expected = SLOTS.filter((slot) => other[slot]);
    // Whoever is reconnecting may have turned anything off meanwhile.
    if (other.connection === 'reconnecting') judgement.rest();
    else judgement.take(received, { expected, generation, at, hidden: this.#setup.isHidden() });
    this.#tell();
    const missing = other.pair === 'connected' && lacks(judgement, pair);
    if (!pace.isDue(missing, at, at - this.#repairedAt >= APART)) return;
    this.#repairedAt = at;
    pair?.repair();
  }

  /** @param {Remote} remote */
  #other({ id, polite }) {
    const known = this.#others.get(id);
    if (known) return known;
    const other = { judgement: new ReceiveJudgement(), pace: new RepairPace(polite ?? false) };
    this.#others.set(id, other);
    return other;
  }

  #tell() {
    const { misses } = this;
    const news = JSON.stringify(misses);
    if (news !== this.#told && this.#setup.call.send(commands.misses(misses))) this.#told = news;
  }
}

/**
 * @param {ReceiveJudgement} judgement
 * @param {Pick<Pair, 'unheard'> | undefined} pair
 */
function lacks({ missed }, pair) {
  return missed.some((slot) => slot !== 'screenAudio') || (pair?.unheard ?? 0) > MUTE;
}
