import { SLOTS, kindOf } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {{frames: number, packets: number, lastPacketAt: number | null}} Received in one slot, since its connection was made */
/**
 * @typedef {object} Circumstances
 * @property {Slot[]} expected what the other side says that it sends
 * @property {number} generation of the connection
 * @property {number} at milliseconds, by the clock of the report
 * @property {boolean} hidden whether nobody can look at the page
 */
/** @typedef {{since: number, aliveAt: number, arrived: boolean, missed: boolean}} Expectation */

/** Nothing for so long is a loss: reports come once a second, and everybody is to know within three. */
const SILENCE = 1_500;
/** How long something new may take to arrive: it has just been turned on, or the connection has just been made. */
const GRACE = 5_000;
/** After a longer pause between two reports it was this page that slept. */
const PAUSE = 4_000;

/** A screen that does not change need not be sent, nor a sound that is not played; a microphone's silence is. @type {Slot[]} */
const MAY_REST = ['screen', 'screenAudio'];

/** @type {Received} */
const NOTHING = { frames: 0, packets: 0, lastPacketAt: null };

/** Whether what one other person sends really arrives: pictures that are decoded, sound whose packets come. */
export class ReceiveJudgement {
  /** @type {Map<Slot, Received>} */ #last = new Map();
  /** @type {Map<Slot, Expectation>} */ #expectations = new Map();
  #generation = 0;
  #at = -Infinity;

  /** What is sent and does not arrive, in the order of the slots. @returns {Slot[]} */
  get missed() {
    return SLOTS.filter((slot) => this.#expectations.get(slot)?.missed);
  }

  /** It is not known what the other side sends now: nothing is missed, and what comes next is judged as after a pause. */
  rest() {
    for (const expectation of this.#expectations.values()) expectation.missed = false;
    this.#at = -Infinity;
  }

  /**
   * @param {Map<Slot, Received>} received
   * @param {Circumstances} circumstances
   */
  take(received, { expected, generation, at, hidden }) {
    const rebuilt = generation !== this.#generation;
    const afresh = rebuilt || at - this.#at > PAUSE;
    for (const slot of SLOTS) {
      const now = received.get(slot) ?? NOTHING;
      const before = (!rebuilt && this.#last.get(slot)) || NOTHING;
      this.#last.set(slot, now);
      if (!expected.includes(slot)) {
        this.#expectations.delete(slot);
        continue;
      }
      const known = this.#expectations.get(slot);
      const expectation = known ?? { since: at, aliveAt: at, arrived: false, missed: false };
      if (afresh) {
        const arrived = !rebuilt && MAY_REST.includes(slot) && expectation.arrived;
        Object.assign(expectation, { since: at, aliveAt: at, arrived });
      }
      this.#expectations.set(slot, expectation);
      if (arrives(slot, before, now, hidden)) {
        Object.assign(expectation, { aliveAt: Math.min(at, now.lastPacketAt ?? at), arrived: true, missed: false });
      } else if (expectation.arrived && MAY_REST.includes(slot) && now.packets <= before.packets) {
        expectation.aliveAt = at;
      } else if (at >= patienceEnds(expectation)) {
        expectation.missed = true;
      }
    }
    this.#generation = generation;
    this.#at = at;
  }
}

/** @param {Expectation} expectation */
function patienceEnds({ arrived, aliveAt, since }) {
  return arrived ? aliveAt + SILENCE : since + GRACE;
}

/**
 * Sound by its packets: samples go on without them, made up by the browser. Pictures by what is decoded; in a hidden page, where a
 * browser may save itself the decoding, by their packets too.
 * @param {Slot} slot
 * @param {Received} before
 * @param {Received} now
 * @param {boolean} hidden
 */
function arrives(slot, before, now, hidden) {
  const packets = now.packets > before.packets;
  if (kindOf(slot) === 'audio') return packets;
  return now.frames > before.frames || (hidden && packets);
}

/**
 * What has been received in every slot, out of a pair's report (W3C webrtc-stats).
 * @param {Map<string, any>} report
 * @returns {{received: Map<Slot, Received>, at: number}}
 */
export function receivedOf(report) {
  /** @type {Map<Slot, Received>} */
  const received = new Map();
  let at = 0;
  report.forEach(({ type, mid, timestamp, framesDecoded, packetsReceived, lastPacketReceivedTimestamp }) => {
    at = Math.max(at, timestamp ?? 0);
    const slot = type === 'inbound-rtp' ? SLOTS[Number(mid)] : undefined;
    if (!slot) return;
    const earlier = received.get(slot) ?? NOTHING;
    received.set(slot, {
      frames: earlier.frames + (framesDecoded ?? 0),
      packets: earlier.packets + (packetsReceived ?? 0),
      lastPacketAt: lastPacketReceivedTimestamp ?? earlier.lastPacketAt,
    });
  });
  return { received, at };
}
