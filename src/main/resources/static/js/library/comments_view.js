import { part, write } from '../platform/elements.js';
import { clock } from './clock.js';
import { commentItem } from './comment_item.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./comments_session.js').CommentsSession} CommentsSession */
/** @typedef {import('./comments_session.js').CommentsSnapshot} CommentsSnapshot */
/** @typedef {import('./comments_channel.js').Comment} Comment */
/** @typedef {import('./comments_channel.js').Order} Order */

/** The section "Comments": the list, the form, and the owner's switch. */
export class CommentsView {
  #root;
  #video;
  #session;
  /** The second of the moment that the comment in the form is about, once it is chosen. */
  /** @type {number | undefined} */ #moment;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root
   * @param {HTMLVideoElement} video
   * @param {CommentsSession} session
   */
  constructor(root, video, session) {
    this.#root = root;
    this.#video = video;
    this.#session = session;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (/** @type {string} */ name, /** @type {string} */ event, /** @type {(event: Event) => void} */ act) =>
      this.#root.querySelector(`[data-part=${name}]`)?.addEventListener(event, act, { signal });
    on('comments-form', 'submit', this.#submit);
    on('comments-at', 'change', this.#takeMoment);
    on('comments-order', 'change', () => void this.#session.setOrder(/** @type {Order} */ (this.#order.value)));
    on('comments-more', 'click', () => void this.#session.more());
    on('comments-open', 'change', () => void this.#switch());
    for (const event of ['timeupdate', 'loadedmetadata', 'emptied']) {
      this.#video.addEventListener(event, this.#showMoment, { signal });
    }
    signal.addEventListener('abort', this.#session.onChange(this.#show));
    this.#showMoment();
    if (this.#session.snapshot) this.#show(this.#session.snapshot);
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** @param {CommentsSnapshot} snapshot */
  #show = ({ open, total, items, hasMore }) => {
    this.#part('comments-form').hidden = !open;
    this.#part('comments-off').hidden = open;
    this.#part('comments-none').hidden = !open || total > 0;
    this.#part('comments-order-choice').hidden = total < 2;
    this.#part('comments-more').hidden = !hasMore;
    write(this.#part('comments-total'), total > 0 ? new Intl.NumberFormat(language()).format(total) : '');
    const owners = /** @type {HTMLInputElement | null} */ (this.#root.querySelector('[data-part=comments-open]'));
    if (owners) owners.checked = open;
    this.#list(items);
  };

  /** What stays is left where it is, and with it the focus. @param {Comment[]} comments */
  #list(comments) {
    const list = this.#part('comments-list');
    const there = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset['id'], item]));
    const wanted = comments.map((comment) => there.get(comment.id) ?? this.#item(comment));
    for (const item of there.values()) if (!wanted.includes(item)) item.remove();
    wanted.forEach((item, at) => {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
    });
  }

  /** @param {Comment} comment */
  #item(comment) {
    const template = /** @type {HTMLTemplateElement} */ (this.#part('comment-template'));
    const texts = { go: this.#text('go'), remove: this.#text('remove') };
    return commentItem(template, comment, texts, {
      onGo: this.#goTo,
      onRemove: () => void this.#try(() => this.#session.remove(comment.id)),
    });
  }

  #goTo = (/** @type {number} */ seconds) => {
    this.#video.currentTime = seconds;
    this.#video.scrollIntoView({ block: 'nearest' });
    this.#video.play().catch(() => {});
  };

  /** Stays at what was chosen while the video goes on. */
  #takeMoment = () => {
    this.#moment = this.#at.checked ? Math.floor(this.#video.currentTime) : undefined;
    this.#showMoment();
  };

  #showMoment = () => {
    this.#part('comments-at-choice').hidden = this.#video.readyState === 0;
    const time = clock(this.#moment ?? Math.floor(this.#video.currentTime));
    write(this.#part('comments-at-text'), this.#text('at').replace('{0}', time));
  };

  /** @param {Event} event */
  #submit = async (event) => {
    event.preventDefault();
    const send = /** @type {HTMLButtonElement} */ (this.#part('comments-send'));
    send.disabled = true;
    await this.#try(async () => {
      await this.#session.add(this.#typed.value, this.#moment ?? null);
      this.#typed.value = '';
      this.#at.checked = false;
      this.#takeMoment();
    });
    send.disabled = false;
  };

  async #switch() {
    const owners = /** @type {HTMLInputElement} */ (this.#part('comments-open'));
    const wanted = owners.checked;
    owners.checked = (await this.#try(() => this.#session.setOpen(wanted))) ? wanted : !wanted;
  }

  /**
   * @param {() => Promise<void>} act
   * @returns {Promise<boolean>} whether it was done
   */
  async #try(act) {
    let complaint = '';
    try {
      await act();
    } catch (error) {
      complaint = (error instanceof VideoRefused && error.message) || this.#text('unreachable');
    }
    this.#part('comments-notice').textContent = complaint;
    this.#part('comments-notice').hidden = complaint === '';
    return complaint === '';
  }

  get #typed() {
    return /** @type {HTMLTextAreaElement} */ (this.#part('comments-text'));
  }

  get #at() {
    return /** @type {HTMLInputElement} */ (this.#part('comments-at'));
  }

  get #order() {
    return /** @type {HTMLSelectElement} */ (this.#part('comments-order'));
  }

  /** @param {string} name of a data attribute that holds a text of the page */
  #text(name) {
    return this.#root.dataset[name] ?? '';
  }

  /** @param {string} name */
  #part(name) {
    return part(this.#root, `[data-part=${name}]`);
  }
}

function language() {
  return document.documentElement.lang || 'en';
}
