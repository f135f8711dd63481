import { part } from '../platform/elements.js';

/** The button "More" of a narrow bar: it shows the controls that have no room there, until one of them is used. */
export class MoreView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #bar;
  /** @type {HTMLElement} */ #toggle;

  /** @param {HTMLElement} root the call's */
  constructor(root) {
    this.#root = root;
    this.#bar = part(root, '.bar');
    this.#toggle = part(this.#bar, '[data-more-toggle]');
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('keydown', this.#keyPressed);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('keydown', this.#keyPressed);
    this.#show(false);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (!(target instanceof Element)) return;
    if (this.#toggle.contains(target)) this.#show(this.#bar.dataset.more !== 'true');
    // The summary of a menu among them opens that menu.
    else if (target.closest('button.rare, .rare button') || !this.#bar.contains(target)) this.#show(false);
  };

  /** @param {KeyboardEvent} event */
  #keyPressed = ({ key }) => {
    if (key !== 'Escape' || this.#bar.dataset.more !== 'true') return;
    this.#show(false);
    this.#toggle.focus();
  };

  /** @param {boolean} open */
  #show(open) {
    this.#bar.dataset.more = String(open);
    this.#toggle.setAttribute('aria-expanded', String(open));
  }
}
