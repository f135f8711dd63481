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
