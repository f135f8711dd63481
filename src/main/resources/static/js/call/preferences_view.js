/** @typedef {import('./local_media.js').LocalMedia} LocalMedia */
/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** How microphone and camera are used: the switches and choices inside any root that has them, and the way to the other camera. */
export class PreferencesView {
  /** @type {LocalMedia} */ #media;
  /** @type {Field[]} */ #fields;
  /** @type {HTMLButtonElement[]} */ #turns;
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {Element} root
   * @param {LocalMedia} media
   */
  constructor(root, media) {
    this.#media = media;
    this.#fields = [...root.querySelectorAll('input, select')]
      .map((field) => /** @type {Field} */ (field))
      .filter((field) => field.dataset.preference);
    this.#turns = [...root.querySelectorAll('button')].filter((button) => 'turnAround' in button.dataset);
  }

  start() {
    if (this.#unlisten) return;
    this.#unlisten = this.#media.onChange(() => this.#render());
    for (const field of this.#fields) field.addEventListener('change', this.#changed);
    for (const button of this.#turns) button.addEventListener('click', this.#turned);
    this.#render();
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    for (const field of this.#fields) field.removeEventListener('change', this.#changed);
    for (const button of this.#turns) button.removeEventListener('click', this.#turned);
  }

  /** @param {Event} event */
  #changed = ({ currentTarget }) => {
    const field = /** @type {Field} */ (currentTarget);
    const value = isSwitch(field) ? field.checked : Number(field.value);
    void this.#media.prefer({ [field.dataset.preference ?? '']: value });
  };

  #turned = () => void this.#media.turnAround();

  #render() {
    const { preferences, devices } = this.#media;
    for (const field of this.#fields) {
      const value = preferences[/** @type {keyof typeof preferences} */ (field.dataset.preference)];
      if (isSwitch(field)) field.checked = Boolean(value);
      else field.value = String(value);
    }
    for (const button of this.#turns) button.hidden = !devices.turnable;
  }
}

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
function isSwitch(field) {
  return field instanceof HTMLInputElement;
}
