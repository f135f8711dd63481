/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {{audio: boolean, video: boolean, screen: boolean, screenAudio: boolean}} Sending */

/** Everything that goes to the others, slot by slot: microphone and camera, and the screen with its sound. */
export class SentMedia {
  /** @type {import('./local_media.js').LocalMedia} */ #local;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;

  /**
   * @param {import('./local_media.js').LocalMedia} local
   * @param {import('./screen_share.js').ScreenShare} screen
   */
  constructor(local, screen) {
    this.#local = local;
    this.#screen = screen;
  }

  /** @param {Slot} slot */
  track(slot) {
    if (slot === 'screen') return this.#screen.picture;
    if (slot === 'screenAudio') return this.#screen.sound;
    return this.#local.track(slot);
  }

  /** In the words of the protocol. @returns {Sending} */
  get sending() {
    const { picture, sound } = this.#screen;
    return { ...this.#local.sending, screen: Boolean(picture), screenAudio: Boolean(sound) };
  }

  /** @param {(slot: Slot | null) => void} listener called with the slot whose track changed, or null for anything else */
  onChange(listener) {
    const ends = [
      this.#local.onChange(listener),
      this.#screen.onChange(() => {
        listener('screen');
        listener('screenAudio');
      }),
    ];
    return () => ends.forEach((end) => end());
  }
}
