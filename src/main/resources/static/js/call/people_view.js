import { copyOf, part, write } from '../platform/elements.js';
import { actionsOn, handOrder } from './floor_session.js';
import { added, arrange, keepOnly } from './keyed_elements.js';
import { missesOf } from './misses.js';
import { initialOf } from './self_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('./call_channel.js').ModeratorAction} ModeratorAction */

/** The list of participants: oneself, then raised hands in their order, then the others; with what moderators may do about whom. */
export class PeopleView {
  /** @type {HTMLElement} */ #people;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {(action: ModeratorAction, target: string) => void} */ #onModerate;
  /** @type {Map<string, HTMLElement>} */ #persons = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import('../platform/sentences.js').Sentences} sentences
   * @param {(action: ModeratorAction, target: string) => void} onModerate
   */
  constructor(root, sentences, onModerate) {
    this.#people = part(root, '[data-people]');
    this.#sentences = sentences;
    this.#onModerate = onModerate;
  }

  start() {
    this.#people.addEventListener('click', this.#clicked);
  }

  stop() {
    this.#people.removeEventListener('click', this.#clicked);
  }

  /** @param {Call} call */
  show({ you, others }) {
    const everybody = you ? [you, ...others] : others;
    const hands = handOrder(everybody);
    keepOnly(this.#persons, everybody);
    const items = inOrder(you, others, hands).map((person) => {
      const item = this.#showPerson(person, person === you, hands.get(person.id));
      write(part(item, '[data-misses]'), missesOf(you, person, everybody, this.#sentences).join(' · '));
      this.#showActions(item, person, you && person !== you ? actionsOn(you, person) : []);
      return item;
    });
    arrange(this.#people, items);
  }

  /**
   * @param {Participant} person
   * @param {boolean} self
   * @param {number | undefined} hand its place in the order of raised hands
   */
  #showPerson({ id, name, role, device, audio, video, screen }, self, hand) {
    const item = this.#persons.get(id) ?? added(this.#persons, id, copyOf('person'), this.#people);
    item.dataset.id = id;
    write(part(item, '[data-avatar]'), initialOf(name));
    write(part(item, '[data-name]'), name);
    write(part(item, '[data-role]'), role === 'member' ? '' : this.#sentences.say(`role-${role}`));
    write(part(item, '[data-device]'), device);
    part(item, '[data-you]').hidden = !self;
    part(item, '[data-muted]').hidden = audio;
    part(item, '[data-no-camera]').hidden = video;
    part(item, '[data-sharing]').hidden = !screen;
    part(item, '[data-hand]').hidden = hand === undefined;
    write(part(item, '[data-hand-place]'), String(hand ?? ''));
    return item;
  }

  /**
   * @param {HTMLElement} item
   * @param {Participant} person
   * @param {ModeratorAction[]} actions
   */
  #showActions(item, { name }, actions) {
    const menu = part(item, '[data-menu]');
    menu.hidden = actions.length === 0;
    part(menu, 'summary').setAttribute('aria-label', this.#sentences.say('actions-on', { name }));
    for (const button of menu.querySelectorAll('button')) {
      button.hidden = !actions.includes(/** @type {ModeratorAction} */ (button.dataset.action));
    }
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { id } = /** @type {HTMLElement | null} */ (button?.closest('[data-id]'))?.dataset ?? {};
    if (!button?.dataset.action || !id) return;
    this.#onModerate(/** @type {ModeratorAction} */ (button.dataset.action), id);
    button.closest('details')?.removeAttribute('open');
  };
}

/**
 * @param {Participant | null} you
 * @param {Participant[]} others
 * @param {Map<string, number>} hands
 */
function inOrder(you, others, hands) {
  const last = hands.size + 1;
  const place = (/** @type {Participant} */ { id }) => hands.get(id) ?? last;
  const listed = [...others].sort((a, b) => place(a) - place(b));
  return you ? [you, ...listed] : listed;
}
