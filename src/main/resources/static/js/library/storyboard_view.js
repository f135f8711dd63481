import { clock } from './clock.js';

/** @typedef {import('./storyboard.js').Storyboard} Storyboard */

/**
 * The strip below the picture: where in the video one is, and what is seen where one points. It stands only where there is a
 * storyboard, which is asked for once there is something to seek in.
 */
export class StoryboardView {
  #root;
  #video;
  #read;
  /** @type {Storyboard | undefined} */ #storyboard;
  /** Seconds at which somebody points. @type {number | undefined} */ #pointed;
  #reading = false;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root the strip
   * @param {HTMLVideoElement} video
   * @param {() => Promise<Storyboard | undefined>} read
   */
  constructor(root, video, read) {
    this.#root = root;
    this.#video = video;
    this.#read = read;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const event of ['timeupdate', 'seeking', 'durationchange']) {
      this.#video.addEventListener(event, this.#show, { signal });
    }
    this.#video.addEventListener('loadedmetadata', this.#need, { signal });
    this.#root.addEventListener('pointerdown', this.#press, { signal });
    this.#root.addEventListener('pointermove', this.#point, { signal });
    this.#root.addEventListener('pointerup', this.#release, { signal });
    this.#root.addEventListener('pointerleave', this.#leave, { signal });
    this.#root.addEventListener('pointercancel', this.#leave, { signal });
    this.#root.addEventListener('keydown', this.#key, { signal });
    this.#root.addEventListener('focus', this.#show, { signal });
    this.#root.addEventListener('blur', this.#show, { signal });
    void this.#need();
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#storyboard = undefined;
    this.#root.hidden = true;
  }

  /** A sound has none. */
  #need = async () => {
    if (this.#storyboard || this.#reading || !this.#video.videoWidth) return;
    this.#reading = true;
    const storyboard = await this.#read();
    this.#reading = false;
    if (!this.#listening || !storyboard || storyboard.isEmpty) return;
    this.#storyboard = storyboard;
    this.#root.hidden = false;
    this.#show();
  };

  #press = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    this.#root.setPointerCapture(event.pointerId);
    this.#point(event);
  };

  #point = (/** @type {PointerEvent} */ event) => {
    const { left, width } = this.#root.getBoundingClientRect();
    const part = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    this.#pointed = part * this.#duration;
    this.#show();
  };

  #release = (/** @type {PointerEvent} */ event) => {
    if (!this.#root.hasPointerCapture(event.pointerId)) return;
    this.#point(event);
    this.#seek(this.#pointed);
  };

  #leave = () => {
    this.#pointed = undefined;
    this.#show();
  };

  /** Besides the keys of the player, which seek and play here as everywhere. */
  #key = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { currentTime } = this.#video;
    if (event.key === 'Enter') this.#playFrom(this.#pointed ?? currentTime);
    else if (event.key === 'PageUp') this.#seek(this.#storyboard?.stepFrom(currentTime, 1));
    else if (event.key === 'PageDown') this.#seek(this.#storyboard?.stepFrom(currentTime, -1));
    else return;
    event.preventDefault();
  };

  /** @param {number} seconds */
  #playFrom(seconds) {
    this.#seek(seconds);
    this.#video.play().catch(() => {});
  }

  /** @param {number | undefined} seconds */
  #seek(seconds) {
    if (seconds !== undefined && this.#duration) this.#video.currentTime = seconds;
  }

  get #duration() {
    return Number.isFinite(this.#video.duration) ? this.#video.duration : 0;
  }

  #show = () => {
    if (!this.#storyboard) return;
    const { currentTime } = this.#video;
    this.#part('storyboard-played').style.width = this.#place(currentTime);
    this.#root.setAttribute('aria-valuemax', String(Math.round(this.#duration)));
    this.#root.setAttribute('aria-valuenow', String(Math.round(currentTime)));
    this.#root.setAttribute('aria-valuetext', clock(currentTime));
    // Only whoever moves by keys wants to see where he is already.
    const shown = this.#pointed ?? (this.#root.matches(':focus-visible') ? currentTime : undefined);
    this.#part('storyboard-bubble').hidden = shown === undefined;
    this.#part('storyboard-pointer').hidden = this.#pointed === undefined;
    if (shown !== undefined) this.#showMoment(this.#storyboard, shown);
  };

  /**
   * @param {Storyboard} storyboard
   * @param {number} seconds
   */
  #showMoment(storyboard, seconds) {
    const picture = storyboard.at(seconds);
    if (!picture) return;
    this.#part('storyboard-pointer').style.left = this.#place(seconds);
    this.#part('storyboard-time').textContent = clock(seconds);
    const { style } = this.#part('storyboard-picture');
    style.width = `${picture.width}px`;
    style.height = `${picture.height}px`;
    style.backgroundImage = `url("${picture.sheet}")`;
    style.backgroundPosition = `-${picture.x}px -${picture.y}px`;
    const bubble = this.#part('storyboard-bubble');
    const room = this.#root.clientWidth - bubble.offsetWidth;
    const centred = (this.#duration ? seconds / this.#duration : 0) * this.#root.clientWidth - bubble.offsetWidth / 2;
    bubble.style.left = `${Math.max(0, Math.min(centred, room))}px`;
  }

  /** @param {number} seconds */
  #place(seconds) {
    return `${this.#duration ? (100 * seconds) / this.#duration : 0}%`;
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}
