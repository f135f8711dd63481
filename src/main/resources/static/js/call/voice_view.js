import { write } from '../platform/elements.js';

/** The own voice inside any root: on the meters, on the switch of the microphone, and the word that one speaks and is muted. */
export class VoiceView {
  /** @type {import('./own_voice.js').OwnVoice} */ #voice;
  /** @type {boolean} */ #inCall;
  /** @type {HTMLMeterElement[]} */ #meters;
  /** @type {HTMLElement | null} */ #switch;
  /** @type {HTMLElement | null} */ #notice;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {Element} root
   * @param {object} setup
   * @param {import('./own_voice.js').OwnVoice} setup.voice
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   */
  constructor(root, { voice, sentences }) {
    this.#voice = voice;
    this.#sentences = sentences;
    this.#meters = [...root.querySelectorAll('meter')].filter((meter) => 'level' in meter.dataset);
    this.#switch = root.querySelector('[data-toggle="audio"]');
    this.#notice = root.querySelector('[data-forgotten-mute]');
    this.#inCall = this.#notice !== null;
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#voice.onChange(() => this.#render());
    this.#voice.start(this.#inCall);
    this.#render();
  }

  stop() {
    if (!this.#unlisten) return;
    this.#unlisten();
    this.#unlisten = undefined;
    this.#voice.stop();
  }

  #render() {
    const level = Math.round(this.#voice.level * 100) / 100;
    for (const meter of this.#meters) meter.value = level;
    this.#switch?.style.setProperty('--level', String(level));
    if (!this.#notice) return;
    write(this.#notice, this.#voice.forgotten ? this.#sentences.say('forgotten-mute') : '');
    this.#notice.hidden = !this.#voice.forgotten;
  }
}
