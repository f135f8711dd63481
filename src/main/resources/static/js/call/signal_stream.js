/** How many signals are kept for a portal that has not taken them, as many as it keeps for a participant. */
const KEPT = 256;
/** A portal that asks so often for the same signal will never take it. */
const MOST_TRIES = 3;

/** The own signals, numbered from 1 without a gap, until the portal has taken them: a lost socket may have swallowed some that were sent. */
export class SignalStream {
  /** @type {{command: {seq: number}, sent: boolean}[]} */ #kept = [];
  #last = 0;
  #taken = 0;
  #tries = 0;

  /**
   * @template {object} T
   * @param {T} command
   * @param {(command: T & {seq: number}) => boolean} send answers whether it went out
   */
  add(command, send) {
    const numbered = { ...command, seq: ++this.#last };
    this.#kept.push({ command: numbered, sent: send(numbered) });
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  /**
   * Sends again what a portal that knows us has not taken.
   * @param {number} taken the number of the last signal it has
   * @param {(command: object) => boolean} send
   */
  repeat(taken, send) {
    this.#kept = this.#kept.filter(({ command }) => command.seq > taken);
    this.#tries = taken === this.#taken && this.#kept[0]?.sent ? this.#tries + 1 : 0;
    if (this.#tries === MOST_TRIES) this.#kept.shift();
    this.#renumber(taken);
    for (const one of this.#kept) one.sent = send(one.command);
  }

  /**
   * Sends what never went out; a portal that was restarted would take again what it has taken before.
   * @param {(command: object) => boolean} send
   */
  catchUp(send) {
    this.#kept = this.#kept.filter(({ sent }) => !sent);
    this.#renumber(0);
    for (const one of this.#kept) one.sent = send(one.command);
  }

  clear() {
    this.#kept = [];
    this.#renumber(0);
  }

  /** None may be missing, and some were given up. @param {number} taken */
  #renumber(taken) {
    this.#taken = this.#last = taken;
    for (const { command } of this.#kept) command.seq = ++this.#last;
  }
}
