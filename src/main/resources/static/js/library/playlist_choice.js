/** @typedef {import('./playlists_channel.js').Playlist} Playlist */
/** @typedef {Pick<import('./playlists_channel.js').PlaylistsChannel, 'list' | 'make' | 'add' | 'remove'>} Channel */

/** In which of one's own playlists a video is. */
export class PlaylistChoice {
  #channel;
  #video;
  /** @type {Playlist[]} */ #playlists = [];
  /** @type {Set<(playlists: Playlist[]) => void>} */ #listeners = new Set();

  /**
   * @param {Channel} channel
   * @param {string} video its id
   */
  constructor(channel, video) {
    this.#channel = channel;
    this.#video = video;
  }

  get playlists() {
    return this.#playlists;
  }

  /** @param {(playlists: Playlist[]) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async refresh() {
    this.#learn((await this.#channel.list(this.#video)).filter(({ mine }) => mine));
  }

  /**
   * What is refused leaves all as it is, and says so to its listeners, since a box has been ticked already.
   * @param {string} id of a playlist
   * @param {boolean} holds
   */
  async put(id, holds) {
    try {
      await (holds ? this.#channel.add(id, this.#video) : this.#channel.remove(id, this.#video));
      this.#learn(this.#playlists.map((playlist) => (playlist.id === id ? { ...playlist, holds } : playlist)));
    } catch (error) {
      this.#learn(this.#playlists);
      throw error;
    }
  }

  /**
   * Makes a playlist and puts the video into it.
   * @param {string} title
   */
  async make(title) {
    const made = await this.#channel.make(title);
    this.#learn([{ ...made, holds: false }, ...this.#playlists]);
    await this.put(made.id, true);
  }

  /** @param {Playlist[]} playlists */
  #learn(playlists) {
    this.#playlists = playlists;
    for (const listener of [...this.#listeners]) listener(playlists);
  }
}
