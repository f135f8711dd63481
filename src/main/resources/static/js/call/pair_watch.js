/** @typedef {import('./pair.js').Timers} Timers */
/**
 * @typedef {object} WatchSetup
 * @property {() => Promise<RTCStatsReport>} read
 * @property {(report: RTCStatsReport) => void} onReport
 * @property {(silence: number, ever: boolean) => void} onSilence called each round: milliseconds since bytes last came, or since the
 *   start where none ever came
 * @property {Timers} timers
 * @property {() => number} now
 */

const ROUND = 1_000;

/** Reads a pair's statistics once a second, for everybody who needs them, and finds out since when nothing has come. */
export class PairWatch {
  /** @type {WatchSetup} */ #setup;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #bytes = 0;
  #heardAt;

  /** @param {WatchSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#heardAt = setup.now();
  }

  start() {
    this.#timer ??= this.#setup.timers.setTimeout(() => void this.#round(), ROUND);
  }

  stop() {
    if (this.#timer !== undefined) this.#setup.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #round() {
    const report = await this.#setup.read().catch(() => undefined);
    if (this.#timer === undefined) return;
    if (report) {
      const bytes = bytesReceived(report);
      if (bytes !== this.#bytes) this.#heardAt = this.#setup.now();
      this.#bytes = bytes;
      this.#setup.onReport(report);
      // Whoever reads the report may have the connection made anew, which ends this watch.
      if (this.#timer === undefined) return;
    }
    this.#setup.onSilence(this.#setup.now() - this.#heardAt, this.#bytes > 0);
    this.#timer = this.#setup.timers.setTimeout(() => void this.#round(), ROUND);
  }
}

/**
 * All that has come over the paths of a connection, connectivity checks included.
 * @param {RTCStatsReport} report
 */
function bytesReceived(report) {
  let bytes = 0;
  let transports = 0;
  report.forEach((stats) => {
    if (stats.type === 'transport' && stats.bytesReceived !== undefined) transports += stats.bytesReceived;
    if (stats.type === 'candidate-pair') bytes += stats.bytesReceived ?? 0;
  });
  return transports || bytes;
}
