import Hls from 'hls.js';

/**
 * @typedef {(qualities: string[], playing: string | undefined) => void} QualitiesListener Gets the names of what there is to choose from, the
 *   best first, and which of them is played.
 */
/** @typedef {import('./player_trouble.js').Trouble} Trouble */
/** @typedef {(trouble: Trouble | undefined) => void} TroubleListener Told each time that it does not go on, and once it does again. */
/** @typedef {(seconds: number | undefined) => void} ReadyUpToListener Gets the end of what has been made, undefined once that is all. */

const NATIVE_TYPE = 'application/vnd.apple.mpegurl';

/** In a row: without this many seconds of the video played between two. */
const RECOVERIES = 3;
const PLAYED_BETWEEN = 10;

/** Captions are tracks of the page, which these would empty. */
const WITHOUT_CAPTIONS = {
  timelineController: undefined,
  subtitleStreamController: undefined,
  subtitleTrackController: undefined,
};

/** Three tries in seven seconds: a person who is told why waits better than one who is not. */
const FRAGMENT_TRIES = { maxNumRetry: 3, retryDelayMs: 1000, maxRetryDelayMs: 8000 };

/** Plays one HLS package in a video element, also while it still grows. */
export class Player {
  #video;
  #url;
  #onReadyUpTo;
  #onQualities;
  #onTrouble;
  #startAt;
  /** @type {Hls | undefined} */ #hls;
  /** The name of the quality that was chosen, or '' for what fits the network. */
  #chosen = '';
  #recoveries = 0;
  #recoveredAt = 0;
  /** @type {Trouble | undefined} */ #trouble;
  #started = false;

  /**
   * @param {HTMLVideoElement} video
   * @param {string} url of the multivariant playlist
   * @param {{onReadyUpTo: ReadyUpToListener, onQualities: QualitiesListener, onTrouble: TroubleListener}} listener
   * @param {number} startAt seconds
   */
  constructor(video, url, { onReadyUpTo, onQualities, onTrouble }, startAt) {
    this.#video = video;
    this.#url = url;
    this.#onReadyUpTo = onReadyUpTo;
    this.#onQualities = onQualities;
    this.#onTrouble = onTrouble;
    this.#startAt = startAt;
  }

  /**
   * Also asks the browser to begin, which it may refuse until the person presses play.
   * @param {{plays?: boolean}} [how] `plays` is false where nobody came to watch just this
   */
  start({ plays = true } = {}) {
    if (this.#started) return;
    this.#started = true;
    if (Hls.isSupported()) this.#load(this.#startAt);
    else if (this.#video.canPlayType(NATIVE_TYPE)) this.#video.src = `${this.#url}#t=${this.#startAt}`;
    else {
      this.#tell('media');
      return;
    }
    if (plays) {
      this.#video.play().catch(() => {
        // The poster and the play button stay.
      });
    }
  }

  /** Asks once more for what did not arrive. What is buffered plays on meanwhile. */
  again() {
    if (this.#hls?.levels.length) this.#hls.startLoad();
    else this.#restart();
  }

  stop() {
    if (!this.#started) return;
    this.#started = false;
    this.#hls?.destroy();
    this.#hls = undefined;
    this.#video.removeAttribute('src');
    this.#video.load();
  }

  /**
   * What is buffered already is played to its end, so that the change is not felt as a gap.
   * @param {string} name or '' for what fits the network
   */
  choose(name) {
    this.#chosen = name;
    if (this.#hls) this.#hls.nextLevel = levelOf(this.#hls, name);
  }

  /**
   * Reads the multivariant playlist again, for renditions that were added to it. What is buffered plays on meanwhile: the next
   * hls.js takes the element over with all that the one before has put into it.
   */
  reload() {
    const before = this.#hls;
    if (!before) return;
    // At its end nothing is missed, and another source would make it begin once more.
    if (this.#video.ended) return this.#video.addEventListener('play', () => this.reload(), { once: true });
    const next = this.#create(this.#video.currentTime);
    next.once(Hls.Events.MANIFEST_PARSED, () => {
      if (this.#hls !== before) return next.destroy();
      this.#hls = next;
      next.attachMedia(before.transferMedia() ?? this.#video);
      before.destroy();
      this.#tellQualities(next);
    });
    next.loadSource(this.#url);
  }

  /** @param {number} startPosition seconds */
  #load(startPosition) {
    this.#hls = this.#create(startPosition);
    this.#hls.loadSource(this.#url);
    this.#hls.attachMedia(this.#video);
  }

  /** @param {number} startPosition seconds */
  #create(startPosition) {
    // A growing playlist has no end yet, which hls.js takes for a broadcast and would join at its newest second.
    const hls = new Hls({
      ...WITHOUT_CAPTIONS,
      startPosition,
      workerPath: '/vendor/hls.js/dist/hls.worker.js',
      fragLoadPolicy: { default: { ...Hls.DefaultConfig.fragLoadPolicy.default, errorRetry: FRAGMENT_TRIES } },
    });
    hls.on(Hls.Events.LEVEL_UPDATED, (_, { details }) => this.#onReadyUpTo(details.live ? details.edge : undefined));
    hls.on(Hls.Events.MANIFEST_PARSED, () => {
      if (this.#chosen) hls.startLevel = hls.nextLevel = levelOf(hls, this.#chosen);
      this.#tellQualities(hls);
    });
    hls.on(Hls.Events.LEVEL_SWITCHED, () => this.#tellQualities(hls));
    hls.on(Hls.Events.FRAG_BUFFERED, () => hls === this.#hls && this.#tell(undefined));
    hls.on(Hls.Events.ERROR, (_, error) => error.fatal && this.#recover(hls, error.type));
    return hls;
  }

  /** @param {Hls} hls */
  #tellQualities(hls) {
    if (hls !== this.#hls) return;
    const names = hls.levels.map(nameOf);
    const playing = hls.levels[hls.currentLevel];
    this.#onQualities([...new Set(names.filter(Boolean))].reverse(), playing && nameOf(playing));
  }

  /** Begins anew where it is. */
  #restart() {
    const { currentTime, paused } = this.#video;
    this.#hls?.destroy();
    this.#load(currentTime);
    if (!paused) this.#video.play().catch(() => {});
  }

  /**
   * @param {Hls} hls
   * @param {string} type
   */
  #recover(hls, type) {
    // One that has not taken over yet is no loss: what plays goes on.
    if (hls !== this.#hls) hls.destroy();
    else if (type === Hls.ErrorTypes.NETWORK_ERROR) this.#tell('network');
    else if (!this.#mayRecover()) this.#tell('media');
    else if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else this.#restart();
  }

  #mayRecover() {
    const { currentTime } = this.#video;
    if (currentTime - this.#recoveredAt > PLAYED_BETWEEN) this.#recoveries = 0;
    this.#recoveredAt = currentTime;
    return this.#recoveries++ < RECOVERIES;
  }

  /** @param {Trouble | undefined} trouble */
  #tell(trouble) {
    if (trouble === undefined && this.#trouble === undefined) return;
    this.#trouble = trouble;
    this.#onTrouble(trouble);
  }
}

/**
 * As the portal calls it: by its shorter side.
 * @param {{width: number, height: number}} level
 */
function nameOf({ width, height }) {
  return width && height ? `${Math.min(width, height)}p` : '';
}

/**
 * @param {Hls} hls
 * @param {string} name
 */
function levelOf(hls, name) {
  return hls.levels.findIndex((level) => nameOf(level) === name);
}
