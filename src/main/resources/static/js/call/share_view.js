import { part, write } from '../platform/elements.js';

/** The button that shares the screen and ends it; absent where the browser cannot. */
export class ShareView {
  /** @type {HTMLButtonElement} */ #button;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {HTMLElement} root
   * @param {import('./screen_share.js').ScreenShare} screen
   */
  constructor(root, screen) {
    this.#button = part(root, '[data-share]');
    this.#screen = screen;
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#screen.onChange(() => this.#render());
    this.#button.addEventListener('click', this.#clicked);
    this.#render();
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#button.removeEventListener('click', this.#clicked);
  }

  #clicked = () => {
    if (this.#screen.on) this.#screen.stop();
    else void this.#screen.start();
  };

  #render() {
    const { on } = this.#screen;
    const label = (on ? this.#button.dataset.labelOn : this.#button.dataset.labelOff) ?? '';
    this.#button.hidden = !this.#screen.possible;
    this.#button.dataset.on = String(on);
    this.#button.title = label;
    write(part(this.#button, '[data-label]'), label);
  }
}
