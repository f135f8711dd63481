import { part, write } from '../platform/elements.js';

/** Says that the own camera is not sent because the filter over it has failed, and offers to show it all the same. */
export class WithheldView {
  /** @type {HTMLElement} */ #line;
  /** @type {HTMLElement} */ #text;
  /** @type {HTMLElement} */ #button;
  /** @type {import('./camera_filter.js').CameraFilter} */ #filter;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {(() => void) | undefined} */ #end;

  /**
   * @param {HTMLElement} root
   * @param {import('./camera_filter.js').CameraFilter} filter
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, filter, sentences) {
    this.#line = part(root, '[data-withheld]');
    this.#text = part(this.#line, '[data-text]');
    this.#button = part(this.#line, 'button');
    this.#filter = filter;
    this.#sentences = sentences;
  }

  start() {
    if (this.#end) return;
    this.#end = this.#filter.onNews(() => this.#render());
    this.#button.addEventListener('click', this.#show);
    this.#render();
  }

  stop() {
    this.#end?.();
    this.#end = undefined;
    this.#button.removeEventListener('click', this.#show);
  }

  #show = () => this.#filter.choose('none');

  #render() {
    const { trouble } = this.#filter;
    write(this.#text, trouble ? this.#sentences.say(`filter-${trouble}`) : '');
    this.#line.hidden = !trouble;
  }
}
