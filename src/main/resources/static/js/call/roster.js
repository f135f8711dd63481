/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('./pair.js').Pair} Pair */
/**
 * @typedef {Participant & {pair: import('./pair.js').PairState, rung: import('./recovery_ladder.js').Rung,
 *   streams: Record<import('./slots.js').Source, MediaStream>}} Remote
 */
/** @typedef {(participant: Participant, initiate: boolean) => Pair} CreatePair */

/** Milliseconds for which people missing after a restart of the portal may still come back (`roomcast.call.resume-window`). */
const RESUME_WINDOW = 60_000;

/** The others in a call, each with the pair that leads to them. */
export class Roster {
  /** @type {Map<string, {participant: Participant, pair: Pair}>} */ #others = new Map();
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */ #missing = new Map();
  /** @type {CreatePair} */ #createPair;
  /** @type {import('./pair.js').Timers} */ #timers;
  /** @type {() => void} */ #onChange;
  /** @type {number | null} */ #bandwidth = null;

  /**
   * @param {CreatePair} createPair
   * @param {import('./pair.js').Timers} timers
   * @param {() => void} onChange called when somebody who was missing is given up
   */
  constructor(createPair, timers, onChange) {
    this.#createPair = createPair;
    this.#timers = timers;
    this.#onChange = onChange;
  }

  /** Everybody, the one who came first at the front. @returns {Remote[]} */
  get remotes() {
    return [...this.#others.values()]
      .map(({ participant, pair }) => ({ ...participant, pair: pair.state, rung: pair.rung, streams: pair.streams }))
      .sort((a, b) => a.joinedAt.localeCompare(b.joinedAt) || a.id.localeCompare(b.id));
  }

  get pairs() {
    return [...this.#others.values()].map(({ pair }) => pair);
  }

  /** Bits a second to each of the others, or null for no limit. @param {number | null} bandwidth */
  limit(bandwidth) {
    this.#bandwidth = bandwidth;
    this.#limitSending();
  }

  /** How loud everybody is, 0 to 1; whoever is muted is silent, whatever was heard of him last. */
  get levels() {
    return new Map(
      [...this.#others].map(([id, { participant, pair }]) => [id, participant.audio ? pair.audioLevel : 0]),
    );
  }

  /** @param {string} id */
  pair(id) {
    return this.#others.get(id)?.pair;
  }

  /**
   * Takes over a snapshot. Whoever is in it and known keeps the pair as it is.
   * @param {Participant[]} participants
   * @param {boolean} mayReturn whether people who are not in it may be on their way still
   */
  replace(participants, mayReturn) {
    const present = new Set(participants.map(({ id }) => id));
    for (const id of [...this.#others.keys()].filter((known) => !present.has(known))) {
      if (mayReturn) this.#await(id);
      else this.remove(id);
    }
    for (const participant of participants) {
      this.pair(participant.id)?.reconcile();
      this.put(participant, true);
    }
  }

  /**
   * @param {Participant} participant
   * @param {boolean} initiate whether the first offer is ours to make, should this one be new to us
   */
  put(participant, initiate) {
    const known = this.#others.get(participant.id);
    this.#expectNoMore(participant.id);
    if (known) {
      const back = known.participant.connection === 'reconnecting' && participant.connection === 'connected';
      known.participant = participant;
      if (back) known.pair.reconcile();
    } else {
      this.#others.set(participant.id, { participant, pair: this.#createPair(participant, initiate) });
      this.#limitSending();
    }
  }

  /** @param {string} id */
  remove(id) {
    this.#expectNoMore(id);
    this.pair(id)?.close();
    this.#others.delete(id);
    this.#limitSending();
  }

  clear() {
    for (const id of [...this.#others.keys()]) this.remove(id);
  }

  /** @param {string} id */
  #await(id) {
    this.#expectNoMore(id);
    const known = this.#others.get(id);
    if (known) known.participant = { ...known.participant, connection: 'reconnecting' };
    const giveUp = () => {
      this.remove(id);
      this.#onChange();
    };
    this.#missing.set(id, this.#timers.setTimeout(giveUp, RESUME_WINDOW));
  }

  /** @param {string} id */
  #expectNoMore(id) {
    const timer = this.#missing.get(id);
    if (timer !== undefined) this.#timers.clearTimeout(timer);
    this.#missing.delete(id);
  }

  #limitSending() {
    for (const pair of this.pairs) pair.limit({ people: this.#others.size, bandwidth: this.#bandwidth });
  }
}
