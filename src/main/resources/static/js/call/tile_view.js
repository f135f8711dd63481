import { copyOf, part, write } from '../platform/elements.js';
import { initialOf } from './self_view.js';

/** @typedef {import('./roster.js').Remote} Remote */

/** One other person's picture and sound. */
export class TileView {
  /** @type {HTMLElement} */ root;
  /** @type {HTMLVideoElement} */ #video;
  /** @type {() => void} */ #onSilenced;
  #speaker = '';
  #sendsPicture = false;

  /** @param {() => void} onSilenced called when the browser wants a click before it plays sound */
  constructor(onSilenced) {
    this.root = copyOf('tile');
    this.#video = part(this.root, 'video');
    this.#onSilenced = onSilenced;
    this.#video.addEventListener('resize', () => {
      this.root.dataset.portrait = String(this.#video.videoHeight > this.#video.videoWidth);
      this.#renderPicture();
    });
  }

  /**
   * @param {Remote} remote
   * @param {string} note what is wrong with the connection, or ''
   */
  show(remote, note) {
    this.#video.dataset.participant = remote.name;
    this.#video.setAttribute('aria-label', remote.name);
    this.root.dataset.muted = String(!remote.audio);
    write(part(this.root, '[data-avatar]'), initialOf(remote.name));
    write(part(this.root, '[data-name]'), remote.name);
    write(part(this.root, '[data-note]'), note);
    if (this.#video.srcObject !== remote.stream) {
      this.#video.srcObject = remote.stream;
      void this.play();
    }
    this.#sendsPicture = remote.video;
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
