import { part, write } from '../platform/elements.js';

/** @typedef {import('./camera_filter.js').Filter} Filter */

/** The combobox "Filter", with what the filter costs below it; the own picture is shown as the others see it. */
export class FilterView {
  /** @type {HTMLSelectElement} */ #select;
  /** @type {HTMLElement} */ #cost;
  /** @type {HTMLElement} */ #own;
  /** @type {import('./camera_filter.js').CameraFilter} */ #filter;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {(() => void)[]} */ #ends = [];

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} own the tile of the own camera
   * @param {import('./camera_filter.js').CameraFilter} filter
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, own, filter, sentences) {
    this.#select = part(root, '[data-filter-choice]');
    this.#cost = part(root, '[data-filter-cost]');
    this.#own = own;
    this.#filter = filter;
    this.#sentences = sentences;
  }

  start() {
    if (this.#ends.length) return;
    const render = () => this.#render();
    this.#ends = [this.#filter.onChange(render), this.#filter.onNews(render)];
    this.#select.addEventListener('change', this.#chosen);
    this.#select.disabled = false;
    this.#render();
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
    this.#select.removeEventListener('change', this.#chosen);
  }

  #chosen = () => this.#filter.choose(/** @type {Filter} */ (this.#select.value));

  #render() {
    const { chosen } = this.#filter;
    this.#select.value = chosen;
    this.#own.dataset.filter = chosen;
    const cost = chosen === 'background' ? this.#costText() : '';
    write(this.#cost, cost);
    this.#cost.hidden = cost === '';
  }

  #costText() {
    const { cost, track } = this.#filter;
    if (!cost) return track ? this.#sentences.say('blur-loading') : '';
    return this.#sentences.say('blur-cost', {
      milliseconds: Math.round(cost.milliseconds),
      percent: Math.round(cost.share * 100),
    });
  }
}
