import { browserTimers } from '../platform/timers.js';
import { commands } from './call_channel.js';

/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('./call_channel.js').Role} Role */
/** @typedef {import('./call_channel.js').Reaction} Reaction */
/** @typedef {import('./call_channel.js').ModeratorAction} ModeratorAction */
/** @typedef {import('./call_channel.js').RoomPolicy} RoomPolicy */
/** @typedef {import('./call_channel.js').Waiter} Waiter */
/**
 * @typedef {object} FloorSetup
 * @property {Pick<import('./call_session.js').CallSession, 'onNotice' | 'send'>} call
 * @property {(action: ModeratorAction) => void} obey does what a moderator has asked for
 * @property {() => void} onChange
 * @property {import('../platform/timers.js').Timers} [timers]
 */
/** @typedef {{by: string, action: ModeratorAction} | {message: string}} FloorNotice what was asked and obeyed, or why not */

/** How long a notice is shown, in milliseconds. */
const NOTICE = 10_000;

/** The commands whose refusals are told here. */
const OWN = ['hand', 'react', 'moderate', 'admit', 'deny'];

/** From the highest to the lowest. @type {Role[]} */
const ROLES = ['owner', 'moderator', 'member', 'guest'];

/** What people may do about each other: hands, reactions, the waiting room, and the moderators' means. */
export class FloorSession {
  /** @type {FloorSetup} */ #setup;
  /** @type {RoomPolicy} */ #policy = { waitingRoom: false, locked: false, capacity: 0 };
  /** @type {Waiter[]} */ #waiting = [];
  /** @type {FloorNotice | null} */ #notice = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #fading;
  #ownId = '';
  /** Whether the own hand is raised; a portal that was restarted has forgotten it. */
  #raised = false;
  #restored = false;
  /** @type {Set<(from: string, reaction: Reaction) => void>} */ #reactionListeners = new Set();

  /** @param {FloorSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    const { call } = setup;
    call.onNotice('welcome', ({ resumed }) => {
      this.#restored = resumed === 'restored';
    });
    call.onNotice('joined', ({ you, room, waiting }) => {
      this.#sitDown(you);
      this.#take({ policy: room, waiting: waiting ?? [] });
    });
    call.onNotice('participant-changed', ({ participant }) => {
      if (participant.id === this.#ownId) this.#raised = participant.hand !== null;
    });
    call.onNotice('room-changed', ({ room }) => this.#take({ policy: room }));
    call.onNotice('waiting-room', ({ people }) => this.#take({ waiting: people }));
    call.onNotice('requested', ({ by, action }) => {
      setup.obey(action);
      this.#note({ by, action });
    });
    call.onNotice('error', ({ request, message }) => {
      if (OWN.includes(request)) this.#note({ message });
    });
    call.onNotice('reaction', ({ from, reaction }) => {
      for (const listener of this.#reactionListeners) listener(from, reaction);
    });
  }

  get policy() {
    return this.#policy;
  }

  /** Who waits to be let in; empty for all but moderators. */
  get waiting() {
    return this.#waiting;
  }

  /** What a moderator has asked for and was obeyed, or why something was refused; for a while. */
  get notice() {
    return this.#notice;
  }

  /** @param {(from: string, reaction: Reaction) => void} listener */
  onReaction(listener) {
    this.#reactionListeners.add(listener);
    return () => this.#reactionListeners.delete(listener);
  }

  /** @param {boolean} raised */
  raiseHand(raised) {
    this.#setup.call.send(commands.hand(raised));
  }

  /** @param {Reaction} reaction */
  react(reaction) {
    this.#setup.call.send(commands.react(reaction));
  }

  /**
   * @param {ModeratorAction} action
   * @param {string} target
   */
  moderate(action, target) {
    this.#setup.call.send(commands.moderate(action, target));
  }

  /** @param {Participant} you @param {Participant[]} others */
  muteEverybody(you, others) {
    for (const { id, audio } of others.filter((other) => mayModerate(you, other))) {
      if (audio) this.moderate('mute', id);
    }
  }

  /** @param {string} [id] everybody without */
  admit(id) {
    this.#setup.call.send(commands.admit(id));
  }

  /** @param {string} id */
  deny(id) {
    this.#setup.call.send(commands.deny(id));
  }

  /** @param {{policy?: RoomPolicy, waiting?: Waiter[]}} news */
  #take({ policy = this.#policy, waiting = this.#waiting }) {
    this.#policy = policy;
    this.#waiting = waiting;
    this.#setup.onChange();
  }

  /** @param {Participant} you */
  #sitDown({ id, hand }) {
    this.#ownId = id;
    if (this.#restored && this.#raised && hand === null) this.raiseHand(true);
    else this.#raised = hand !== null;
  }

  /** @param {FloorNotice | null} notice */
  #note(notice) {
    const { timers = browserTimers, onChange } = this.#setup;
    if (this.#fading !== undefined) timers.clearTimeout(this.#fading);
    this.#fading = notice ? timers.setTimeout(() => this.#note(null), NOTICE) : undefined;
    this.#notice = notice;
    onChange();
  }
}

/** @param {{role: Role}} person */
export function moderates({ role }) {
  return role === 'owner' || role === 'moderator';
}

/**
 * Whether one may act on the other: moderators only, and nobody on an equal or higher role.
 * @param {{role: Role}} by
 * @param {{role: Role}} target
 */
export function mayModerate(by, target) {
  return moderates(by) && ROLES.indexOf(by.role) < ROLES.indexOf(target.role);
}

/**
 * What can be done about somebody right now.
 * @param {Participant} by
 * @param {Participant} target
 * @returns {ModeratorAction[]}
 */
export function actionsOn(by, target) {
  if (!mayModerate(by, target)) return [];
  /** @type {[ModeratorAction, boolean][]} */
  const actions = [
    ['mute', target.audio],
    ['stop-camera', target.video],
    ['stop-share', target.screen],
    ['lower-hand', target.hand !== null],
    ['remove', true],
    ['ban', true],
  ];
  return actions.filter(([, fits]) => fits).map(([action]) => action);
}

/**
 * The place of everybody whose hand is raised, from 1, in the order of raising.
 * @param {Participant[]} everybody
 * @returns {Map<string, number>}
 */
export function handOrder(everybody) {
  const raised = everybody.filter(({ hand }) => hand !== null);
  raised.sort((a, b) => (a.hand ?? '').localeCompare(b.hand ?? '') || a.id.localeCompare(b.id));
  return new Map(raised.map(({ id }, at) => [id, at + 1]));
}
