import { browserTimers } from '../platform/timers.js';
import { commands } from './chat_channel.js';

/** @typedef {import('./chat_channel.js').ChatMessage} ChatMessage */
/** @typedef {import('../call/call_channel.js').Participant} Participant */
/** @typedef {import('../call/call_channel.js').Role} Role */
/**
 * @typedef {object} Entry A line of the log.
 * @property {string} id
 * @property {string} name of who wrote it
 * @property {Role} role
 * @property {boolean} own
 * @property {string | null} text
 * @property {string} at ISO 8601
 * @property {string | null} removedBy
 * @property {'sent' | 'pending' | 'failed'} state
 * @property {{id: string, name: string} | null} to the other person of a private message
 * @property {string} trouble why it failed, or ''
 * @property {number} number its place among all messages, or Infinity
 */
/**
 * @typedef {object} ChatSetup
 * @property {Pick<import('../call/call_session.js').CallSession, 'onNotice' | 'view'>} call
 * @property {Pick<import('./chat_channel.js').ChatChannel, 'send'>} channel
 * @property {Pick<import('./private_wire.js').PrivateWire, 'send' | 'onMessage' | 'onHeard'>} wire
 * @property {() => string} createId
 * @property {() => string} now ISO 8601
 * @property {() => void} onChange
 * @property {import('../platform/timers.js').Timers} [timers]
 */

/** Private texts come from other browsers, which hold to no rule but their own. */
const LONGEST = 8192;
const MOST_ENTRIES = 2_000;

/** Everything that is written in a call: to all through the portal, to one past it. */
export class ChatSession {
  /** @type {ChatSetup} */ #setup;
  /** @type {Map<string, Entry>} */ #entries = new Map();
  #you = '';
  #more = false;
  #loaded = false;
  #unread = 0;
  #visible = false;
  /** The message to everybody that is on its way: one at a time, so that none overtakes another. */
  #underWay = '';

  /** @param {ChatSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    const { call, wire } = setup;
    call.onNotice('joined', () => this.#joined());
    call.onNotice('chat-message', ({ message }) => this.#hear(message));
    call.onNotice('chat-history', (history) => this.#learn(history));
    call.onNotice('chat-removed', ({ id, by }) => this.#change(id, { text: null, removedBy: by }));
    call.onNotice('chat-refused', (refusal) => this.#refused(refusal));
    wire.onMessage((from, message) => this.#hearPrivately(from, message));
    wire.onHeard((_, id) => this.#change(id, { state: 'sent' }));
  }

  /** In the order of the log. @returns {Entry[]} */
  get entries() {
    return [...this.#entries.values()].sort((a, b) => a.at.localeCompare(b.at) || a.number - b.number);
  }

  /** Whether the portal has older messages. */
  get more() {
    return this.#more;
  }

  get unread() {
    return this.#unread;
  }

  /** @param {boolean} visible whether the person sees the newest messages */
  show(visible) {
    this.#visible = visible;
    if (!visible || this.#unread === 0) return;
    this.#unread = 0;
    this.#setup.onChange();
  }

  /**
   * @param {string} text
   * @param {string} to participant id, or '' for everybody
   */
  say(text, to) {
    if (text.trim() === '') return;
    const { you, others } = this.#setup.call.view;
    const other = others.find(({ id }) => id === to);
    if (!you || (to && !other)) return;
    const entry = {
      id: this.#setup.createId(),
      name: you.name,
      role: you.role,
      own: true,
      text,
      at: this.#setup.now(),
      removedBy: null,
      to: other ? { id: other.id, name: other.name } : null,
      trouble: '',
      number: Infinity,
    };
    this.#put({ ...entry, state: 'pending' });
    this.#send(entry.id);
  }

  /** Sends again what failed, with the id that it has. @param {string} id */
  repeat(id) {
    this.#change(id, { state: 'pending', trouble: '' });
    this.#send(id);
  }

  /** @param {string} id */
  remove(id) {
    this.#setup.channel.send(commands.remove(id));
  }

  older() {
    const oldest = this.entries.find(({ number }) => number !== Infinity);
    if (this.#more && oldest) this.#setup.channel.send(commands.history(oldest.number));
  }

  #joined() {
    this.#setup.channel.send(commands.history());
    this.#underWay = '';
    this.#sendNext();
  }

  /** @param {{id: string | null, message: string, request: string | null, retryAfterMillis: number | null}} refusal */
  #refused({ id, message, request, retryAfterMillis }) {
    const { timers = browserTimers } = this.#setup;
    const refused = id ?? (request === null ? this.#underWay : '');
    if (!id && retryAfterMillis !== null) timers.setTimeout(() => this.#arrived(refused), retryAfterMillis);
    else {
      this.#change(refused, { state: 'failed', trouble: message });
      this.#arrived(refused);
    }
  }

  /** @param {string} id */
  #arrived(id) {
    if (!id || id !== this.#underWay) return;
    this.#underWay = '';
    this.#sendNext();
  }

  #sendNext() {
    const next = [...this.#entries.values()].find(({ state, to }) => state === 'pending' && !to);
    if (this.#underWay || !next?.text) return;
    if (this.#setup.channel.send(commands.say(next.id, next.text))) this.#underWay = next.id;
  }

  /** @param {string} id */
  #send(id) {
    const entry = this.#entries.get(id);
    if (!entry || entry.text === null) return;
    if (!entry.to) this.#sendNext();
    else if (!this.#setup.wire.send(entry.to.id, { id, text: entry.text })) this.#change(id, { state: 'failed' });
  }

  /** @param {ChatMessage} message */
  #hear(message) {
    const known = this.#entries.get(message.id);
    this.#put(this.#entryOf(message));
    if (!known) this.#count();
    this.#arrived(message.id);
  }

  /** @param {{you: string, messages: ChatMessage[], more: boolean}} history */
  #learn({ you, messages, more }) {
    this.#you = you;
    const oldest = this.entries.find(({ number }) => number !== Infinity)?.number ?? Infinity;
    const first = messages[0]?.number ?? Infinity;
    if (!this.#loaded || first < oldest) this.#more = more;
    this.#loaded = true;
    for (const message of messages) this.#entries.set(message.id, this.#entryOf(message));
    this.#arrived(messages.find(({ id }) => id === this.#underWay)?.id ?? '');
    this.#setup.onChange();
  }

  /** @param {ChatMessage} message @returns {Entry} */
  #entryOf({ id, number, author, name, role, text, sentAt, removedBy }) {
    const own = author === this.#you || this.#entries.get(id)?.own === true;
    return { id, name, role, own, text, at: sentAt, removedBy, state: 'sent', to: null, trouble: '', number };
  }

  /**
   * @param {string} from
   * @param {{id: string, text: string}} message
   */
  #hearPrivately(from, { id, text }) {
    const { you, others } = this.#setup.call.view;
    const other = others.find((one) => one.id === from);
    if (!other || !you || this.#entries.has(id) || text.trim() === '') return;
    this.#put({
      id,
      name: other.name,
      role: other.role,
      own: false,
      text: text.slice(0, LONGEST),
      at: this.#setup.now(),
      removedBy: null,
      state: 'sent',
      to: { id: other.id, name: other.name },
      trouble: '',
      number: Infinity,
    });
    this.#count();
  }

  /** @param {Entry} entry */
  #put(entry) {
    this.#entries.set(entry.id, entry);
    if (this.#entries.size > MOST_ENTRIES) this.#entries.delete(this.entries[0]?.id ?? '');
    this.#setup.onChange();
  }

  /**
   * @param {string | null} id
   * @param {Partial<Entry>} change
   */
  #change(id, change) {
    const known = id ? this.#entries.get(id) : undefined;
    if (known) this.#put({ ...known, ...change });
  }

  #count() {
    if (this.#visible) return;
    this.#unread++;
    this.#setup.onChange();
  }
}
