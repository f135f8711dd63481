/** @typedef {import('./slots.js').Kind} Kind */

/** The tracks of microphone and camera that are open, in one stream for the own picture. */
export class OwnTracks {
  /** The same object for good. @type {MediaStream} */ stream;
  /** @type {Record<Kind, MediaStreamTrack | null>} */ #tracks = { audio: null, video: null };
  /** @type {(kind: Kind, track: MediaStreamTrack) => void} */ #onEnded;

  /**
   * @param {MediaStream} stream
   * @param {(kind: Kind, track: MediaStreamTrack) => void} onEnded called when a track ends that nobody here has stopped
   */
  constructor(stream, onEnded) {
    this.stream = stream;
    this.#onEnded = onEnded;
  }

  /** @param {Kind} kind */
  get(kind) {
    return this.#tracks[kind];
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack | null} track takes the place of the one before, which is stopped
   */
  put(kind, track) {
    const before = this.#tracks[kind];
    if (before) {
      before.onended = null;
      before.stop();
      this.stream.removeTrack(before);
    }
    this.#tracks[kind] = track;
    if (!track) return;
    track.onended = () => this.#onEnded(kind, track);
    this.stream.addTrack(track);
  }
}
