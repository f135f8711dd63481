import { added, keepOnly } from '../call/keyed_elements.js';
import { copyOf, part, write } from '../platform/elements.js';
import { fileSize } from '../platform/sizes.js';
import { isOpen } from './files_session.js';

/** @typedef {import('./files_session.js').Transfer} Transfer */
/** @typedef {import('../call/call_session.js').CallView} Call */

/** The section "Files": what is offered, moving, and done. */
export class FilesView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #list;
  /** @type {HTMLInputElement} */ #input;
  /** @type {HTMLSelectElement} */ #to;
  /** @type {import('./files_session.js').FilesSession} */ #files;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {Map<string, HTMLElement>} */ #items = new Map();
  #language = document.documentElement.lang;

  /**
   * @param {HTMLElement} root
   * @param {import('./files_session.js').FilesSession} files
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, files, sentences) {
    this.#root = root;
    this.#list = part(root, '[data-files]');
    this.#input = part(root, '[data-file]');
    this.#to = part(root, '[data-file-to]');
    this.#files = files;
    this.#sentences = sentences;
  }

  start() {
    this.#input.addEventListener('change', this.#chosen);
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('dragover', this.#draggedOver);
    this.#root.addEventListener('drop', this.#dropped);
  }

  stop() {
    this.#input.removeEventListener('change', this.#chosen);
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('dragover', this.#draggedOver);
    this.#root.removeEventListener('drop', this.#dropped);
  }

  /** @param {Call} call */
  show({ others }) {
    const options = [...this.#to.options].slice(1);
    const same = options.length === others.length && options.every((option, at) => option.value === others[at]?.id);
    this.#input.disabled = others.length === 0;
    if (same) return;
    const chosen = this.#to.value;
    for (const option of options) option.remove();
    this.#to.append(...others.map(({ id, name }) => new Option(name, id)));
    this.#to.value = others.some(({ id }) => id === chosen) ? chosen : '';
  }

  render() {
    const transfers = this.#files.transfers.map((transfer) => ({ ...transfer, id: transfer.key }));
    keepOnly(this.#items, transfers);
    for (const transfer of transfers) this.#showTransfer(transfer);
  }

  /** @param {Transfer} transfer */
  #showTransfer(transfer) {
    const { key, incoming, state, fileName, size, moved, name, blob } = transfer;
    const known = this.#items.get(key);
    const item = known ?? added(this.#items, key, copyOf('file'), this.#list);
    if (!known) this.#list.prepend(item);
    item.dataset.key = key;
    item.dataset.state = state;
    write(part(item, '[data-name]'), fileName);
    const direction = this.#sentences.say(incoming ? 'file-from' : 'file-to', { name });
    write(part(item, '[data-facts]'), `${direction}, ${fileSize(size, this.#language)}`);
    write(part(item, '[data-text]'), this.#stateText(transfer));
    const bar = /** @type {HTMLProgressElement} */ (part(item, 'progress'));
    bar.hidden = state !== 'moving';
    bar.value = size === 0 ? 1 : moved / size;
    part(item, '[data-accept]').hidden = part(item, '[data-decline]').hidden = !(incoming && state === 'offered');
    part(item, '[data-cancel]').hidden = !isOpen(transfer) || (incoming && state === 'offered');
    this.#showSave(part(item, '[data-save]'), incoming && state === 'done' ? blob : null, fileName);
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

  /** @param {Transfer} transfer */
  #stateText({ state, incoming, moved, movedBefore, size, startedAt }) {
    if (state === 'done') return this.#sentences.say(incoming ? 'file-received' : 'file-sent');
    if (state !== 'moving')
      return this.#sentences.say(`file-${state}${state === 'offered' && !incoming ? '-own' : ''}`);
    const seconds = Math.max(0.5, (performance.now() - startedAt) / 1000);
    const speed = (moved - movedBefore) / seconds;
    const percent = size === 0 ? 100 : Math.floor((moved / size) * 100);
    const left = speed > 0 ? Math.ceil((size - moved) / speed) : 0;
    return this.#sentences.say('file-moving', { percent, speed: fileSize(speed, this.#language), left });
  }

  #chosen = () => {
    for (const file of this.#input.files ?? []) this.#files.offer(file, this.#to.value);
    this.#input.value = '';
  };

  /** @param {DragEvent} event */
  #draggedOver = (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  /** @param {DragEvent} event */
  #dropped = (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) this.#files.offer(file, this.#to.value);
  };

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { key } = /** @type {HTMLElement | null} */ (button?.closest('[data-key]'))?.dataset ?? {};
    if (!button || !key) return;
    if ('accept' in button.dataset) void this.#files.accept(key);
    else if ('decline' in button.dataset) this.#files.decline(key);
    else if ('cancel' in button.dataset) this.#files.abort(key);
  };
}
