import { copyOf, part, write } from '../platform/elements.js';
import { added, keepOnly } from './keyed_elements.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./roster.js').Remote} Remote */
/** @typedef {import('./screen_share.js').Content} Content */

/** The section "Connection": the state of every pair and of the way to the portal, and what may be sent. */
export class ConnectionView {
  /** @type {HTMLElement} */ #pairs;
  /** @type {HTMLElement} */ #portal;
  /** @type {HTMLSelectElement} */ #bandwidth;
  /** @type {HTMLSelectElement} */ #content;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;
  /** @type {(bandwidth: number | null) => void} */ #onLimit;
  /** @type {Map<string, HTMLElement>} */ #rows = new Map();

  /**
   * @param {HTMLElement} root
   * @param {object} setup
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   * @param {import('./screen_share.js').ScreenShare} setup.screen
   * @param {(bandwidth: number | null) => void} setup.onLimit
   */
  constructor(root, { sentences, screen, onLimit }) {
    this.#pairs = part(root, '[data-pairs]');
    this.#portal = part(root, '[data-portal]');
    this.#bandwidth = part(root, '[data-bandwidth]');
    this.#content = part(root, '[data-content]');
    this.#sentences = sentences;
    this.#screen = screen;
    this.#onLimit = onLimit;
  }

  start() {
    this.#bandwidth.addEventListener('change', this.#limited);
    this.#content.addEventListener('change', this.#contentChosen);
    this.#content.value = this.#screen.content;
    const limit = remembered();
    if ([...this.#bandwidth.options].some(({ value }) => value === limit)) this.#bandwidth.value = limit;
    this.#limited();
  }

  stop() {
    this.#bandwidth.removeEventListener('change', this.#limited);
    this.#content.removeEventListener('change', this.#contentChosen);
  }

  /** @param {Call} call */
  show({ others, online }) {
    keepOnly(this.#rows, others);
    for (const other of others) {
      const row = this.#rows.get(other.id) ?? added(this.#rows, other.id, copyOf('pair'), this.#pairs);
      row.dataset.state = stateOf(other);
      write(part(row, '[data-name]'), other.name);
      write(part(row, '[data-text]'), stateText(other, this.#sentences));
    }
    this.#portal.dataset.state = online ? 'connected' : 'reconnecting';
    write(part(this.#portal, '[data-text]'), this.#sentences.say(online ? 'portal-connected' : 'portal-lost'));
  }

  #limited = () => {
    const { value } = this.#bandwidth;
    remember(value);
    this.#onLimit(value ? Number(value) * 1000 : null);
  };

  #contentChosen = () => this.#screen.show(/** @type {Content} */ (this.#content.value));
}

const STORED = 'roomcast.bandwidth';

function remembered() {
  try {
    return localStorage.getItem(STORED) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} bandwidth */
function remember(bandwidth) {
  try {
    localStorage.setItem(STORED, bandwidth);
  } catch {
    // A browser that keeps nothing is asked again next time.
  }
}

/** @param {Remote} other */
function stateOf({ connection, pair }) {
  return connection === 'reconnecting' && pair !== 'connected' ? 'reconnecting' : pair;
}

/**
 * What is wrong with the way to somebody and what is being done about it, or that all is well.
 * @param {Remote} other
 * @param {import('../platform/sentences.js').Sentences} sentences
 */
export function stateText(other, sentences) {
  const state = stateOf(other);
  const repairing = other.rung !== 'none' && state !== 'connected' && state !== 'reconnecting';
  return sentences.say(repairing ? `rung-${other.rung}` : `pair-${state}`);
}
