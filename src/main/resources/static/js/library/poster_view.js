import { part } from '../platform/elements.js';
import { VideoRefused } from './videos_channel.js';

/** The dialog in which an owner chooses the poster. What he has chosen comes to the page as any other change of the video. */
export class PosterView {
  #dialog;
  #video;
  #channel;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {HTMLVideoElement} video
   * @param {Pick<import('./poster_channel.js').PosterChannel, 'takeMoment' | 'takePicture' | 'remove'>} channel
   */
  constructor(dialog, video, channel) {
    this.#dialog = dialog;
    this.#video = video;
    this.#channel = channel;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onClick = (/** @type {string} */ name, /** @type {() => void} */ act) =>
      part(this.#dialog, `[data-part=${name}]`).addEventListener('click', act, { signal });
    onClick('poster-close', () => this.#dialog.close());
    onClick('poster-now', () => void this.#choose(() => this.#channel.takeMoment(this.#video.currentTime)));
    onClick('poster-automatic', () => void this.#choose(() => this.#channel.remove()));
    part(this.#dialog, '[data-part=poster-form]').addEventListener('submit', this.#submit, { signal });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  open() {
    this.#file.value = '';
    this.#complain('');
    this.#dialog.showModal();
  }

  /** @param {Event} event */
  #submit = (event) => {
    event.preventDefault();
    const [picture] = this.#file.files ?? [];
    if (picture) void this.#choose(() => this.#channel.takePicture(picture));
    else this.#complain(this.#dialog.dataset['chooseFirst'] ?? '');
  };

  /** @param {() => Promise<void>} act */
  async #choose(act) {
    try {
      await act();
      this.#dialog.close();
    } catch (error) {
      this.#complain((error instanceof VideoRefused && error.message) || (this.#dialog.dataset['unreachable'] ?? ''));
    }
  }

  /** @param {string} sentence */
  #complain(sentence) {
    const notice = part(this.#dialog, '[data-part=poster-notice]');
    notice.textContent = sentence;
    notice.hidden = sentence === '';
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (part(this.#dialog, '[data-part=poster-file]'));
  }
}
