import { Composition } from './composition.js';
import { Cost } from './cost.js';
import { passFrames } from './frame_passing.js';
import { Pace } from './pace.js';
import { Segmentation } from './segmentation.js';

/** @typedef {import('./segmentation.js').Size} Size */
/** @typedef {import('../call/camera_filter.js').FilterNews} FilterNews */
/** @typedef {{readable?: ReadableStream<VideoFrame>, writable?: WritableStream<VideoFrame>, picture?: ImageBitmap}} Work */
/** @typedef {FilterNews | {picture: ImageBitmap}} Told */

/** How often it is told what the work costs, in milliseconds. */
const TOLD_EVERY = 1000;

/**
 * Blurs what is behind people, picture by picture. Until it can tell the one from the other everything is background, so that
 * nobody's room is seen who wanted it hidden.
 */
export class Blurring {
  /** @type {(told: Told) => void} */ #tell;
  /** @type {Segmentation | null} */ #segmentation = null;
  /** @type {ImageBitmap | null} */ #mask = null;
  #composition = new Composition();
  #cost = new Cost(performance.now());
  #pace = new Pace();

  /** @param {(told: Told) => void} tell */
  constructor(tell) {
    this.#tell = tell;
    void this.#load();
    setInterval(() => this.#tellCost(), TOLD_EVERY);
  }

  /** A stream of frames to go through, or a single picture that is given back. @param {Work} work */
  async take({ readable, writable, picture }) {
    if (picture) return this.#giveBack(picture).catch((trouble) => this.#fail(trouble));
    if (!readable || !writable) return;
    await passFrames({ readable, writable }, (frame) => this.#pass(frame)).catch((trouble) => this.#fail(trouble));
  }

  async #load() {
    try {
      this.#segmentation = await Segmentation.load(() => this.#fail('lost its drawing surface'));
      this.#cost = new Cost(performance.now());
    } catch (trouble) {
      this.#fail(trouble);
    }
  }

  /** @param {VideoFrame} frame */
  async #pass(frame) {
    const from = performance.now();
    const { displayWidth: width, displayHeight: height, timestamp } = frame;
    await this.#draw(frame, { width, height });
    const drawn = new VideoFrame(this.#composition.canvas, { timestamp, alpha: 'discard' });
    this.#cost.add(performance.now() - from);
    return drawn;
  }

  /** @param {ImageBitmap} picture */
  async #giveBack(picture) {
    const from = performance.now();
    await this.#draw(picture, picture).finally(() => picture.close());
    this.#tell({ picture: this.#composition.canvas.transferToImageBitmap() });
    this.#cost.add(performance.now() - from);
  }

  /**
   * @param {VideoFrame | ImageBitmap} picture
   * @param {Size} size
   */
  async #draw(picture, size) {
    const from = performance.now();
    if (this.#segmentation && this.#pace.isDue(from)) {
      try {
        this.#mask = await this.#segmentation.maskOf(picture, size);
      } catch (trouble) {
        this.#fail(trouble);
      }
      this.#pace.looked(from, performance.now());
      if (this.#pace.isHopeless) this.#tell({ failed: 'slow' });
    }
    this.#composition.draw(picture, size, this.#mask);
  }

  #tellCost() {
    const cost = this.#segmentation && this.#cost.look(performance.now());
    if (cost) this.#tell({ cost });
  }

  /** @param {unknown} trouble */
  #fail(trouble) {
    console.warn('People cannot be told from their background', trouble);
    this.#segmentation = this.#mask = null;
    this.#tell({ failed: 'unable' });
  }
}
