import { commands } from '../call/call_channel.js';
import { browserTimers } from '../platform/timers.js';
import { Experience } from './experience.js';
import { summaryOf } from './summary.js';

/** @typedef {import('../call/roster.js').Remote} Remote */
/** @typedef {import('./summary.js').PairQuality} PairQuality */
/**
 * @typedef {object} QualitySetup
 * @property {Pick<import('../call/call_session.js').CallSession, 'view' | 'roster' | 'pairs' | 'onChange' | 'onNotice' | 'send'>} call
 * @property {Pick<import('./stats_session.js').StatsSession, 'histories'>} stats
 * @property {() => number} now milliseconds
 * @property {import('../platform/timers.js').Timers} [timers]
 */

/** How often the portal is told, in milliseconds. */
const PACE = 10_000;
/** Samples are taken once a second. */
const SAMPLES = PACE / 1_000;

/** @type {readonly import('../call/recovery_ladder.js').Rung[]} */
const RUNGS = ['none', 'restart', 'relay', 'rebuild'];

/** Tells the portal every ten seconds how the own pairs are, so that somebody can look into a bad call afterwards. */
export class QualitySession {
  /** @type {QualitySetup} */ #setup;
  /** @type {Experience} */ #experience;
  /** @type {Map<string, import('../call/recovery_ladder.js').Rung>} */ #rungs = new Map();
  /** Of whom something did not arrive since the portal was told last. @type {Set<string>} */ #missed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** @param {QualitySetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#experience = new Experience(setup.now);
    setup.call.onChange((view) => this.#look(view));
    // Whoever waits at the door or is alone sees nobody for reasons of his own.
    setup.call.onNotice('waiting', () => this.#experience.joiningAlone());
    setup.call.onNotice('joined', ({ participants }) => {
      if (participants.length === 0) this.#experience.joiningAlone();
    });
    setup.call.pairs.onReport((id, report) => this.#experience.received(id, /** @type {any} */ (report)));
    setup.call.pairs.onGlare(() => this.#experience.collided());
  }

  start() {
    this.#timer ??= (this.#setup.timers ?? browserTimers).setTimeout(() => this.#round(), PACE);
  }

  stop() {
    if (this.#timer !== undefined) (this.#setup.timers ?? browserTimers).clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The click on "Join". */
  joining() {
    this.#experience.joining();
  }

  /** @param {import('../call/call_session.js').CallView} view */
  #look({ you, others }) {
    for (const { id } of you?.misses ?? []) this.#missed.add(id);
    for (const { id, pair, rung } of others) {
      if (RUNGS.indexOf(rung) > RUNGS.indexOf(this.#rungs.get(id) ?? 'none')) this.#rungs.set(id, rung);
      this.#experience.saw(id, { pair, rung, generation: this.#setup.call.roster.pair(id)?.generation ?? 0 });
    }
  }

  #round() {
    this.#timer = undefined;
    this.start();
    const { view } = this.#setup.call;
    if (view.phase !== 'joined') return;
    this.#look(view);
    const pairs = view.others.map((other) => this.#qualityOf(other));
    if (!this.#setup.call.send(commands.quality(pairs, this.#experience.news))) return;
    this.#experience.told();
    this.#rungs.clear();
    this.#missed.clear();
  }

  /**
   * @param {Remote} other
   * @returns {PairQuality}
   */
  #qualityOf({ id, pair, rung }) {
    const samples = (this.#setup.stats.histories.get(id)?.samples ?? []).slice(-SAMPLES);
    const { freezes, ...numbers } = summaryOf(samples);
    return {
      id,
      ...numbers,
      state: pair,
      rung: this.#rungs.get(id) ?? rung,
      frozen: freezes || this.#missed.has(id),
    };
  }
}
