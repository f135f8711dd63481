/** How many signals are kept for a portal that has not taken them, as many as it keeps for a participant. */
const KEPT = 256;

/** The own signals, numbered from 1, until the portal has taken them: a lost socket may have swallowed some that were sent. */
export class SignalStream {
  /** @type {{command: {seq: number}, sent: boolean}[]} */ #kept = [];
  #last = 0;

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
    for (const one of this.#kept) one.sent = send(one.command);
  }

  /**
   * Sends what never went out; a portal that was restarted would take again what it has taken before.
   * @param {(command: object) => boolean} send
   */
  catchUp(send) {
    for (const one of this.#kept) if (!one.sent) one.sent = send(one.command);
  }

  clear() {
    this.#kept = [];
    this.#last = 0;
  }
}
