/** @typedef {'motion' | 'text'} Content what a share shows: a film wants smooth motion, text wants sharp letters */
/** @typedef {'impossible' | 'unknown'} ShareTrouble */

/** @type {Record<Content, {frameRate: number, hint: string}>} */
const CONTENTS = { motion: { frameRate: 30, hint: 'motion' }, text: { frameRate: 10, hint: 'detail' } };

/** The own screen, window or tab with its sound, while it is shared. */
export class ScreenShare {
  /** @type {Pick<MediaDevices, 'getDisplayMedia'> | undefined} */ #devices;
  /** @type {MediaStreamTrack | null} */ #picture = null;
  /** @type {MediaStreamTrack | null} */ #sound = null;
  /** @type {Content} */ #content = 'text';
  /** @type {ShareTrouble | null} */ #trouble = null;
  /** @type {Set<() => void>} */ #listeners = new Set();
  #asking = false;

  /** @param {Pick<MediaDevices, 'getDisplayMedia'> | undefined} [devices] */
  constructor(devices = globalThis.navigator?.mediaDevices) {
    this.#devices = devices;
  }

  get possible() {
    return Boolean(this.#devices && 'getDisplayMedia' in this.#devices);
  }

  get on() {
    return this.#picture !== null;
  }

  get picture() {
    return this.#picture;
  }

  get sound() {
    return this.#sound;
  }

  get content() {
    return this.#content;
  }

  /** Why the last attempt failed; a person who closes the browser's question has changed his mind, which is no trouble. */
  get trouble() {
    return this.#trouble;
  }

  async start() {
    if (this.on || this.#asking) return;
    this.#asking = true;
    this.#trouble = null;
    try {
      if (!this.#devices || !this.possible) throw new DOMException('No screens here', 'NotSupportedError');
      const { frameRate } = CONTENTS[this.#content];
      const stream = await this.#devices.getDisplayMedia({ video: { frameRate: { ideal: frameRate } }, audio: true });
      this.#picture = stream.getVideoTracks()[0] ?? null;
      this.#sound = stream.getAudioTracks()[0] ?? null;
      if (this.#picture) this.#picture.onended = () => this.stop();
      this.#hint();
    } catch (trouble) {
      this.#trouble = troubleOf(trouble);
    } finally {
      this.#asking = false;
      this.#tell();
    }
  }

  stop() {
    if (!this.on) return;
    for (const track of [this.#picture, this.#sound]) track?.stop();
    this.#picture = this.#sound = null;
    this.#tell();
  }

  /** @param {Content} content takes effect at once */
  show(content) {
    this.#content = content;
    this.#hint();
    this.#tell();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hint() {
    if (!this.#picture) return;
    const { frameRate, hint } = CONTENTS[this.#content];
    this.#picture.contentHint = hint;
    void this.#picture.applyConstraints({ frameRate: { ideal: frameRate } }).catch(() => {});
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * @param {unknown} trouble
 * @returns {ShareTrouble | null}
 */
function troubleOf(trouble) {
  const name = trouble instanceof Error || trouble instanceof DOMException ? trouble.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return null;
  return name === 'NotSupportedError' || name === 'NotFoundError' ? 'impossible' : 'unknown';
}
