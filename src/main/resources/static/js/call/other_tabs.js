/**
 * @typedef {{room: string, tab: string, says: 'asks' | 'inside' | 'outside' | 'leave'}} TabMessage
 */

/** The other tabs of this browser that are in the same call: together they would play and send the same sound twice. */
export class OtherTabs {
  /** @type {BroadcastChannel} */ #channel;
  /** @type {string} */ #room;
  /** @type {() => void} */ #onChange;
  /** @type {() => void} */ #onLeave;
  /** @type {string} */ #tab = crypto.randomUUID();
  /** @type {Set<string>} */ #inside = new Set();
  #isInside = false;

  /**
   * @param {string} room
   * @param {object} setup
   * @param {() => void} setup.onChange
   * @param {() => void} setup.onLeave called when another tab asks this one to leave the call
   * @param {BroadcastChannel} [setup.channel]
   */
  constructor(room, { onChange, onLeave, channel = new BroadcastChannel('roomcast.call') }) {
    this.#room = room;
    this.#onChange = onChange;
    this.#onLeave = onLeave;
    this.#channel = channel;
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#say('asks');
  }

  /** Whether another tab is in the call. */
  get inside() {
    return this.#inside.size > 0;
  }

  /** This tab is in the call from now on, or no longer. @param {boolean} isInside */
  tell(isInside) {
    if (isInside === this.#isInside) return;
    this.#isInside = isInside;
    this.#say(isInside ? 'inside' : 'outside');
  }

  /** Asks the other tabs to leave the call. */
  askToLeave() {
    this.#inside.clear();
    this.#say('leave');
    this.#onChange();
  }

  /** @param {TabMessage} message */
  #hear({ room, tab, says }) {
    if (room !== this.#room) return;
    if (says === 'inside') this.#inside.add(tab);
    else if (says === 'outside') this.#inside.delete(tab);
    else if (this.#isInside && says === 'leave') return this.#onLeave();
    else if (this.#isInside) return this.#say('inside');
    this.#onChange();
  }

  /** @param {TabMessage['says']} says */
  #say(says) {
    /** @type {TabMessage} */
    const message = { room: this.#room, tab: this.#tab, says };
    this.#channel.postMessage(message);
  }
}
