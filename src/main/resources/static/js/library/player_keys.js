/**
 * @typedef {object} KeysSetup
 * @property {HTMLVideoElement} video
 * @property {Pick<Document, 'addEventListener' | 'removeEventListener' | 'querySelector'>} page
 * @property {(step: number) => void} onSpeed faster or slower by so many steps
 * @property {() => void} onTheatre
 * @property {(step: number) => void} onChapter a chapter on or back
 * @property {() => void} onList
 */

/** Seconds. */
const SHORT = 5;
const LONG = 10;
const LOUDER = 0.1;

/** The keys of a player as people know them from elsewhere. Nobody's writing, no button and no open dialog is disturbed. */
export class PlayerKeys {
  /** @type {KeysSetup} */ #setup;
  /** @type {Record<string, () => void>} */ #acts;
  /** Together with Ctrl. @type {Record<string, () => void>} */ #withControl;

  /** @param {KeysSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    const { video } = setup;
    this.#acts = {
      ' ': this.#toggle,
      k: this.#toggle,
      j: () => this.#seek(video.currentTime - LONG),
      l: () => this.#seek(video.currentTime + LONG),
      arrowleft: () => this.#seek(video.currentTime - SHORT),
      arrowright: () => this.#seek(video.currentTime + SHORT),
      arrowup: () => this.#volume(video.volume + LOUDER),
      arrowdown: () => this.#volume(video.volume - LOUDER),
      home: () => this.#seek(0),
      end: () => this.#seek(video.duration),
      m: () => (video.muted = !video.muted),
      c: this.#captions,
      f: this.#fullScreen,
      t: setup.onTheatre,
      '>': () => setup.onSpeed(1),
      '<': () => setup.onSpeed(-1),
      '?': setup.onList,
    };
    this.#withControl = { arrowleft: () => setup.onChapter(-1), arrowright: () => setup.onChapter(1) };
    for (let tenth = 0; tenth < 10; tenth++) this.#acts[tenth] = () => this.#seek((video.duration * tenth) / 10);
  }

  start() {
    // Before the element's own keys, some of which do the same once more.
    this.#setup.page.addEventListener('keydown', this.#pressed, true);
  }

  stop() {
    this.#setup.page.removeEventListener('keydown', this.#pressed, true);
  }

  #pressed = (/** @type {Event} */ event) => {
    const { key, ctrlKey, metaKey, altKey, target } = /** @type {KeyboardEvent} */ (event);
    if (metaKey || altKey || takesKeys(target, ctrlKey) || this.#setup.page.querySelector('dialog[open]')) return;
    const acts = ctrlKey ? this.#withControl : this.#acts;
    const act = this.#setup.video.hidden ? undefined : acts[key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #toggle = () => {
    const { video } = this.#setup;
    if (video.paused) video.play().catch(() => {});
    else video.pause();
  };

  /** @param {number} seconds */
  #seek(seconds) {
    const { video } = this.#setup;
    if (Number.isFinite(video.duration)) video.currentTime = Math.min(Math.max(seconds, 0), video.duration);
  }

  /** @param {number} volume */
  #volume(volume) {
    this.#setup.video.volume = Math.min(Math.max(volume, 0), 1);
    this.#setup.video.muted = false;
  }

  /** Off, or the first in the order in which the player offers them. */
  #captions = () => {
    const tracks = [...this.#setup.video.textTracks].filter(({ kind }) => kind !== 'chapters');
    const shown = tracks.find(({ mode }) => mode === 'showing');
    if (shown) shown.mode = 'hidden';
    else if (tracks[0]) tracks[0].mode = 'showing';
  };

  #fullScreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else this.#setup.video.requestFullscreen?.().catch(() => {});
  };
}

/**
 * @param {EventTarget | null} target
 * @param {boolean} withControl such keys mean nothing to buttons and links
 */
function takesKeys(target, withControl) {
  const element = /** @type {Partial<Element> | null} */ (target);
  const pressed = withControl ? '' : ', button, a, summary';
  return Boolean(element?.closest?.(`input, textarea, select, [contenteditable]${pressed}`));
}
