import { mayModerate, moderates } from '../call/floor_session.js';
import { copyOf, part, write } from '../platform/elements.js';
import { linkedText } from './linked_text.js';

/** @typedef {import('./chat_session.js').Entry} Entry */
/** @typedef {import('../call/call_session.js').CallView} Call */

/** How close to the end counts as being there, in CSS pixels. */
const NEAR = 40;
/** Messages of one author within this many milliseconds stand under one name. */
const TOGETHER = 5 * 60_000;

/** The section "Chat": the log and the form. */
export class ChatView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #log;
  /** @type {HTMLElement} */ #scroller;
  /** @type {HTMLSelectElement} */ #to;
  /** @type {HTMLTextAreaElement} */ #text;
  /** @type {HTMLFormElement} */ #form;
  /** @type {import('./chat_session.js').ChatSession} */ #chat;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {() => boolean} */ #isShown;
  /** @type {Map<string, HTMLElement>} */ #items = new Map();
  /** @type {Call | null} */ #call = null;
  #language = document.documentElement.lang;
  /** Whether the newest message is to stay in sight: until the reader goes back, and from when he is at the end again. */
  #following = true;
  #resizes = new ResizeObserver(() => this.#stay());

  /**
   * @param {HTMLElement} root
   * @param {object} setup
   * @param {import('./chat_session.js').ChatSession} setup.chat
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   * @param {() => boolean} setup.isShown whether the section can be seen
   */
  constructor(root, { chat, sentences, isShown }) {
    this.#root = root;
    this.#log = part(root, '[data-log]');
    this.#scroller = part(root, '[data-scroller]');
    this.#to = part(root, '[data-to]');
    this.#text = part(root, '[data-text]');
    this.#form = part(root, '[data-form]');
    this.#chat = chat;
    this.#sentences = sentences;
    this.#isShown = isShown;
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
    this.#form.addEventListener('submit', this.#submitted);
    this.#text.addEventListener('keydown', this.#keyPressed);
    this.#to.addEventListener('change', this.#renderNote);
    this.#scroller.addEventListener('scroll', this.#scrolled);
    document.addEventListener('visibilitychange', this.#look);
    this.#resizes.observe(this.#scroller);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#form.removeEventListener('submit', this.#submitted);
    this.#text.removeEventListener('keydown', this.#keyPressed);
    this.#to.removeEventListener('change', this.#renderNote);
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    document.removeEventListener('visibilitychange', this.#look);
    this.#resizes.disconnect();
  }

  /** @param {Call} call */
  show(call) {
    const promoted = call.you?.role !== this.#call?.you?.role;
    this.#call = call;
    const wanted = call.others.map(({ id, name }) => ({ id, name }));
    const options = [...this.#to.options].slice(1);
    const same = options.length === wanted.length && options.every((option, at) => option.value === wanted[at]?.id);
    if (!same) {
      const chosen = this.#to.value;
      for (const option of options) option.remove();
      this.#to.append(...wanted.map(({ id, name }) => new Option(name, id)));
      this.#to.value = wanted.some(({ id }) => id === chosen) ? chosen : '';
      this.#renderNote();
    }
    if (promoted) this.render();
  }

  render() {
    const entries = this.#chat.entries;
    const height = this.#scroller.scrollHeight;
    const first = this.#log.firstElementChild;
    for (const [id, item] of this.#items) {
      if (entries.some((entry) => entry.id === id)) continue;
      item.remove();
      this.#items.delete(id);
    }
    entries.forEach((entry, at) => this.#showEntry(entry, entries[at - 1], at));
    part(this.#root, '[data-empty]').hidden = entries.length > 0;
    part(this.#root, '[data-older]').hidden = !this.#chat.more;
    if (!this.#following && first !== this.#log.firstElementChild)
      this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
    this.#stay();
  }

  /**
   * @param {Entry} entry
   * @param {Entry | undefined} before
   * @param {number} at
   */
  #showEntry(entry, before, at) {
    let item = this.#items.get(entry.id);
    if (!item) {
      item = copyOf('message');
      item.dataset.id = entry.id;
      this.#items.set(entry.id, item);
    }
    if (this.#log.children[at] !== item) this.#log.insertBefore(item, this.#log.children[at] ?? null);
    const when = new Date(entry.at);
    const newDay = !before || new Date(before.at).toDateString() !== when.toDateString();
    const together = !newDay && before && sameVoice(before, entry) && +when - +new Date(before.at) < TOGETHER;
    const day = part(item, '[data-day]');
    day.hidden = !newDay;
    write(
      day,
      newDay ? when.toLocaleDateString(this.#language, { weekday: 'long', day: 'numeric', month: 'long' }) : '',
    );
    part(item, '[data-head]').hidden = Boolean(together);
    item.dataset.own = String(entry.own);
    item.dataset.private = String(entry.to !== null);
    item.dataset.removed = String(entry.removedBy !== null);
    write(part(item, '[data-name]'), entry.name);
    write(part(item, '[data-role]'), entry.to ? this.#privately(entry) : '');
    const time = part(item, '[data-time]');
    time.setAttribute('datetime', entry.at);
    write(time, when.toLocaleTimeString(this.#language, { hour: '2-digit', minute: '2-digit' }));
    this.#showText(part(item, '[data-body]'), entry);
    this.#showState(item, entry);
    part(item, '[data-remove]').hidden = !this.#mayRemove(entry);
  }

  /**
   * @param {HTMLElement} body
   * @param {Entry} entry
   */
  #showText(body, { text, removedBy }) {
    const shown = text ?? this.#sentences.say('chat-removed', { name: removedBy ?? '' });
    if (body.textContent === shown) return;
    body.replaceChildren(...(text === null ? [shown] : linkedText(text).map(nodeOf)));
  }

  /**
   * @param {HTMLElement} item
   * @param {Entry} entry
   */
  #showState(item, { state, trouble, to }) {
    const line = part(item, '[data-state]');
    const failed = state === 'failed';
    const reason = to && failed ? this.#sentences.say('chat-undelivered', { name: to.name }) : trouble;
    line.hidden = state === 'sent';
    write(part(line, '[data-state-text]'), failed && reason ? reason : this.#sentences.say(`chat-${state}`));
    part(line, '[data-again]').hidden = !failed;
  }

  /** @param {Entry} entry */
  #privately({ own, to }) {
    return this.#sentences.say(own ? 'chat-private-to' : 'chat-private-from', { name: to?.name ?? '' });
  }

  /** @param {Entry} entry */
  #mayRemove({ own, role, removedBy, state, to }) {
    const you = this.#call?.you;
    if (!you || to || removedBy !== null || state !== 'sent') return false;
    return own || (moderates(you) && (role === you.role || mayModerate(you, { role })));
  }

  #renderNote = () => {
    const name = this.#to.value ? (this.#to.selectedOptions[0]?.text ?? '') : '';
    const note = part(this.#root, '[data-note]');
    write(note, name ? this.#sentences.say('chat-private-note', { name }) : '');
    note.hidden = name === '';
  };

  /** @param {Event} event */
  #submitted = (event) => {
    event.preventDefault();
    this.#following = true;
    this.#chat.say(this.#text.value, this.#to.value);
    this.#text.value = '';
  };

  /** @param {KeyboardEvent} event */
  #keyPressed = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  };

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { id } = /** @type {HTMLElement | null} */ (button.closest('[data-id]'))?.dataset ?? {};
    if ('older' in button.dataset) this.#chat.older();
    else if ('jump' in button.dataset) this.#goToEnd();
    else if (id && 'again' in button.dataset) this.#chat.repeat(id);
    else if (id && 'remove' in button.dataset) this.#chat.remove(id);
  };

  /** Closed, the section has no place to scroll to: it is where it was left. */
  #scrolled = () => {
    if (this.#scroller.clientHeight > 0) this.#following = this.#isAtEnd();
    this.#look();
  };

  #goToEnd() {
    this.#following = true;
    this.#stay();
  }

  #stay() {
    if (this.#following) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#look();
  }

  #isAtEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    return scrollTop + clientHeight >= scrollHeight - NEAR;
  }

  /** Tells whether the newest message can be seen. */
  #look = () => {
    const visible = this.#isShown() && document.visibilityState === 'visible' && this.#isAtEnd();
    this.#chat.show(visible);
    part(this.#root, '[data-jump]').hidden = this.#isAtEnd() || this.#chat.unread === 0;
  };
}

/** @param {Entry} a @param {Entry} b */
function sameVoice(a, b) {
  return a.name === b.name && a.own === b.own && a.to?.id === b.to?.id;
}

/** @param {{text: string, href?: string}} piece */
function nodeOf({ text, href }) {
  if (!href) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}
