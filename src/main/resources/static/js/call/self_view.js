import { part, write } from '../platform/elements.js';

/**
 * The own picture: a mirror, as people expect of themselves, and the initial of the name where there is no picture. It is the camera's,
 * which a style shows as the filter does; but whether the background is blurred well can be seen only in what is sent.
 */
export class SelfView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLVideoElement} */ #video;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {import('./camera_filter.js').CameraFilter | undefined} */ #filter;
  /** @type {MediaStream | null} */ #sent = null;
  /** @type {(() => void)[]} */ #ends = [];

  /**
   * @param {HTMLElement} root holds a video and an avatar
   * @param {import('./local_media.js').LocalMedia} media
   * @param {string} name
   * @param {import('./camera_filter.js').CameraFilter} [filter]
   */
  constructor(root, media, name, filter) {
    this.#root = root;
    this.#video = part(root, 'video');
    this.#media = media;
    this.#filter = filter;
    write(part(root, '[data-avatar]'), initialOf(name));
  }

  start() {
    if (this.#ends.length) return;
    const render = () => this.#render();
    this.#ends = [this.#media.onChange(render), this.#filter?.onChange(render) ?? (() => {})];
    this.#video.muted = true;
    this.#render();
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
    this.#video.srcObject = this.#sent = null;
  }

  #render() {
    const stream = this.#stream();
    if (this.#video.srcObject !== stream) this.#video.srcObject = stream;
    if (!this.#media.ready) return;
    const on = this.#media.state('video').on && this.#filter?.track !== null;
    this.#root.dataset.picture = String(on);
    this.#root.dataset.muted = String(!this.#media.state('audio').on);
    const facing = this.#media.track('video')?.getSettings().facingMode;
    this.#root.dataset.mirrored = String(facing !== 'environment');
    // An element that was empty when it was told to play has to be told again.
    if (stream && this.#video.paused) this.#video.play().catch(() => {});
  }

  #stream() {
    const track = this.#filter?.chosen === 'background' ? this.#filter.track : null;
    if (!track) this.#sent = null;
    else if (this.#sent?.getVideoTracks()[0] !== track) this.#sent = new MediaStream([track]);
    // A stream without tracks would keep the page from ever having loaded.
    return this.#sent ?? (this.#media.stream.getTracks().length > 0 ? this.#media.stream : null);
  }
}

/** @param {string} name */
export function initialOf(name) {
  return [...name][0]?.toLocaleUpperCase() ?? '';
}
