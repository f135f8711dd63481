/** In a hidden page there are no frames; then this long is waited for one, in milliseconds. */
const FRAME_AWAITED = 100;

/**
 * @typedef {object} Frames
 * @property {(paint: () => void) => number} requestAnimationFrame
 * @property {(frame: number) => void} cancelAnimationFrame
 * @property {typeof setTimeout} setTimeout
 * @property {typeof clearTimeout} clearTimeout
 */

/**
 * Paints once for all that changes within one frame. Whoever tells of a change goes on at once, so that an offer is not kept
 * waiting by the pictures around it.
 */
export class Repaint {
  /** @type {() => void} */ #paint;
  /** @type {Frames} */ #frames;
  /** @type {number | undefined} */ #frame;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /**
   * @param {() => void} paint
   * @param {Frames} [frames]
   */
  constructor(paint, frames = window) {
    this.#paint = paint;
    this.#frames = frames;
  }

  request() {
    if (this.#frame !== undefined) return;
    this.#frame = this.#frames.requestAnimationFrame(this.#now);
    this.#timer = this.#frames.setTimeout(this.#now, FRAME_AWAITED);
  }

  #now = () => {
    if (this.#frame === undefined) return;
    this.#frames.cancelAnimationFrame(this.#frame);
    this.#frames.clearTimeout(this.#timer);
    this.#frame = this.#timer = undefined;
    this.#paint();
  };
}
