import { copyOf, part, write } from '../platform/elements.js';
import { added, keepOnly } from './keyed_elements.js';
import { initialOf } from './self_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./call_channel.js').Participant} Participant */

/** The section "Participants": everybody in the call, oneself first. */
export class PeopleView {
  /** @type {HTMLElement} */ #people;
  /** @type {Map<string, HTMLElement>} */ #persons = new Map();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#people = part(root, '[data-people]');
  }

  /** @param {Call} call */
  show({ you, others }) {
    const everybody = you ? [you, ...others] : others;
    keepOnly(this.#persons, everybody);
    for (const person of everybody) this.#showPerson(person, person === you);
  }

  /**
   * @param {Participant} person
   * @param {boolean} self
   */
  #showPerson({ id, name, device, audio, video, screen }, self) {
    const item = this.#persons.get(id) ?? added(this.#persons, id, copyOf('person'), this.#people);
    write(part(item, '[data-avatar]'), initialOf(name));
    write(part(item, '[data-name]'), name);
    write(part(item, '[data-device]'), device);
    part(item, '[data-you]').hidden = !self;
    part(item, '[data-muted]').hidden = audio;
    part(item, '[data-no-camera]').hidden = video;
    part(item, '[data-sharing]').hidden = !screen;
  }
}
