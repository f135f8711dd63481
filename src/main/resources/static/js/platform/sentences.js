import { copyOf } from './elements.js';

/** The sentences that the server put into the page in the person's language, by their keys. */
export class Sentences {
  /** @type {Map<string, string>} */ #texts = new Map();

  /** @param {Element} root whose elements carry `data-key` */
  constructor(root) {
    for (const element of root.querySelectorAll('[data-key]')) {
      this.#texts.set(element.getAttribute('data-key') ?? '', element.textContent ?? '');
    }
  }

  /** @param {string} [template] the id of the template that holds them */
  static ofPage(template = 'sentences') {
    return new Sentences(copyOf(template));
  }

  /** @param {string} key */
  has(key) {
    return this.#texts.has(key);
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] put in place of `{name}`
   */
  say(key, values = {}) {
    const text = this.#texts.get(key) ?? '';
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }
}
