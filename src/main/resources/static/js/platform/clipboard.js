import { part, write } from './elements.js';

/**
 * Copies a text and says so on the button that was pressed; where the browser refuses, the text can still be taken by hand.
 * @param {HTMLElement} button
 * @param {string} text
 */
export async function copyText(button, text) {
  try {
    await navigator.clipboard.writeText(text);
    write(part(button, '[data-label]'), button.dataset.copied ?? '');
  } catch (trouble) {
    console.warn('Nothing was copied', trouble);
  }
}

/**
 * Lets each text of a page that is there to be copied be taken with one press; without this it is selected by hand.
 * @param {HTMLElement} root
 */
export function offerCopies(root) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    const text = button.parentElement?.querySelector('[data-link]');
    if (!(button instanceof HTMLButtonElement) || !(text instanceof HTMLInputElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      text.select();
      void copyText(button, text.value);
    });
  }
}
