import { part, write } from '../platform/elements.js';
import { deviceSentences } from './device_sentences.js';
import { DevicesView } from './devices_view.js';
import { FilterView } from './filter_view.js';
import { PreferencesView } from './preferences_view.js';
import { SelfView } from './self_view.js';
import { VoiceView } from './voice_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('../room/presence_channel.js').Presence} Presence */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */

/** Before the call: see oneself, choose devices, see who is inside, join. */
export class LobbyView {
  /** @type {HTMLElement} */ root;
  /** @type {import('./local_media.js').LocalMedia} */ #media;
  /** @type {Sentences} */ #sentences;
  /** @type {() => void} */ #onJoin;
  /** @type {() => void} */ #onStopWaiting;
  /** @type {() => void} */ #onLeaveOtherTab;
  /** @type {{start(): void, stop(): void}[]} */ #parts;
  /** @type {Presence} */ #presence;
  /** @type {Call | null} */ #call = null;
  /** @type {(() => void) | undefined} */ #unlisten;
  #known = false;
  #wasFull = false;

  /**
   * @param {HTMLElement} root
   * @param {object} setup
   * @param {import('./local_media.js').LocalMedia} setup.media
   * @param {import('./camera_filter.js').CameraFilter} setup.filter
   * @param {import('./own_voice.js').OwnVoice} setup.voice
   * @param {Sentences} setup.sentences
   * @param {string} setup.name the own
   * @param {{capacity: number, open: boolean}} setup.room as the server knew it when it made the page
   * @param {() => void} setup.onJoin
   * @param {() => void} setup.onStopWaiting
   * @param {() => void} setup.onLeaveOtherTab
   */
  constructor(root, { media, filter, voice, sentences, name, room, onJoin, onStopWaiting, onLeaveOtherTab }) {
    this.root = root;
    this.#media = media;
    this.#sentences = sentences;
    this.#onJoin = onJoin;
    this.#onStopWaiting = onStopWaiting;
    this.#onLeaveOtherTab = onLeaveOtherTab;
    this.#presence = { type: 'presence', inside: [], count: 0, locked: false, ...room };
    this.#parts = [
      new DevicesView(root, media),
      new PreferencesView(root, media),
      new VoiceView(root, { voice, sentences }),
      new SelfView(part(root, '.preview'), media, name, filter),
      new FilterView(root, part(root, '.preview'), filter, sentences),
    ];
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#media.onChange(() => this.#renderReasons());
    for (const one of this.#parts) one.start();
    this.#join.addEventListener('click', this.#onJoin);
    part(this.root, '[data-stop-waiting]').addEventListener('click', this.#onStopWaiting);
    part(this.root, '[data-leave-other-tab]').addEventListener('click', this.#onLeaveOtherTab);
    this.#renderReasons();
    this.#render();
  }

  stop() {
    if (!this.#unlisten) return;
    this.#unlisten();
    this.#unlisten = undefined;
    for (const one of this.#parts) one.stop();
    this.#join.removeEventListener('click', this.#onJoin);
    part(this.root, '[data-stop-waiting]').removeEventListener('click', this.#onStopWaiting);
    part(this.root, '[data-leave-other-tab]').removeEventListener('click', this.#onLeaveOtherTab);
  }

  /** @param {Presence} presence */
  showPresence(presence) {
    this.#presence = presence;
    this.#known = true;
    this.#render();
  }

  /** @param {boolean} inside whether another tab is in the call */
  showOtherTab(inside) {
    part(this.root, '[data-other-tab]').hidden = !inside;
  }

  /** @param {Call} call */
  show(call) {
    this.#call = call;
    if (call.refusal?.code === 'room-full') this.#wasFull = true;
    this.#render();
  }

  /** @returns {HTMLButtonElement} */
  get #join() {
    return part(this.root, '[data-join]');
  }

  #render() {
    const { open } = this.#presence;
    if (this.#known) write(part(this.root, '[data-presence]'), this.#inside());
    const joining = this.#call?.phase === 'joining';
    const waiting = this.#call?.phase === 'waiting';
    part(this.root, '[data-waiting]').hidden = !waiting;
    write(
      part(this.root, '[data-waiting-text]'),
      this.#sentences.say(this.#call?.attended ? 'waiting-attended' : 'waiting-alone'),
    );
    this.#join.hidden = waiting;
    this.#join.disabled = joining || !open;
    this.#join.setAttribute('aria-busy', String(joining));
    const refusal = part(this.root, '[data-refusal]');
    const text = this.#refusal();
    write(refusal, text);
    refusal.hidden = text === '';
  }

  #inside() {
    const { inside, count, capacity } = this.#presence;
    if (count === 0) return this.#sentences.say('nobody');
    if (inside.length === 0) return this.#sentences.say('inside-count', { count, capacity });
    return this.#sentences.say('inside', { names: inside.join(', ') });
  }

  #refusal() {
    const { count, capacity, open, locked } = this.#presence;
    const refusal = this.#call?.refusal;
    if (!open) return this.#sentences.say('room-closed-lobby');
    if (refusal?.code === 'room-full' && this.#wasFull && this.#known && count < capacity) {
      return this.#sentences.say('room-free');
    }
    if (refusal?.code === 'room-full')
      return this.#sentences.say('room-full', { capacity: refusal.capacity ?? capacity });
    if (refusal?.code === 'room-locked' && this.#known && !locked) return this.#sentences.say('room-unlocked');
    if (refusal?.code === 'denied' && !refusal.message) return this.#sentences.say('denied-lobby');
    return refusal?.message ?? '';
  }

  #renderReasons() {
    renderReasons(part(this.root, '[data-reasons]'), this.#media, this.#sentences);
  }
}

/**
 * @param {HTMLElement} list
 * @param {import('./local_media.js').LocalMedia} media
 * @param {Sentences} sentences
 */
function renderReasons(list, media, sentences) {
  const texts = deviceSentences(media, sentences);
  if ([...list.children].map((item) => item.textContent).join('\n') === texts.join('\n')) return;
  list.replaceChildren(
    ...texts.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
}
