import { part, write } from '../platform/elements.js';

/** The own picture: a mirror, as people expect of themselves, and the initial of the name where there is no picture. */
export class SelfView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLVideoElement} */ #video;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {HTMLElement} root holds a video and an avatar
   * @param {import('./local_media.js').LocalMedia} media
   * @param {string} name
   */
  constructor(root, media, name) {
    this.#root = root;
    this.#video = part(root, 'video');
    this.#media = media;
    write(part(root, '[data-avatar]'), initialOf(name));
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#media.onChange(() => this.#render());
    this.#video.muted = true;
    this.#render();
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#video.srcObject = null;
  }

  #render() {
    // A stream without tracks would keep the page from ever having loaded.
    const stream = this.#media.stream.getTracks().length > 0 ? this.#media.stream : null;
    if (this.#video.srcObject !== stream) this.#video.srcObject = stream;
    if (!this.#media.ready) return;
    const { on } = this.#media.state('video');
    this.#root.dataset.picture = String(on);
    this.#root.dataset.muted = String(!this.#media.state('audio').on);
    const facing = this.#media.track('video')?.getSettings().facingMode;
    this.#root.dataset.mirrored = String(facing !== 'environment');
    // An element that was empty when it was told to play has to be told again.
    if (stream && this.#video.paused) this.#video.play().catch(() => {});
  }
}

/** @param {string} name */
export function initialOf(name) {
  return [...name][0]?.toLocaleUpperCase() ?? '';
}
