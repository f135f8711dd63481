import { part, write } from '../platform/elements.js';
import { photoName, takePhoto } from './photo.js';

/** The button "Take photo" of every picture, and the dialog in which the photo is looked at, kept or copied. */
export class PhotoView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLDialogElement} */ #dialog;
  /** @type {HTMLImageElement} */ #picture;
  /** @type {HTMLAnchorElement} */ #save;
  /** @type {HTMLElement} */ #copy;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {Blob | null} */ #blob = null;

  /**
   * @param {HTMLElement} root the call's; it knows the room's name
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, sentences) {
    this.#root = root;
    this.#dialog = part(root, '[data-photo-dialog]');
    this.#picture = part(this.#dialog, 'img');
    this.#save = part(this.#dialog, '[data-photo-save]');
    this.#copy = part(this.#dialog, '[data-photo-copy]');
    this.#sentences = sentences;
  }

  start() {
    this.#copy.hidden = !('ClipboardItem' in globalThis && navigator.clipboard);
    this.#root.addEventListener('click', this.#clicked);
    this.#dialog.addEventListener('close', this.#forget);
    this.#dialog.addEventListener('keydown', keepEscape);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#dialog.close();
    this.#forget();
    this.#dialog.removeEventListener('close', this.#forget);
    this.#dialog.removeEventListener('keydown', keepEscape);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (!(target instanceof Element)) return;
    const tile = target.closest('[data-photo]')?.closest('[data-tile]');
    if (tile instanceof HTMLElement) void this.#take(tile);
    // A click beside the photo falls on the dialog itself.
    else if (target === this.#dialog || target.closest('[data-photo-close]')) this.#dialog.close();
    else if (target.closest('[data-photo-copy]')) void this.#copyPicture();
  };

  /** @param {HTMLElement} tile */
  async #take(tile) {
    const time = new Date();
    const photo = await takePhoto(part(tile, 'video'));
    if (!photo || !this.#dialog.isConnected) return;
    const { blob, width, height } = photo;
    const name = part(tile, '[data-name]').textContent ?? '';
    this.#forget();
    this.#blob = blob;
    this.#picture.src = this.#save.href = URL.createObjectURL(blob);
    this.#picture.width = width;
    this.#picture.height = height;
    this.#picture.alt = this.#sentences.say('photo-of', { name });
    this.#save.download = photoName(this.#root.dataset.room ?? '', name, time);
    write(part(this.#dialog, '[data-photo-heading]'), this.#picture.alt);
    write(part(this.#dialog, '[data-photo-size]'), `${width} × ${height}`);
    this.#labelCopy('label');
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  async #copyPicture() {
    const blob = this.#blob;
    if (!blob) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
      this.#labelCopy('copied');
    } catch (trouble) {
      console.warn('The photo could not be copied', trouble);
      this.#labelCopy('refused');
    }
  }

  /** @param {'label' | 'copied' | 'refused'} label */
  #labelCopy(label) {
    write(part(this.#copy, '[data-label]'), this.#copy.dataset[label] ?? '');
  }

  /** What was photographed stays in memory no longer than it is looked at. */
  #forget = () => {
    if (this.#save.href) URL.revokeObjectURL(this.#save.href);
    this.#save.removeAttribute('href');
    this.#picture.removeAttribute('src');
    this.#blob = null;
  };
}

/** The key closes the dialog and nothing around it. @param {KeyboardEvent} event */
function keepEscape(event) {
  if (event.key === 'Escape') event.stopPropagation();
}
