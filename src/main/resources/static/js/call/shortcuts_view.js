import { copyOf, part, write } from '../platform/elements.js';

/**
 * Keys for what the buttons do: a button says its own key in `aria-keyshortcuts`, and the list that one of them opens is made of those.
 * The space bar, held, opens a muted microphone for as long as it is held. Nobody's writing and no open dialog is disturbed.
 */
export class ShortcutsView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLDialogElement} */ #dialog;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  #talking = false;

  /**
   * @param {HTMLElement} root the call's
   * @param {import('./local_media.js').LocalMedia} media
   */
  constructor(root, media) {
    this.#root = root;
    this.#dialog = part(root, '[data-shortcuts]');
    this.#media = media;
  }

  start() {
    document.addEventListener('keydown', this.#pressed);
    document.addEventListener('keyup', this.#released);
    // Another window gets the keys from now on, their release too.
    window.addEventListener('blur', this.#fallSilent);
    part(this.#root, '[data-shortcuts-open]').addEventListener('click', this.#open);
    part(this.#dialog, '[data-shortcuts-close]').addEventListener('click', this.#close);
  }

  stop() {
    document.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('keyup', this.#released);
    window.removeEventListener('blur', this.#fallSilent);
    part(this.#root, '[data-shortcuts-open]').removeEventListener('click', this.#open);
    part(this.#dialog, '[data-shortcuts-close]').removeEventListener('click', this.#close);
    this.#fallSilent();
    this.#close();
  }

  /** @param {KeyboardEvent} event */
  #pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === ' ') return this.#talk(event);
    if (event.repeat) return;
    const button = this.#buttons().find((one) => keyOf(one) === event.key.toLowerCase());
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  /** @param {KeyboardEvent} event */
  #talk(event) {
    if (event.target instanceof Element && event.target.closest('button, a, summary')) return;
    event.preventDefault();
    const { on, wanted } = this.#media.state('audio');
    if (this.#talking || on || wanted) return;
    this.#talking = true;
    void this.#media.turnOn('audio');
  }

  /** @param {KeyboardEvent} event */
  #released = ({ key }) => {
    if (key === ' ') this.#fallSilent();
  };

  #fallSilent = () => {
    if (!this.#talking) return;
    this.#talking = false;
    this.#media.turnOff('audio');
  };

  #open = () => {
    const rows = this.#buttons().map((button) => {
      const row = copyOf('shortcut');
      write(part(row, 'kbd'), keyOf(button)?.toUpperCase() ?? '');
      write(part(row, '[data-text]'), nameOf(button));
      return row;
    });
    part(this.#dialog, '[data-list]').replaceChildren(...rows);
    this.#dialog.showModal();
  };

  #close = () => this.#dialog.close();

  #buttons() {
    return [...this.#root.querySelectorAll('button')].filter((button) => keyOf(button) && !button.hidden);
  }
}

/** @param {HTMLButtonElement} button */
function keyOf(button) {
  return button.getAttribute('aria-keyshortcuts');
}

/** @param {HTMLButtonElement} button */
function nameOf(button) {
  return button.querySelector('[data-label], .control-label')?.textContent ?? button.title;
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
