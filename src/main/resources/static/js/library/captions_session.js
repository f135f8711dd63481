/** @typedef {import('./captions_channel.js').Caption} Caption */
/** @typedef {Pick<import('./captions_channel.js').CaptionsChannel, 'list' | 'keep' | 'remove'>} Channel */

/** What captions the video of a watch page has. */
export class CaptionsSession {
  #channel;
  #captions;
  /** @type {Set<(captions: Caption[]) => void>} */ #listeners = new Set();

  /**
   * @param {Channel} channel
   * @param {Caption[]} captions as the server painted them
   */
  constructor(channel, captions) {
    this.#channel = channel;
    this.#captions = captions;
  }

  get captions() {
    return this.#captions;
  }

  /** @param {(captions: Caption[]) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks for what has come meanwhile; without an answer all stays as it is. */
  async refresh() {
    const captions = await this.#channel.list().catch(() => undefined);
    if (captions) this.#learn(captions);
  }

  /**
   * @param {string} language
   * @param {Blob} file
   */
  async keep(language, file) {
    const before = new Set(this.#captions.map(({ webVttUrl }) => webVttUrl));
    const captions = await this.#channel.keep(language, file);
    // Another file under the same address: players must not take it for the one they have.
    this.#learn(
      captions.map((caption) =>
        before.has(caption.webVttUrl) && caption.language === language
          ? { ...caption, webVttUrl: `${caption.webVttUrl}?${Date.now()}` }
          : caption,
      ),
    );
  }

  /** @param {string} language */
  async remove(language) {
    await this.#channel.remove(language);
    this.#learn(this.#captions.filter((caption) => caption.language !== language));
  }

  /** @param {Caption[]} captions */
  #learn(captions) {
    this.#captions = captions;
    for (const listener of [...this.#listeners]) listener(captions);
  }
}
