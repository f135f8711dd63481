/** @typedef {import('./slots.js').Kind} Kind */
/** @typedef {'refused' | 'absent' | 'in-use' | 'insecure' | 'unplugged' | 'unknown'} Reason why a device gives nothing */
/** @typedef {'audioinput' | 'videoinput' | 'audiooutput'} DeviceKind */
/** @typedef {{wanted: boolean, on: boolean, reason: Reason | null, deviceId: string}} KindState */
/**
 * @typedef {object} MediaSurroundings What the browser gives; a test brings its own.
 * @property {MediaDevices | undefined} mediaDevices absent outside a secure context
 * @property {() => MediaStream} createStream
 * @property {(kind: Kind) => Promise<PermissionState | undefined>} permission
 * @property {Pick<Storage, 'getItem' | 'setItem'>} storage keeps the choice of devices
 */

const STORED = 'roomcast.devices';
/** @type {Record<string, Reason>} */
const REASONS = {
  NotAllowedError: 'refused',
  SecurityError: 'insecure',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};
/** @type {Kind[]} */
const KINDS = ['audio', 'video'];
/** @type {Record<Kind, MediaTrackConstraints>} */
const WISHES = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

/**
 * The own microphone and camera. Muting keeps the microphone open, so that unmuting is instant; a stopped camera is released,
 * so that its light goes out. Whatever cannot be had is missing with a reason and stops nothing else.
 */
export class LocalMedia {
  /** @type {MediaSurroundings} */ #surroundings;
  /** @type {MediaStream} */ #stream;
  /** @type {Record<Kind, MediaStreamTrack | null>} */ #tracks = { audio: null, video: null };
  /** @type {Record<Kind, {wanted: boolean, reason: Reason | null}>} */
  #kinds = { audio: { wanted: true, reason: null }, video: { wanted: true, reason: null } };
  /** @type {Record<DeviceKind, string>} */ #chosen;
  /** @type {MediaDeviceInfo[]} */ #devices = [];
  /** @type {Set<(kind: Kind | null) => void>} */ #listeners = new Set();
  #started = false;
  #ready = false;

  /** @param {MediaSurroundings} surroundings */
  constructor(surroundings) {
    this.#surroundings = surroundings;
    this.#stream = surroundings.createStream();
    this.#chosen = { audioinput: '', videoinput: '', audiooutput: '', ...this.#remembered() };
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
    return this.#chosen.audiooutput;
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
    const deviceId = track?.getSettings().deviceId ?? this.#chosen[inputOf(kind)];
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
    await this.#acquireAll(KINDS.filter((kind) => wanted[kind]));
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
      await this.#acquireAll([kind]);
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
    this.#chosen[device] = deviceId;
    this.#remember();
    if (device === 'audiooutput') return this.#tell(null);
    const kind = device === 'audioinput' ? 'audio' : 'video';
    if (kind === 'video' && !this.#kinds.video.wanted) return this.#tell(null);
    // Some systems open a camera once only, and some phones one camera at a time.
    if (kind === 'video') this.#tracks.video?.stop();
    await this.#acquireAll([kind]);
  }

  /** @param {Kind[]} kinds asked for together first, since that is one question to the person and not two */
  async #acquireAll(kinds) {
    if (kinds.length === 0) return;
    const { mediaDevices, permission } = this.#surroundings;
    if (!mediaDevices?.getUserMedia) return this.#miss(kinds, 'insecure');
    try {
      const stream = await mediaDevices.getUserMedia(this.#constraints(kinds));
      for (const track of stream.getTracks()) {
        const kind = /** @type {Kind} */ (track.kind);
        track.enabled = this.#kinds[kind].wanted;
        this.#put(kind, track);
      }
    } catch (trouble) {
      const reason = reasonOf(trouble);
      if (kinds.length === 1) return this.#withoutChoice(kinds, reason);
      for (const kind of kinds) {
        // After a "no" only what is allowed already is tried alone: nobody is asked twice.
        if (reason !== 'refused' || (await permission(kind)) === 'granted') await this.#acquireAll([kind]);
        else this.#miss([kind], reason);
      }
    }
  }

  /**
   * A chosen device that is away makes room for whatever there is.
   * @param {Kind[]} kinds
   * @param {Reason} reason
   */
  async #withoutChoice(kinds, reason) {
    const [kind] = kinds;
    if (kind && reason === 'absent' && this.#chosen[inputOf(kind)]) {
      this.#chosen[inputOf(kind)] = '';
      await this.#acquireAll(kinds);
    } else this.#miss(kinds, reason);
  }

  /** @param {Kind[]} kinds */
  #constraints(kinds) {
    /** @type {MediaStreamConstraints} */
    const constraints = {};
    for (const kind of kinds) {
      const exact = this.#chosen[inputOf(kind)];
      constraints[kind] = { ...WISHES[kind], ...(exact ? { deviceId: { exact } } : {}) };
    }
    return constraints;
  }

  /**
   * @param {Kind[]} kinds
   * @param {Reason} reason
   */
  #miss(kinds, reason) {
    for (const kind of kinds) {
      this.#kinds[kind].reason = reason;
      this.#put(kind, null);
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
      this.#kinds[kind].reason = null;
      track.onended = () => this.#unplugged(kind);
      this.#stream.addTrack(track);
    }
    this.#tell(kind);
  }

  /** @param {Kind} kind */
  async #unplugged(kind) {
    this.#put(kind, null);
    this.#chosen[inputOf(kind)] = '';
    await this.#acquireAll([kind]);
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

  #remembered() {
    try {
      return JSON.parse(this.#surroundings.storage.getItem(STORED) ?? '{}');
    } catch {
      return {};
    }
  }

  #remember() {
    try {
      this.#surroundings.storage.setItem(STORED, JSON.stringify(this.#chosen));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }
}

/**
 * @param {Kind} kind
 * @returns {'audioinput' | 'videoinput'}
 */
function inputOf(kind) {
  return kind === 'audio' ? 'audioinput' : 'videoinput';
}

/** @param {unknown} trouble */
function reasonOf(trouble) {
  return (trouble instanceof Error || trouble instanceof DOMException ? REASONS[trouble.name] : undefined) ?? 'unknown';
}
