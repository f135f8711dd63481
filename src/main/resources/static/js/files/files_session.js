import { FileReceiving } from './file_receiving.js';

/** @typedef {import('./file_wire.js').FileMessage} FileMessage */
/** @typedef {import('./file_wire.js').FileOffer} FileOffer */
/** @typedef {'offered' | 'moving' | 'done' | 'declined' | 'aborted' | 'damaged' | 'no-room'} TransferState */
/**
 * @typedef {object} Transfer One file to or from one person.
 * @property {string} key
 * @property {string} file
 * @property {boolean} incoming
 * @property {string} other participant id
 * @property {string} name of the other person
 * @property {string} fileName
 * @property {number} size
 * @property {string} mediaType
 * @property {TransferState} state
 * @property {number} moved bytes
 * @property {number} movedBefore bytes that had moved when this connection took the file up
 * @property {number} startedAt
 * @property {Blob | null} blob what is sent, or what was received
 */
/**
 * @typedef {object} FilesSetup
 * @property {Pick<import('../call/call_session.js').CallSession, 'view'>} call
 * @property {Pick<import('./file_wire.js').FileWire, 'start' | 'say' | 'open'>} wire
 * @property {Pick<import('./file_store.js').FileStore, 'create' | 'hasRoomFor'>} store
 * @property {typeof import('./file_sending.js').sendFile} sendFile
 * @property {() => string} createId
 * @property {() => number} now
 * @property {() => void} onChange
 */

/** Offers of one person that may wait for an answer; more are declined unseen. */
const MOST_OFFERED = 20;
const LONGEST_NAME = 200;
/** So much may be on its way to the other side's disk, so that a slow disk fills nobody's memory. */
const MOST_UNWRITTEN = 32 * 1024 * 1024;

/** Files from browser to browser: nothing moves before the receiver has accepted, and either side may stop at any time. */
export class FilesSession {
  /** @type {FilesSetup} */ #setup;
  /** @type {Map<string, Transfer>} */ #transfers = new Map();
  /** @type {Map<string, RTCDataChannel>} */ #channels = new Map();
  /** @type {Map<string, FileReceiving>} */ #receivings = new Map();
  /** @type {Map<string, {offset: number, more: () => void}>} what the other sides have on their disks, and who waits for more */
  #written = new Map();

  /** @param {FilesSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    setup.wire.start({
      onMessage: (from, message) => this.#hear(from, message),
      onChannel: (from, file, channel) => this.#receive(keyOf(from, file), channel),
      onOpen: (other) => this.#reopened(other),
    });
  }

  /** The newest first. */
  get transfers() {
    return [...this.#transfers.values()].reverse();
  }

  /**
   * @param {File} file
   * @param {string} to participant id, or '' for everybody
   */
  offer(file, to) {
    const others = this.#setup.call.view.others.filter(({ id }) => to === '' || id === to);
    for (const { id, name } of others) {
      const offer = { file: this.#setup.createId(), name: file.name, size: file.size, mediaType: file.type };
      this.#put({ ...this.#transferOf(offer, id, name), incoming: false, blob: file });
      this.#setup.wire.say(id, { type: 'file-offer', ...offer });
    }
  }

  /** @param {string} key */
  async accept(key) {
    const transfer = this.#transfers.get(key);
    if (!transfer?.incoming || transfer.state !== 'offered') return;
    this.#change(key, { state: 'moving', startedAt: this.#setup.now() });
    if (!(await this.#setup.store.hasRoomFor(transfer.size))) return this.#giveUp(key, 'no-room', 'file-decline');
    const { file, other, size } = transfer;
    const stored = await this.#setup.store.create(file).catch(() => undefined);
    if (!stored) return this.#giveUp(key, 'no-room', 'file-decline');
    if (this.#transfers.get(key)?.state !== 'moving') return stored.discard();
    const receiving = new FileReceiving(stored, size, {
      onProgress: (moved) => this.#change(key, { moved }),
      onWritten: (offset) => this.#setup.wire.say(other, { type: 'file-written', file, offset }),
      onFailure: () => this.#giveUp(key, 'no-room', 'file-abort'),
    });
    this.#receivings.set(key, receiving);
    this.#setup.wire.say(other, { type: 'file-accept', file, offset: 0 });
  }

  /** @param {string} key */
  decline(key) {
    if (this.#transfers.get(key)?.state === 'offered') this.#giveUp(key, 'declined', 'file-decline');
  }

  /** @param {string} key */
  abort(key) {
    if (isOpen(this.#transfers.get(key))) this.#giveUp(key, 'aborted', 'file-abort');
  }

  /** Somebody has left for good: nothing more will move. @param {Set<string>} present ids of those who are there */
  keepOnly(present) {
    for (const [key, transfer] of this.#transfers) {
      if (isOpen(transfer) && !present.has(transfer.other)) this.#end(key, 'aborted');
    }
  }

  /**
   * @param {string} from
   * @param {FileMessage} message
   */
  #hear(from, message) {
    if (message.type === 'file-offer') return this.#offered(from, message);
    const key = keyOf(from, message.file);
    const transfer = this.#transfers.get(key);
    if (!transfer || !isOpen(transfer)) return;
    switch (message.type) {
      case 'file-accept':
        return void this.#send(transfer, message.offset);
      case 'file-written':
        return this.#heardOfWriting(key, message.offset);
      case 'file-decline':
        return this.#end(key, 'declined');
      case 'file-abort':
        return this.#end(key, 'aborted');
      case 'file-end':
        return void this.#finish(transfer, message.sha256);
      case 'file-done':
        return this.#end(key, transfer.incoming ? transfer.state : 'done');
    }
  }

  /**
   * @param {string} from
   * @param {FileOffer} offer
   */
  #offered(from, offer) {
    const other = this.#setup.call.view.others.find(({ id }) => id === from);
    const key = keyOf(from, offer.file);
    const waiting = [...this.#transfers.values()].filter((one) => one.other === from && one.state === 'offered');
    const sound = typeof offer.name === 'string' && Number.isSafeInteger(offer.size) && offer.size >= 0;
    if (!other || !sound || this.#transfers.has(key)) return;
    if (waiting.length >= MOST_OFFERED) {
      this.#setup.wire.say(from, { type: 'file-decline', file: offer.file });
      return;
    }
    this.#put({ ...this.#transferOf(offer, from, other.name), incoming: true });
  }

  /**
   * @param {Transfer} transfer
   * @param {number} offset
   */
  async #send({ key, incoming, other, file, blob, size }, offset) {
    if (incoming || !blob || !Number.isSafeInteger(offset) || offset < 0 || offset > size) return;
    this.#channels.get(key)?.close();
    const channel = this.#setup.wire.open(other, file);
    if (!channel) return;
    this.#channels.set(key, channel);
    this.#heardOfWriting(key, offset);
    this.#change(key, { state: 'moving', moved: offset, movedBefore: offset, startedAt: this.#setup.now() });
    try {
      const sha256 = await this.#setup.sendFile(blob, channel, offset, (moved) => {
        this.#change(key, { moved });
        return this.#roomAhead(key, moved);
      });
      if (sha256 !== null) this.#setup.wire.say(other, { type: 'file-end', file, sha256 });
    } catch (trouble) {
      // The file was changed or taken away while it was sent, or the channel closed under a frame.
      if (this.#channels.get(key) === channel && channel.readyState === 'open') this.abort(key);
      else console.warn('A file stopped moving', trouble);
    }
  }

  /**
   * Waits until the other side has written enough for more to be sent, or the transfer is over.
   * @param {string} key
   * @param {number} moved
   */
  async #roomAhead(key, moved) {
    for (let written = this.#written.get(key); written; written = this.#written.get(key)) {
      if (moved - written.offset < MOST_UNWRITTEN) return;
      const { offset } = written;
      await new Promise((resolve) => this.#written.set(key, { offset, more: () => resolve(undefined) }));
    }
  }

  /**
   * @param {string} key
   * @param {number} offset
   */
  #heardOfWriting(key, offset) {
    const waiting = this.#written.get(key);
    if (!Number.isSafeInteger(offset)) return;
    this.#written.set(key, { offset, more: () => {} });
    waiting?.more();
  }

  /**
   * @param {string} key
   * @param {RTCDataChannel} channel
   */
  #receive(key, channel) {
    const receiving = this.#receivings.get(key);
    if (!receiving) return channel.close();
    this.#channels.set(key, channel);
    channel.binaryType = 'arraybuffer';
    channel.onmessage = ({ data }) => {
      if (this.#channels.get(key) === channel && data instanceof ArrayBuffer) receiving.take(data);
    };
  }

  /**
   * The control channel may be faster than the file's.
   * @param {Transfer} transfer
   * @param {string} sha256
   */
  async #finish({ key, file, other, size }, sha256) {
    const receiving = this.#receivings.get(key);
    const channel = this.#channels.get(key);
    if (!receiving) return;
    while (receiving.received < size && channel?.readyState === 'open') {
      await new Promise((resolve) => {
        for (const event of ['message', 'close']) channel.addEventListener(event, resolve, { once: true });
      });
    }
    if (receiving.received < size) return;
    const blob = await receiving.finish(sha256);
    this.#receivings.delete(key);
    this.#setup.wire.say(other, { type: blob ? 'file-done' : 'file-abort', file });
    this.#change(key, { blob });
    this.#end(key, blob ? 'done' : 'damaged');
  }

  /** After a new connection, what was on its way goes on where the receiver stands. @param {string} other */
  #reopened(other) {
    for (const { key, file, incoming, state, other: with_, ...offer } of this.#transfers.values()) {
      if (with_ !== other) continue;
      const receiving = this.#receivings.get(key);
      if (incoming && state === 'moving' && receiving) {
        this.#setup.wire.say(other, { type: 'file-accept', file, offset: receiving.received });
      } else if (!incoming && state === 'offered') {
        const { fileName: name, size, mediaType } = offer;
        this.#setup.wire.say(other, { type: 'file-offer', file, name, size, mediaType });
      }
    }
  }

  /**
   * @param {string} key
   * @param {TransferState} state
   * @param {'file-decline' | 'file-abort'} word what the other side is told
   */
  #giveUp(key, state, word) {
    const transfer = this.#transfers.get(key);
    if (transfer) this.#setup.wire.say(transfer.other, { type: word, file: transfer.file });
    this.#end(key, state);
  }

  /**
   * @param {string} key
   * @param {TransferState} state
   */
  #end(key, state) {
    this.#channels.get(key)?.close();
    this.#channels.delete(key);
    const waiting = this.#written.get(key);
    this.#written.delete(key);
    waiting?.more();
    void this.#receivings.get(key)?.discard();
    this.#receivings.delete(key);
    this.#change(key, { state });
  }

  /**
   * @param {FileOffer} offer
   * @param {string} other
   * @param {string} name
   * @returns {Transfer}
   */
  #transferOf({ file, name: fileName, size, mediaType }, other, name) {
    return {
      key: keyOf(other, file),
      file,
      incoming: true,
      other,
      name,
      fileName: fileName.slice(0, LONGEST_NAME),
      size,
      mediaType: String(mediaType),
      state: 'offered',
      moved: 0,
      movedBefore: 0,
      startedAt: 0,
      blob: null,
    };
  }

  /** @param {Transfer} transfer */
  #put(transfer) {
    this.#transfers.set(transfer.key, transfer);
    this.#setup.onChange();
  }

  /**
   * @param {string} key
   * @param {Partial<Transfer>} change
   */
  #change(key, change) {
    const known = this.#transfers.get(key);
    if (known) this.#put({ ...known, ...change });
  }
}

/** @param {Transfer | undefined} transfer */
export function isOpen(transfer) {
  return transfer?.state === 'offered' || transfer?.state === 'moving';
}

/**
 * @param {string} other
 * @param {string} file
 */
function keyOf(other, file) {
  return `${other} ${file}`;
}
