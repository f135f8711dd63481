/** @typedef {import('../platform/portal_connection.js').PortalConnection} PortalConnection */
/** @typedef {import('./pair.js').Signal} Signal */
/** @typedef {import('./sent_media.js').Sending} Sending */
/** @typedef {'connected' | 'reconnecting'} ParticipantConnection */
/** @typedef {'owner' | 'moderator' | 'member' | 'guest'} Role */
/** @typedef {{waitingRoom: boolean, locked: boolean, capacity: number}} RoomPolicy */
/** @typedef {'thumbs-up' | 'clap' | 'heart' | 'laugh' | 'surprise' | 'celebrate'} Reaction */
/** @typedef {'mute' | 'stop-camera' | 'stop-share' | 'lower-hand' | 'remove' | 'ban'} ModeratorAction */
/** @typedef {{id: string, name: string, role: Role, since: string}} Waiter */
/** @typedef {{id: string, kinds: import('./slots.js').Slot[]}} Miss of what somebody sends */
/**
 * @typedef {object} Participant
 * @property {string} id
 * @property {string} name
 * @property {Role} role
 * @property {string} device
 * @property {boolean} audio
 * @property {boolean} video
 * @property {boolean} screen
 * @property {boolean} screenAudio
 * @property {string | null} hand since when it is raised
 * @property {ParticipantConnection} connection
 * @property {string} joinedAt
 * @property {Miss[]} [misses] what does not arrive at this one, though others send it; absent where nothing is missed
 * @property {boolean} [polite] whether the receiver of the notice is the polite side; absent in `you`
 */
/**
 * @typedef {{type: 'welcome', version: number, session: string, resumeToken: string, resumed: 'none' | 'kept' | 'restored',
 *   gap: boolean, taken: number,
 *   features: string[], iceServers: {servers: RTCIceServer[], expiresAt: string | null},
 *   limits: {signalBytes: number, messagesPerSecond: number}}
 *   | {type: 'joined', you: Participant, participants: Participant[], capacity: number, room: RoomPolicy, resumeToken: string,
 *   waiting?: Waiter[]}
 *   | {type: 'participant-joined', participant: Participant}
 *   | {type: 'participant-changed', participant: Participant}
 *   | {type: 'participant-left', id: string, reason: string}
 *   | ({type: 'signal', from: string} & Signal)
 *   | {type: 'reaction', from: string, reaction: Reaction}
 *   | {type: 'requested', by: string, action: ModeratorAction}
 *   | {type: 'waiting', since: string, attended: boolean}
 *   | {type: 'waiting-room', people: Waiter[]}
 *   | {type: 'room-changed', room: RoomPolicy}
 *   | {type: 'ice-servers', iceServers: {servers: RTCIceServer[], expiresAt: string | null}}
 *   | {type: 'room-full', capacity: number}
 *   | {type: 'left', reason: string}
 *   | {type: 'error', code: string, message: string, request: string | null, retryAfterMillis: number | null}} CallNotice
 */

const INBOX = '/user/queue/call';
const VERSIONS = [1];

/** Every `CallCommand` of docs/protocol.md. */
export const commands = {
  /**
   * @param {string} [resume] the token of an earlier welcome
   * @param {number} [received] the number of the last notice that was heard; 0 for a page that has forgotten them
   * @param {string} [device] as in join
   */
  hello: (resume, received, device) => ({
    type: 'hello',
    versions: VERSIONS,
    ...(resume ? { resume, ...(received ? { received } : {}), device } : {}),
  }),
  /** @param {Sending & {device: string}} what */
  join: ({ audio, video, screen, screenAudio, device }) => ({
    type: 'join',
    audio,
    video,
    screen,
    screenAudio,
    device,
  }),
  /** @param {string} to @param {Signal} signal */
  signal: (to, signal) => ({ type: 'signal', to, ...signal }),
  /** @param {Sending} what */
  media: ({ audio, video, screen, screenAudio }) => ({ type: 'media', audio, video, screen, screenAudio }),
  /** @param {boolean} raised */
  hand: (raised) => ({ type: 'hand', raised }),
  /** @param {Reaction} reaction */
  react: (reaction) => ({ type: 'react', reaction }),
  /** @param {ModeratorAction} action @param {string} target */
  moderate: (action, target) => ({ type: 'moderate', action, target }),
  /** @param {string} [id] who is let in; everybody who waits without */
  admit: (id) => ({ type: 'admit', ...(id ? { id } : {}) }),
  /** @param {string} id */
  deny: (id) => ({ type: 'deny', id }),
  /** @param {Miss[]} misses all of them, in place of those told before */
  misses: (misses) => ({ type: 'misses', misses }),
  /**
   * @param {import('../stats/summary.js').PairQuality[]} pairs
   * @param {import('../stats/experience.js').News} [experience]
   */
  quality: (pairs, experience) => ({ type: 'quality', pairs, ...(experience ? { experience } : {}) }),
  leave: () => ({ type: 'leave' }),
};

/** The wire of one call: commands out, notices in, and whether there is a wire at all. */
export class CallChannel {
  /** @type {PortalConnection} */ #connection;
  /** @type {string} */ #destination;
  /** @type {(() => void)[]} */ #ends = [];

  /**
   * @param {PortalConnection} connection
   * @param {string} slug the room's
   */
  constructor(connection, slug) {
    this.#connection = connection;
    this.#destination = `/app/call/${slug}`;
  }

  get open() {
    return this.#connection.state === 'open';
  }

  /**
   * @param {(notice: CallNotice, number: number) => void} onNotice with the notice's number in its stream, or 0
   * @param {import('../platform/portal_connection.js').StateListener} onState
   */
  start(onNotice, onState) {
    if (this.#ends.length) return;
    this.#ends = [
      this.#connection.onState(onState),
      this.#connection.subscribe(INBOX, (notice, headers) => onNotice(notice, Number(headers?.['seq'] ?? 0))),
    ];
    if (this.open) onState('open');
  }

  stop() {
    for (const end of this.#ends.splice(0)) end();
  }

  /** Gives the socket up for a new one, because it has lost something. */
  renew() {
    this.#connection.renew();
  }

  /**
   * @param {object} command one of {@link commands}
   * @returns {boolean} whether it went out
   */
  send(command) {
    return this.#connection.send(this.#destination, command);
  }
}
