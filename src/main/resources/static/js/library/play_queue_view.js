import { part } from '../platform/elements.js';

const STORED = 'roomcast-autoplay-next';

/** The playlist beside the player: where one is in it, and what follows by itself when the video is over. */
export class PlayQueueView {
  #root;
  #video;
  #storage;
  #go;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root
   * @param {HTMLVideoElement} video
   * @param {Pick<Storage, 'getItem' | 'setItem'>} storage of the device; it follows by itself until somebody says otherwise
   * @param {(address: string) => void} go
   */
  constructor(root, video, storage, go) {
    this.#root = root;
    this.#video = video;
    this.#storage = storage;
    this.#go = go;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#autoplay.checked = this.#storage.getItem(STORED) !== 'off';
    part(this.#root, '[data-part=autoplay-choice]').hidden = false;
    this.#autoplay.addEventListener('change', this.#chosen, { signal });
    this.#video.addEventListener('ended', this.#ended, { signal });
    this.#showCurrent();
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #chosen = () => this.#storage.setItem(STORED, this.#autoplay.checked ? 'on' : 'off');

  #ended = () => {
    const next = /** @type {HTMLAnchorElement | null} */ (this.#root.querySelector('[data-part=queue-next]'));
    if (next && this.#autoplay.checked) this.#go(next.href);
  };

  /** Within the list alone: the page itself stays where it is. */
  #showCurrent() {
    const list = part(this.#root, '[data-part=queue-list]');
    const current = /** @type {HTMLElement | null} */ (list.querySelector('[aria-current]'));
    if (current) list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }

  get #autoplay() {
    return /** @type {HTMLInputElement} */ (part(this.#root, '[data-part=autoplay]'));
  }
}
