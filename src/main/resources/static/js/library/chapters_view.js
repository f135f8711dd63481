import { part } from '../platform/elements.js';
import { chapterAt, stepFrom } from './chapters.js';
import { clock } from './clock.js';

/** @typedef {import('./chapters.js').Chapter} Chapter */

/** The list of chapters below a player: a click leads there, and the one that is on is marked. */
export class ChaptersView {
  #root;
  #page;
  #video;
  /** @type {Chapter[]} */ #chapters;
  /** @type {Element | undefined} */ #current;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root with the list as the server painted it
   * @param {HTMLElement} page hears of `chapter` when a key asks for the one before or after
   * @param {HTMLVideoElement} video
   */
  constructor(root, page, video) {
    this.#root = root;
    this.#page = page;
    this.#video = video;
    this.#chapters = this.#buttons.map((button) => ({
      seconds: Number(button.dataset['seconds']),
      title: part(button, '[data-part=chapter-title]').textContent ?? '',
    }));
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#list.addEventListener('click', this.#clicked, { signal });
    for (const event of ['timeupdate', 'seeking']) this.#video.addEventListener(event, this.#mark, { signal });
    this.#page.addEventListener('chapter', this.#step, { signal });
    this.#offerTrack(this.#root.dataset['track'] ?? '');
    this.#mark();
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  get chapters() {
    return this.#chapters;
  }

  /** @param {Chapter[]} chapters in the place of those before */
  show(chapters) {
    this.#chapters = chapters;
    this.#root.hidden = chapters.length === 0;
    this.#list.replaceChildren(...chapters.map((chapter) => this.#item(chapter)));
    // Other chapters under the same address: the player must not take them for those that it has.
    this.#offerTrack(`${this.#root.dataset['track']}?${Date.now()}`);
    this.#mark();
  }

  /** @param {Chapter} chapter */
  #item({ seconds, title }) {
    const template = /** @type {HTMLTemplateElement} */ (part(this.#root, '[data-part=chapter-template]'));
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    part(item, 'button').dataset['seconds'] = String(seconds);
    part(item, '[data-part=chapter-time]').textContent = clock(Math.floor(seconds));
    part(item, '[data-part=chapter-title]').textContent = title;
    return item;
  }

  /** @param {string} address */
  #offerTrack(address) {
    this.#video.querySelector('track[kind=chapters]')?.remove();
    if (!this.#chapters.length) return;
    const track = document.createElement('track');
    Object.assign(track, { kind: 'chapters', src: address, label: this.#root.dataset['name'] ?? '' });
    track.srclang = document.documentElement.lang || 'en';
    this.#video.append(track);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    if (button) this.#goTo(Number(button.dataset['seconds']));
  };

  /** @param {Event} event */
  #step = (event) => {
    const { currentTime } = this.#video;
    const seconds = stepFrom(this.#chapters, currentTime, /** @type {CustomEvent<number>} */ (event).detail);
    if (seconds !== undefined) this.#goTo(seconds);
  };

  /** @param {number} seconds */
  #goTo(seconds) {
    this.#video.currentTime = seconds;
  }

  #mark = () => {
    const current = this.#buttons[chapterAt(this.#chapters, this.#video.currentTime)];
    if (current === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    this.#current = current;
    if (!current) return;
    current.setAttribute('aria-current', 'true');
    this.#bringIntoSight(current);
  };

  /** Within the list alone, whose reader is left where he is. @param {HTMLElement} button */
  #bringIntoSight(button) {
    const list = this.#list;
    if (list.matches(':hover, :focus-within')) return;
    const top = button.offsetTop;
    const below = top + button.offsetHeight - list.clientHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (below > list.scrollTop) list.scrollTop = below;
  }

  get #list() {
    return part(this.#root, '[data-part=chapters-list]');
  }

  get #buttons() {
    return [...this.#list.querySelectorAll('button')];
  }
}
