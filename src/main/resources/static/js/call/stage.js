/** @typedef {'grid' | 'speaker'} Layout */
/** @typedef {{key: string, id: string, source: import('./slots.js').Source}} Place a picture that can be shown */

/** How many pictures can be large at once. */
const LARGE = 2;

/**
 * Which pictures there are and which of them are large: a pinned one, else the shared screens, else in the speaker's layout whoever
 * speaks, else all alike.
 */
export class Stage {
  /** @type {Layout} */ #layout = 'grid';
  /** @type {string | null} */ #pinned = null;

  get layout() {
    return this.#layout;
  }

  get pinned() {
    return this.#pinned;
  }

  toggleLayout() {
    this.#layout = this.#layout === 'grid' ? 'speaker' : 'grid';
  }

  /** Pins a picture, or lets the pinned one go. @param {string} key */
  pin(key) {
    this.#pinned = this.#pinned === key ? null : key;
  }

  /**
   * @param {{id: string, screen: boolean}[]} others
   * @param {string | null} speaker the id of who speaks or has spoken last
   * @returns {{places: Place[], large: Set<string>}} places in their order, and the keys of the large ones
   */
  arrange(others, speaker) {
    const sharing = others.filter(({ screen }) => screen);
    const screens = sharing.map(({ id }) => place(id, 'screen'));
    const places = [...screens, ...others.map(({ id }) => place(id, 'camera'))];
    return { places, large: new Set(this.#large(places, screens, speaker)) };
  }

  /**
   * @param {Place[]} places
   * @param {Place[]} screens
   * @param {string | null} speaker
   */
  #large(places, screens, speaker) {
    if (this.#pinned === OWN) return [OWN];
    if (places.some(({ key }) => key === this.#pinned)) return [/** @type {string} */ (this.#pinned)];
    if (screens.length > 0) return screens.slice(0, LARGE).map(({ key }) => key);
    if (this.#layout === 'grid' || places.length === 0) return [];
    const one = places.find(({ id }) => id === speaker) ?? places[0];
    return one ? [one.key] : [];
  }
}

/** The key of the own picture. */
export const OWN = 'own';

/**
 * @param {string} id
 * @param {import('./slots.js').Source} source
 * @returns {Place}
 */
function place(id, source) {
  return { key: `${id} ${source}`, id, source };
}
