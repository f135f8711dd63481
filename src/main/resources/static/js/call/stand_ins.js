import { browserTimers } from '../platform/timers.js';

/** @typedef {import('./media_choices.js').DeviceKind} DeviceKind */

/** How long it is said that another device has stepped in, in milliseconds. */
const SAID = 15_000;

/** What has lately stepped in for devices that were unplugged. */
export class StandIns {
  /** @type {Map<DeviceKind, string>} */ #names = new Map();
  /** @type {() => void} */ #onChange;
  /** @type {import('../platform/timers.js').Timers} */ #timers;

  /**
   * @param {() => void} onChange
   * @param {import('../platform/timers.js').Timers} [timers]
   */
  constructor(onChange, timers = browserTimers) {
    this.#onChange = onChange;
    this.#timers = timers;
  }

  /** Names by what they stand in for; '' is the system's own choice. @returns {ReadonlyMap<DeviceKind, string>} */
  get names() {
    return this.#names;
  }

  /**
   * @param {DeviceKind} device
   * @param {string} name
   */
  add(device, name) {
    this.#names.set(device, name);
    this.#timers.setTimeout(() => {
      if (this.#names.get(device) === name) this.forget(device);
    }, SAID);
    this.#onChange();
  }

  /** @param {DeviceKind} device */
  forget(device) {
    if (this.#names.delete(device)) this.#onChange();
  }
}
