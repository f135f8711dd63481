import { clock } from './clock.js';

/** @typedef {import('./videos_channel.js').VideosChannel} VideosChannel */
/** @typedef {import('./videos_channel.js').Video} Video */

/** Milliseconds of silence after the last key before a search is asked for. */
const TYPING_PAUSE = 250;

/** The grid of posters: searched while one types, and following the videos that are still in the making. */
export class LibraryView {
  #root;
  #channel;
  /** @type {AbortController | undefined} */ #listening;
  /** @type {Map<string, () => void>} ends of the subscriptions by video */ #followed = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #typing;

  /**
   * @param {HTMLElement} root
   * @param {Pick<VideosChannel, 'search' | 'watch'>} channel
   */
  constructor(root, channel) {
    this.#root = root;
    this.#channel = channel;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#search.addEventListener('input', this.#searchSoon, { signal });
    this.#sort.addEventListener('change', () => this.#sort.form?.requestSubmit(), { signal });
    for (const card of this.#cards) this.#follow(card.dataset['video'] ?? '', card.dataset['state'] ?? '');
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
    clearTimeout(this.#typing);
    for (const end of this.#followed.values()) end();
    this.#followed.clear();
  }

  /** Shows what has come, in its place among what is looked for. */
  refresh() {
    void this.#showFound(this.#search.value);
  }

  #searchSoon = () => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#showFound(this.#search.value), TYPING_PAUSE);
  };

  /** @param {string} query */
  async #showFound(query) {
    const found = await this.#channel.search(query, this.#sort.value).catch(() => undefined);
    if (!found || query !== this.#search.value || !this.#listening) return;
    this.#part('grid').replaceChildren(...found.items.map((video) => this.#card(video)));
    for (const { id, state } of found.items) this.#follow(id, state);
    this.#part('none-found').hidden = found.items.length > 0;
    this.#part('empty').hidden = true;
    this.#part('pages').hidden = true;
  }

  /**
   * @param {string} id
   * @param {string} state
   */
  #follow(id, state) {
    const moving = state === 'QUEUED' || state === 'PROCESSING';
    if (moving && !this.#followed.has(id))
      this.#followed.set(
        id,
        this.#channel.watch(id, (notice) => {
          if (notice.type === 'video-changed') this.#repaint(notice.video);
          else if (notice.type === 'video-deleted') this.#cardOf(id)?.remove();
        }),
      );
    if (!moving) {
      this.#followed.get(id)?.();
      this.#followed.delete(id);
    }
  }

  /** @param {Video} video */
  #repaint(video) {
    const card = this.#cardOf(video.id);
    if (card) this.#fill(card, video);
  }

  /** @param {Video} video */
  #card(video) {
    const template = /** @type {HTMLTemplateElement} */ (this.#part('card-template'));
    const card = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    this.#fill(card, video);
    return card;
  }

  /**
   * @param {HTMLElement} card
   * @param {Video} video
   */
  #fill(card, { id, title, state, access, posterUrl, durationSeconds, progress }) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (card.querySelector(`[data-part=${name}]`));
    card.dataset['video'] = id;
    card.dataset['state'] = state;
    /** @type {HTMLAnchorElement} */ (part('link')).href = `/videos/${id}`;
    part('title').textContent = title;
    part('private').hidden = access !== 'PRIVATE';
    part('length').textContent = durationSeconds === null ? '' : clock(durationSeconds);
    part('length').hidden = durationSeconds === null;
    part('state').hidden = state === 'READY';
    const percent = state === 'PROCESSING' ? ` ${Math.round(progress * 100)} %` : '';
    part('state').textContent = (this.#root.dataset[state.toLowerCase()] ?? '') + percent;
    this.#paintPoster(/** @type {HTMLImageElement} */ (part('poster')), posterUrl);
    this.#follow(id, state);
  }

  /**
   * @param {HTMLImageElement} poster
   * @param {string | null} url
   */
  #paintPoster(poster, url) {
    if (url) poster.src = url;
    poster.hidden = !url;
  }

  /** @param {string} id */
  #cardOf(id) {
    return this.#cards.find((card) => card.dataset['video'] === id);
  }

  get #cards() {
    return /** @type {HTMLElement[]} */ ([...this.#part('grid').children]);
  }

  get #search() {
    return /** @type {HTMLInputElement} */ (this.#part('search'));
  }

  get #sort() {
    return /** @type {HTMLSelectElement} */ (this.#part('sort'));
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}
