/** Seconds that are watched before it counts. */
const ENOUGH = 3;

/** Tells once that a video has been watched: for three seconds, or to its end where it is shorter. */
export class ViewCount {
  #video;
  #count;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {Pick<HTMLVideoElement, 'played' | 'ended' | 'addEventListener'>} video
   * @param {() => void} count
   */
  constructor(video, count) {
    this.#video = video;
    this.#count = count;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    for (const event of ['timeupdate', 'ended'])
      this.#video.addEventListener(event, this.#look, { signal: this.#listening.signal });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #look = () => {
    if (!this.#video.ended && watched(this.#video.played) < ENOUGH) return;
    this.stop();
    this.#count();
  };
}

/** @param {TimeRanges} played */
function watched(played) {
  let seconds = 0;
  for (let range = 0; range < played.length; range++) seconds += played.end(range) - played.start(range);
  return seconds;
}
