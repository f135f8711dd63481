import { Player } from './player.js';
import { PlayerBar } from './player_bar.js';
import { PlayerTrouble } from './player_trouble.js';

/** A video for whoever has its link: the player alone, in a page of its own or in a frame of another site. */
export class SharedView {
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  start() {
    const video = /** @type {HTMLVideoElement} */ (this.#part('video'));
    if (video.hidden) return;
    const bar = this.#root.querySelector('[data-part=player-bar]')
      ? new PlayerBar(this.#root, video, (quality) => player.choose(quality))
      : undefined;
    const trouble = this.#trouble(video, () => player.again());
    const player = new Player(
      video,
      this.#root.dataset['playlist'] ?? '',
      {
        onReadyUpTo: () => {},
        onQualities: (names, playing) => bar?.showQualities(names, playing),
        onTrouble: (what) => trouble.show(what),
      },
      0,
    );
    bar?.start();
    trouble.start();
    player.start({ plays: !('waits' in this.#root.dataset) });
  }

  /**
   * @param {HTMLVideoElement} video
   * @param {() => void} again
   */
  #trouble(video, again) {
    const part = {
      notice: this.#part('trouble'),
      sentence: this.#part('trouble-sentence'),
      button: this.#part('trouble-again'),
    };
    const { unreachablePicture = '', unplayable = '' } = this.#root.dataset;
    const texts = { network: unreachablePicture, media: unplayable };
    return new PlayerTrouble(video, part, texts, { again, reload: () => location.reload() });
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}
