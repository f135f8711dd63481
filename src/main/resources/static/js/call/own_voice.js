import { browserTimers } from '../platform/timers.js';
import { ForgottenMute } from './forgotten_mute.js';

/** @typedef {{level(): number, stop(): void}} Listening Loudness as the root of the mean square, 0 to 1. */
/**
 * @typedef {object} VoiceSetup
 * @property {Pick<import('./local_media.js').LocalMedia, 'track' | 'onChange'>} media
 * @property {(track: MediaStreamTrack) => Listening} listen
 * @property {Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>} page
 * @property {import('../platform/timers.js').Timers} [timers]
 * @property {() => number} [now] milliseconds
 */

const ROUND = 100;
/** Quieter than this is nothing on the meter, in decibels below the loudest. */
const FLOOR = -54;

/**
 * Listens to the own microphone: how loud it is, and, in a call, whether somebody speaks who has muted himself. For that a copy of the
 * microphone's track is heard, which no connection ever gets. A hidden page listens to nothing.
 */
export class OwnVoice {
  /** @type {VoiceSetup} */ #setup;
  /** @type {import('../platform/timers.js').Timers} */ #timers;
  /** @type {ForgottenMute} */ #mute = new ForgottenMute();
  /** @type {Set<() => void>} */ #listeners = new Set();
  /** @type {{track: MediaStreamTrack, muted: boolean, heard: Listening, stop: () => void} | null} */ #open = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {(() => void) | undefined} */ #unlisten;
  #whileMuted = false;
  #level = 0;

  /** @param {VoiceSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#timers = setup.timers ?? browserTimers;
  }

  /** How loud one is for the others, 0 to 1 on the scale of a meter. */
  get level() {
    return this.#level;
  }

  /** Whether somebody speaks who is muted. */
  get forgotten() {
    return this.#open?.muted === true && this.#mute.noticed;
  }

  /** @param {boolean} [whileMuted] whether a muted microphone is listened to as well */
  start(whileMuted = false) {
    if (this.#unlisten) return;
    this.#whileMuted = whileMuted;
    this.#unlisten = this.#setup.media.onChange(() => this.#follow());
    this.#setup.page.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  stop() {
    if (!this.#unlisten) return;
    this.#unlisten();
    this.#unlisten = undefined;
    this.#setup.page.removeEventListener('visibilitychange', this.#follow);
    this.#close();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow = () => {
    const open = this.#setup.page.hidden ? null : this.#setup.media.track('audio');
    // One that is about to be opened anew; a copy that lives on would keep the microphone as it is.
    const track = open?.readyState === 'ended' ? null : open;
    const muted = !track?.enabled;
    if (track && track === this.#open?.track && muted === this.#open.muted) return;
    this.#close();
    if (track && !muted) this.#mute.forget();
    if (track && (!muted || this.#whileMuted)) this.#listen(track, muted);
    this.#tell();
  };

  /**
   * @param {MediaStreamTrack} track
   * @param {boolean} muted
   */
  #listen(track, muted) {
    const heard = muted ? track.clone() : track;
    heard.enabled = true;
    const listening = this.#setup.listen(heard);
    const stop = () => {
      listening.stop();
      if (muted) heard.stop();
    };
    this.#open = { track, muted, heard: listening, stop };
    this.#timer = this.#timers.setTimeout(this.#round, ROUND);
  }

  #close() {
    if (this.#timer !== undefined) this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#open?.stop();
    this.#open = null;
    this.#level = 0;
  }

  #round = () => {
    if (!this.#open) return;
    const level = this.#open.heard.level();
    if (this.#open.muted) this.#mute.hear(level, (this.#setup.now ?? Date.now)());
    else this.#level = onMeter(level);
    this.#timer = this.#timers.setTimeout(this.#round, ROUND);
    this.#tell();
  };

  #tell() {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Ears hear ratios. @param {number} level */
function onMeter(level) {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR));
}
