import { copyText } from '../platform/clipboard.js';
import { part } from '../platform/elements.js';

/** Lets a new guest link be copied with one press; without this it is selected by hand. @param {HTMLElement} root */
function offerCopy(root) {
  const button = root.querySelector('[data-copy]');
  if (!(button instanceof HTMLButtonElement)) return;
  const link = /** @type {HTMLInputElement} */ (part(root, '[data-link]'));
  button.hidden = false;
  button.addEventListener('click', () => {
    link.select();
    void copyText(button, link.value);
  });
}

offerCopy(part(document, '#main'));
