import { part } from '../platform/elements.js';

/** @typedef {import('./comments_channel.js').Comment} Comment */

const STORED = 'roomcast.comments-on-video';

/** Comments over the lower edge of the picture, while the video passes their moments, and the switch that turns them off. */
export class PassingView {
  #root;
  #player;
  #bar;
  #passing;
  #session;
  #shows = remembered();
  #shown = '';
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root the section of the comments
   * @param {{video: HTMLVideoElement, bar: HTMLElement}} player
   * @param {import('./passing_comments.js').PassingComments} passing
   * @param {import('./comments_session.js').CommentsSession} session
   */
  constructor(root, player, passing, session) {
    this.#root = root;
    this.#player = player;
    this.#bar = player.bar;
    this.#passing = passing;
    this.#session = session;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { video } = this.#player;
    const place = part(this.#root, '[data-part=passing]');
    const button = /** @type {HTMLElement} */ (this.#copy('passing-switch-template'));
    const show = () => this.#show(place, this.#shows ? this.#passing.at(video.currentTime) : []);
    video.parentElement?.append(place);
    part(this.#bar, '[data-part=theatre]').before(button);
    button.ariaPressed = String(this.#shows);
    button.addEventListener('click', () => {
      this.#shows = !this.#shows;
      remember(this.#shows);
      button.ariaPressed = String(this.#shows);
      show();
    });
    for (const event of ['timeupdate', 'seeked']) video.addEventListener(event, show, { signal });
    const learn = (/** @type {import('./comments_session.js').CommentsSnapshot} */ { open }) => {
      button.hidden = !open;
      this.#passing.forget();
      if (!open) this.#show(place, []);
    };
    signal.addEventListener('abort', this.#session.onChange(learn));
    signal.addEventListener('abort', () => {
      button.remove();
      this.#root.append(place);
      this.#show(place, []);
    });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /**
   * @param {HTMLElement} place
   * @param {Comment[]} comments
   */
  #show(place, comments) {
    const shown = comments.map(({ id }) => id).join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    place.replaceChildren(
      ...comments.map(({ author, text }) => {
        const line = this.#copy('passing-template');
        part(line, 'strong').textContent = author;
        part(line, 'span').textContent = text;
        return line;
      }),
    );
  }

  /** @param {string} name */
  #copy(name) {
    const template = /** @type {HTMLTemplateElement} */ (part(this.#root, `[data-part=${name}]`));
    return /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
  }
}

function remembered() {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} shows */
function remember(shows) {
  try {
    localStorage.setItem(STORED, shows ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing shows them again next time.
  }
}
