import { copyOf, part, write } from '../platform/elements.js';
import { stateText } from './connection_view.js';
import { missesOnTile } from './misses.js';
import { OWN, Stage } from './stage.js';
import { TileView } from './tile_view.js';

/** @typedef {import('./roster.js').Remote} Remote */
/** @typedef {import('./call_session.js').CallView} Call */

/** All pictures: the others', the shared screens, the own one; in a grid, or one of them large. */
export class TilesView {
  /** @type {HTMLElement} */ own;
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #layoutButton;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {import('./speech.js').Speech} */ #speech;
  /** @type {() => void} */ #onSilenced;
  /** @type {Stage} */ #stage = new Stage();
  /** @type {Map<string, TileView>} */ #tiles = new Map();
  /** @type {Call | null} */ #call = null;
  /** @type {(() => void)[]} */ #ends = [];

  /**
   * @param {HTMLElement} root the call's
   * @param {object} setup
   * @param {import('./local_media.js').LocalMedia} setup.media
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   * @param {import('./speech.js').Speech} setup.speech
   * @param {string} setup.name the own
   * @param {() => void} setup.onSilenced called when the browser wants a click before it plays sound
   */
  constructor(root, { media, sentences, speech, name, onSilenced }) {
    this.#root = part(root, '[data-tiles]');
    this.#layoutButton = part(root, '[data-layout-toggle]');
    this.#media = media;
    this.#sentences = sentences;
    this.#speech = speech;
    this.#onSilenced = onSilenced;
    this.own = ownTile(name);
    this.#root.append(this.own);
  }

  start() {
    if (this.#ends.length) return;
    this.#ends = [this.#media.onChange(() => this.#useSpeaker()), this.#speech.onChange(() => this.#render())];
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('dblclick', this.#doubleClicked);
    this.#layoutButton.addEventListener('click', this.#layoutToggled);
    this.#render();
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('dblclick', this.#doubleClicked);
    this.#layoutButton.removeEventListener('click', this.#layoutToggled);
    for (const tile of this.#tiles.values()) tile.remove();
    this.#tiles.clear();
  }

  /** @param {Call} call */
  show(call) {
    this.#call = call;
    if (call.you) write(part(this.own, '[data-name]'), call.you.name);
    part(this.own, '[data-hand]').hidden = call.you?.hand == null;
    this.#render();
  }

  /** Plays what the browser would not play before somebody had clicked. */
  play() {
    for (const tile of this.#tiles.values()) void tile.play();
  }

  #render() {
    if (!this.#ends.length || !this.#call) return;
    const { others } = this.#call;
    const { places, large } = this.#stage.arrange(others, this.#speech.current);
    for (const [key, tile] of this.#tiles) {
      if (places.some((place) => place.key === key)) continue;
      tile.remove();
      this.#tiles.delete(key);
    }
    for (const { key, id, source } of places) {
      const other = others.find((one) => one.id === id);
      if (other) this.#showTile(key, source, other, large.has(key));
    }
    this.#arrange(this.own, OWN, large.has(OWN));
    this.#root.dataset.count = String(places.length + 1);
    this.#root.dataset.large = String(large.size);
    this.#layoutButton.dataset.on = String(this.#stage.layout === 'speaker');
    this.#layoutButton.setAttribute('aria-pressed', String(this.#stage.layout === 'speaker'));
    this.#useSpeaker();
  }

  /**
   * @param {string} key
   * @param {import('./slots.js').Source} source
   * @param {Remote} other
   * @param {boolean} large
   */
  #showTile(key, source, other, large) {
    const tile = this.#tiles.get(key) ?? this.#addTile(key, source);
    const camera = source === 'camera';
    const label = camera ? other.name : this.#sentences.say('screen-of', { name: other.name });
    tile.show(other, label, this.#noteOn(source, other));
    tile.root.dataset.speaking = String(camera && this.#speech.speaks(other.id));
    this.#arrange(tile.root, key, large);
  }

  /**
   * What is wrong with the connection, or with what should arrive over it.
   * @param {import('./slots.js').Source} source
   * @param {Remote} other
   */
  #noteOn(source, other) {
    if (source === 'camera' && other.pair !== 'connected') return stateText(other, this.#sentences);
    return missesOnTile(this.#call?.you ?? null, other, source, this.#sentences).join(' · ');
  }

  /**
   * @param {HTMLElement} tile
   * @param {string} key
   * @param {boolean} large
   */
  #arrange(tile, key, large) {
    const pinned = this.#stage.pinned === key;
    tile.dataset.key = key;
    tile.dataset.large = String(large);
    tile.dataset.pinned = String(pinned);
    const button = part(tile, '[data-pin]');
    button.title = this.#sentences.say(pinned ? 'unpin' : 'pin');
    button.setAttribute('aria-label', button.title);
    button.setAttribute('aria-pressed', String(pinned));
  }

  /**
   * @param {string} key
   * @param {import('./slots.js').Source} source
   */
  #addTile(key, source) {
    const tile = new TileView(source, this.#onSilenced);
    this.#tiles.set(key, tile);
    this.own.before(tile.root);
    return tile;
  }

  #useSpeaker() {
    for (const tile of this.#tiles.values()) void tile.useSpeaker(this.#media.speaker);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (target instanceof Element && target.closest('[data-pin]')) this.#pin(target);
  };

  /** @param {Event} event */
  #doubleClicked = ({ target }) => {
    if (target instanceof Element && !target.closest('button')) this.#pin(target);
  };

  /** @param {Element} inside */
  #pin(inside) {
    const tile = inside.closest('[data-key]');
    if (tile instanceof HTMLElement && tile.dataset.key) this.#stage.pin(tile.dataset.key);
    this.#render();
  }

  #layoutToggled = () => {
    this.#stage.toggleLayout();
    this.#render();
  };
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
