import { part } from '../platform/elements.js';

/** Wide enough for the sidebar to stand beside the pictures with all its sections; below, it is a sheet with one of them. */
const WIDE = '(min-width: 60rem)';

/** The sections beside the pictures, and the buttons of the bar that open them. */
export class SidebarView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #sidebar;
  /** @type {(section: string) => void} */ #onOpen;

  /**
   * @param {HTMLElement} root the call's
   * @param {(section: string) => void} [onOpen]
   */
  constructor(root, onOpen = () => {}) {
    this.#root = root;
    this.#sidebar = part(root, '[data-sidebar]');
    this.#onOpen = onOpen;
    this.#show(matchMedia(WIDE).matches ? 'people' : null);
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('keydown', this.#keyPressed);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('keydown', this.#keyPressed);
  }

  /** Whether somebody who looks at the page sees this section. @param {string} section */
  isShown(section) {
    if (this.#sidebar.hidden) return false;
    return matchMedia(WIDE).matches || this.#sidebar.dataset.shown === section;
  }

  /** @param {string} section */
  open(section) {
    this.#show(section);
    const root = part(this.#sidebar, `[data-section="${section}"]`);
    root.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (root.querySelector('textarea, input, select, button, summary'))?.focus();
    this.#onOpen(section);
  }

  close() {
    this.#show(null);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { open } = button.dataset;
    if ('close' in button.dataset) this.close();
    else if (open && this.#sidebar.dataset.shown === open && !this.#sidebar.hidden) this.close();
    else if (open) this.open(open);
  };

  /** @param {KeyboardEvent} event */
  #keyPressed = ({ key }) => {
    if (key === 'Escape' && !matchMedia(WIDE).matches) this.close();
  };

  /** @param {string | null} section */
  #show(section) {
    this.#sidebar.hidden = section === null;
    if (section) this.#sidebar.dataset.shown = section;
    for (const button of this.#root.querySelectorAll('button[data-open]')) {
      const { open } = /** @type {HTMLElement} */ (button).dataset;
      button.setAttribute('aria-expanded', String(open === section));
    }
  }
}
