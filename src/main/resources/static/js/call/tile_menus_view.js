import { part } from '../platform/elements.js';

/** The button "More" of a picture that is too small for its other buttons: they open beside it, with their names. */
export class TileMenusView {
  /** @type {HTMLElement} */ #root;

  /** @param {HTMLElement} root the call's */
  constructor(root) {
    this.#root = root;
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (!(target instanceof Element)) return;
    const tile = target.closest('[data-tile-more]')?.closest('[data-tile]');
    if (tile instanceof HTMLElement) open(part(tile, '[data-tile-actions]'));
    const menu = target.closest('[data-tile-actions][popover]');
    if (menu instanceof HTMLElement && target.closest('button')) menu.hidePopover();
  };
}

/** The buttons are a popover as long as they are open alone: on a larger picture they stand on it. @param {HTMLElement} menu */
function open(menu) {
  menu.popover = 'auto';
  menu.addEventListener('toggle', function closed(event) {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    menu.removeEventListener('toggle', closed);
    menu.popover = null;
  });
  menu.showPopover();
}
