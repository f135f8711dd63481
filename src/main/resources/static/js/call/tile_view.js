import { copyOf, part, write } from '../platform/elements.js';
import { initialOf } from './self_view.js';

/** @typedef {import('./roster.js').Remote} Remote */

/** One other person's camera and microphone, or the screen that he shares with its sound. */
export class TileView {
  /** @type {HTMLElement} */ root;
  /** @type {HTMLVideoElement} */ #video;
  /** @type {() => void} */ #onSilenced;
  /** @type {import('./slots.js').Source} */ #source;
  #speaker = '';
  #sendsPicture = false;

  /**
   * @param {import('./slots.js').Source} source
   * @param {() => void} onSilenced called when the browser wants a click before it plays sound
   */
  constructor(source, onSilenced) {
    this.root = copyOf('tile');
    this.root.dataset.source = source;
    this.#source = source;
    this.#video = part(this.root, 'video');
    this.#onSilenced = onSilenced;
    this.#video.addEventListener('resize', () => {
      this.root.dataset.portrait = String(this.#video.videoHeight > this.#video.videoWidth);
      this.#renderPicture();
    });
  }

  /**
   * @param {Remote} remote
   * @param {string} label under the picture
   * @param {string} note what is wrong with the connection or what comes over it, or ''
   */
  show(remote, label, note) {
    const camera = this.#source === 'camera';
    const stream = remote.streams[this.#source];
    this.#video.dataset.participant = remote.name;
    this.#video.setAttribute('aria-label', label);
    this.root.dataset.muted = String(camera && !remote.audio);
    write(part(this.root, '[data-avatar]'), initialOf(remote.name));
    part(this.root, '[data-hand]').hidden = !camera || remote.hand == null;
    write(part(this.root, '[data-name]'), label);
    part(this.root, '[data-guest]').hidden = remote.role !== 'guest';
    write(part(this.root, '[data-note]'), note);
    if (this.#video.srcObject !== stream) {
      this.#video.srcObject = stream;
      void this.play();
    }
    this.#sendsPicture = camera ? remote.video : remote.screen;
    this.#renderPicture();
  }

  /** @param {string} deviceId '' for the system's */
  async useSpeaker(deviceId) {
    if (deviceId === this.#speaker || !('setSinkId' in this.#video)) return;
    this.#speaker = deviceId;
    await this.#video.setSinkId(deviceId).catch((trouble) => console.warn('The speaker could not be used', trouble));
  }

  async play() {
    try {
      await this.#video.play();
    } catch (trouble) {
      if (trouble instanceof DOMException && trouble.name === 'NotAllowedError') this.#onSilenced();
    }
  }

  /** A picture has a size from its first frame on; until then the avatar stands in. */
  #renderPicture() {
    this.root.dataset.picture = String(this.#sendsPicture && this.#video.videoWidth > 0);
  }

  remove() {
    this.#video.srcObject = null;
    this.root.remove();
  }
}
