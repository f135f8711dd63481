import { MediaChoices, inputOf } from './media_choices.js';
import { openDevices } from './open_devices.js';

/** @typedef {import('./slots.js').Kind} Kind */
/** @typedef {import('./open_devices.js').Reason} Reason */
/** @typedef {import('./media_choices.js').DeviceKind} DeviceKind */
/** @typedef {{wanted: boolean, on: boolean, reason: Reason | null, deviceId: string}} KindState */
/**
 * @typedef {object} Own What a test brings of its own.
 * @property {() => MediaStream} createStream
 * @property {Pick<Storage, 'getItem' | 'setItem'>} storage keeps the choices
 */
/** @typedef {import('./open_devices.js').Devices & Own} MediaSurroundings */

/** @type {Kind[]} */
const KINDS = ['audio', 'video'];

/**
 * The own microphone and camera. Muting keeps the microphone open, so that unmuting is instant; a stopped camera is released,
 * so that its light goes out.
 */
export class LocalMedia {
  /** @type {MediaSurroundings} */ #surroundings;
  /** @type {MediaStream} */ #stream;
  /** @type {MediaChoices} */ #choices;
  /** @type {Record<Kind, MediaStreamTrack | null>} */ #tracks = { audio: null, video: null };
  /** @type {Record<Kind, {wanted: boolean, reason: Reason | null}>} */
  #kinds = { audio: { wanted: true, reason: null }, video: { wanted: true, reason: null } };
  /** @type {MediaDeviceInfo[]} */ #devices = [];
  /** @type {Set<(kind: Kind | null) => void>} */ #listeners = new Set();
  #started = false;
  #ready = false;

  /** @param {MediaSurroundings} surroundings */
  constructor(surroundings) {
    this.#surroundings = surroundings;
    this.#stream = surroundings.createStream();
    this.#choices = new MediaChoices(surroundings.storage);
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
    });
  }

  /** The tracks that are on; the same object for good. */
  get stream() {
    return this.#stream;
  }

  /** Whether the first attempt to open the devices is over, and with it whether they can be spoken about. */
  get ready() {
    return this.#ready;
  }

  /** What is being sent, in the words of the protocol. */
  get sending() {
    return { audio: this.state('audio').on, video: this.state('video').on };
  }

  /** The chosen speaker, or '' for the system's. */
  get speaker() {
    return this.#choices.device('audiooutput');
  }

  /** @param {Kind} kind */
  track(kind) {
    return this.#tracks[kind];
  }

  /**
   * @param {Kind} kind
   * @returns {KindState}
   */
  state(kind) {
    const track = this.#tracks[kind];
    const deviceId = track?.getSettings().deviceId ?? this.#choices.device(inputOf(kind));
    return { ...this.#kinds[kind], on: Boolean(track?.enabled), deviceId };
  }

  /** @param {DeviceKind} kind */
  devices(kind) {
    return this.#devices.filter((device) => device.kind === kind && device.deviceId);
  }

  /** @param {(kind: Kind | null) => void} listener called with the kind whose track changed, or null for anything else */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {{audio: boolean, video: boolean}} [wanted] */
  async start(wanted = { audio: true, video: true }) {
    if (this.#started) return;
    this.#started = true;
    for (const kind of KINDS) this.#kinds[kind].wanted = wanted[kind];
    this.#surroundings.mediaDevices?.addEventListener('devicechange', this.#devicesChanged);
    await this.#open(KINDS.filter((kind) => wanted[kind]));
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
    const track = this.#tracks[kind];
    if (track) {
      track.enabled = true;
      this.#tell(null);
    } else {
      await this.#open([kind]);
      await this.#devicesChanged();
    }
  }

  /** @param {Kind} kind */
  turnOff(kind) {
    this.#kinds[kind].wanted = false;
    this.#kinds[kind].reason = null;
    const track = this.#tracks[kind];
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
    if (device === 'audiooutput') return this.#tell(null);
    const kind = device === 'audioinput' ? 'audio' : 'video';
    if (kind === 'video' && !this.#kinds.video.wanted) return this.#tell(null);
    // Some systems open a camera once only, and some phones one camera at a time.
    if (kind === 'video') this.#tracks.video?.stop();
    await this.#open([kind]);
  }

  /** @param {Kind[]} kinds */
  async #open(kinds) {
    for (const opened of await openDevices(kinds, this.#surroundings, this.#choices)) {
      const { kind, track } = opened;
      this.#kinds[kind].reason = track ? null : opened.reason;
      if (track) track.enabled = this.#kinds[kind].wanted;
      this.#put(kind, track);
    }
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack | null} track
   */
  #put(kind, track) {
    if (track && !this.#started) return track.stop();
    const before = this.#tracks[kind];
    if (before) {
      before.onended = null;
      before.stop();
      this.#stream.removeTrack(before);
    }
    this.#tracks[kind] = track;
    if (track) {
      track.onended = () => this.#unplugged(kind);
      this.#stream.addTrack(track);
    }
    this.#tell(kind);
  }

  /** @param {Kind} kind */
  async #unplugged(kind) {
    this.#put(kind, null);
    this.#choices.setAside(inputOf(kind));
    await this.#open([kind]);
    if (!this.#tracks[kind]) this.#kinds[kind].reason = 'unplugged';
    this.#tell(null);
  }

  #devicesChanged = async () => {
    this.#devices = (await this.#surroundings.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
    this.#tell(null);
  };

  /** @param {Kind | null} kind */
  #tell(kind) {
    for (const listener of [...this.#listeners]) listener(kind);
  }
}
