/** Small menus that open from a `<summary>`: Escape, or a click anywhere else, closes them. */
export class MenusView {
  /** @type {HTMLElement} */ #root;

  /** @param {HTMLElement} root the call's */
  constructor(root) {
    this.#root = root;
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('keydown', this.#keyPressed);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('keydown', this.#keyPressed);
  }

  /** @returns {HTMLDetailsElement[]} */
  get #open() {
    return [...this.#root.querySelectorAll('details')].filter((menu) => menu.open && 'menu' in menu.dataset);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    for (const menu of this.#open) if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
  };

  /** The key closes the menu and nothing around it. @param {KeyboardEvent} event */
  #keyPressed = (event) => {
    const menu = event.key === 'Escape' ? this.#open.at(-1) : undefined;
    if (!menu) return;
    event.stopImmediatePropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
}
