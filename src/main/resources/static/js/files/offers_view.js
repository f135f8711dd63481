import { part, write } from '../platform/elements.js';

/** What others offer and nobody has answered yet: said wherever one looks, since the list of files may be out of sight. */
export class OffersView {
  /** @type {HTMLElement} */ #root;
  /** @type {import('./files_session.js').FilesSession} */ #files;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {Set<string>} */ #announced = new Set();

  /**
   * @param {HTMLElement} root the call's
   * @param {import('./files_session.js').FilesSession} files
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, files, sentences) {
    this.#root = root;
    this.#files = files;
    this.#sentences = sentences;
  }

  render() {
    const offers = this.#files.transfers.filter(({ incoming, state }) => incoming && state === 'offered');
    const text = this.#textOf(offers);
    const line = part(this.#root, '[data-offered]');
    write(part(line, '[data-text]'), text);
    line.hidden = offers.length === 0;
    const count = part(this.#root, '[data-offer-count]');
    write(count, offers.length ? String(offers.length) : '');
    count.hidden = offers.length === 0;
    const fresh = offers.filter(({ file }) => !this.#announced.has(file));
    if (fresh.length) write(part(this.#root, '[data-announcement]'), this.#textOf(fresh));
    this.#announced = new Set(offers.map(({ file }) => file));
  }

  /** @param {import('./transfers.js').Transfer[]} offers */
  #textOf(offers) {
    const files = offers.map(({ fileName, name }) => `${fileName} (${name})`).join(', ');
    return offers.length ? this.#sentences.say('files-offered', { files }) : '';
  }
}
