import { part, write } from '../platform/elements.js';
import { moderates } from './floor_session.js';
import { PeopleView } from './people_view.js';
import { withStanding } from './standing.js';
import { WaitingView } from './waiting_view.js';

/** @typedef {import('./call_session.js').CallView} Call */
/** @typedef {import('./call_channel.js').Reaction} Reaction */
/** @typedef {import('./call_channel.js').RoomPolicy} RoomPolicy */

/** How long a reaction stays over a picture, in milliseconds. */
const REACTION = 4_000;

/** @type {Record<Reaction, string>} */
const SIGNS = {
  'thumbs-up': '\u{1F44D}',
  clap: '\u{1F44F}',
  heart: '\u2764\uFE0F',
  laugh: '\u{1F602}',
  surprise: '\u{1F62E}',
  celebrate: '\u{1F389}',
};

/** Hands, reactions, and the moderators' means: the section of people and its buttons in the bar. */
export class FloorView {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #hand;
  /** @type {import('./floor_session.js').FloorSession} */ #floor;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {(change: Partial<RoomPolicy>) => void} */ #onPolicy;
  /** @type {PeopleView} */ #people;
  /** @type {WaitingView} */ #waiting;
  /** @type {Call | null} */ #call = null;
  /** @type {Set<string>} */ #announced = new Set();
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {HTMLElement} root the call's
   * @param {object} setup
   * @param {import('./floor_session.js').FloorSession} setup.floor
   * @param {import('../platform/sentences.js').Sentences} setup.sentences
   * @param {(change: Partial<RoomPolicy>) => void} setup.onPolicy
   */
  constructor(root, { floor, sentences, onPolicy }) {
    this.#root = root;
    this.#hand = part(root, '[data-hand-toggle]');
    this.#floor = floor;
    this.#sentences = sentences;
    this.#onPolicy = onPolicy;
    const section = part(root, '[data-section="people"]');
    this.#people = new PeopleView(section, sentences, (action, target) => floor.moderate(action, target));
    this.#waiting = new WaitingView(section, floor, sentences);
  }

  start() {
    this.#unlisten ??= this.#floor.onReaction((from, reaction) => this.#float(from, reaction));
    this.#root.addEventListener('click', this.#clicked);
    this.#people.start();
    this.#waiting.start();
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#root.removeEventListener('click', this.#clicked);
    this.#people.stop();
    this.#waiting.stop();
  }

  /** @param {Call} call */
  show(call) {
    this.#call = call;
    this.#people.show(call);
    this.render();
  }

  render() {
    const { policy, waiting } = this.#floor;
    const you = this.#call?.you;
    this.#waiting.render();
    part(this.#root, '[data-moderation]').hidden = !you || !moderates(you);
    /** @type {HTMLInputElement} */ (part(this.#root, '[data-policy="locked"]')).checked = policy.locked;
    /** @type {HTMLInputElement} */ (part(this.#root, '[data-policy="waitingRoom"]')).checked = policy.waitingRoom;
    const raised = you?.hand != null;
    const label = (raised ? this.#hand.dataset.labelOn : this.#hand.dataset.labelOff) ?? '';
    this.#hand.dataset.on = String(raised);
    this.#hand.title = label;
    write(part(this.#hand, '[data-label]'), label);
    this.#renderNotice();
    this.#renderKnocking();
  }

  #renderNotice() {
    const { notice } = this.#floor;
    const line = part(this.#root, '[data-floor-notice]');
    line.hidden = !notice;
    if (!notice) write(line, '');
    else if ('message' in notice) write(line, notice.message);
    else write(line, this.#sentences.say(`requested-${notice.action}`, { name: notice.by }));
  }

  /** The list of those who wait may be out of sight; somebody new is announced wherever one looks. */
  #renderKnocking() {
    const { waiting } = this.#floor;
    const line = part(this.#root, '[data-knocking]');
    const names = waiting.map((waiter) => withStanding(waiter, this.#sentences)).join(', ');
    write(part(line, '[data-text]'), names ? this.#sentences.say('knocking', { names }) : '');
    line.hidden = waiting.length === 0;
    const count = part(this.#root, '[data-waiting-count]');
    write(count, waiting.length ? String(waiting.length) : '');
    count.hidden = waiting.length === 0;
    for (const waiter of waiting) {
      const name = withStanding(waiter, this.#sentences);
      if (!this.#announced.has(waiter.id)) this.#announce(this.#sentences.say('waits', { name }));
    }
    this.#announced = new Set(waiting.map(({ id }) => id));
  }

  /** @param {string} text */
  #announce(text) {
    write(part(this.#root, '[data-announcement]'), text);
  }

  /**
   * @param {string} from
   * @param {Reaction} reaction
   */
  #float(from, reaction) {
    const own = from === this.#call?.you?.id;
    const name = own ? this.#call?.you?.name : this.#call?.others.find(({ id }) => id === from)?.name;
    const tile = this.#root.querySelector(`[data-key="${own ? 'own' : `${CSS.escape(from)} camera`}"]`);
    if (!tile || !name) return;
    const sign = document.createElement('span');
    sign.className = 'reaction';
    sign.textContent = SIGNS[reaction] ?? '';
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', this.#sentences.say(`reaction-${reaction}`));
    tile.append(sign);
    setTimeout(() => sign.remove(), REACTION);
    this.#announce(`${name}: ${this.#sentences.say(`reaction-${reaction}`)}`);
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.policy) {
      this.#onPolicy({ [target.dataset.policy]: target.checked });
      return;
    }
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { reaction } = button.dataset;
    if (button === this.#hand) this.#floor.raiseHand(this.#hand.dataset.on !== 'true');
    else if ('muteAll' in button.dataset && this.#call?.you) {
      this.#floor.muteEverybody(this.#call.you, this.#call.others);
    } else if (reaction) {
      this.#floor.react(/** @type {Reaction} */ (reaction));
      button.closest('details')?.removeAttribute('open');
    }
  };
}
