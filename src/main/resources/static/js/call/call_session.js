import { browserTimers } from '../platform/timers.js';
import { commands } from './call_channel.js';
import { NoticeNumbers } from './notice_numbers.js';
import { Pairs } from './pairs.js';
import { Roster } from './roster.js';
import { SignalStream } from './signal_stream.js';
import { sameSending } from './sent_media.js';

/** @typedef {import('./call_channel.js').CallNotice} CallNotice */
/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./roster.js').Remote} Remote */
/** @typedef {'init' | 'welcomed' | 'joining' | 'waiting' | 'joined' | 'left'} Phase */
/** @typedef {{code: string, message?: string, capacity?: number}} Refusal */
/**
 * @typedef {object} CallView An immutable picture of the call.
 * @property {Phase} phase
 * @property {boolean} attended while waiting: whether somebody inside may let one in
 * @property {boolean} online whether the portal can be reached
 * @property {Participant | null} you
 * @property {Remote[]} others
 * @property {number} capacity
 * @property {Refusal | null} refusal why joining did not work, or what went wrong last
 * @property {string | null} ended once left: why
 */
/**
 * @typedef {object} CallSetup
 * @property {Pick<import('./call_channel.js').CallChannel, 'start' | 'stop' | 'send' | 'renew' | 'open'>} channel
 * @property {Pick<import('./sent_media.js').SentMedia, 'track' | 'sending' | 'onChange'>} media
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} createPeer
 * @property {() => MediaStream} createStream
 * @property {string} device what the person would call this machine
 * @property {import('./tab_memory.js').Remembered | null} [remembered] what a reload of this tab kept
 * @property {import('./pair.js').Timers} [timers]
 * @property {() => number} [now] milliseconds
 */

/** One person's part in one call: who else is there, the pair with each, and how it outlives sockets and restarts. */
export class CallSession {
  /** @type {CallSetup} */ #setup;
  /** @type {import('./pair.js').Timers} */ #timers;
  /** @type {Pairs} */ #pairs;
  /** @type {Roster} */ #roster;
  /** @type {SignalStream} */ #signals = new SignalStream();
  /** @type {Map<string, ((notice: any) => void)[]>} */ #parts = new Map();
  /** @type {Set<(view: CallView) => void>} */ #listeners = new Set();
  /** @type {Phase} */ #phase = 'init';
  /** @type {Participant | null} */ #you = null;
  /** @type {Refusal | null} */ #refusal = null;
  /** @type {string | null} */ #ended = null;
  /** @type {string | undefined} */ #token;
  /** @type {'none' | 'kept' | 'restored'} */ #resumed = 'none';
  /** @type {(() => void) | undefined} */ #unlisten;
  #wantsIn = false;
  /** Whether the portal knows this socket as the participant: not so between a new socket and the snapshot. */
  #attached = false;
  /** Whether the portal refused our hello because the room is closed. */
  #closedOut = false;
  #capacity = 0;
  #attended = false;
  #numbers = new NoticeNumbers();
  /** The number of the last signal that the portal had when it welcomed us. */
  #taken = 0;

  /** @param {CallSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#timers = setup.timers ?? browserTimers;
    this.#pairs = new Pairs({
      sent: setup.media,
      createPeer: setup.createPeer,
      createStream: setup.createStream,
      send: (id, signal) => {
        this.#signals.add(commands.signal(id, signal), (command) => this.#attached && this.#sendNow(command));
      },
      onChange: () => this.#tell(),
      timers: this.#timers,
      now: setup.now,
    });
    this.#roster = new Roster(
      (participant, initiate) => this.#pairs.create(participant, initiate),
      this.#timers,
      () => this.#tell(),
    );
    if (setup.remembered) {
      this.#token = setup.remembered.token;
      this.#pairs.generation = setup.remembered.generation + 1;
      this.#wantsIn = true;
      this.#phase = 'joining';
    }
  }

  start() {
    this.#unlisten ??= this.#setup.media.onChange((slot) => this.#mediaChanged(slot));
    this.#setup.channel.start(this.#hear, this.#stateChanged);
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#setup.channel.stop();
    this.#closePairs();
  }

  join() {
    if (this.#phase === 'joined' || this.#phase === 'waiting' || this.#phase === 'left') return;
    this.#wantsIn = true;
    this.#refusal = null;
    if (this.#phase === 'welcomed') this.#sendJoin();
    this.#phase = 'joining';
    this.#tell();
  }

  /** A room that was closed when this page said hello may have been opened again. */
  roomIsOpen() {
    if (this.#closedOut) this.#stateChanged('open');
  }

  leave() {
    this.#setup.channel.send(commands.leave());
    this.#end('left');
  }

  /** Waits no longer to be let in, and stays in the lobby. */
  stopWaiting() {
    if (this.#phase !== 'waiting') return;
    this.#setup.channel.send(commands.leave());
    this.#wantsIn = false;
    this.#phase = 'welcomed';
    this.#tell();
  }

  /** What a reload needs to come back; null where there is no call to come back to. */
  remember() {
    if (this.#phase !== 'joined' || !this.#token) return null;
    const generation = Math.max(this.#pairs.generation, ...this.#roster.pairs.map((pair) => pair.generation));
    const { audio, video } = this.#setup.media.sending;
    return { token: this.#token, generation, audio, video };
  }

  /** The others, with the pair that leads to each. */
  get roster() {
    return this.#roster;
  }

  /** Where other parts of the page listen to all pairs. */
  get pairs() {
    return this.#pairs;
  }

  /**
   * @param {string} type of notices that another part of the page listens to, those too that are understood here
   * @param {(notice: any) => void} listener
   */
  onNotice(type, listener) {
    this.#parts.set(type, [...(this.#parts.get(type) ?? []), listener]);
  }

  /**
   * @param {object} command of another part of the page
   * @returns {boolean} whether it went out, which it does only inside the call
   */
  send(command) {
    return this.#attached && this.#sendNow(command);
  }

  /** @param {(view: CallView) => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns {CallView} */
  get view() {
    return {
      phase: this.#phase,
      attended: this.#attended,
      online: this.#setup.channel.open,
      you: this.#you && { ...this.#you, ...this.#setup.media.sending },
      others: this.#roster.remotes,
      capacity: this.#capacity,
      refusal: this.#refusal,
      ended: this.#ended,
    };
  }

  /** @type {import('../platform/portal_connection.js').StateListener} */
  #stateChanged = (state, code) => {
    if (this.#phase === 'left') return;
    this.#attached = this.#closedOut = false;
    if (state === 'open') this.#setup.channel.send(commands.hello(this.#token, this.#numbers.last, this.#setup.device));
    else if (state === 'refused') return this.#end(code ?? 'policy');
    else if (this.#phase === 'welcomed' || this.#phase === 'waiting') this.#phase = 'init';
    this.#tell();
  };

  /**
   * @param {CallNotice} notice
   * @param {number} number in the stream of what this participant is told; 0 for what stands outside of it
   */
  #hear = (notice, number) => {
    if (this.#phase === 'left') return;
    const place = this.#numbers.judge(number);
    if (place === 'gap') this.#setup.channel.renew();
    if (place !== 'next') return;
    switch (notice.type) {
      case 'welcome':
        this.#welcome(notice);
        break;
      case 'joined':
        this.#joined(notice);
        break;
      case 'participant-joined':
      case 'participant-changed':
        if (notice.participant.id === this.#you?.id) this.#you = notice.participant;
        else this.#roster.put(notice.participant, false);
        break;
      case 'participant-left':
        this.#roster.remove(notice.id);
        break;
      case 'signal':
        return void this.#roster.pair(notice.from)?.receive(notice);
      case 'room-full':
        this.#refused({ code: 'room-full', capacity: notice.capacity });
        break;
      case 'ice-servers':
        this.#useServers(notice.iceServers.servers);
        break;
      case 'waiting':
        this.#phase = 'waiting';
        this.#attended = notice.attended;
        break;
      case 'left':
        if (this.#phase === 'welcomed') return;
        if (notice.reason !== 'denied') return this.#end(notice.reason);
        this.#refused({ code: 'denied' });
        break;
      case 'error':
        this.#failed(notice);
        break;
    }
    this.#parts.get(notice.type)?.forEach((listener) => listener(notice));
    this.#tell();
  };

  /** @param {Extract<CallNotice, {type: 'welcome'}>} welcome */
  #welcome({ resumeToken, resumed, gap, taken, iceServers }) {
    this.#token = resumeToken;
    this.#resumed = resumed;
    this.#taken = taken;
    this.#numbers.follow({ resumed, gap });
    this.#useServers(iceServers.servers);
    if (resumed !== 'none') return;
    this.#closePairs();
    this.#you = null;
    this.#phase = this.#wantsIn ? 'joining' : 'welcomed';
    if (this.#wantsIn) this.#sendJoin();
  }

  /** @param {RTCIceServer[]} servers */
  #useServers(servers) {
    this.#pairs.iceServers = servers;
    for (const pair of this.#roster.pairs) pair.useServers(servers);
  }

  /** @param {Extract<CallNotice, {type: 'joined'}>} joined */
  #joined({ you, participants, capacity, resumeToken }) {
    this.#phase = 'joined';
    this.#token = resumeToken;
    this.#wantsIn = true;
    this.#refusal = null;
    this.#you = you;
    this.#capacity = capacity;
    this.#attached = true;
    if (this.#resumed === 'restored') this.#signals.catchUp(this.#sendNow);
    else this.#signals.repeat(this.#taken, this.#sendNow);
    this.#roster.replace(participants, this.#resumed === 'restored');
    this.#tellMedia();
  }

  #sendJoin() {
    this.#resumed = 'none';
    this.#setup.channel.send(commands.join({ ...this.#setup.media.sending, device: this.#setup.device }));
  }

  /** @param {object} command */
  #sendNow = (command) => this.#setup.channel.send(command);

  /** @param {Slot | null} slot */
  #mediaChanged(slot) {
    if (slot) for (const pair of this.#roster.pairs) void pair.replace(slot);
    if (this.#attached) this.#tellMedia();
    this.#tell();
  }

  /** Says what is being sent, unless the portal knows. */
  #tellMedia() {
    const { sending } = this.#setup.media;
    if (!this.#you || sameSending(this.#you, sending)) return;
    if (this.#setup.channel.send(commands.media(sending))) this.#you = { ...this.#you, ...sending };
  }

  /** @param {Refusal} refusal */
  #refused(refusal) {
    this.#closePairs();
    this.#you = null;
    this.#wantsIn = false;
    this.#phase = 'welcomed';
    this.#refusal = refusal;
  }

  /** @param {Extract<CallNotice, {type: 'error'}>} error */
  #failed({ code, message, request, retryAfterMillis }) {
    if (request === 'hello') {
      this.#closedOut = code === 'room-closed' && !this.#wantsIn;
      if (!this.#closedOut) this.#end(code);
      return;
    }
    if (request === 'join') return this.#refused({ code, message });
    if (code === 'signals-missing') return this.#setup.channel.renew();
    if (retryAfterMillis !== null) {
      this.#timers.setTimeout(() => {
        for (const pair of this.#roster.pairs) pair.reconcile();
      }, retryAfterMillis);
    } else if (request === null || request === 'media') this.#refusal = { code, message };
  }

  /** @param {string} reason */
  #end(reason) {
    if (this.#phase === 'left') return;
    this.#closePairs();
    this.#phase = 'left';
    this.#wantsIn = false;
    this.#token = undefined;
    this.#ended = reason;
    this.#tell();
  }

  #closePairs() {
    this.#roster.clear();
    this.#attached = false;
    this.#signals.clear();
  }

  #tell() {
    const { view } = this;
    for (const listener of [...this.#listeners]) listener(view);
  }
}
