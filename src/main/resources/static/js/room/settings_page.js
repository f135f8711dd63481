import { part, write } from '../platform/elements.js';

/** Lets a new guest link be copied with one press; without this it is selected by hand. @param {HTMLElement} root */
function offerCopy(root) {
  const button = root.querySelector('[data-copy]');
  if (!(button instanceof HTMLButtonElement)) return;
  const link = /** @type {HTMLInputElement} */ (part(root, '[data-link]'));
  button.hidden = false;
  button.addEventListener('click', async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      write(part(button, '[data-label]'), button.dataset.copied ?? '');
    } catch {
      // The text stays selected for the keyboard.
    }
  });
}

offerCopy(part(document, '#main'));
