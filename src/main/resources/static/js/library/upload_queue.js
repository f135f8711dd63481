import { titleOf } from './video_title.js';

/** @typedef {import('./upload_session.js').UploadSession} UploadSession */
/** @typedef {{name: string, message: string | undefined}} Failure */

/** Files that were chosen together: they are uploaded one after the other, and what fails keeps none of the others waiting. */
export class UploadQueue {
  /** @type {UploadSession} */ #session;
  /** @type {() => void} */ #onUploaded;
  /** @type {File[]} */ #files = [];
  #at = 0;
  /** @type {Failure[]} */ #failures = [];
  #started = false;

  /**
   * @param {UploadSession} session
   * @param {() => void} [onUploaded] called for each of several
   */
  constructor(session, onUploaded = () => {}) {
    this.#session = session;
    this.#onUploaded = onUploaded;
    session.onChange(({ state }) => {
      if (this.#started && this.isSeveral && (state === 'finished' || state === 'failed')) this.#next();
    });
  }

  get files() {
    return this.#files;
  }

  get isSeveral() {
    return this.#files.length > 1;
  }

  /** Which of them is at hand, from 1. */
  get number() {
    return this.#at + 1;
  }

  /** Of several, those that could not be uploaded. */
  get failures() {
    return this.#failures;
  }

  /** Whether several were uploaded, as far as they could be. */
  get isOver() {
    return this.isSeveral && this.#at === this.#files.length;
  }

  /** @param {File[]} files */
  choose(files) {
    if (this.#session.isBusy) return;
    this.#started = false;
    this.#files = files;
    this.#at = 0;
    this.#failures = [];
    this.#session.choose(files[0]);
  }

  /** @param {string} title of one file; several are called like their files */
  async start(title) {
    this.#started = true;
    await this.#session.start(this.isSeveral ? this.#titleAtHand : title);
  }

  /** What is at hand, and those that wait. */
  async cancel() {
    this.#started = false;
    this.#files = [];
    await this.#session.cancel();
  }

  #next() {
    const { state, file, failure } = this.#session.snapshot;
    if (state === 'failed') this.#failures.push({ name: file?.name ?? '', message: failure?.message });
    this.#at++;
    if (state === 'finished') this.#onUploaded();
    this.#session.choose(this.#files[this.#at]);
    if (this.#at < this.#files.length) void this.#session.start(this.#titleAtHand);
  }

  get #titleAtHand() {
    return titleOf(this.#files[this.#at]?.name ?? '');
  }
}
