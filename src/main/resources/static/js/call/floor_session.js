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
 */

/** From the highest to the lowest. @type {Role[]} */
const ROLES = ['owner', 'moderator', 'member', 'guest'];

/** What people may do about each other: hands, reactions, the waiting room, and the moderators' means. */
export class FloorSession {
  /** @type {FloorSetup} */ #setup;
  /** @type {RoomPolicy} */ #policy = { waitingRoom: false, locked: false, capacity: 0 };
  /** @type {Waiter[]} */ #waiting = [];
  /** @type {{by: string, action: ModeratorAction} | null} */ #request = null;
  /** @type {Set<(from: string, reaction: Reaction) => void>} */ #reactionListeners = new Set();

  /** @param {FloorSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    const { call } = setup;
    call.onNotice('joined', ({ room, waiting }) => this.#take({ policy: room, waiting: waiting ?? [] }));
    call.onNotice('room-changed', ({ room }) => this.#take({ policy: room }));
    call.onNotice('waiting-room', ({ people }) => this.#take({ waiting: people }));
    call.onNotice('requested', ({ by, action }) => this.#requested(by, action));
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

  /** What a moderator has asked for last, and was obeyed. */
  get request() {
    return this.#request;
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

  /**
   * @param {string} by
   * @param {ModeratorAction} action
   */
  #requested(by, action) {
    this.#request = { by, action };
    this.#setup.obey(action);
    this.#setup.onChange();
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
