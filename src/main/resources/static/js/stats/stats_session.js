import { sampleOf } from './sample.js';

/** @typedef {import('./sample.js').Sample} Sample */
/** @typedef {{name: string, samples: Sample[], last: Map<string, any>}} History */
/**
 * @typedef {object} StatsSetup
 * @property {Pick<import('../call/call_session.js').CallSession, 'view' | 'roster' | 'pairs'>} call
 * @property {string} room
 * @property {() => string} now ISO 8601
 */

/** An hour of samples for each pair. */
const KEPT = 3_600;
const REPORT_VERSION = 1;

/** What every pair has carried in the last hour, second by second; of people who have left it is kept for the report. */
export class StatsSession {
  /** @type {StatsSetup} */ #setup;
  /** @type {Map<string, History>} */ #histories = new Map();
  /** @type {Set<() => void>} */ #listeners = new Set();

  /** @param {StatsSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    setup.call.pairs.onReport((id, report) => this.#take(id, /** @type {any} */ (report)));
  }

  /** By participant id. @returns {ReadonlyMap<string, History>} */
  get histories() {
    return this.#histories;
  }

  /** Of those who are in the call, in the order in which they came. @returns {(History & {id: string})[]} */
  get present() {
    return this.#setup.call.view.others.flatMap(({ id }) => {
      const history = this.#histories.get(id);
      return history ? [{ id, ...history }] : [];
    });
  }

  /** @param {() => void} listener called after each sample */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The descriptions of the connection to somebody. @param {string} id */
  descriptions(id) {
    return this.#setup.call.roster.pair(id)?.descriptions ?? { local: '', remote: '' };
  }

  /** Everything that is known, for somebody who looks into a bad call (docs/protocol.md, "Report"). */
  report() {
    const { you, others } = this.#setup.call.view;
    const people = [you, ...others].filter((one) => one !== null);
    return {
      version: REPORT_VERSION,
      madeAt: this.#setup.now(),
      room: this.#setup.room,
      you: you?.id ?? null,
      browser: globalThis.navigator?.userAgent ?? '',
      participants: people.map(({ id, name, role, joinedAt }) => ({ id, name, role, joinedAt })),
      pairs: [...this.#histories].map(([id, { name, samples }]) => {
        const other = others.find((one) => one.id === id);
        return { id, name, state: other?.pair ?? 'closed', descriptions: this.descriptions(id), samples };
      }),
    };
  }

  /**
   * @param {string} id
   * @param {Map<string, any>} report
   */
  #take(id, report) {
    const name = this.#setup.call.view.others.find((other) => other.id === id)?.name ?? '';
    /** @type {History} */
    const history = this.#histories.get(id) ?? { name, samples: [], last: new Map() };
    history.name = name || history.name;
    history.samples.push(sampleOf(report, history.last));
    if (history.samples.length > KEPT) history.samples.shift();
    history.last = report;
    this.#histories.set(id, history);
    for (const listener of [...this.#listeners]) listener();
  }
}
