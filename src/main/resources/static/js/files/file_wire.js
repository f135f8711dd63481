import { isUuid } from '../platform/uuids.js';
import { codeOf } from './file_limits.js';

/** @typedef {import('./file_limits.js').FileCode} FileCode */
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
 *   | {type: 'file-decline', file: string, code: FileCode | null}
 *   | {type: 'file-written', file: string, offset: number}
 *   | {type: 'file-end', file: string, topHash: string}
 *   | {type: 'file-done', file: string}
 *   | {type: 'file-abort', file: string, code: FileCode | null}} FileMessage
 */
/**
 * @typedef {object} FileWireListener
 * @property {(from: string, message: FileMessage) => void} onMessage
 * @property {(from: string, file: string, channel: RTCDataChannel) => void} onChannel
 * @property {(other: string) => void} onOpen there is a way to that person, perhaps again
 */

const LABEL = 'file:';
const SHA256 = /^[0-9a-f]{64}$/;
const LONGEST_MEDIA_TYPE = 255;

export const messages = {
  /** @param {FileOffer} offer */
  offer: ({ file, name, size, mediaType }) => ({ type: 'file-offer', file, name, size, mediaType }),
  /** @param {string} file @param {number} offset */
  accept: (file, offset) => ({ type: 'file-accept', file, offset }),
  /** @param {string} file @param {FileCode | null} code why, unless the person wants it so */
  decline: (file, code = null) => ({ type: 'file-decline', file, ...(code ? { code } : {}) }),
  /** @param {string} file @param {number} offset */
  written: (file, offset) => ({ type: 'file-written', file, offset }),
  /** @param {string} file @param {string} topHash */
  end: (file, topHash) => ({ type: 'file-end', file, topHash }),
  /** @param {string} file */
  done: (file) => ({ type: 'file-done', file }),
  /** @param {string} file @param {FileCode | null} code why, unless the person wants it so */
  abort: (file, code = null) => ({ type: 'file-abort', file, ...(code ? { code } : {}) }),
};

/**
 * What another browser says, which holds to no rule but its own: each reader answers null for what is not such a message.
 * @type {Record<FileMessage['type'], (message: Record<string, unknown> & {file: string}) => FileMessage | null>}
 */
const READERS = {
  'file-offer': ({ file, name, size, mediaType }) =>
    typeof name === 'string' && isOffset(size)
      ? { type: 'file-offer', file, name, size, mediaType: mediaTypeOf(mediaType) }
      : null,
  'file-accept': ({ file, offset }) => (isOffset(offset) ? { type: 'file-accept', file, offset } : null),
  'file-decline': ({ file, code }) => ({ type: 'file-decline', file, code: codeOf(code) }),
  'file-written': ({ file, offset }) => (isOffset(offset) ? { type: 'file-written', file, offset } : null),
  'file-end': ({ file, topHash }) =>
    typeof topHash === 'string' && SHA256.test(topHash) ? { type: 'file-end', file, topHash } : null,
  'file-done': ({ file }) => ({ type: 'file-done', file }),
  'file-abort': ({ file, code }) => ({ type: 'file-abort', file, code: codeOf(code) }),
};

/** The wire of files: small messages over the pair's control channel, and one data channel for the bytes of each file. */
export class FileWire {
  /** @type {Pick<import('../call/call_session.js').CallSession, 'pairs' | 'roster'>} */ #call;

  /** @param {Pick<import('../call/call_session.js').CallSession, 'pairs' | 'roster'>} call */
  constructor(call) {
    this.#call = call;
  }

  /** @param {FileWireListener} listener */
  start({ onMessage, onChannel, onOpen }) {
    const { pairs } = this.#call;
    for (const [type, read] of Object.entries(READERS)) {
      pairs.onMessage(type, (from, message) => {
        const sound = isUuid(message.file) ? read(message) : null;
        if (sound) onMessage(from, sound);
      });
    }
    pairs.onChannel((from, channel) => {
      if (channel.label.startsWith(LABEL)) onChannel(from, channel.label.slice(LABEL.length), channel);
    });
    pairs.onOpen(onOpen);
  }

  /**
   * @param {string} to
   * @param {{type: string, file: string}} message one of {@link messages}
   * @returns {boolean} whether it went out
   */
  say(to, message) {
    return this.#call.roster.pair(to)?.say(message) ?? false;
  }

  /**
   * @param {string} to
   * @param {string} file
   * @param {number} offset of the first byte that will come
   */
  open(to, file, offset) {
    return this.#call.roster.pair(to)?.openChannel(LABEL + file, { ordered: true, protocol: String(offset) });
  }
}

/** @param {unknown} offset @returns {offset is number} */
function isOffset(offset) {
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0;
}

/** @param {unknown} mediaType */
function mediaTypeOf(mediaType) {
  return typeof mediaType === 'string' && mediaType.length <= LONGEST_MEDIA_TYPE ? mediaType : '';
}
