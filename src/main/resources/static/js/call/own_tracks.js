/** @typedef {import('./slots.js').Kind} Kind */
/**
 * @typedef {object} TrackListeners
 * @property {(kind: Kind, track: MediaStreamTrack) => void} onEnded called when a track ends that nobody here has stopped
 * @property {() => void} onMuted called when the system takes a device away for a while, as phones do in the background, or gives it back
 */

/** The tracks of microphone and camera that are open, in one stream for the own picture. */
export class OwnTracks {
  /** The same object for good. @type {MediaStream} */ stream;
  /** @type {Record<Kind, MediaStreamTrack | null>} */ #tracks = { audio: null, video: null };
  /** @type {TrackListeners} */ #listeners;

  /**
   * @param {MediaStream} stream
   * @param {TrackListeners} listeners
   */
  constructor(stream, listeners) {
    this.stream = stream;
    this.#listeners = listeners;
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
      before.onended = before.onmute = before.onunmute = null;
      before.stop();
      this.stream.removeTrack(before);
    }
    this.#tracks[kind] = track;
    if (!track) return;
    track.onended = () => this.#listeners.onEnded(kind, track);
    track.onmute = track.onunmute = () => this.#listeners.onMuted();
    this.stream.addTrack(track);
  }
}
