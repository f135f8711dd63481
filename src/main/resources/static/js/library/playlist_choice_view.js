import { part } from '../platform/elements.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./playlists_channel.js').Playlist} Playlist */
/** @typedef {import('./playlist_choice.js').PlaylistChoice} PlaylistChoice */

/** The dialog in which a person says into which of his playlists a video goes. */
export class PlaylistChoiceView {
  #dialog;
  #choice;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {PlaylistChoice} choice
   */
  constructor(dialog, choice) {
    this.#dialog = dialog;
    this.#choice = choice;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#part('playlist-close').addEventListener('click', () => this.#dialog.close(), { signal });
    this.#part('playlist-form').addEventListener('submit', this.#make, { signal });
    this.#part('playlist-list').addEventListener('change', this.#ticked, { signal });
    signal.addEventListener('abort', this.#choice.onChange(this.#list));
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  async open() {
    this.#complain('');
    this.#title.value = '';
    await this.#try(() => this.#choice.refresh());
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  /** @param {Event} event */
  #make = (event) => {
    event.preventDefault();
    void this.#try(async () => {
      await this.#choice.make(this.#title.value);
      this.#title.value = '';
    });
  };

  /** @param {Event} event */
  #ticked = ({ target }) => {
    const box = /** @type {HTMLInputElement} */ (target);
    void this.#try(() => this.#choice.put(box.value, box.checked));
  };

  /** @param {() => Promise<void>} act */
  async #try(act) {
    try {
      await act();
      this.#complain('');
    } catch (error) {
      this.#complain((error instanceof VideoRefused && error.message) || (this.#dialog.dataset['unreachable'] ?? ''));
    }
  }

  /** The boxes that stand stay, so that whoever goes through them with the keyboard keeps his place. @param {Playlist[]} playlists */
  #list = (playlists) => {
    this.#part('playlist-none').hidden = playlists.length > 0;
    const boxes = new Map([...this.#items.querySelectorAll('input')].map((box) => [box.value, box]));
    playlists.forEach((playlist, place) => {
      const box = boxes.get(playlist.id) ?? this.#newItem(playlist, place);
      box.checked = playlist.holds ?? false;
      boxes.delete(playlist.id);
    });
    for (const box of boxes.values()) box.closest('li')?.remove();
  };

  /**
   * @param {Playlist} playlist
   * @param {number} place
   */
  #newItem({ id, title, access }, place) {
    const template = /** @type {HTMLTemplateElement} */ (this.#part('playlist-template'));
    const item = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
    part(item, '[data-part=name]').textContent = title;
    part(item, '[data-part=restricted]').hidden = access !== 'PRIVATE';
    const box = /** @type {HTMLInputElement} */ (part(item, '[data-part=holds]'));
    box.value = id;
    this.#items.insertBefore(item, this.#items.children[place] ?? null);
    return box;
  }

  /** @param {string} sentence */
  #complain(sentence) {
    this.#part('playlist-notice').textContent = sentence;
    this.#part('playlist-notice').hidden = sentence === '';
  }

  get #items() {
    return this.#part('playlist-list');
  }

  get #title() {
    return /** @type {HTMLInputElement} */ (this.#part('playlist-title'));
  }

  /** @param {string} name */
  #part(name) {
    return part(this.#dialog, `[data-part=${name}]`);
  }
}
