import { part } from '../platform/elements.js';
import { pageFacts } from '../platform/page_facts.js';
import { ChaptersChannel } from './chapters_channel.js';
import { ChaptersDialog } from './chapters_dialog.js';
import { ChaptersView } from './chapters_view.js';

/**
 * Puts the chapters of a page to work, and their dialog where the page is their owner's.
 * @param {HTMLElement} page
 * @param {string} [id] of the video
 */
export function startChapters(page, id = '') {
  const video = /** @type {HTMLVideoElement} */ (part(page, '[data-part=video]'));
  const view = new ChaptersView(part(page, '[data-part=chapters]'), page, video);
  view.start();
  const dialog = /** @type {HTMLDialogElement | null} */ (page.querySelector('[data-part=chapters-dialog]'));
  if (!dialog) return;
  const writing = new ChaptersDialog(dialog, new ChaptersChannel(id, pageFacts()), view);
  writing.start();
  part(page, '[data-part=chapters-open]').addEventListener('click', () => writing.open());
}
