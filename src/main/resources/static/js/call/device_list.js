/** @typedef {import('./media_choices.js').DeviceKind} DeviceKind */

/** The devices of this machine, as the browser tells them. */
export class DeviceList {
  /** @type {Pick<MediaDevices, 'enumerateDevices'> | undefined} */ #source;
  /** @type {boolean} */ #touch;
  /** @type {MediaDeviceInfo[]} */ #all = [];

  /**
   * @param {Pick<MediaDevices, 'enumerateDevices'> | undefined} source absent outside a secure context
   * @param {boolean} touch whether this is a phone or a tablet
   */
  constructor(source, touch) {
    this.#source = source;
    this.#touch = touch;
  }

  async refresh() {
    this.#all = (await this.#source?.enumerateDevices?.().catch(() => [])) ?? [];
  }

  /** Those that can be chosen: before a permission the browser says that there are devices, but not which. @param {DeviceKind} kind */
  of(kind) {
    return this.#all.filter((device) => device.kind === kind && device.deviceId);
  }

  /** @param {DeviceKind} kind */
  has(kind) {
    return this.#all.some((device) => device.kind === kind);
  }

  /** Whether one camera looks at the person and another one away from him. Not every phone tells which is which. */
  get turnable() {
    const cameras = this.of('videoinput');
    const facings = new Set(cameras.flatMap(facingsOf));
    return facings.size > 1 || (facings.size === 0 && this.#touch && cameras.length > 1);
  }
}

/** @param {MediaDeviceInfo} camera */
function facingsOf(camera) {
  const { getCapabilities } = /** @type {InputDeviceInfo} */ (camera);
  return getCapabilities?.call(camera).facingMode ?? [];
}
