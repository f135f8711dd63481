import { copyOf, part, write } from '../platform/elements.js';
import { added, keepOnly } from './keyed_elements.js';
import { withStanding } from './standing.js';

/** Who waits to be let in, with the moderators' buttons; not there while nobody waits. */
export class WaitingView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #list;
  /** @type {import('./floor_session.js').FloorSession} */ #floor;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {Map<string, HTMLElement>} */ #items = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import('./floor_session.js').FloorSession} floor
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, floor, sentences) {
    this.#root = part(root, '[data-waiting]');
    this.#list = part(this.#root, '[data-waiting-list]');
    this.#floor = floor;
    this.#sentences = sentences;
  }

  start() {
    this.#root.addEventListener('click', this.#clicked);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
  }

  render() {
    const { waiting } = this.#floor;
    this.#root.hidden = waiting.length === 0;
    keepOnly(this.#items, waiting);
    for (const { id, ...waiter } of waiting) {
      const name = withStanding(waiter, this.#sentences);
      const item = this.#items.get(id) ?? added(this.#items, id, copyOf('waiter'), this.#list);
      item.dataset.id = id;
      write(part(item, '[data-name]'), name);
      part(item, '[data-admit]').setAttribute('aria-label', this.#sentences.say('admit', { name }));
      part(item, '[data-deny]').setAttribute('aria-label', this.#sentences.say('deny', { name }));
    }
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { id } = /** @type {HTMLElement | null} */ (button.closest('[data-id]'))?.dataset ?? {};
    if ('admitAll' in button.dataset) this.#floor.admit();
    else if (id && 'admit' in button.dataset) this.#floor.admit(id);
    else if (id && 'deny' in button.dataset) this.#floor.deny(id);
  };
}
