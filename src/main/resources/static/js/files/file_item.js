import { part, write } from '../platform/elements.js';
import { fileSize } from '../platform/sizes.js';
import { isOpen } from './transfers.js';

/** @typedef {import('./transfers.js').Transfer} Transfer */

/** One line of the list of files. */
export class FileItem {
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {import('./library_copies.js').LibraryCopies | null} */ #library;
  #language = document.documentElement.lang;

  /**
   * @param {import('../platform/sentences.js').Sentences} sentences
   * @param {import('./library_copies.js').LibraryCopies | null} library null for who may not upload
   */
  constructor(sentences, library) {
    this.#sentences = sentences;
    this.#library = library;
  }

  /**
   * @param {HTMLElement} item
   * @param {Transfer} transfer
   */
  show(item, transfer) {
    const { file, incoming, state, fileName, size, name, blob } = transfer;
    const asked = incoming && state === 'offered';
    item.dataset.key = file;
    item.dataset.state = state;
    write(part(item, '[data-name]'), fileName);
    const direction = this.#sentences.say(incoming ? 'file-from' : 'file-to', { name });
    write(part(item, '[data-facts]'), `${direction}, ${fileSize(size, this.#language)}`);
    write(part(item, '[data-text]'), this.#stateText(transfer));
    part(item, '[data-accept]').hidden = part(item, '[data-decline]').hidden = !asked;
    part(item, '[data-cancel]').hidden = !isOpen(transfer) || asked;
    part(item, '[data-choose]').hidden = state !== 'lost';
    this.#showSave(part(item, '[data-save]'), incoming && state === 'done' ? blob : null, fileName);
    this.#showProgress(item, transfer);
    if (this.#library) this.#showLibrary(item, transfer, this.#library);
  }

  /**
   * @param {HTMLElement} item
   * @param {Transfer} transfer
   */
  #showProgress(item, transfer) {
    const { state, size, moved } = transfer;
    const bar = /** @type {HTMLProgressElement} */ (part(item, 'progress'));
    const upload = this.#library?.of(transfer);
    const uploading = upload?.state === 'uploading';
    const started = state === 'moving' || ((state === 'away' || state === 'lost') && moved > 0);
    bar.hidden = !started && !uploading;
    bar.value = uploading ? upload.progress : size === 0 ? 1 : moved / size;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {Blob | null} blob
   * @param {string} fileName
   */
  #showSave(link, blob, fileName) {
    link.hidden = blob === null;
    if (!blob || link.href) return;
    // Without its type, so that whatever somebody sends is saved and never opened as a page of the portal.
    link.href = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'));
    link.download = fileName;
  }

  /**
   * @param {HTMLElement} item
   * @param {Transfer} transfer
   * @param {import('./library_copies.js').LibraryCopies} library
   */
  #showLibrary(item, transfer, library) {
    const { state, progress, videoId, failure } = library.of(transfer) ?? {};
    part(item, '[data-library]').hidden = !library.mayTake(transfer);
    const link = /** @type {HTMLAnchorElement} */ (part(item, '[data-video]'));
    link.hidden = !videoId;
    if (videoId) link.href = `/videos/${videoId}`;
    const text = part(item, '[data-library-text]');
    text.hidden = state !== 'uploading' && state !== 'failed';
    const percent = Math.floor((progress ?? 0) * 100);
    if (state === 'uploading') write(text, this.#sentences.say('file-adding', { percent }));
    if (state === 'failed') write(text, failure?.message ?? this.#sentences.say('file-not-added'));
  }

  /** @param {Transfer} transfer */
  #stateText({ state, code, incoming, name, moved, movedBefore, size, startedAt }) {
    if (code) return this.#sentences.say(code);
    if (state === 'done') return this.#sentences.say(incoming ? 'file-received' : 'file-sent');
    if (state === 'offered') return this.#sentences.say(incoming ? 'file-offered' : 'file-offered-own');
    if (state !== 'moving') return this.#sentences.say(`file-${state}`, { name });
    const seconds = Math.max(0.5, (performance.now() - startedAt) / 1000);
    const speed = (moved - movedBefore) / seconds;
    const percent = size === 0 ? 100 : Math.floor((moved / size) * 100);
    const left = speed > 0 ? Math.ceil((size - moved) / speed) : 0;
    return this.#sentences.say('file-moving', { percent, speed: fileSize(speed, this.#language), left });
  }
}
