/**
 * @typedef {{room: string, tab: string, says: 'asks' | 'inside' | 'outside' | 'leave'}} TabMessage
 */

/**
 * The other tabs of this browser that are in the same call: together they would play and send the same sound twice. A tab that crashes
 * says nothing more; each holds a lock of its own (Web Locks) for as long as it lives, by which the others know.
 */
export class OtherTabs {
  /** @type {BroadcastChannel} */ #channel;
  /** @type {Pick<LockManager, 'request'>} */ #locks;
  /** @type {string} */ #room;
  /** @type {() => void} */ #onChange;
  /** @type {() => void} */ #onLeave;
  /** @type {string} */ #tab = crypto.randomUUID();
  /** @type {Set<string>} */ #inside = new Set();
  /** @type {Set<string>} whose end is waited for */ #watched = new Set();
  #isInside = false;

  /**
   * @param {string} room
   * @param {object} setup
   * @param {() => void} setup.onChange
   * @param {() => void} setup.onLeave called when another tab asks this one to leave the call
   * @param {BroadcastChannel} [setup.channel]
   * @param {Pick<LockManager, 'request'>} [setup.locks]
   */
  constructor(room, { onChange, onLeave, channel = new BroadcastChannel('roomcast.call'), locks = navigator.locks }) {
    this.#room = room;
    this.#onChange = onChange;
    this.#onLeave = onLeave;
    this.#channel = channel;
    this.#locks = locks;
    void locks.request(lockOf(this.#tab), () => new Promise(() => {}));
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
    if (says === 'inside') this.#enters(tab);
    else if (says === 'outside') this.#inside.delete(tab);
    else if (this.#isInside && says === 'leave') return this.#onLeave();
    else if (this.#isInside) return this.#say('inside');
    this.#onChange();
  }

  /** @param {string} tab */
  #enters(tab) {
    this.#inside.add(tab);
    if (this.#watched.has(tab)) return;
    this.#watched.add(tab);
    // Granted when that tab is no more.
    void this.#locks.request(lockOf(tab), () => {
      this.#watched.delete(tab);
      if (this.#inside.delete(tab)) this.#onChange();
    });
  }

  /** @param {TabMessage['says']} says */
  #say(says) {
    /** @type {TabMessage} */
    const message = { room: this.#room, tab: this.#tab, says };
    this.#channel.postMessage(message);
  }
}

/** @param {string} tab */
function lockOf(tab) {
  return `roomcast.tab.${tab}`;
}
