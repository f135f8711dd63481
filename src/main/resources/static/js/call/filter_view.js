import { part } from '../platform/elements.js';

/** @typedef {import('./camera_filter.js').Filter} Filter */

/** The combobox "Filter"; the own picture is shown as the others see it. */
export class FilterView {
  /** @type {HTMLSelectElement} */ #select;
  /** @type {HTMLElement} */ #own;
  /** @type {import('./camera_filter.js').CameraFilter} */ #filter;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} own the tile of the own camera
   * @param {import('./camera_filter.js').CameraFilter} filter
   */
  constructor(root, own, filter) {
    this.#select = part(root, '[data-filter-choice]');
    this.#own = own;
    this.#filter = filter;
  }

  start() {
    this.#select.value = this.#filter.chosen;
    this.#own.dataset.filter = this.#filter.chosen;
    this.#select.addEventListener('change', this.#chosen);
  }

  stop() {
    this.#select.removeEventListener('change', this.#chosen);
  }

  #chosen = () => {
    this.#filter.choose(/** @type {Filter} */ (this.#select.value));
    this.#own.dataset.filter = this.#filter.chosen;
  };
}
