import { VideoIsGone } from './videos_channel.js';

/** @typedef {import('./videos_channel.js').Video} Video */
/** @typedef {import('./videos_channel.js').VideoNotice} VideoNotice */
/** @typedef {Pick<import('./videos_channel.js').VideosChannel, 'read' | 'edit' | 'remove' | 'cancelPackaging' | 'retryPackaging' | 'keepPosition' | 'countView' | 'watch' | 'onState' | 'isLive'>} Channel */
/** @typedef {{video: Video, gone: boolean}} WatchSnapshot */

/** Milliseconds between questions while no notice can arrive: eager right after the upload, then patient. */
const EAGER_POLL = 300;
const PATIENT_POLL = 3000;
const EAGER_POLLS = 20;

/** What is known of the video of a watch page, kept up to date by notices, or by asking while the socket is lost. */
export class WatchSession {
  #channel;
  /** @type {WatchSnapshot} */ #snapshot;
  /** @type {Set<(snapshot: WatchSnapshot) => void>} */ #listeners = new Set();
  /** @type {(() => void)[]} */ #endings = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #poll;
  #polls = 0;
  #started = false;

  /**
   * @param {Channel} channel
   * @param {Video} video as the server painted it
   */
  constructor(channel, video) {
    this.#channel = channel;
    this.#snapshot = { video, gone: false };
  }

  get snapshot() {
    return this.#snapshot;
  }

  /** @param {(snapshot: WatchSnapshot) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {() => void} listener told when the video, which was in the making, is whole */
  onReady(listener) {
    let { state } = this.#snapshot.video;
    return this.onChange(({ video }) => {
      const becomesReady = video.state === 'READY' && state !== 'READY';
      state = video.state;
      if (becomesReady) listener();
    });
  }

  start() {
    if (this.#started) return;
    this.#started = true;
    this.#polls = 0;
    this.#endings = [
      this.#channel.watch(this.#snapshot.video.id, this.#noticed),
      this.#channel.onState((state) => {
        clearTimeout(this.#poll);
        // A connection is refused also because this video is no longer shared.
        if (state === 'open' || state === 'refused') void this.#refresh();
        else this.#schedulePoll();
      }),
    ];
    if (this.#channel.isLive) void this.#refresh();
    else this.#schedulePoll();
  }

  stop() {
    this.#started = false;
    clearTimeout(this.#poll);
    for (const end of this.#endings.splice(0)) end();
  }

  /** @param {{title: string, description: string, tags: string[], access: string}} edit */
  async edit(edit) {
    this.#learn(await this.#channel.edit(this.#snapshot.video.id, edit));
  }

  async cancelPackaging() {
    this.#learn(await this.#channel.cancelPackaging(this.#snapshot.video.id));
  }

  async retryPackaging() {
    this.#learn(await this.#channel.retryPackaging(this.#snapshot.video.id));
  }

  /** @param {number} seconds that are kept if they can be */
  keepPosition(seconds) {
    const { id, durationSeconds } = this.#snapshot.video;
    // Its sound may go on a little longer than the video is said to be.
    this.#channel.keepPosition(id, Math.min(seconds, durationSeconds ?? seconds)).catch(() => {});
  }

  /** A view that is not counted costs nobody anything. */
  countView() {
    this.#channel.countView(this.#snapshot.video.id).catch(() => {});
  }

  async remove() {
    await this.#channel.remove(this.#snapshot.video.id);
  }

  /** @param {VideoNotice} notice */
  #noticed = (notice) => {
    if (!this.#started || notice.type === 'video-comments-changed') return;
    // The sentence of a failure comes in the reader's language from the API alone, and whether "deleted" holds for this reader too.
    if (notice.type === 'video-queued') return this.#learn({ queuePlace: notice.queuePlace });
    if (notice.type === 'video-deleted' || notice.video.error) void this.#refresh();
    else this.#learn(notice.video);
  };

  /** Closes the gap between what the page or the last notice said and now. */
  async #refresh() {
    try {
      const video = await this.#channel.read(this.#snapshot.video.id);
      if (this.#started) this.#learn(video);
    } catch (error) {
      if (error instanceof VideoIsGone && this.#started) this.#change({ ...this.#snapshot, gone: true });
    }
  }

  #schedulePoll() {
    clearTimeout(this.#poll);
    if (!this.#started || this.#isSettled || this.#channel.isLive) return;
    const wait = this.#polls++ < EAGER_POLLS ? EAGER_POLL : PATIENT_POLL;
    this.#poll = setTimeout(() => void this.#refresh().then(() => this.#schedulePoll()), wait);
  }

  get #isSettled() {
    const { video, gone } = this.#snapshot;
    return gone || video.state === 'READY' || video.state === 'FAILED';
  }

  /** @param {Partial<Video>} video */
  #learn(video) {
    this.#change({ video: { ...this.#snapshot.video, ...video }, gone: false });
  }

  /** @param {WatchSnapshot} snapshot */
  #change(snapshot) {
    this.#snapshot = snapshot;
    for (const listener of [...this.#listeners]) listener(snapshot);
  }
}
