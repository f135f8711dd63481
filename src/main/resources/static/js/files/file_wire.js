/**
 * @typedef {object} FileOffer
 * @property {string} file a UUID made by the sender
 * @property {string} name
 * @property {number} size bytes
 * @property {string} mediaType
 */
/**
 * Every message about files that goes from browser to browser (docs/protocol.md, "Between two browsers").
 * @typedef {({type: 'file-offer'} & FileOffer)
 *   | {type: 'file-accept', file: string, offset: number}
 *   | {type: 'file-decline', file: string}
 *   | {type: 'file-written', file: string, offset: number}
 *   | {type: 'file-end', file: string, sha256: string}
 *   | {type: 'file-done', file: string}
 *   | {type: 'file-abort', file: string}} FileMessage
 */
/**
 * @typedef {object} FileWireListener
 * @property {(from: string, message: FileMessage) => void} onMessage
 * @property {(from: string, file: string, channel: RTCDataChannel) => void} onChannel
 * @property {(other: string) => void} onOpen there is a way to that person, perhaps again
 */

/** @type {FileMessage['type'][]} */
const TYPES = ['file-offer', 'file-accept', 'file-decline', 'file-written', 'file-end', 'file-done', 'file-abort'];
const LABEL = 'file:';

/** The wire of files: small messages over the pair's control channel, and one data channel for the bytes of each file. */
export class FileWire {
  /** @type {import('../call/call_session.js').CallSession} */ #call;

  /** @param {import('../call/call_session.js').CallSession} call */
  constructor(call) {
    this.#call = call;
  }

  /** @param {FileWireListener} listener */
  start({ onMessage, onChannel, onOpen }) {
    const { pairs } = this.#call;
    for (const type of TYPES) pairs.onMessage(type, onMessage);
    pairs.onChannel((from, channel) => {
      if (channel.label.startsWith(LABEL)) onChannel(from, channel.label.slice(LABEL.length), channel);
    });
    pairs.onOpen(onOpen);
  }

  /**
   * @param {string} to
   * @param {FileMessage} message
   * @returns {boolean} whether it went out
   */
  say(to, message) {
    return this.#call.roster.pair(to)?.say(message) ?? false;
  }

  /**
   * @param {string} to
   * @param {string} file
   */
  open(to, file) {
    return this.#call.roster.pair(to)?.openChannel(LABEL + file, { ordered: true });
  }
}
