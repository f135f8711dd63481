/** @typedef {import('./local_media.js').LocalMedia} LocalMedia */
/** @typedef {import('./media_choices.js').DeviceKind} DeviceKind */

/** The comboboxes for camera, microphone and speaker, and the switches for the first two, inside any root that has them. */
export class DevicesView {
  /** @type {LocalMedia} */ #media;
  /** @type {HTMLSelectElement[]} */ #selects;
  /** @type {HTMLButtonElement[]} */ #toggles;
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {Element} root
   * @param {LocalMedia} media
   */
  constructor(root, media) {
    this.#media = media;
    this.#selects = [...root.querySelectorAll('select')].filter((select) => select.dataset.device);
    this.#toggles = [...root.querySelectorAll('button')].filter((button) => button.dataset.toggle);
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#media.onChange(() => this.#render());
    for (const select of this.#selects) select.addEventListener('change', this.#chosen);
    for (const button of this.#toggles) button.addEventListener('click', this.#toggled);
    this.#render();
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    for (const select of this.#selects) select.removeEventListener('change', this.#chosen);
    for (const button of this.#toggles) button.removeEventListener('click', this.#toggled);
  }

  /** @param {Event} event */
  #chosen = ({ currentTarget }) => {
    const select = /** @type {HTMLSelectElement} */ (currentTarget);
    void this.#media.choose(/** @type {DeviceKind} */ (select.dataset.device), select.value);
  };

  /** @param {Event} event */
  #toggled = ({ currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    const kind = button.dataset.toggle === 'audio' ? 'audio' : 'video';
    if (this.#media.state(kind).on) this.#media.turnOff(kind);
    else void this.#media.turnOn(kind);
  };

  #render() {
    if (!this.#media.ready) return;
    for (const select of this.#selects) this.#fill(select);
    for (const button of this.#toggles) {
      const { on } = this.#media.state(button.dataset.toggle === 'audio' ? 'audio' : 'video');
      const label = (on ? button.dataset.labelOn : button.dataset.labelOff) ?? '';
      button.dataset.on = String(on);
      button.title = label;
      const text = button.querySelector('[data-label]');
      if (text && text.textContent !== label) text.textContent = label;
    }
  }

  /** @param {HTMLSelectElement} select */
  #fill(select) {
    const kind = /** @type {DeviceKind} */ (select.dataset.device);
    const devices = kind === 'audiooutput' && !canChooseSpeaker() ? [] : this.#media.devices.of(kind);
    const options = devices.map(({ deviceId, label }, index) => ({
      value: deviceId,
      text: label || `${select.dataset.unnamed} ${index + 1}`,
    }));
    select.disabled = options.length === 0;
    if (select.disabled) options.push({ value: '', text: this.#noneOf(kind, select) });
    const same =
      select.options.length === options.length &&
      options.every(({ value, text }, index) => {
        const shown = select.options[index];
        return shown?.value === value && shown.text === text;
      });
    if (!same) select.replaceChildren(...options.map(({ value, text }) => new Option(text, value)));
    const current = {
      audioinput: () => this.#media.state('audio').deviceId,
      videoinput: () => this.#media.state('video').deviceId,
      audiooutput: () => this.#media.speaker,
    }[kind]();
    if (options.some(({ value }) => value === current)) select.value = current;
    else select.selectedIndex = 0;
  }

  /**
   * @param {DeviceKind} kind
   * @param {HTMLSelectElement} select
   */
  #noneOf(kind, select) {
    const unnamed = kind !== 'audiooutput' && this.#media.devices.has(kind);
    return (unnamed ? select.dataset.unasked : select.dataset.none) ?? '';
  }
}

function canChooseSpeaker() {
  return 'setSinkId' in HTMLMediaElement.prototype;
}
