/** @typedef {Pick<import('./playlists_channel.js').PlaylistsChannel, 'order' | 'remove'>} Channel */

/** The videos of a playlist in their order, as its owner changes it. What is done shows at once and is told to the portal one after the other. */
export class PlaylistOrder {
  #channel;
  #playlist;
  #videos;
  /** What the portal has agreed to last. */
  #agreed;
  #refusals = 0;
  /** @type {Promise<void>} */ #told = Promise.resolve();
  /** @type {Set<(videos: string[]) => void>} */ #listeners = new Set();

  /**
   * @param {Channel} channel
   * @param {string} playlist its id
   * @param {string[]} videos as the server painted them
   */
  constructor(channel, playlist, videos) {
    this.#channel = channel;
    this.#playlist = playlist;
    this.#videos = this.#agreed = videos;
  }

  get videos() {
    return this.#videos;
  }

  /** @param {(videos: string[]) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * @param {string} video
   * @param {number} place from 0; before the first and after the last there is none
   */
  move(video, place) {
    const others = this.#videos.filter((id) => id !== video);
    const videos = others.toSpliced(Math.min(Math.max(place, 0), others.length), 0, video);
    if (videos.join() === this.#videos.join()) return Promise.resolve();
    return this.#change(videos, () => this.#channel.order(this.#playlist, videos));
  }

  /** @param {string} video */
  remove(video) {
    return this.#change(
      this.#videos.filter((id) => id !== video),
      () => this.#channel.remove(this.#playlist, video),
    );
  }

  /**
   * What is refused is undone, with all that was done after it.
   * @param {string[]} videos
   * @param {() => Promise<void>} tell
   */
  #change(videos, tell) {
    this.#show(videos);
    const refusals = this.#refusals;
    const told = this.#told.then(async () => {
      if (refusals !== this.#refusals) return;
      try {
        await tell();
        this.#agreed = videos;
      } catch (error) {
        this.#refusals++;
        this.#show(this.#agreed);
        throw error;
      }
    });
    this.#told = told.catch(() => {});
    return told;
  }

  /** @param {string[]} videos */
  #show(videos) {
    this.#videos = videos;
    for (const listener of [...this.#listeners]) listener(videos);
  }
}
