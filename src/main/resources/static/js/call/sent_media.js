import { SLOTS } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {{audio: boolean, video: boolean, screen: boolean, screenAudio: boolean}} Sending */

/** Everything that goes to the others, slot by slot: microphone and camera, and the screen with its sound. */
export class SentMedia {
  /** @type {import('./local_media.js').LocalMedia} */ #local;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;
  /** @type {import('./camera_filter.js').CameraFilter} */ #filter;

  /**
   * @param {import('./local_media.js').LocalMedia} local
   * @param {import('./screen_share.js').ScreenShare} screen
   * @param {import('./camera_filter.js').CameraFilter} filter
   */
  constructor(local, screen, filter) {
    this.#local = local;
    this.#screen = screen;
    this.#filter = filter;
    // Before anybody else listens: who is told of another camera then finds its filtered pictures.
    local.onChange((kind) => filter.use(local.track('video'), kind === 'video'));
  }

  /** @param {Slot} slot */
  track(slot) {
    if (slot === 'screen') return this.#screen.picture;
    if (slot === 'screenAudio') return this.#screen.sound;
    return slot === 'video' ? this.#filter.track : this.#local.track(slot);
  }

  /** In the words of the protocol. @returns {Sending} */
  get sending() {
    const { picture, sound } = this.#screen;
    const { audio, video } = this.#local.sending;
    return {
      audio,
      video: video && this.#filter.track !== null,
      screen: Boolean(picture),
      screenAudio: Boolean(sound),
    };
  }

  /** @param {(slot: Slot | null) => void} listener called with the slot whose track changed, or null for anything else */
  onChange(listener) {
    const ends = [
      this.#local.onChange(listener),
      this.#filter.onChange(() => listener('video')),
      this.#screen.onChange(() => {
        listener('screen');
        listener('screenAudio');
      }),
    ];
    return () => ends.forEach((end) => end());
  }
}

/**
 * @param {Sending} one
 * @param {Sending} other
 */
export function sameSending(one, other) {
  return SLOTS.every((slot) => one[slot] === other[slot]);
}
