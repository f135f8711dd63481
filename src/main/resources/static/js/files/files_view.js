import { added, keepOnly } from '../call/keyed_elements.js';
import { copyOf, part } from '../platform/elements.js';
import { FileItem } from './file_item.js';

/** @typedef {import('../call/call_session.js').CallView} Call */

/** Milliseconds between two looks at what moves: every frame of a file is a change. */
const PACE = 100;

/** The section "Files": what is offered, moving, and done. */
export class FilesView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #list;
  /** @type {HTMLInputElement} */ #input;
  /** @type {HTMLInputElement} */ #again;
  /** @type {HTMLSelectElement} */ #to;
  /** @type {import('./files_session.js').FilesSession} */ #files;
  /** @type {import('./library_copies.js').LibraryCopies | null} */ #library;
  /** @type {FileItem} */ #item;
  /** @type {Map<string, HTMLElement>} */ #items = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #due;
  /** The file that is being chosen again. */
  #choosing = '';

  /**
   * @param {HTMLElement} root
   * @param {object} setup
   * @param {import('./files_session.js').FilesSession} setup.files
   * @param {import('./library_copies.js').LibraryCopies | null} setup.library null for who may not upload
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   */
  constructor(root, { files, library, sentences }) {
    this.#root = root;
    this.#list = part(root, '[data-files]');
    this.#input = part(root, '[data-file]');
    this.#again = part(root, '[data-file-again]');
    this.#to = part(root, '[data-file-to]');
    this.#files = files;
    this.#library = library;
    this.#item = new FileItem(sentences, library);
  }

  start() {
    this.#input.addEventListener('change', this.#chosen);
    this.#again.addEventListener('change', this.#chosenAgain);
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('dragover', this.#draggedOver);
    this.#root.addEventListener('drop', this.#dropped);
    this.#draw();
  }

  stop() {
    this.#input.removeEventListener('change', this.#chosen);
    this.#again.removeEventListener('change', this.#chosenAgain);
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('dragover', this.#draggedOver);
    this.#root.removeEventListener('drop', this.#dropped);
    clearTimeout(this.#due);
    this.#due = undefined;
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
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.#draw();
    }, PACE);
  }

  #draw() {
    const transfers = this.#files.transfers;
    keepOnly(
      this.#items,
      transfers.map(({ file: id }) => ({ id })),
    );
    part(this.#root, '[data-unsaved]').hidden = !transfers.some(({ incoming, state }) => incoming && state === 'done');
    for (const transfer of transfers.toReversed()) {
      const { file } = transfer;
      const known = this.#items.get(file);
      const item = known ?? added(this.#items, file, copyOf('file'), this.#list);
      if (!known) this.#list.prepend(item);
      this.#item.show(item, transfer);
    }
  }

  #chosen = () => {
    for (const file of this.#input.files ?? []) this.#files.offer(file, this.#to.value);
    this.#input.value = '';
  };

  #chosenAgain = () => {
    const [file] = this.#again.files ?? [];
    if (file) this.#files.chooseAgain(this.#choosing, file);
    this.#again.value = '';
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
    else if ('choose' in button.dataset) this.#chooseAgain(key);
    else if ('library' in button.dataset) this.#addToLibrary(key);
  };

  /** @param {string} file */
  #chooseAgain(file) {
    this.#choosing = file;
    this.#again.click();
  }

  /** @param {string} key */
  #addToLibrary(key) {
    const transfer = this.#files.transfers.find(({ file }) => file === key);
    if (transfer) void this.#library?.add(transfer);
  }
}
