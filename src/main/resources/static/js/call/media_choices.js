/** @typedef {'audioinput' | 'videoinput' | 'audiooutput'} DeviceKind */
/** @typedef {import('./slots.js').Kind} Kind */
/** @typedef {'' | 'user' | 'environment'} Facing which way a camera looks, in the words of the specification; '' is any */
/**
 * @typedef {object} Preferences How microphone and camera are used.
 * @property {boolean} echoCancellation
 * @property {boolean} noiseSuppression
 * @property {boolean} autoGainControl
 * @property {number} height of the camera's picture, in lines
 * @property {number} frameRate of the camera, in frames a second
 * @property {Facing} facing
 * @property {import('./camera_filter.js').Filter} filter of the camera's pictures
 * @property {boolean} soundOnly whether a call begins without the camera
 */
/** @typedef {Record<DeviceKind, string> & Preferences} Choices Devices by their ids, '' for the browser's own choice. */

const STORED = 'roomcast.devices';
/** @type {Choices} */
const UNTOUCHED = {
  audioinput: '',
  videoinput: '',
  audiooutput: '',
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  height: 720,
  frameRate: 30,
  facing: '',
  filter: 'none',
  soundOnly: false,
};

/** What the person has chosen about camera, microphone and speaker; kept on this device. */
export class MediaChoices {
  /** @type {Pick<Storage, 'getItem' | 'setItem'>} */ #storage;
  /** @type {Choices} */ #all;
  /** @type {Set<string>} */ #setAside = new Set();

  /** @param {Pick<Storage, 'getItem' | 'setItem'>} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#all = { ...UNTOUCHED, ...this.#remembered() };
  }

  /** @returns {Readonly<Preferences>} */
  get preferences() {
    return this.#all;
  }

  /** The chosen device, unless it is away. @param {DeviceKind} kind */
  device(kind) {
    return this.#setAside.has(kind) ? '' : this.#all[kind];
  }

  /** @param {Partial<Choices>} change */
  change(change) {
    this.#all = { ...this.#all, ...change };
    for (const name of Object.keys(change)) this.#setAside.delete(name);
    try {
      this.#storage.setItem(STORED, JSON.stringify(this.#all));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }

  /** The chosen device is away: until another choice the browser chooses. What is remembered stays. @param {DeviceKind} kind */
  setAside(kind) {
    this.#setAside.add(kind);
  }

  /**
   * @param {Kind} kind
   * @returns {MediaTrackConstraints}
   */
  constraints(kind) {
    const exact = this.device(inputOf(kind));
    const wish = kind === 'audio' ? this.#sound() : this.#picture(!exact);
    return { ...wish, ...(exact ? { deviceId: { exact } } : {}) };
  }

  #sound() {
    const { echoCancellation, noiseSuppression, autoGainControl } = this.#all;
    return { echoCancellation, noiseSuppression, autoGainControl };
  }

  /** @param {boolean} any whether no camera is chosen, so that the way it looks counts */
  #picture(any) {
    const { height, frameRate, facing } = this.#all;
    return {
      width: { ideal: (height * 16) / 9 },
      height: { ideal: height },
      frameRate: { ideal: frameRate },
      ...(any && facing ? { facingMode: { ideal: facing } } : {}),
    };
  }

  #remembered() {
    try {
      return JSON.parse(this.#storage.getItem(STORED) ?? '{}');
    } catch {
      return {};
    }
  }
}

/**
 * @param {Kind} kind
 * @returns {'audioinput' | 'videoinput'}
 */
export function inputOf(kind) {
  return kind === 'audio' ? 'audioinput' : 'videoinput';
}
