import { ChatView } from '../chat/chat_view.js';
import { FilesView } from '../files/files_view.js';
import { OffersView } from '../files/offers_view.js';
import { StatsView } from '../stats/stats_view.js';
import { copyOf, part, write } from '../platform/elements.js';
import { ConnectionView } from './connection_view.js';
import { deviceSentences } from './device_sentences.js';
import { DevicesView } from './devices_view.js';
import { FilterView } from './filter_view.js';
import { FloatingView } from './floating_view.js';
import { FloorView } from './floor_view.js';
import { InvitationView } from './invitation_view.js';
import { MenusView } from './menus_view.js';
import { MoreView } from './more_view.js';
import { PhotoView } from './photo_view.js';
import { PreferencesView } from './preferences_view.js';
import { SelfView } from './self_view.js';
import { ShareView } from './share_view.js';
import { ShortcutsView } from './shortcuts_view.js';
import { SidebarView } from './sidebar_view.js';
import { TileMenusView } from './tile_menus_view.js';
import { TilesView } from './tiles_view.js';
import { VoiceView } from './voice_view.js';
import { WithheldView } from './withheld_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */
/** @typedef {{start(): void, stop(): void}} Part a view that this one starts and stops with itself */

/** In the call: pictures, one bar of controls, the sidebar beside them. */
export class CallView {
  /** @type {HTMLElement} */ root;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {import('./screen_share.js').ScreenShare} */ #screen;
  /** @type {Sentences} */ #sentences;
  /** @type {() => void} */ #onLeave;
  /** @type {TilesView} */ #tiles;
  /** @type {FloorView} */ #floor;
  /** @type {ChatView} */ #chat;
  /** @type {FilesView} */ #files;
  /** @type {OffersView} */ #offers;
  /** @type {ConnectionView} */ #connection;
  /** @type {Part[]} */ #parts;
  /** @type {(() => void)[]} */ #ends = [];
  /** @type {() => number} */ #unread;
  #title = document.title;
  #problem = '';
  #trouble = '';

  /**
   * @param {object} setup
   * @param {import('./local_media.js').LocalMedia} setup.media
   * @param {import('./screen_share.js').ScreenShare} setup.screen
   * @param {import('./camera_filter.js').CameraFilter} setup.filter
   * @param {import('./speech.js').Speech} setup.speech
   * @param {import('./own_voice.js').OwnVoice} setup.voice
   * @param {import('./floor_session.js').FloorSession} setup.floor
   * @param {import('../chat/chat_session.js').ChatSession} setup.chat
   * @param {import('../files/room_files.js').RoomFiles} setup.files
   * @param {import('../stats/stats_session.js').StatsSession} setup.stats
   * @param {(change: Partial<import('./call_channel.js').RoomPolicy>) => void} setup.onPolicy
   * @param {() => Promise<{url: string} | {refusal: string}>} setup.makeGuestLink
   * @param {Sentences} setup.sentences
   * @param {string} setup.name the own
   * @param {string} setup.address of the room, to be passed on
   * @param {(bandwidth: number | null) => void} setup.onLimit
   * @param {() => void} setup.onLeave
   */
  constructor({
    media,
    screen,
    filter,
    speech,
    voice,
    floor,
    chat,
    files,
    stats,
    sentences,
    name,
    address,
    onPolicy,
    makeGuestLink,
    onLimit,
    onLeave,
  }) {
    this.root = copyOf('call');
    this.#media = media;
    this.#screen = screen;
    this.#sentences = sentences;
    this.#onLeave = onLeave;
    this.#tiles = new TilesView(this.root, {
      media,
      sentences,
      speech,
      name,
      onSilenced: () => {
        part(this.root, '[data-sound]').hidden = false;
      },
    });
    const sidebar = new SidebarView(this.root, () => this.renderChat());
    this.#unread = () => chat.unread;
    this.#chat = new ChatView(part(this.root, '[data-section="chat"]'), {
      chat,
      sentences,
      isShown: () => sidebar.isShown('chat'),
    });
    this.#files = new FilesView(part(this.root, '[data-section="files"]'), {
      files: files.session,
      library: files.library,
      sentences,
    });
    this.#offers = new OffersView(this.root, files.session, sentences);
    this.#floor = new FloorView(this.root, { floor, sentences, onPolicy });
    this.#connection = new ConnectionView(part(this.root, '[data-section="connection"]'), {
      sentences,
      screen,
      onLimit,
    });
    this.#parts = [
      speech,
      this.#tiles,
      new SelfView(this.#tiles.own, media, name, filter),
      new FilterView(this.root, this.#tiles.own, filter, sentences),
      new WithheldView(this.root, filter, sentences),
      new PhotoView(this.root, sentences),
      new FloatingView(this.root),
      new DevicesView(this.root, media),
      new PreferencesView(this.root, media),
      new VoiceView(this.root, { voice, sentences }),
      new ShareView(this.root, screen),
      this.#floor,
      new InvitationView(this.root, { address, makeGuestLink }),
      new MenusView(this.root),
      new MoreView(this.root),
      new TileMenusView(this.root),
      sidebar,
      this.#chat,
      this.#files,
      new StatsView(this.root, stats, sentences),
      new ShortcutsView(this.root, media),
      this.#connection,
    ];
  }

  start() {
    if (this.#ends.length) return;
    this.#ends = [
      this.#media.onChange(() => this.#renderProblem()),
      this.#screen.onChange(() => this.#renderProblem()),
    ];
    for (const one of this.#parts) one.start();
    this.root.addEventListener('click', this.#clicked);
    this.#renderProblem();
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
    document.title = this.#title;
    for (const one of this.#parts) one.stop();
    this.root.removeEventListener('click', this.#clicked);
  }

  /** @param {Call} call */
  show(call) {
    if (!this.#ends.length) return;
    this.#tiles.show(call);
    part(this.root, '[data-alone]').hidden = call.others.length > 0 || call.phase !== 'joined';
    this.#floor.show(call);
    this.#chat.show(call);
    this.#files.show(call);
    this.#connection.show(call);
    this.#problem = call.refusal?.message ?? '';
    this.#renderProblem();
  }

  /** The chat has news. */
  renderChat() {
    if (!this.#ends.length) return;
    this.#chat.render();
    const count = part(this.root, '[data-unread]');
    const unread = this.#unread();
    write(count, unread ? String(unread) : '');
    count.hidden = unread === 0;
    document.title = unread ? `(${unread}) ${this.#title}` : this.#title;
  }

  /** A file has moved on. */
  renderFiles() {
    if (!this.#ends.length) return;
    this.#files.render();
    this.#offers.render();
  }

  /** Says what went wrong elsewhere on the page, or no longer. @param {string} trouble */
  tell(trouble) {
    this.#trouble = trouble;
    this.#renderProblem();
  }

  #renderProblem() {
    const { on, trouble } = this.#screen;
    const share = trouble ? this.#sentences.say(`share-${trouble}`) : on ? this.#sentences.say('sharing-own') : '';
    const text = [this.#problem, this.#trouble, ...deviceSentences(this.#media, this.#sentences), share]
      .filter(Boolean)
      .join(' ');
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
  };

  /** @param {HTMLElement} button */
  #turnOnSound(button) {
    button.hidden = true;
    this.#tiles.play();
  }
}
