/** @typedef {'network' | 'media'} Trouble 'network' when what is asked for does not arrive, 'media' when the browser cannot play it. */

/** Milliseconds before each new try; the last one stays. */
const PAUSES = [2_000, 4_000, 8_000, 15_000];

/** HTMLMediaElement.HAVE_FUTURE_DATA */
const HAVE_FUTURE_DATA = 3;

/** Says over the picture why it does not go on, and has it go on: by itself once the network is back, or when the person wants so. */
export class PlayerTrouble {
  #video;
  #part;
  #texts;
  #again;
  #reload;
  /** @type {Trouble | undefined} */ #trouble;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {AbortController | undefined} */ #listening;
  #tries = 0;

  /**
   * @param {HTMLVideoElement} video
   * @param {{notice: HTMLElement, sentence: HTMLElement, button: HTMLElement}} part
   * @param {Record<Trouble, string>} texts
   * @param {{again: () => void, reload: () => void}} ways out: to ask for the same once more, or to begin with the page
   */
  constructor(video, part, texts, { again, reload }) {
    this.#video = video;
    this.#part = part;
    this.#texts = texts;
    this.#again = again;
    this.#reload = reload;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#part.button.addEventListener('click', this.#try, { signal });
    for (const event of ['waiting', 'canplay']) this.#video.addEventListener(event, this.#paint, { signal });
    window.addEventListener('online', () => this.#trouble === 'network' && this.#try(), { signal });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
    this.show(undefined);
  }

  /** @param {Trouble | undefined} trouble told each time that a try has failed; undefined once it goes on */
  show(trouble) {
    clearTimeout(this.#timer);
    this.#trouble = trouble;
    this.#paint();
    if (trouble === undefined) this.#tries = 0;
    if (trouble === 'network')
      this.#timer = setTimeout(this.#again, PAUSES[Math.min(this.#tries++, PAUSES.length - 1)]);
  }

  /** What is buffered plays on, and nothing stands before it. */
  #paint = () => {
    const trouble = this.#trouble;
    const playsOn = trouble === 'network' && this.#video.readyState >= HAVE_FUTURE_DATA;
    this.#part.notice.hidden = trouble === undefined || playsOn;
    this.#part.sentence.textContent = trouble ? this.#texts[trouble] : '';
  };

  #try = () => {
    clearTimeout(this.#timer);
    if (this.#trouble === 'network') this.#again();
    else this.#reload();
  };
}
