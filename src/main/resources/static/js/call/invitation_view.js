import { copyText } from '../platform/clipboard.js';
import { part, write } from '../platform/elements.js';

/** How others come in: the room's address for members, and for guests a link that a moderator makes. */
export class InvitationView {
  /** @type {HTMLElement} */ #root;
  /** @type {string} */ #address;
  /** @type {() => Promise<{url: string} | {refusal: string}>} */ #makeGuestLink;

  /**
   * @param {HTMLElement} root the call's
   * @param {object} setup
   * @param {string} setup.address the room's
   * @param {() => Promise<{url: string} | {refusal: string}>} setup.makeGuestLink
   */
  constructor(root, { address, makeGuestLink }) {
    this.#root = root;
    this.#address = address;
    this.#makeGuestLink = makeGuestLink;
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if ('copy' in button.dataset) void copyText(button, this.#address);
    else if ('invite' in button.dataset) void this.#invite(button);
    else if ('copyInvitation' in button.dataset) void copyText(button, this.#link.value);
  };

  /** @returns {HTMLInputElement} */
  get #link() {
    return part(this.#root, '[data-invitation-link]');
  }

  /** @param {HTMLButtonElement} button */
  async #invite(button) {
    button.disabled = true;
    const made = await this.#makeGuestLink();
    button.disabled = false;
    const refusal = 'refusal' in made ? made.refusal : '';
    write(part(this.#root, '[data-invitation-refusal]'), refusal);
    part(this.#root, '[data-invitation]').hidden = refusal !== '';
    if ('url' in made) {
      this.#link.value = made.url;
      this.#link.select();
    }
  }
}
