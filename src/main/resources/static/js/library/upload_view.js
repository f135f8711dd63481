import { fileSize } from '../platform/sizes.js';
import { titleOf } from './video_title.js';

/** @typedef {import('./upload_session.js').UploadSession} UploadSession */
/** @typedef {import('./upload_session.js').UploadSnapshot} UploadSnapshot */
/** @typedef {import('./upload_queue.js').UploadQueue} UploadQueue */

const MEGABYTE = 1_000_000;

/** The upload form with its progress, and the list of uploads that wait for their file. */
export class UploadView {
  #root;
  #session;
  #queue;
  #leave;
  #language;
  /** @type {AbortController | undefined} */ #listening;
  /** Whether the title follows the chosen file, because nobody has typed one. */
  #titleIsOurs = true;

  /**
   * @param {HTMLElement} root
   * @param {UploadSession} session
   * @param {UploadQueue} queue of the files that go through the session
   * @param {(videoId: string) => void} leave where to go with the finished video, if it is the only one
   */
  constructor(root, session, queue, leave) {
    this.#root = root;
    this.#session = session;
    this.#queue = queue;
    this.#leave = leave;
    this.#language = document.documentElement.lang || 'en';
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (
      /** @type {EventTarget} */ target,
      /** @type {string} */ type,
      /** @type {(event: any) => void} */ act,
    ) => target.addEventListener(type, act, { signal });
    on(this.#form, 'submit', this.#submit);
    on(this.#file, 'change', () => this.#choose(this.#file.files));
    on(this.#title, 'input', () => (this.#titleIsOurs = this.#title.value === ''));
    on(this.#part('toggle'), 'click', this.#toggle);
    on(this.#part('cancel'), 'click', () => void this.#queue.cancel());
    on(this.#root, 'dragover', this.#dragOver);
    on(this.#root, 'dragleave', () => this.#root.classList.remove('dropping'));
    on(this.#root, 'drop', this.#drop);
    on(window, 'beforeunload', this.#warnBeforeLeaving);
    signal.addEventListener('abort', this.#session.onChange(this.#show));
    this.#show(this.#session.snapshot);
    void this.#session.loadStored();
    // A file may have been chosen before this script came, or be kept by the browser from an earlier visit.
    this.#choose(this.#file.files);
    this.#startButton.disabled = false;
  }

  stop() {
    this.#startButton.disabled = true;
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** @param {SubmitEvent} event */
  #submit = (event) => {
    event.preventDefault();
    if (!this.#session.snapshot.file) {
      this.#say(this.#text('chooseFirst'));
      this.#file.focus();
      return;
    }
    void this.#queue.start(this.#title.value.trim());
  };

  #toggle = () => {
    if (this.#session.snapshot.state === 'paused') this.#session.resume();
    else void this.#session.pause();
  };

  /** @param {FileList | null} files */
  #choose(files) {
    this.#queue.choose([...(files ?? [])]);
    const [file] = this.#queue.files;
    const one = file && !this.#queue.isSeveral;
    this.#title.disabled = this.#queue.isSeveral;
    if (this.#titleIsOurs || !one) this.#title.value = one ? this.#titleFor(file) : '';
  }

  /** @param {File} file */
  #titleFor({ name, size }) {
    const waiting = this.#session.snapshot.stored.find((stored) => stored.name === name && stored.size === size);
    return waiting?.title || titleOf(name);
  }

  /** @param {DragEvent} event */
  #dragOver = (event) => {
    if (!event.dataTransfer?.types.includes('Files') || this.#session.isBusy) return;
    event.preventDefault();
    this.#root.classList.add('dropping');
  };

  /** @param {DragEvent} event */
  #drop = (event) => {
    event.preventDefault();
    this.#root.classList.remove('dropping');
    const files = event.dataTransfer?.files;
    if (!files?.length || this.#session.isBusy) return;
    this.#file.files = files;
    this.#choose(files);
  };

  /** @param {BeforeUnloadEvent} event */
  #warnBeforeLeaving = (event) => {
    if (this.#session.snapshot.state === 'uploading') event.preventDefault();
  };

  /** @param {UploadSnapshot} snapshot */
  #show = (snapshot) => {
    const { state, file, failure, videoId } = snapshot;
    if (state === 'finished' && videoId && !this.#queue.isSeveral) {
      this.stop();
      this.#leave(videoId);
      return;
    }
    const busy = this.#session.isBusy;
    this.#form.hidden = busy;
    this.#part('chosen').textContent = this.#chosenText();
    this.#part('running').hidden = !busy;
    this.#part('running-title').textContent = this.#runningTitle(file);
    this.#showProgress(snapshot);
    this.#toggleLabel(state === 'paused');
    this.#say(state === 'failed' ? this.#failureText(failure) : this.#failuresOfSeveral());
    this.#part('uploaded').hidden = !this.#queue.isOver;
    this.#showStored(busy ? [] : snapshot.stored);
  };

  #chosenText() {
    const { files, isSeveral, isOver } = this.#queue;
    const [file] = files;
    if (!file || isOver) return '';
    const size = fileSize(
      files.reduce((sum, one) => sum + one.size, 0),
      this.#language,
    );
    return `${isSeveral ? this.#text('several').replace('{0}', String(files.length)) : file.name} · ${size}`;
  }

  /** @param {File | undefined} file */
  #runningTitle(file) {
    if (!this.#queue.isSeveral) return this.#title.value || file?.name || '';
    return `${file?.name ?? ''} (${this.#queue.number} / ${this.#queue.files.length})`;
  }

  #failuresOfSeveral() {
    return this.#queue.failures
      .map(({ name, message }) => `${name}: ${message ?? this.#text('unreachable')}`)
      .join('\n');
  }

  /** @param {UploadSnapshot['failure']} failure */
  #failureText(failure) {
    return failure?.message ?? this.#text('unreachable');
  }

  /** @param {string} name of a data attribute that holds a text of the page */
  #text(name) {
    return this.#root.dataset[name] ?? '';
  }

  /** @param {UploadSnapshot} snapshot */
  #showProgress({ progress, speed, state }) {
    const percent = new Intl.NumberFormat(this.#language, { style: 'percent' }).format(progress);
    /** @type {HTMLProgressElement} */ (this.#part('progress')).value = progress;
    const pace = state === 'paused' ? this.#text('paused') : speed && this.#perSecond(speed);
    this.#part('numbers').textContent = pace ? `${percent} · ${pace}` : percent;
  }

  /** @param {boolean} paused */
  #toggleLabel(paused) {
    this.#part('toggle-pause').hidden = paused;
    this.#part('toggle-resume').hidden = !paused;
  }

  /** @param {UploadSnapshot['stored']} stored */
  #showStored(stored) {
    const list = this.#part('stored');
    const template = /** @type {HTMLTemplateElement} */ (this.#part('stored-template'));
    list.replaceChildren(
      ...stored.map((upload) => {
        const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
        const fill = (/** @type {string} */ name) =>
          /** @type {HTMLElement} */ (item.querySelector(`[data-part=${name}]`));
        fill('name').textContent = `${upload.name} · ${fileSize(upload.size, this.#language)}`;
        fill('discard').addEventListener('click', () => void this.#session.discard(upload));
        return item;
      }),
    );
    list.hidden = stored.length === 0;
  }

  /** @param {string} sentence */
  #say(sentence) {
    const notice = this.#part('notice');
    notice.textContent = sentence;
    notice.hidden = sentence === '';
  }

  /** @param {number} bytes */
  #perSecond(bytes) {
    const form = { style: 'unit', unit: 'megabyte-per-second', maximumFractionDigits: 1 };
    const format = new Intl.NumberFormat(this.#language, /** @type {Intl.NumberFormatOptions} */ (form));
    return format.format(bytes / MEGABYTE);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.#part('form'));
  }

  get #startButton() {
    return /** @type {HTMLButtonElement} */ (this.#part('start'));
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (this.#part('file'));
  }

  get #title() {
    return /** @type {HTMLInputElement} */ (this.#part('title'));
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}
