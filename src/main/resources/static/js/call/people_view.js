import { copyOf, part, write } from '../platform/elements.js';
import { initialOf } from './self_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */

/** The panel: the list of participants, and the region that tells the state of every connection. */
export class PeopleView {
  /** @type {HTMLElement} */ #people;
  /** @type {HTMLElement} */ #pairs;
  /** @type {HTMLElement} */ #portal;
  /** @type {Sentences} */ #sentences;
  /** @type {Map<string, HTMLElement>} */ #persons = new Map();
  /** @type {Map<string, HTMLElement>} */ #rows = new Map();

  /**
   * @param {HTMLElement} root
   * @param {Sentences} sentences
   */
  constructor(root, sentences) {
    this.#people = part(root, '[data-people]');
    this.#pairs = part(root, '[data-pairs]');
    this.#portal = part(root, '[data-portal]');
    this.#sentences = sentences;
  }

  /** @param {Call} call */
  show({ you, others, online }) {
    const everybody = you ? [you, ...others] : others;
    keepOnly(this.#persons, everybody);
    keepOnly(this.#rows, others);
    for (const person of everybody) this.#showPerson(person, person === you);
    for (const other of others) {
      const row = this.#rows.get(other.id) ?? added(this.#rows, other.id, copyOf('pair'), this.#pairs);
      const state = other.connection === 'reconnecting' && other.pair !== 'connected' ? 'reconnecting' : other.pair;
      row.dataset.state = state;
      write(part(row, '[data-name]'), other.name);
      write(part(row, '[data-text]'), this.#sentences.say(`pair-${state}`));
    }
    this.#portal.dataset.state = online ? 'connected' : 'reconnecting';
    write(part(this.#portal, '[data-text]'), this.#sentences.say(online ? 'portal-connected' : 'portal-lost'));
  }

  /**
   * @param {Participant} person
   * @param {boolean} self
   */
  #showPerson({ id, name, device, audio, video }, self) {
    const item = this.#persons.get(id) ?? added(this.#persons, id, copyOf('person'), this.#people);
    write(part(item, '[data-avatar]'), initialOf(name));
    write(part(item, '[data-name]'), name);
    write(part(item, '[data-device]'), device);
    part(item, '[data-you]').hidden = !self;
    part(item, '[data-muted]').hidden = audio;
    part(item, '[data-no-camera]').hidden = video;
  }
}

/**
 * @param {Map<string, HTMLElement>} shown
 * @param {{id: string}[]} present
 */
function keepOnly(shown, present) {
  for (const [id, element] of shown) {
    if (present.some((one) => one.id === id)) continue;
    element.remove();
    shown.delete(id);
  }
}

/**
 * @param {Map<string, HTMLElement>} shown
 * @param {string} id
 * @param {HTMLElement} element
 * @param {HTMLElement} list
 */
function added(shown, id, element, list) {
  shown.set(id, element);
  list.append(element);
  return element;
}
