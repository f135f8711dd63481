/** @typedef {import('./upload_channel.js').StoredUpload} StoredUpload */
/** @typedef {import('./upload_channel.js').UploadFailure} UploadFailure */
/** @typedef {Pick<import('./upload_channel.js').UploadChannel, 'stored' | 'start' | 'discard'>} Channel */
/** @typedef {Awaited<ReturnType<Channel['start']>>} RunningUpload */
/** @typedef {'idle' | 'uploading' | 'paused' | 'finished' | 'failed'} UploadState */
/**
 * @typedef {object} UploadSnapshot
 * @property {UploadState} state
 * @property {File | undefined} file
 * @property {number} progress 0 to 1
 * @property {number | undefined} speed bytes a second over the last seconds, undefined until it can be told
 * @property {StoredUpload[]} stored unfinished uploads of earlier visits
 * @property {string | undefined} videoId once finished
 * @property {UploadFailure | undefined} failure
 */

/** Milliseconds over which the speed is measured. */
const SPEED_WINDOW = 4000;

/** One upload at a time, from the choice of a file to the finished video. */
export class UploadSession {
  /** @type {Channel} */ #channel;
  /** @type {() => number} */ #now;
  /** @type {Set<(snapshot: UploadSnapshot) => void>} */ #listeners = new Set();
  /** @type {RunningUpload | undefined} */ #running;
  /** @type {{at: number, sent: number}[]} */ #samples = [];
  /** @type {UploadSnapshot} */ #snapshot = {
    state: 'idle',
    file: undefined,
    progress: 0,
    speed: undefined,
    stored: [],
    videoId: undefined,
    failure: undefined,
  };

  /**
   * @param {Channel} channel
   * @param {() => number} [now] milliseconds
   */
  constructor(channel, now = () => performance.now()) {
    this.#channel = channel;
    this.#now = now;
  }

  get snapshot() {
    return this.#snapshot;
  }

  /** @param {(snapshot: UploadSnapshot) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async loadStored() {
    this.#change({ stored: await this.#channel.stored() });
  }

  /** @param {File | undefined} file */
  choose(file) {
    if (!this.isBusy) this.#change({ file, state: 'idle', failure: undefined, progress: 0 });
  }

  get isBusy() {
    return this.#snapshot.state === 'uploading' || this.#snapshot.state === 'paused';
  }

  /** @param {string} title */
  async start(title) {
    const { file } = this.#snapshot;
    if (!file || this.isBusy) return;
    this.#samples = [];
    this.#change({ state: 'uploading', progress: 0, speed: undefined, failure: undefined });
    this.#running = await this.#channel.start(file, title, {
      onProgress: (sent, total) => this.#progressed(sent, total),
      onFinished: (videoId) => this.#change({ state: 'finished', progress: 1, videoId }),
      onFailed: (failure) => this.#change({ state: 'failed', failure, speed: undefined }),
    });
  }

  async pause() {
    if (this.#snapshot.state !== 'uploading') return;
    this.#change({ state: 'paused', speed: undefined });
    await this.#running?.pause();
  }

  resume() {
    if (this.#snapshot.state !== 'paused') return;
    this.#samples = [];
    this.#change({ state: 'uploading' });
    this.#running?.resume();
  }

  async cancel() {
    if (!this.isBusy && this.#snapshot.state !== 'failed') return;
    const running = this.#running;
    this.#running = undefined;
    this.#change({ state: 'idle', file: undefined, progress: 0, speed: undefined, failure: undefined });
    await running?.cancel().catch(() => {
      // It expires on the server by itself.
    });
    await this.loadStored();
  }

  /** @param {StoredUpload} stored */
  async discard(stored) {
    await this.#channel.discard(stored);
    await this.loadStored();
  }

  /**
   * @param {number} sent
   * @param {number} total
   */
  #progressed(sent, total) {
    if (this.#snapshot.state !== 'uploading') return;
    const at = this.#now();
    this.#samples.push({ at, sent });
    while (this.#samples.length > 2 && at - /** @type {{at: number}} */ (this.#samples[0]).at > SPEED_WINDOW)
      this.#samples.shift();
    const oldest = /** @type {{at: number, sent: number}} */ (this.#samples[0]);
    const elapsed = at - oldest.at;
    this.#change({
      progress: total > 0 ? sent / total : 0,
      speed: elapsed > 0 ? Math.max(0, ((sent - oldest.sent) * 1000) / elapsed) : this.#snapshot.speed,
    });
  }

  /** @param {Partial<UploadSnapshot>} change */
  #change(change) {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of [...this.#listeners]) listener(this.#snapshot);
  }
}
