import { SendingLimits } from './sending_limits.js';
import { SLOTS, kindOf, sourceOf } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./slots.js').Source} Source */
/** @typedef {{track(slot: Slot): MediaStreamTrack | null}} Sent What this side sends. */

/** What one pair sends: a sender for each slot, held to the limits. */
export class PairSlots {
  /** @type {Sent} */ #sent;
  /** @type {Record<Source, MediaStream>} */ #streams;
  /** @type {Map<Slot, RTCRtpSender>} */ #senders = new Map();
  /** @type {SendingLimits} */ #limits = new SendingLimits();

  /**
   * @param {Sent} sent
   * @param {() => MediaStream} createStream
   */
  constructor(sent, createStream) {
    this.#sent = sent;
    // Sound and picture that name the same stream are played in step at the other end.
    this.#streams = { camera: createStream(), screen: createStream() };
  }

  get filled() {
    return this.#senders.size > 0;
  }

  /**
   * Takes every slot into a first offer, whether or not there is something to send.
   * @param {RTCPeerConnection} peer
   */
  offer(peer) {
    for (const slot of SLOTS) {
      const streams = [this.#streams[sourceOf(slot)]];
      const track = this.#sent.track(slot) ?? kindOf(slot);
      this.#senders.set(slot, peer.addTransceiver(track, { direction: 'sendrecv', streams }).sender);
    }
  }

  /**
   * Uses the slots that the other side's first offer has made.
   * @param {RTCPeerConnection} peer
   */
  async answer(peer) {
    if (this.filled) return;
    const transceivers = peer.getTransceivers();
    const filling = SLOTS.map((slot, at) => {
      const transceiver = transceivers[at];
      if (!transceiver) return undefined;
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams?.(this.#streams[sourceOf(slot)]);
      this.#senders.set(slot, transceiver.sender);
      return transceiver.sender.replaceTrack(this.#sent.track(slot));
    });
    await Promise.all(filling);
  }

  /** @param {Slot} slot */
  async replace(slot) {
    const sender = this.#senders.get(slot);
    if (!sender) return;
    await sender.replaceTrack(this.#sent.track(slot));
    await this.#limits.apply(this.#senders);
  }

  /** @param {Partial<import('./sending_limits.js').Limits>} [limits] those that change */
  async limit(limits = {}) {
    this.#limits.set(limits);
    await this.#limits.apply(this.#senders);
  }

  clear() {
    this.#senders = new Map();
  }
}
