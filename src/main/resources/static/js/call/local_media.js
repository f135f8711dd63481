import { retune } from './camera_quality.js';
import { DeviceList } from './device_list.js';
import { MediaChoices, inputOf } from './media_choices.js';
import { openDevices } from './open_devices.js';
import { OwnTracks } from './own_tracks.js';
import { StandIns } from './stand_ins.js';

/** @typedef {import('./slots.js').Kind} Kind */
/** @typedef {import('./open_devices.js').Reason} Reason */
/** @typedef {import('./media_choices.js').DeviceKind} DeviceKind */
/** @typedef {import('./media_choices.js').Preferences} Preferences */
/** @typedef {{wanted: boolean, on: boolean, reason: Reason | null, deviceId: string}} KindState */
/**
 * @typedef {object} Own What a test brings of its own.
 * @property {() => MediaStream} createStream
 * @property {Pick<Storage, 'getItem' | 'setItem'>} storage keeps the choices
 * @property {boolean} [touch] whether this is a phone or a tablet
 * @property {import('../platform/timers.js').Timers} [timers]
 */
/** @typedef {import('./open_devices.js').Devices & Own} MediaSurroundings */

/** @type {Kind[]} */
const KINDS = ['audio', 'video'];
/** @type {(keyof Preferences)[]} */
const OF_SOUND = ['echoCancellation', 'noiseSuppression', 'autoGainControl'];

/**
 * The own microphone and camera. Muting keeps the microphone open, so that unmuting is instant; a stopped camera is released,
 * so that its light goes out. Nothing of it negotiates: a device that changes is another track.
 */
export class LocalMedia {
  /** @type {MediaSurroundings} */ #surroundings;
  /** @type {OwnTracks} */ #tracks;
  /** @type {MediaChoices} */ #choices;
  /** @type {DeviceList} */ #list;
  /** @type {Record<Kind, {wanted: boolean, reason: Reason | null}>} */
  #kinds = { audio: { wanted: true, reason: null }, video: { wanted: true, reason: null } };
  /** @type {StandIns} */ #standIns;
  /** @type {Set<(kind: Kind | null) => void>} */ #listeners = new Set();
  /** @type {Promise<void>} */ #turn = Promise.resolve();
  #started = false;
  #ready = false;

  /** @param {MediaSurroundings} surroundings */
  constructor(surroundings) {
    this.#surroundings = surroundings;
    this.#tracks = new OwnTracks(surroundings.createStream(), {
      onEnded: (kind, track) => void this.#inTurn(() => this.#ended(kind, track)),
      onMuted: () => this.#tell(null),
    });
    this.#choices = new MediaChoices(surroundings.storage);
    this.#list = new DeviceList(surroundings.mediaDevices, surroundings.touch ?? false);
    this.#standIns = new StandIns(() => this.#tell(null), surroundings.timers);
  }

  static ofBrowser() {
    return new LocalMedia({
      mediaDevices: navigator.mediaDevices,
      createStream: () => new MediaStream(),
      permission: async (kind) => {
        const name = /** @type {PermissionName} */ (kind === 'audio' ? 'microphone' : 'camera');
        return (await navigator.permissions?.query({ name }).catch(() => undefined))?.state;
      },
      storage: localStorage,
      touch: matchMedia('(pointer: coarse)').matches,
    });
  }

  /** The tracks that are on; the same object for good. */
  get stream() {
    return this.#tracks.stream;
  }

  /** Whether the first attempt to open the devices is over, and with it whether they can be spoken about. */
  get ready() {
    return this.#ready;
  }

  /** What is being sent, in the words of the protocol: not a camera that the system has taken away for a while. */
  get sending() {
    return { audio: this.state('audio').on, video: this.state('video').on && !this.track('video')?.muted };
  }

  /** The chosen speaker, or '' for the system's. */
  get speaker() {
    return this.#choices.device('audiooutput');
  }

  get preferences() {
    return this.#choices.preferences;
  }

  get devices() {
    return this.#list;
  }

  /** What has lately stepped in for a device that was unplugged. */
  get standIns() {
    return this.#standIns.names;
  }

  /** @param {Kind} kind */
  track(kind) {
    return this.#tracks.get(kind);
  }

  /**
   * @param {Kind} kind
   * @returns {KindState}
   */
  state(kind) {
    const track = this.#tracks.get(kind);
    const deviceId = track?.getSettings().deviceId ?? this.#choices.device(inputOf(kind));
    return { ...this.#kinds[kind], on: Boolean(track?.enabled), deviceId };
  }

  /** @param {(kind: Kind | null) => void} listener called with the kind whose track changed, or null for anything else */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {{audio: boolean, video: boolean}} [wanted] */
  async start(wanted = { audio: true, video: !this.preferences.soundOnly }) {
    if (this.#started) return;
    this.#started = true;
    for (const kind of KINDS) this.#kinds[kind].wanted = wanted[kind];
    this.#surroundings.mediaDevices?.addEventListener('devicechange', this.#devicesChanged);
    await this.#inTurn(() => this.#open(KINDS.filter((kind) => wanted[kind])));
    this.#ready = true;
    await this.#devicesChanged();
  }

  stop() {
    if (!this.#started) return;
    this.#started = false;
    this.#surroundings.mediaDevices?.removeEventListener('devicechange', this.#devicesChanged);
    for (const kind of KINDS) this.#put(kind, null);
  }

  /** @param {Kind} kind */
  async turnOn(kind) {
    this.#kinds[kind].wanted = true;
    const track = this.#tracks.get(kind);
    if (track) {
      track.enabled = true;
      this.#tell(null);
    } else {
      await this.#inTurn(() => (this.#tracks.get(kind) ? undefined : this.#open([kind])));
      await this.#devicesChanged();
    }
  }

  /** @param {Kind} kind */
  turnOff(kind) {
    this.#kinds[kind].wanted = false;
    this.#kinds[kind].reason = null;
    const track = this.#tracks.get(kind);
    if (kind === 'audio' && track) {
      track.enabled = false;
      this.#tell(null);
    } else this.#put(kind, null);
  }

  /**
   * @param {DeviceKind} device
   * @param {string} deviceId
   */
  async choose(device, deviceId) {
    this.#choices.change({ [device]: deviceId });
    this.#standIns.forget(device);
    if (device === 'audiooutput') this.#tell(null);
    else await this.#reopen(device === 'audioinput' ? 'audio' : 'video');
  }

  /** To the camera that looks the other way, whichever was chosen before. */
  async turnAround() {
    const facing = this.#tracks.get('video')?.getSettings().facingMode ?? this.preferences.facing;
    this.#choices.change({ facing: facing === 'environment' ? 'user' : 'environment', videoinput: '' });
    await this.#reopen('video');
  }

  /** @param {Partial<Preferences>} change takes effect at once */
  async prefer(change) {
    this.#choices.change(change);
    // Chromium accepts other constraints for the sound of an open microphone and ignores them, also in a second track of it.
    if (OF_SOUND.some((name) => name in change) && this.#tracks.get('audio')) await this.#reopen('audio', true);
    if ('height' in change || 'frameRate' in change) await this.#inTurn(() => this.#retune());
    if (change.soundOnly === true) this.turnOff('video');
    else if (change.soundOnly === false) await this.turnOn('video');
    this.#tell(null);
  }

  /**
   * @param {Kind} kind
   * @param {boolean} released whether the device has to be let go first; some systems open a camera once only, and some phones one
   *   camera at a time
   */
  async #reopen(kind, released = kind === 'video') {
    await this.#inTurn(() => {
      if (kind === 'video' && !this.#kinds.video.wanted) return this.#tell(null);
      if (released) {
        this.#tracks.get(kind)?.stop();
        this.#tell(null);
      }
      return this.#open([kind]);
    });
  }

  async #retune() {
    const camera = this.#tracks.get('video');
    if (!camera) return;
    if (await retune(camera, this.#choices.constraints('video'), this.preferences)) return this.#tell('video');
    camera.stop();
    await this.#open(['video']);
  }

  /**
   * @param {Kind[]} kinds
   * @param {Reason} [absent] the word for a device that is not there
   */
  async #open(kinds, absent = 'absent') {
    for (const { kind, ...first } of await openDevices(kinds, this.#surroundings, this.#choices)) {
      const { track, reason } = first.track ? { ...first, reason: null } : await this.#triedAgain(kind, first.reason);
      const { wanted } = this.#kinds[kind];
      if (kind === 'video' && !wanted) {
        track?.stop();
        continue;
      }
      if (track) track.enabled = wanted;
      this.#kinds[kind].reason = reason === 'absent' ? absent : reason;
      // What works already goes on working.
      if (track || this.#tracks.get(kind)?.readyState !== 'live') this.#put(kind, track);
    }
  }

  /**
   * A filter may hold the camera that was stopped to make room for this one.
   * @param {Kind} kind
   * @param {Reason} reason
   * @returns {Promise<{track: MediaStreamTrack | null, reason: Reason | null}>}
   */
  async #triedAgain(kind, reason) {
    if (reason !== 'in-use' || this.#tracks.get(kind)?.readyState !== 'ended') return { track: null, reason };
    this.#put(kind, null);
    const [again] = await openDevices([kind], this.#surroundings, this.#choices);
    return again?.track ? { track: again.track, reason: null } : { track: null, reason };
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack | null} track
   */
  #put(kind, track) {
    if (track && !this.#started) return track.stop();
    this.#tracks.put(kind, track);
    this.#tell(kind);
  }

  /**
   * The device was unplugged, or the person has taken the permission back.
   * @param {Kind} kind
   * @param {MediaStreamTrack} track
   */
  async #ended(kind, track) {
    if (this.#tracks.get(kind) !== track) return;
    this.#put(kind, null);
    this.#choices.setAside(inputOf(kind));
    if ((await this.#surroundings.permission(kind)) === 'denied') this.#kinds[kind].reason = 'refused';
    else await this.#open([kind], 'unplugged');
    const another = this.#tracks.get(kind);
    if (another) this.#standIns.add(inputOf(kind), another.label);
    this.#tell(null);
  }

  #devicesChanged = async () => {
    const before = this.#list.of('audiooutput');
    await this.#list.refresh();
    this.#keepSpeaker(before);
    for (const kind of KINDS) {
      const isBack = this.#kinds[kind].reason === 'unplugged' && this.#list.has(inputOf(kind));
      if (isBack) await this.#inTurn(() => this.#open([kind], 'unplugged'));
    }
    this.#tell(null);
  };

  /** Without its speaker the call would be silent. @param {MediaDeviceInfo[]} before the speakers that there were */
  #keepSpeaker(before) {
    const now = this.#list.of('audiooutput');
    const { speaker } = this;
    const has = (/** @type {MediaDeviceInfo[]} */ speakers) => speakers.some(({ deviceId }) => deviceId === speaker);
    if (!speaker || now.length === 0 || has(now)) return;
    this.#choices.setAside('audiooutput');
    if (has(before)) this.#standIns.add('audiooutput', '');
  }

  /**
   * One after another: the last choice wins, however long each takes.
   * @param {() => unknown} step
   */
  #inTurn(step) {
    const done = this.#turn.then(async () => void (await step()));
    this.#turn = done.catch(() => {});
    return done;
  }

  /** @param {Kind | null} kind */
  #tell(kind) {
    for (const listener of [...this.#listeners]) listener(kind);
  }
}
