import { part, write } from '../platform/elements.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./playlist_order.js').PlaylistOrder} PlaylistOrder */

/** The page of one's own playlist: what its forms do by loading the page anew is done in place, and videos can be dragged. */
export class PlaylistView {
  #root;
  #order;
  /** @type {HTMLElement | undefined} */ #dragged;
  /** @type {Map<string, HTMLElement>} */ #items;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root
   * @param {PlaylistOrder} order
   */
  constructor(root, order) {
    this.#root = root;
    this.#order = order;
    this.#items = new Map(itemsOf(this.#list).map((item) => [item.dataset['video'] ?? '', item]));
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#list.classList.add('draggable');
    for (const item of this.#items.values()) item.draggable = true;
    this.#list.addEventListener('submit', this.#submitted, { signal });
    this.#list.addEventListener('dragstart', this.#lifted, { signal });
    this.#list.addEventListener('dragover', this.#hovered, { signal });
    this.#list.addEventListener('drop', this.#dropped, { signal });
    this.#list.addEventListener('dragend', this.#letGo, { signal });
    signal.addEventListener('abort', this.#order.onChange(this.#show));
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** @param {SubmitEvent} event */
  #submitted = (event) => {
    const item = itemOf(event.target);
    const act = event.submitter?.dataset['act'];
    if (!item || !act) return;
    event.preventDefault();
    const { video = '', title = '' } = item.dataset;
    if (act === 'remove') {
      const beside = item.nextElementSibling ?? item.previousElementSibling;
      void this.#try(this.#order.remove(video));
      this.#tell(this.#text('removed').replace('{0}', title));
      /** @type {HTMLElement | null | undefined} */ (beside?.querySelector('a'))?.focus();
    } else {
      this.#move(video, this.#order.videos.indexOf(video) + (act === 'up' ? -1 : 1));
      // The first has no way up, the last none down.
      const buttons = [event.submitter, ...item.querySelectorAll('button')];
      buttons.find((button) => button && getComputedStyle(button).visibility === 'visible')?.focus();
    }
  };

  /**
   * @param {string} video
   * @param {number} place
   */
  #move(video, place) {
    void this.#try(this.#order.move(video, place));
    const { videos } = this.#order;
    this.#tell(
      this.#text('moved')
        .replace('{0}', this.#items.get(video)?.dataset['title'] ?? '')
        .replace('{1}', String(videos.indexOf(video) + 1))
        .replace('{2}', String(videos.length)),
    );
  }

  /** @param {DragEvent} event */
  #lifted = (event) => {
    const item = itemOf(event.target);
    if (!item || !event.dataTransfer) return;
    this.#dragged = item;
    item.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.dataset['title'] ?? '');
  };

  /** @param {DragEvent} event */
  #hovered = (event) => {
    const over = itemOf(event.target);
    if (!this.#dragged || !over) return;
    event.preventDefault();
    this.#unmark();
    if (over !== this.#dragged) over.classList.add(isBelowMiddle(event, over) ? 'dropped-after' : 'dropped-before');
  };

  /** @param {DragEvent} event */
  #dropped = (event) => {
    const over = itemOf(event.target);
    const video = this.#dragged?.dataset['video'];
    if (!video || !over) return;
    event.preventDefault();
    const others = this.#order.videos.filter((id) => id !== video);
    const at = others.indexOf(over.dataset['video'] ?? '');
    if (at >= 0) this.#move(video, at + (isBelowMiddle(event, over) ? 1 : 0));
  };

  #letGo = () => {
    this.#unmark();
    this.#dragged?.classList.remove('dragged');
    this.#dragged = undefined;
  };

  #unmark() {
    for (const item of this.#items.values()) item.classList.remove('dropped-before', 'dropped-after');
  }

  /** @param {string[]} videos */
  #show = (videos) => {
    const list = this.#list;
    list.replaceChildren(...videos.map((id) => this.#items.get(id)).filter((item) => item !== undefined));
    const play = /** @type {HTMLAnchorElement | null} */ (this.#root.querySelector('[data-part=play]'));
    const first = list.querySelector('a');
    if (play && first) play.href = first.href;
    const count = part(this.#root, '[data-part=count]');
    count.textContent = this.#text(videos.length === 1 ? 'one' : 'many').replace('{0}', String(videos.length));
    // What an empty list says, the server writes.
    if (videos.length === 0) list.hidden = true;
  };

  /** @param {Promise<void>} told */
  async #try(told) {
    const notice = part(this.#root, '[data-part=notice]');
    try {
      await told;
      notice.hidden = true;
      if (this.#order.videos.length === 0) location.reload();
    } catch (error) {
      this.#list.hidden = false;
      notice.textContent = (error instanceof VideoRefused && error.message) || this.#text('unreachable');
      notice.hidden = false;
    }
  }

  /** @param {string} sentence for those who do not see where things go */
  #tell(sentence) {
    write(part(this.#root, '[data-part=told]'), sentence);
  }

  get #list() {
    return part(this.#root, '[data-part=list]');
  }

  /** @param {string} name of a data attribute that holds a text of the page */
  #text(name) {
    return this.#root.dataset[name] ?? '';
  }
}

/** @param {HTMLElement} list */
function itemsOf(list) {
  return /** @type {HTMLElement[]} */ ([...list.children]);
}

/** @param {EventTarget | null} target */
function itemOf(target) {
  return /** @type {HTMLElement | null} */ (/** @type {Element | null} */ (target)?.closest('li[data-video]') ?? null);
}

/**
 * @param {DragEvent} event
 * @param {HTMLElement} item
 */
function isBelowMiddle(event, item) {
  const { top, height } = item.getBoundingClientRect();
  return event.clientY > top + height / 2;
}
