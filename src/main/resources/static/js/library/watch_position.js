/** Seconds that are played between two times that the place is kept. */
const BETWEEN = 10;

/** Keeps where one is in a video: now and then while it plays, and whenever one stops. */
export class WatchPosition {
  #video;
  #keep;
  #kept = 0;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {Pick<HTMLVideoElement, 'currentTime' | 'readyState' | 'addEventListener'>} video
   * @param {(seconds: number) => void} keep
   */
  constructor(video, keep) {
    this.#video = video;
    this.#keep = keep;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#video.addEventListener('timeupdate', this.#moved, { signal });
    for (const stop of ['pause', 'seeked', 'ended']) this.#video.addEventListener(stop, this.#stopped, { signal });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** What happens when the page goes away, or into the background. */
  leave() {
    this.#stopped();
  }

  #moved = () => {
    if (Math.abs(this.#video.currentTime - this.#kept) >= BETWEEN) this.#stopped();
  };

  #stopped = () => {
    const { currentTime, readyState } = this.#video;
    if (readyState === 0 || currentTime === this.#kept) return;
    this.#kept = currentTime;
    this.#keep(currentTime);
  };
}
