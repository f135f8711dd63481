import { copyOf, part, write } from '../platform/elements.js';
import { DevicesView } from './devices_view.js';
import { PeopleView } from './people_view.js';
import { SelfView } from './self_view.js';
import { TileView } from './tile_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */

/** Wide enough for the panel to stand beside the pictures. */
const WIDE = '(min-width: 60rem)';

/** In the call: pictures, one bar of controls, the panel beside them. */
export class CallView {
  /** @type {HTMLElement} */ root;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {Sentences} */ #sentences;
  /** @type {() => void} */ #onLeave;
  /** @type {string} */ #address;
  /** @type {HTMLElement} */ #ownTile;
  /** @type {SelfView} */ #self;
  /** @type {DevicesView} */ #devices;
  /** @type {PeopleView} */ #people;
  /** @type {Map<string, TileView>} */ #tiles = new Map();
  /** @type {(() => void) | undefined} */ #unlisten;
  /** @type {string} */ #problem = '';

  /**
   * @param {object} setup
   * @param {import('./local_media.js').LocalMedia} setup.media
   * @param {Sentences} setup.sentences
   * @param {string} setup.name the own
   * @param {string} setup.address of the room, to be passed on
   * @param {() => void} setup.onLeave
   */
  constructor({ media, sentences, name, address, onLeave }) {
    this.root = copyOf('call');
    this.#media = media;
    this.#sentences = sentences;
    this.#onLeave = onLeave;
    this.#address = address;
    this.#ownTile = ownTile(name);
    part(this.root, '[data-tiles]').append(this.#ownTile);
    this.#self = new SelfView(this.#ownTile, media, name);
    this.#devices = new DevicesView(this.root, media);
    this.#people = new PeopleView(this.root, sentences);
    this.#togglePanel(matchMedia(WIDE).matches);
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#media.onChange(() => this.#mediaChanged());
    this.#self.start();
    this.#devices.start();
    this.root.addEventListener('click', this.#clicked);
    this.root.addEventListener('keydown', this.#keyPressed);
    this.#mediaChanged();
  }

  stop() {
    if (!this.#unlisten) return;
    this.#unlisten();
    this.#unlisten = undefined;
    this.#self.stop();
    this.#devices.stop();
    this.root.removeEventListener('click', this.#clicked);
    this.root.removeEventListener('keydown', this.#keyPressed);
    for (const tile of this.#tiles.values()) tile.remove();
    this.#tiles.clear();
  }

  /** @param {Call} call */
  show(call) {
    if (!this.#unlisten) return;
    const { others, you } = call;
    for (const [id, tile] of this.#tiles) {
      if (others.some((other) => other.id === id)) continue;
      tile.remove();
      this.#tiles.delete(id);
    }
    for (const other of others) {
      const tile = this.#tiles.get(other.id) ?? this.#addTile(other.id);
      tile.show(other, this.#noteOn(other));
      void tile.useSpeaker(this.#media.speaker);
    }
    part(this.root, '[data-tiles]').dataset.count = String(others.length + 1);
    part(this.root, '[data-alone]').hidden = others.length > 0 || call.phase !== 'joined';
    if (you) write(part(this.#ownTile, '[data-name]'), you.name);
    this.#people.show(call);
    this.#problem = call.refusal?.message ?? '';
    this.#renderProblem();
  }

  /** @param {import('./roster.js').Remote} other */
  #noteOn({ connection, pair }) {
    if (pair === 'connected') return '';
    const state = connection === 'reconnecting' ? 'reconnecting' : pair === 'new' ? 'connecting' : pair;
    return this.#sentences.say(`pair-${state}`);
  }

  /** @param {string} id */
  #addTile(id) {
    const tile = new TileView(() => {
      part(this.root, '[data-sound]').hidden = false;
    });
    this.#tiles.set(id, tile);
    this.#ownTile.before(tile.root);
    return tile;
  }

  #mediaChanged() {
    for (const tile of this.#tiles.values()) void tile.useSpeaker(this.#media.speaker);
    this.#renderProblem();
  }

  #renderProblem() {
    const reasons = /** @type {const} */ (['audio', 'video']).map((kind) => {
      const { reason } = this.#media.state(kind);
      return reason ? this.#sentences.say(`${kind}-${reason}`) : '';
    });
    const text = [this.#problem, ...reasons].filter(Boolean).join(' ');
    const line = part(this.root, '[data-problem]');
    write(line, text);
    line.hidden = text === '';
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    if ('leave' in dataset) this.#onLeave();
    else if ('panelToggle' in dataset) this.#togglePanel(Boolean(part(this.root, '[data-panel]').hidden));
    else if ('sound' in dataset) this.#turnOnSound(button);
    else if ('copy' in dataset) void copyAddress(button, this.#address);
  };

  /** @param {KeyboardEvent} event */
  #keyPressed = ({ key }) => {
    if (key === 'Escape' && !matchMedia(WIDE).matches) this.#togglePanel(false);
  };

  /** @param {boolean} open */
  #togglePanel(open) {
    part(this.root, '[data-panel]').hidden = !open;
    part(this.root, '[data-panel-toggle]').setAttribute('aria-expanded', String(open));
  }

  /** @param {HTMLElement} button */
  #turnOnSound(button) {
    button.hidden = true;
    for (const tile of this.#tiles.values()) void tile.play();
  }
}

/** @param {string} name */
function ownTile(name) {
  const tile = copyOf('tile');
  tile.classList.add('own');
  const video = part(tile, 'video');
  video.dataset.self = '';
  video.setAttribute('aria-label', name);
  write(part(tile, '[data-name]'), name);
  return tile;
}

/**
 * @param {HTMLElement} button
 * @param {string} address
 */
async function copyAddress(button, address) {
  await navigator.clipboard.writeText(address);
  write(part(button, '[data-label]'), button.dataset.copied ?? '');
}
