import { commonLanguages, languageOf } from './languages.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./captions_channel.js').Caption} Caption */
/** @typedef {import('./captions_session.js').CaptionsSession} CaptionsSession */

/** The dialog in which the owner adds captions to a video and takes them away. */
export class CaptionsView {
  #dialog;
  #session;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {CaptionsSession} session
   */
  constructor(dialog, session) {
    this.#dialog = dialog;
    this.#session = session;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const language = document.documentElement.lang || 'en';
    this.#language.replaceChildren(...commonLanguages(language).map(({ tag, name }) => new Option(name, tag)));
    this.#language.value = language;
    this.#part('captions-close').addEventListener('click', () => this.#dialog.close(), { signal });
    this.#part('captions-form').addEventListener('submit', this.#add, { signal });
    this.#file.addEventListener('change', this.#guessLanguage, { signal });
    signal.addEventListener('abort', this.#session.onChange(this.#list));
    this.#list(this.#session.captions);
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  open() {
    this.#complain('');
    this.#dialog.showModal();
  }

  #guessLanguage = () => {
    this.#complain('');
    const told = languageOf(this.#file.files?.[0]?.name ?? '');
    if (told) this.#language.value = told;
  };

  /** @param {Event} event */
  #add = async (event) => {
    event.preventDefault();
    const file = this.#file.files?.[0];
    if (!file) return this.#complain(this.#text('chooseFirst'));
    await this.#try(async () => {
      await this.#session.keep(this.#language.value, file);
      this.#file.value = '';
    });
  };

  /** @param {() => Promise<void>} act */
  async #try(act) {
    try {
      await act();
      this.#complain('');
    } catch (error) {
      this.#complain((error instanceof VideoRefused && error.message) || this.#text('unreachable'));
    }
  }

  /** @param {Caption[]} captions */
  #list = (captions) => {
    this.#part('captions-none').hidden = captions.length > 0;
    this.#part('captions-list').replaceChildren(...captions.map((caption) => this.#item(caption)));
  };

  /** @param {Caption} caption */
  #item({ language, name, webVttUrl, subRipUrl }) {
    const template = /** @type {HTMLTemplateElement} */ (this.#part('caption-template'));
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const part = (/** @type {string} */ of) => /** @type {HTMLElement} */ (item.querySelector(`[data-part=${of}]`));
    part('name').textContent = name;
    for (const [of, url, kind] of [
      ['vtt', webVttUrl, 'WebVTT'],
      ['srt', subRipUrl, 'SubRip'],
    ]) {
      const link = /** @type {HTMLAnchorElement} */ (part(/** @type {string} */ (of)));
      link.href = /** @type {string} */ (url);
      link.ariaLabel = this.#text('download')
        .replace('{0}', name)
        .replace('{1}', /** @type {string} */ (kind));
    }
    part('remove').ariaLabel = this.#text('remove').replace('{0}', name);
    part('remove').addEventListener('click', () => void this.#try(() => this.#session.remove(language)));
    return item;
  }

  /** @param {string} sentence */
  #complain(sentence) {
    this.#part('captions-notice').textContent = sentence;
    this.#part('captions-notice').hidden = sentence === '';
  }

  get #language() {
    return /** @type {HTMLSelectElement} */ (this.#part('captions-language'));
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (this.#part('captions-file'));
  }

  /** @param {string} name of a data attribute that holds a text of the page */
  #text(name) {
    return this.#dialog.dataset[name] ?? '';
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#dialog.querySelector(`[data-part=${name}]`));
  }
}
