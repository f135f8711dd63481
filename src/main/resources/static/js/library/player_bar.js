import { PlayerKeys } from './player_keys.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const AUTOMATIC = '';

/** What stands below the player: quality, speed, theatre and the list of keys. */
export class PlayerBar {
  #root;
  #video;
  #onQuality;
  /** @type {PlayerKeys} */ #keys;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root the watch page
   * @param {HTMLVideoElement} video
   * @param {(quality: string) => void} onQuality called with the name of what was chosen, or '' for what fits the network
   */
  constructor(root, video, onQuality) {
    this.#root = root;
    this.#video = video;
    this.#onQuality = onQuality;
    this.#keys = new PlayerKeys({
      video,
      page: document,
      onSpeed: this.#stepSpeed,
      onTheatre: this.#toggleTheatre,
      onChapter: (step) => root.dispatchEvent(new CustomEvent('chapter', { detail: step })),
      onList: () => this.#dialog.showModal(),
    });
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const language = document.documentElement.lang || 'en';
    const named = (/** @type {number} */ speed) => `${new Intl.NumberFormat(language).format(speed)}×`;
    this.#speed.replaceChildren(...SPEEDS.map((speed) => new Option(named(speed), String(speed), speed === 1)));
    this.#speed.value = '1';
    this.#speed.addEventListener('change', () => (this.#video.playbackRate = Number(this.#speed.value)), { signal });
    this.#video.addEventListener('ratechange', () => (this.#speed.value = String(this.#video.playbackRate)), {
      signal,
    });
    this.#quality.addEventListener('change', () => this.#onQuality(this.#quality.value), { signal });
    this.#part('theatre').addEventListener('click', this.#toggleTheatre, { signal });
    this.#part('keys').addEventListener('click', () => this.#dialog.showModal(), { signal });
    this.#part('keys-close').addEventListener('click', () => this.#dialog.close(), { signal });
    this.#keys.start();
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#keys.stop();
  }

  /**
   * @param {string[]} qualities there are, the best first; with fewer than two there is nothing to choose
   * @param {string | undefined} playing which of them is played
   */
  showQualities(qualities, playing) {
    const chosen = qualities.includes(this.#quality.value) ? this.#quality.value : AUTOMATIC;
    const automatic = this.#root.dataset['automatic'] ?? '';
    const options = [new Option(playing && !chosen ? `${automatic} (${playing})` : automatic, AUTOMATIC)];
    this.#quality.replaceChildren(...options, ...qualities.map((name) => new Option(name, name)));
    this.#quality.value = chosen;
    this.#part('quality-choice').hidden = qualities.length < 2;
  }

  /** @param {number} step */
  #stepSpeed = (step) => {
    const at = SPEEDS.indexOf(this.#video.playbackRate);
    this.#video.playbackRate = SPEEDS[Math.min(Math.max(at + step, 0), SPEEDS.length - 1)] ?? 1;
  };

  #toggleTheatre = () => {
    const wide = this.#root.classList.toggle('theatre');
    this.#part('theatre').setAttribute('aria-pressed', String(wide));
  };

  get #quality() {
    return /** @type {HTMLSelectElement} */ (this.#part('quality'));
  }

  get #speed() {
    return /** @type {HTMLSelectElement} */ (this.#part('speed'));
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.#part('keys-dialog'));
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}
