/** The button "Picture-in-picture" of every picture: it floats above all windows until it is called back, where the browser can do that. */
export class FloatingView {
  /** @type {HTMLElement} */ #root;

  /** @param {HTMLElement} root the call's */
  constructor(root) {
    this.#root = root;
  }

  start() {
    // Pictures that come later find out from the root whether they have the button.
    this.#root.dataset.floats = String(document.pictureInPictureEnabled ?? false);
    this.#root.addEventListener('click', this.#clicked);
    this.#root.addEventListener('enterpictureinpicture', this.#changed);
    this.#root.addEventListener('leavepictureinpicture', this.#changed);
  }

  stop() {
    this.#root.removeEventListener('click', this.#clicked);
    this.#root.removeEventListener('enterpictureinpicture', this.#changed);
    this.#root.removeEventListener('leavepictureinpicture', this.#changed);
    const floating = document.pictureInPictureElement;
    if (floating && this.#root.contains(floating)) void leave();
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (!(target instanceof Element)) return;
    const video = target.closest('[data-float]')?.closest('[data-tile]')?.querySelector('video');
    if (!video) return;
    if (document.pictureInPictureElement === video) void leave();
    else void float(video);
  };

  /** @param {Event} event what the browser says, however it came about */
  #changed = ({ type, target }) => {
    const tile = target instanceof Element ? target.closest('[data-tile]') : null;
    if (!(tile instanceof HTMLElement)) return;
    const floating = String(type === 'enterpictureinpicture');
    tile.dataset.floating = floating;
    tile.querySelector('[data-float]')?.setAttribute('aria-pressed', floating);
  };
}

/** @param {HTMLVideoElement} video */
async function float(video) {
  await video.requestPictureInPicture().catch((trouble) => console.warn('The picture does not float', trouble));
}

async function leave() {
  await document.exitPictureInPicture().catch((trouble) => console.warn('The picture floats on', trouble));
}
