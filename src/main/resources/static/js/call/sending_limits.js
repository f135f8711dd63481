import { linesOf, pictureSize, screenSize } from './picture_size.js';
import { kindOf } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/**
 * @typedef {object} Limits
 * @property {number} people how many others there are: a fuller room sends each of them a smaller picture
 * @property {number | null} bandwidth bits a second for all that goes to one other person; null is unlimited
 */

/** What the two kinds of sound may use, in bits a second, when the bandwidth is limited. */
const SOUND = 32_000;
/** A picture below this is of no use to anybody. */
const LEAST_PICTURE = 50_000;

/** Holds what one pair sends to the limits, without negotiation (RTCRtpSender.setParameters). */
export class SendingLimits {
  /** @type {Limits} */ #limits = { people: 1, bandwidth: null };
  /** @type {Promise<void>} */ #turn = Promise.resolve();

  /** @param {Partial<Limits>} limits */
  set(limits) {
    this.#limits = { ...this.#limits, ...limits };
  }

  /**
   * One after another: a sender refuses parameters that were read before an earlier change.
   * @param {Map<Slot, RTCRtpSender>} senders
   */
  apply(senders) {
    const screen = Boolean(senders.get('screen')?.track);
    for (const [slot, sender] of senders) {
      this.#turn = this.#turn.then(() => this.#tune(slot, sender, screen));
    }
    return this.#turn;
  }

  /**
   * @param {Slot} slot
   * @param {RTCRtpSender} sender
   * @param {boolean} sharing whether the camera shares the bandwidth with a screen
   */
  async #tune(slot, sender, sharing) {
    const parameters = sender.getParameters();
    const encoding = parameters.encodings?.[0];
    if (!encoding) return;
    const maxBitrate = this.#bitrate(slot, sharing);
    const wanted = kindOf(slot) === 'video' ? this.#picture(slot, sender.track, maxBitrate) : { maxBitrate };
    if (Object.entries(wanted).every(([name, value]) => /** @type {any} */ (encoding)[name] === value)) return;
    for (const [name, value] of Object.entries(wanted)) {
      if (value === undefined) delete (/** @type {any} */ (encoding)[name]);
      else /** @type {any} */ (encoding)[name] = value;
    }
    await sender.setParameters(parameters).catch((trouble) => console.warn('A sender keeps its limits', trouble));
  }

  /**
   * @param {Slot} slot
   * @param {MediaStreamTrack | null} track
   * @param {number | undefined} chosen bits a second that are left of the bandwidth
   */
  #picture(slot, track, chosen) {
    const { people } = this.#limits;
    const content = track?.contentHint === 'motion' ? 'motion' : 'text';
    const lines = linesOf(track);
    const size = slot === 'screen' ? screenSize(people, content, lines) : pictureSize(people, lines);
    return { ...size, maxBitrate: least(size.maxBitrate, chosen) };
  }

  /**
   * @param {Slot} slot
   * @param {boolean} sharing
   */
  #bitrate(slot, sharing) {
    const { bandwidth } = this.#limits;
    if (bandwidth === null) return undefined;
    if (slot === 'audio' || slot === 'screenAudio') return SOUND;
    const pictures = Math.max(LEAST_PICTURE, bandwidth - SOUND * (sharing ? 2 : 1));
    if (!sharing) return pictures;
    return Math.round(pictures * (slot === 'screen' ? 0.75 : 0.25));
  }
}

/**
 * @param {number | undefined} one undefined is unlimited
 * @param {number | undefined} other
 */
function least(one, other) {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
