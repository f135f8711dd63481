import { copyOf, part, write } from '../platform/elements.js';
import { ConnectionView, stateText } from './connection_view.js';
import { DevicesView } from './devices_view.js';
import { PeopleView } from './people_view.js';
import { SelfView } from './self_view.js';
import { ShareView } from './share_view.js';
import { SidebarView } from './sidebar_view.js';
import { TileView } from './tile_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./roster.js').Remote} Remote */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */
/** @typedef {{start(): void, stop(): void}} Part a view that this one starts and stops with itself */

/** In the call: pictures, one bar of controls, the sidebar beside them. */
export class CallView {
  /** @type {HTMLElement} */ root;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;
  /** @type {Sentences} */ #sentences;
  /** @type {() => void} */ #onLeave;
  /** @type {string} */ #address;
  /** @type {HTMLElement} */ #ownTile;
  /** @type {PeopleView} */ #people;
  /** @type {ConnectionView} */ #connection;
  /** @type {Part[]} */ #parts;
  /** @type {Map<string, TileView>} */ #tiles = new Map();
  /** @type {(() => void)[]} */ #ends = [];
  #problem = '';

  /**
   * @param {object} setup
   * @param {import('./local_media.js').LocalMedia} setup.media
   * @param {import('./screen_share.js').ScreenShare} setup.screen
   * @param {Sentences} setup.sentences
   * @param {string} setup.name the own
   * @param {string} setup.address of the room, to be passed on
   * @param {(bandwidth: number | null) => void} setup.onLimit
   * @param {() => void} setup.onLeave
   */
  constructor({ media, screen, sentences, name, address, onLimit, onLeave }) {
    this.root = copyOf('call');
    this.#media = media;
    this.#screen = screen;
    this.#sentences = sentences;
    this.#onLeave = onLeave;
    this.#address = address;
    this.#ownTile = ownTile(name);
    part(this.root, '[data-tiles]').append(this.#ownTile);
    this.#people = new PeopleView(part(this.root, '[data-section="people"]'));
    this.#connection = new ConnectionView(part(this.root, '[data-section="connection"]'), {
      sentences,
      screen,
      onLimit,
    });
    this.#parts = [
      new SelfView(this.#ownTile, media, name),
      new DevicesView(this.root, media),
      new ShareView(this.root, screen),
      new SidebarView(this.root),
      this.#connection,
    ];
  }

  start() {
    if (this.#ends.length) return;
    this.#ends = [this.#media.onChange(() => this.#mediaChanged()), this.#screen.onChange(() => this.#renderProblem())];
    for (const one of this.#parts) one.start();
    this.root.addEventListener('click', this.#clicked);
    this.#mediaChanged();
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
    for (const one of this.#parts) one.stop();
    this.root.removeEventListener('click', this.#clicked);
    for (const tile of this.#tiles.values()) tile.remove();
    this.#tiles.clear();
  }

  /** @param {Call} call */
  show(call) {
    if (!this.#ends.length) return;
    const { others, you } = call;
    this.#showTiles(others);
    part(this.root, '[data-alone]').hidden = others.length > 0 || call.phase !== 'joined';
    if (you) write(part(this.#ownTile, '[data-name]'), you.name);
    this.#people.show(call);
    this.#connection.show(call);
    this.#problem = call.refusal?.message ?? '';
    this.#renderProblem();
  }

  /** @param {Remote[]} others */
  #showTiles(others) {
    const sharing = others.filter(({ screen }) => screen);
    const wanted = new Set([...others.map(({ id }) => id), ...sharing.map(({ id }) => `${id} screen`)]);
    for (const [key, tile] of this.#tiles) {
      if (wanted.has(key)) continue;
      tile.remove();
      this.#tiles.delete(key);
    }
    for (const other of others) {
      const state = stateText(other, this.#sentences);
      this.#tile(other.id, 'camera').show(other, other.name, other.pair === 'connected' ? '' : state);
    }
    for (const other of sharing) {
      this.#tile(`${other.id} screen`, 'screen').show(
        other,
        this.#sentences.say('screen-of', { name: other.name }),
        '',
      );
    }
    for (const tile of this.#tiles.values()) void tile.useSpeaker(this.#media.speaker);
    const tiles = part(this.root, '[data-tiles]');
    tiles.dataset.count = String(others.length + 1);
    tiles.dataset.screens = String(sharing.length);
  }

  /**
   * @param {string} key
   * @param {import('./slots.js').Source} source
   */
  #tile(key, source) {
    const known = this.#tiles.get(key);
    if (known) return known;
    const tile = new TileView(source, () => {
      part(this.root, '[data-sound]').hidden = false;
    });
    this.#tiles.set(key, tile);
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
    const { on, trouble } = this.#screen;
    const share = trouble ? this.#sentences.say(`share-${trouble}`) : on ? this.#sentences.say('sharing-own') : '';
    const text = [this.#problem, ...reasons, share].filter(Boolean).join(' ');
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
    else if ('sound' in dataset) this.#turnOnSound(button);
    else if ('copy' in dataset) void copyAddress(button, this.#address);
  };

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
