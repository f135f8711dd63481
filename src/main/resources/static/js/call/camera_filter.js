/** @typedef {'none' | 'blur' | 'background' | 'grayscale' | 'invert' | 'sepia'} Filter */
/** @typedef {'slow' | 'unable'} FilterTrouble why a filter has ended by itself */
/** @typedef {{cost?: import('../background/cost.js').Measured, failed?: FilterTrouble}} FilterNews what a filter tells of its work */
/**
 * @typedef {object} FilterRun What turns one camera's pictures into others.
 * @property {MediaStreamTrack} track what comes out
 * @property {(filter: Filter) => void} change
 * @property {() => void} stop
 */
/** @typedef {(input: MediaStreamTrack, filter: Filter, tell: (news: FilterNews) => void) => FilterRun} StartRun */

/** @type {readonly Filter[]} */
export const FILTERS = Object.freeze(['none', 'blur', 'background', 'grayscale', 'invert', 'sepia']);

/**
 * What is sent of the camera: itself, or a track of filtered pictures of it. Another filter changes the pictures of the same track, so
 * that the others see no black second; without a filter nothing runs. The background alone is blurred by work of another kind, and a
 * track of its own; when that work fails, nothing is sent until the person has chosen anew: he wanted his room hidden.
 */
export class CameraFilter {
  /** @type {StartRun} */ #startRun;
  /** @type {Filter} */ #chosen = 'none';
  /** @type {MediaStreamTrack | null} */ #input = null;
  /** @type {FilterRun | null} */ #run = null;
  /** @type {import('../background/cost.js').Measured | null} */ #cost = null;
  /** @type {FilterTrouble | null} */ #trouble = null;
  /** @type {Set<() => void>} */ #listeners = new Set();
  /** @type {Set<() => void>} */ #newsListeners = new Set();

  /** @param {StartRun} startRun */
  constructor(startRun) {
    this.#startRun = startRun;
  }

  get chosen() {
    return this.#chosen;
  }

  get track() {
    return this.#chosen === 'none' ? this.#input : (this.#run?.track ?? null);
  }

  /** What the filter costs, where that is measured. */
  get cost() {
    return this.#cost;
  }

  /** Why the filter has ended by itself, and nothing is sent. */
  get trouble() {
    return this.#trouble;
  }

  /** @param {Filter} filter */
  choose(filter) {
    const alike = isDrawn(filter) && isDrawn(this.#chosen);
    this.#chosen = filter;
    if (this.#run && alike) this.#run.change(filter);
    else this.#restart();
    tell(this.#listeners);
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

  /** Called when the filter has told something of its work. @param {() => void} listener */
  onNews(listener) {
    this.#newsListeners.add(listener);
    return () => this.#newsListeners.delete(listener);
  }

  #restart() {
    this.#end();
    this.#trouble = null;
    if (this.#input && this.#chosen !== 'none') this.#start(this.#input);
    tell(this.#newsListeners);
  }

  #end() {
    this.#run?.stop();
    this.#run = this.#cost = null;
  }

  /** @param {MediaStreamTrack} input */
  #start(input) {
    try {
      const run = this.#startRun(input, this.#chosen, (news) => {
        if (run === this.#run) this.#hear(news);
      });
      this.#run = run;
    } catch (trouble) {
      console.warn('The filter could not begin', trouble);
      this.#trouble = 'unable';
    }
  }

  /** @param {FilterNews} news */
  #hear({ cost, failed }) {
    if (cost) this.#cost = cost;
    if (failed) {
      this.#end();
      this.#trouble = failed;
      tell(this.#listeners);
    }
    tell(this.#newsListeners);
  }
}

/** @param {Set<() => void>} listeners */
function tell(listeners) {
  for (const listener of [...listeners]) listener();
}

/** Whether it is drawn as CSS would. @param {Filter} filter */
function isDrawn(filter) {
  return filter !== 'none' && filter !== 'background';
}
