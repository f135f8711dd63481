/** @typedef {'none' | 'blur' | 'grayscale' | 'invert' | 'sepia'} Filter */
/**
 * @typedef {object} FilterRun What turns one camera's pictures into others.
 * @property {MediaStreamTrack} track what comes out
 * @property {(filter: Filter) => void} change
 * @property {() => void} stop
 */
/** @typedef {(input: MediaStreamTrack, filter: Filter) => FilterRun} StartRun */

/** @type {readonly Filter[]} */
export const FILTERS = Object.freeze(['none', 'blur', 'grayscale', 'invert', 'sepia']);

/**
 * What is sent of the camera: itself, or a track of filtered pictures of it. Another filter changes the pictures of the same track, so
 * that the others see no black second; without a filter nothing runs.
 */
export class CameraFilter {
  /** @type {StartRun} */ #startRun;
  /** @type {Filter} */ #chosen = 'none';
  /** @type {MediaStreamTrack | null} */ #input = null;
  /** @type {FilterRun | null} */ #run = null;
  /** @type {Set<() => void>} */ #listeners = new Set();

  /** @param {StartRun} startRun */
  constructor(startRun) {
    this.#startRun = startRun;
  }

  get chosen() {
    return this.#chosen;
  }

  get track() {
    return this.#run?.track ?? this.#input;
  }

  /** @param {Filter} filter */
  choose(filter) {
    this.#chosen = filter;
    if (this.#run && filter !== 'none') this.#run.change(filter);
    else this.#restart();
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * @param {MediaStreamTrack | null} input the camera, or nothing while it is off
   * @param {boolean} [changed] whether it films otherwise than before, though it may be the same
   */
  use(input, changed = false) {
    if (input === this.#input && !changed) return;
    this.#input = input;
    this.#restart();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #restart() {
    this.#run?.stop();
    this.#run = this.#input && this.#chosen !== 'none' ? this.#startRun(this.#input, this.#chosen) : null;
  }
}
