import { part } from '../platform/elements.js';
import { clock } from './clock.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./chapters.js').Chapter} Chapter */

/** The dialog in which the owner writes the chapters of a video, as lines. */
export class ChaptersDialog {
  #dialog;
  #channel;
  #chapters;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {Pick<import('./chapters_channel.js').ChaptersChannel, 'put'>} channel
   * @param {{chapters: Chapter[], show: (chapters: Chapter[]) => void}} chapters the list of the page
   */
  constructor(dialog, channel, chapters) {
    this.#dialog = dialog;
    this.#channel = channel;
    this.#chapters = chapters;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#part('chapters-form').addEventListener('submit', this.#save, { signal });
    this.#part('chapters-cancel').addEventListener('click', () => this.#dialog.close(), { signal });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  open() {
    this.#lines.value = this.#chapters.chapters
      .map(({ seconds, title }) => `${clock(Math.floor(seconds))} ${title}`)
      .join('\n');
    this.#complain('');
    this.#dialog.showModal();
  }

  /** @param {Event} event */
  #save = async (event) => {
    event.preventDefault();
    try {
      this.#chapters.show(await this.#channel.put(this.#lines.value));
      this.#dialog.close();
    } catch (error) {
      this.#complain((error instanceof VideoRefused && error.message) || (this.#dialog.dataset['unreachable'] ?? ''));
    }
  };

  /** @param {string} sentence */
  #complain(sentence) {
    this.#part('chapters-notice').textContent = sentence;
    this.#part('chapters-notice').hidden = sentence === '';
  }

  get #lines() {
    return /** @type {HTMLTextAreaElement} */ (this.#part('chapters-lines'));
  }

  /** @param {string} name */
  #part(name) {
    return part(this.#dialog, `[data-part=${name}]`);
  }
}
