/** @typedef {'audioinput' | 'videoinput' | 'audiooutput'} DeviceKind */
/** @typedef {import('./slots.js').Kind} Kind */
/**
 * @typedef {Record<DeviceKind, string>} Choices What the person has chosen: the id of a device, or '' for the browser's own choice.
 */

const STORED = 'roomcast.devices';
/** @type {Choices} */
const UNTOUCHED = { audioinput: '', videoinput: '', audiooutput: '' };
/** @type {Record<Kind, MediaTrackConstraints>} */
const WISHES = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

/** What the person has chosen about camera, microphone and speaker; kept on this device. */
export class MediaChoices {
  /** @type {Pick<Storage, 'getItem' | 'setItem'>} */ #storage;
  /** @type {Choices} */ #all;
  /** @type {Set<DeviceKind>} */ #setAside = new Set();

  /** @param {Pick<Storage, 'getItem' | 'setItem'>} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#all = { ...UNTOUCHED, ...this.#remembered() };
  }

  /** The chosen device, unless it is away. @param {DeviceKind} kind */
  device(kind) {
    return this.#setAside.has(kind) ? '' : this.#all[kind];
  }

  /** @param {Partial<Choices>} change */
  change(change) {
    this.#all = { ...this.#all, ...change };
    for (const kind of /** @type {DeviceKind[]} */ (Object.keys(change))) this.#setAside.delete(kind);
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
    return { ...WISHES[kind], ...(exact ? { deviceId: { exact } } : {}) };
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
