import { PairChannels } from './pair_channels.js';
import { PairSlots } from './pair_slots.js';
import { PairWatch } from './pair_watch.js';
import { RecoveryLadder } from './recovery_ladder.js';
import { SLOTS, sourceOf } from './slots.js';

/** @typedef {'new' | 'connecting' | 'connected' | 'unstable' | 'failed' | 'closed'} PairState */
/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./slots.js').Source} Source */
/** @typedef {{generation: number, description?: RTCSessionDescriptionInit, candidate?: RTCIceCandidateInit | null}} Signal */
/** @typedef {{setTimeout: typeof setTimeout, clearTimeout: typeof clearTimeout}} Timers */
/** @typedef {import('./pair_setup.js').PairSetup} PairSetup */

/** How long the waiting side waits for the first offer before it makes one itself. */
const OFFER_AWAITED = 3_000;

/** @type {Record<RTCPeerConnectionState, PairState>} */
const STATES = {
  new: 'new',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'unstable',
  failed: 'failed',
  closed: 'closed',
};

/**
 * The media between this browser and one other: perfect negotiation as in the WebRTC specification, 10.7. A pair outlives its
 * RTCPeerConnections, which are numbered by `generation`; what belongs to an older one is dropped.
 */
export class Pair {
  /** @type {PairSetup} */ #setup;
  /** @type {RTCPeerConnection} */ #peer;
  /** @type {PairChannels | undefined} */ #channels;
  /** @type {PairWatch} */ #watch;
  /** @type {RecoveryLadder} */ #ladder;
  /** @type {PairSlots} */ #slots;
  /** @type {Record<Source, MediaStream>} */ #streams;
  /** @type {RTCIceServer[]} */ #iceServers;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #offerTimer;
  #generation;
  #closed = false;
  #makingOffer = false;
  #ignoreOffer = false;
  #settingRemoteAnswer = false;
  /** @type {Promise<void>} */ #turn = Promise.resolve();

  /** @param {PairSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#generation = setup.generation;
    this.#iceServers = setup.iceServers;
    this.#slots = new PairSlots(setup.sent, setup.createStream);
    this.#streams = this.#newStreams();
    this.#ladder = new RecoveryLadder({
      polite: setup.polite,
      hasRelay: () => this.#iceServers.some(isRelay),
      restart: (relayOnly) => this.#restart(relayOnly),
      rebuild: () => this.#rebuild(this.#generation + 1),
      onChange: setup.onChange,
      timers: setup.timers,
    });
    this.#peer = this.#build();
    this.#watch = this.#startWatch();
    if (setup.initiate) this.#startSending();
    else this.#awaitOffer();
  }

  /** @returns {PairState} */
  get state() {
    if (this.#closed) return 'closed';
    const state = STATES[this.#peer.connectionState];
    return state === 'connected' && this.#ladder.silent ? 'unstable' : state;
  }

  /** What is being tried to bring the media back. */
  get rung() {
    return this.#ladder.rung;
  }

  /** What the other side sends; other objects after the pair was rebuilt. */
  get streams() {
    return this.#streams;
  }

  /** For how many seconds no control message has come over this connection; the other side says something once a second. */
  get unheard() {
    return this.#channels?.unheard ?? 0;
  }

  get generation() {
    return this.#generation;
  }

  /** How loud the other side's microphone is, 0 to 1. */
  get audioLevel() {
    const [source] = this.#peer.getTransceivers()[0]?.receiver.getSynchronizationSources() ?? [];
    return source?.audioLevel ?? 0;
  }

  /** The descriptions of both sides, for people who want to read them. */
  get descriptions() {
    return { local: this.#peer.localDescription?.sdp ?? '', remote: this.#peer.remoteDescription?.sdp ?? '' };
  }

  /** @param {Signal} signal */
  async receive(signal) {
    if (this.#closed || signal.generation < this.#generation) return;
    if (signal.generation > this.#generation) this.#rebuild(signal.generation, false);
    this.#turn = this.#turn.then(() => this.#take(signal));
    await this.#turn;
  }

  /**
   * One after another: of two copies of an offer, the second would find the first half answered, and make an offer of its own.
   * @param {Signal} signal
   */
  async #take({ generation, description, candidate }) {
    const current = () => generation === this.#generation && !this.#closed;
    if (!current()) return;
    try {
      if (description) await this.#receiveDescription(description);
      else await this.#receiveCandidate(candidate ?? null);
    } catch (trouble) {
      if (current()) console.warn('A signal could not be used', trouble);
    }
  }

  /**
   * Sends another track in this slot, or none.
   * @param {Slot} slot
   */
  async replace(slot) {
    if (!this.#closed) await this.#slots.replace(slot);
  }

  /** @param {Partial<import('./sending_limits.js').Limits>} limits */
  limit(limits) {
    if (!this.#closed) void this.#slots.limit(limits);
  }

  /** @param {RTCIceServer[]} iceServers for the next restart; a call that is connected does not notice */
  useServers(iceServers) {
    this.#iceServers = iceServers;
    if (!this.#closed) this.#peer.setConfiguration({ ...this.#peer.getConfiguration(), iceServers });
  }

  /** Repairs what may have been lost while signals did not get through. Connected and settled, it changes nothing. */
  reconcile() {
    if (this.#closed || !this.#slots.filled) return;
    if (this.#peer.signalingState === 'have-local-offer' && !this.#makingOffer) this.#sendDescription(this.#peer);
    else if (['unstable', 'failed'].includes(this.state)) this.#peer.restartIce();
  }

  /** For somebody who knows that media does not arrive, though the connection looks well: another path would not help. */
  repair() {
    if (this.state === 'connected') this.#rebuild(this.#generation + 1);
  }

  /**
   * Says something to the other side, past the portal.
   * @param {{type: string, [field: string]: unknown}} message
   * @returns {boolean} whether it went out
   */
  say(message) {
    return this.#channels?.send(message) ?? false;
  }

  /**
   * @param {string} label
   * @param {RTCDataChannelInit} [init]
   * @returns {RTCDataChannel | undefined} nothing while the pair is not negotiated
   */
  openChannel(label, init) {
    return this.#closed ? undefined : this.#channels?.open(label, init);
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#ladder.stop();
    this.#dismantle();
  }

  #build() {
    const peer = this.#setup.createPeer({ iceServers: this.#iceServers });
    const current = () => peer === this.#peer && !this.#closed;
    peer.onnegotiationneeded = async () => {
      if (!current()) return;
      try {
        this.#makingOffer = true;
        await peer.setLocalDescription();
        if (current()) this.#sendDescription(peer);
      } catch (trouble) {
        if (current()) console.warn('No offer could be made', trouble);
      } finally {
        if (current()) this.#makingOffer = false;
      }
    };
    peer.onicecandidate = ({ candidate }) => {
      if (current())
        this.#setup.send({ generation: this.#generation, candidate: candidate ? candidate.toJSON() : null });
    };
    peer.ontrack = ({ track, transceiver }) => {
      const slot = current() ? SLOTS[peer.getTransceivers().indexOf(transceiver)] : undefined;
      if (!slot) return;
      this.#streams[sourceOf(slot)].addTrack(track);
      this.#setup.onChange();
    };
    peer.onconnectionstatechange = () => {
      if (!current()) return;
      if (peer.connectionState === 'failed') this.#ladder.failed();
      if (peer.connectionState === 'connected') void this.#slots.limit();
      this.#setup.onChange();
    };
    return peer;
  }

  #newStreams() {
    return { camera: this.#setup.createStream(), screen: this.#setup.createStream() };
  }

  #startWatch() {
    const peer = this.#peer;
    const watch = new PairWatch({
      read: () => peer.getStats(),
      onReport: (report) => this.#setup.onReport?.(report),
      onSilence: (silence, ever) => {
        this.#channels?.pulse();
        this.#ladder.heard(silence, ever);
      },
      timers: this.#setup.timers,
      now: this.#setup.now ?? (() => performance.now()),
    });
    watch.start();
    return watch;
  }

  #awaitOffer() {
    this.#offerTimer = this.#setup.timers.setTimeout(() => this.#startSending(), OFFER_AWAITED);
  }

  #startSending() {
    if (this.#slots.filled || this.#closed) return;
    this.#openChannels();
    this.#slots.offer(this.#peer);
  }

  #openChannels() {
    const peer = this.#peer;
    const current = () => peer === this.#peer && !this.#closed;
    this.#channels = new PairChannels(peer, {
      onMessage: (message) => current() && this.#setup.onMessage?.(message),
      onChannel: (channel) => current() && this.#setup.onChannel?.(channel),
      onOpen: () => current() && this.#setup.onOpen?.(),
    });
  }

  /** @param {RTCSessionDescriptionInit} description */
  async #receiveDescription(description) {
    const offer = description.type === 'offer';
    const answer = description.type === 'answer' || description.type === 'pranswer';
    const ready = !this.#makingOffer && (this.#peer.signalingState === 'stable' || this.#settingRemoteAnswer);
    if (offer && !ready) this.#setup.onGlare?.();
    this.#ignoreOffer = offer && !ready && !this.#setup.polite;
    if (this.#ignoreOffer) return;
    // An offer that was sent again after a lost socket may be answered twice.
    if (answer && !['have-local-offer', 'have-remote-pranswer'].includes(this.#peer.signalingState)) return;
    // A rollback would keep the transceivers of the own first offer beside those of the other one.
    if (offer && !this.#peer.remoteDescription && this.#slots.filled) this.#rebuild(this.#generation, false);
    const peer = this.#peer;
    this.#cancelOffer();
    this.#settingRemoteAnswer = answer;
    try {
      await peer.setRemoteDescription(description);
    } finally {
      if (peer === this.#peer) this.#settingRemoteAnswer = false;
    }
    if (!offer || peer !== this.#peer || this.#closed) return;
    if (!this.#slots.filled) {
      this.#openChannels();
      await this.#slots.answer(peer);
    }
    await peer.setLocalDescription();
    if (peer === this.#peer && !this.#closed) this.#sendDescription(peer);
  }

  /** @param {RTCIceCandidateInit | null} candidate */
  async #receiveCandidate(candidate) {
    try {
      await this.#peer.addIceCandidate(candidate ?? undefined);
    } catch (trouble) {
      if (!this.#ignoreOffer) throw trouble;
    }
  }

  /** @param {RTCPeerConnection} peer */
  #sendDescription(peer) {
    const description = peer.localDescription;
    if (!description) return;
    const { type, sdp } = description;
    this.#setup.send({ generation: this.#generation, description: { type, sdp } });
  }

  /** @param {boolean} relayOnly */
  #restart(relayOnly) {
    const iceTransportPolicy = relayOnly ? 'relay' : 'all';
    this.#peer.setConfiguration({ ...this.#peer.getConfiguration(), iceTransportPolicy });
    this.#peer.restartIce();
  }

  /**
   * @param {number} generation
   * @param {boolean} [offering] whether the first offer of the new connection is ours to make
   */
  #rebuild(generation, offering = true) {
    this.#dismantle();
    // What waits for a connection that is closed may wait for ever.
    if (generation !== this.#generation) this.#turn = Promise.resolve();
    this.#generation = generation;
    this.#streams = this.#newStreams();
    this.#peer = this.#build();
    this.#watch = this.#startWatch();
    if (offering) this.#startSending();
    else this.#awaitOffer();
    this.#setup.onChange();
  }

  #dismantle() {
    this.#cancelOffer();
    this.#watch.stop();
    this.#channels = undefined;
    this.#slots.clear();
    this.#makingOffer = this.#ignoreOffer = this.#settingRemoteAnswer = false;
    this.#peer.close();
  }

  #cancelOffer() {
    if (this.#offerTimer !== undefined) this.#setup.timers.clearTimeout(this.#offerTimer);
    this.#offerTimer = undefined;
  }
}

/** @param {RTCIceServer} server */
function isRelay({ urls }) {
  return [urls].flat().some((url) => url.startsWith('turn'));
}
