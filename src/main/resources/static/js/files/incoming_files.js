import { MOST_MOVING, MOST_OFFERED, OfferPace, refusalOf } from './file_limits.js';
import { safeName } from './file_name.js';
import { FileReceiving } from './file_receiving.js';
import { messages } from './file_wire.js';
import { isOpen } from './transfers.js';

/** @typedef {import('./file_wire.js').FileOffer} FileOffer */
/** @typedef {import('./file_limits.js').FileCode} FileCode */
/** @typedef {import('./transfers.js').Transfer} Transfer */
/** @typedef {{id: string, name: string}} Person */
/**
 * @typedef {object} IncomingSetup
 * @property {import('./transfers.js').Transfers} transfers
 * @property {Pick<import('./file_wire.js').FileWire, 'say'>} wire
 * @property {{create: (record: import('./file_store.js').FileRecord) => Promise<import('./file_receiving.js').Stored>,
 *   amend: (file: string, change: {other: string, name: string}) => Promise<void>,
 *   hasRoomFor: (bytes: number) => Promise<boolean>}} store
 * @property {() => number} now
 * @property {(transfer: Transfer, code: FileCode | null, blob?: Blob) => void} onEnd it has arrived, or never will
 */

/** Files of others: asked about, then taken to the disk, after a new connection or a reload from where they stood. */
export class IncomingFiles {
  /** @type {IncomingSetup} */ #setup;
  /** @type {Map<string, RTCDataChannel>} */ #channels = new Map();
  /** @type {Map<string, FileReceiving>} */ #receivings = new Map();
  #pace = new OfferPace();

  /** @param {IncomingSetup} setup */
  constructor(setup) {
    this.#setup = setup;
  }

  /**
   * @param {Person} person
   * @param {FileOffer} offer
   */
  offered(person, offer) {
    const { transfers, wire, now } = this.#setup;
    const known = transfers.get(offer.file);
    if (known && !(known.incoming && known.state === 'left')) return this.#offeredAgain(person, offer, known);
    const pace = this.#pace.take(person.id, now());
    if (pace === 'ignored') return;
    const crowded = pace === 'refused' || transfers.with(person.id, true, 'offered').length >= MOST_OFFERED;
    const code = crowded ? 'too-many-offers' : refusalOf(offer);
    if (code) return void wire.say(person.id, messages.decline(offer.file, code));
    const { file, name, size, mediaType } = offer;
    transfers.add({ ...sender(person), file, fileName: safeName(name), size, mediaType, state: 'offered' });
  }

  /** @param {string} file */
  async accept(file) {
    const { transfers, now } = this.#setup;
    const transfer = transfers.get(file);
    if (!transfer?.incoming || !['offered', 'queued'].includes(transfer.state)) return;
    if (transfers.with(transfer.other, true, 'moving', 'away').length >= MOST_MOVING) {
      return transfers.change(file, { state: 'queued' });
    }
    transfers.change(file, { state: 'moving', startedAt: now() });
    const stored = await this.#place(transfer).catch(() => undefined);
    if (!stored) return this.#end(file, 'file-no-room');
    if (!isOpen(transfers.get(file))) return stored.discard();
    this.#receivings.set(file, this.#receiving(transfer, stored));
    this.askOn(file);
  }

  /** Somebody has fewer files on their way now. @param {string} other */
  next(other) {
    const [waiting] = this.#setup.transfers.with(other, true, 'queued');
    if (waiting) void this.accept(waiting.file);
  }

  /** Tells the sender where to begin, or to go on, and how far the disk is behind that. @param {string} file */
  askOn(file) {
    const { transfers, wire } = this.#setup;
    const transfer = transfers.get(file);
    const receiving = this.#receivings.get(file);
    if (!transfer || !receiving) return;
    const { received, written } = receiving;
    wire.say(transfer.other, messages.accept(file, received));
    if (received > 0) wire.say(transfer.other, messages.written(file, written));
  }

  /**
   * Takes up what the page before a reload had begun.
   * @param {import('./file_store.js').FileRecord} record
   * @param {import('./file_receiving.js').Stored} stored
   */
  async takeUp({ file, other, name, fileName, size, mediaType }, stored) {
    const { transfers } = this.#setup;
    transfers.add({ ...sender({ id: other, name }), file, fileName, size, mediaType, state: 'away' });
    const transfer = transfers.get(file);
    if (!transfer) return;
    const receiving = this.#receiving(transfer, stored);
    transfers.change(file, { moved: stored.written });
    await receiving.catchUp();
    if (!isOpen(transfers.get(file))) return stored.discard();
    this.#receivings.set(file, receiving);
    this.askOn(file);
  }

  /**
   * @param {string} from
   * @param {string} file
   * @param {RTCDataChannel} channel
   */
  receive(from, file, channel) {
    const { transfers, now } = this.#setup;
    const receiving = this.#receivings.get(file);
    if (!receiving || transfers.get(file)?.other !== from) return channel.close();
    const current = () => this.#channels.get(file) === channel;
    const { received } = receiving;
    if (!(Number(channel.protocol) <= received)) return channel.close();
    this.#channels.set(file, channel);
    transfers.change(file, { state: 'moving', moved: received, movedBefore: received, startedAt: now() });
    channel.binaryType = 'arraybuffer';
    // Asked twice, a sender begins twice, the second time with what the first has brought meanwhile.
    let known = received - Number(channel.protocol);
    channel.onmessage = ({ data }) => {
      if (!current() || !(data instanceof ArrayBuffer)) return;
      if (known < data.byteLength) receiving.take(known > 0 ? data.slice(known) : data);
      known = Math.max(0, known - data.byteLength);
    };
    channel.addEventListener('close', () => {
      if (current() && this.#receivings.has(file)) transfers.change(file, { state: 'away' });
    });
  }

  /**
   * The control channel may be faster than the file's.
   * @param {string} file
   * @param {string} topHash
   */
  async finish(file, topHash) {
    const receiving = this.#receivings.get(file);
    const channel = this.#channels.get(file);
    const size = this.#setup.transfers.get(file)?.size ?? 0;
    if (!receiving) return;
    while (receiving.received < size && channel?.readyState === 'open') {
      await new Promise((resolve) => {
        for (const event of ['message', 'close']) channel.addEventListener(event, resolve, { once: true });
      });
    }
    if (receiving.received < size) return;
    const blob = await receiving.finish(topHash);
    if (this.#receivings.get(file) !== receiving) return;
    this.#receivings.delete(file);
    this.#end(file, blob ? null : 'file-damaged', blob ?? undefined);
  }

  /** @param {string} file */
  end(file) {
    const [channel, receiving] = [this.#channels.get(file), this.#receivings.get(file)];
    this.#channels.delete(file);
    this.#receivings.delete(file);
    channel?.close();
    void receiving?.discard();
  }

  /**
   * The sender has a new connection, or a new page: the file's id is known to the two alone, so it is he.
   * @param {Person} person
   * @param {FileOffer} offer
   * @param {Transfer} known
   */
  #offeredAgain({ id, name }, { file, size }, known) {
    if (known.other === id && known.state === 'offered') return;
    if (!known.incoming || known.size !== size || !isOpen(known)) {
      return void this.#setup.wire.say(id, lastWord(known, size));
    }
    this.#setup.transfers.change(file, { other: id, name });
    if (known.other !== id && ['moving', 'away'].includes(known.state)) {
      const amended = this.#setup.store.amend(file, { other: id, name });
      amended.catch((trouble) => console.warn('A file will not outlive a reload', trouble));
    }
    this.askOn(file);
  }

  /** @param {Transfer} transfer */
  async #place({ file, other, name, fileName, size, mediaType }) {
    const { transfers, store } = this.#setup;
    const coming = transfers.all.filter((one) => one.incoming && ['moving', 'away'].includes(one.state));
    const claimed = coming.reduce((sum, one) => sum + one.size - one.moved, 0);
    if (!(await store.hasRoomFor(claimed))) return undefined;
    return store.create({ file, other, name, fileName, size, mediaType });
  }

  /**
   * @param {Transfer} transfer
   * @param {import('./file_receiving.js').Stored} stored
   */
  #receiving({ file, size }, stored) {
    const { transfers, wire } = this.#setup;
    return new FileReceiving(stored, size, {
      onProgress: (moved) => transfers.change(file, { moved }),
      onWritten: (offset) => wire.say(transfers.get(file)?.other ?? '', messages.written(file, offset)),
      onFailure: (code) => this.#end(file, code),
    });
  }

  /**
   * @param {string} file
   * @param {FileCode | null} code
   * @param {Blob} [blob]
   */
  #end(file, code, blob) {
    const transfer = this.#setup.transfers.get(file);
    if (transfer) this.#setup.onEnd(transfer, code, blob);
  }
}

/**
 * What somebody has not heard who offers again what is over here.
 * @param {Transfer} known
 * @param {number} offered its size now
 */
function lastWord({ file, incoming, size, state, code }, offered) {
  if (!incoming || size !== offered) return messages.decline(file);
  if (state === 'done') return messages.done(file);
  return state === 'aborted' ? messages.abort(file, code) : messages.decline(file);
}

/** @param {Person} person @returns {Pick<Transfer, 'incoming' | 'other' | 'name' | 'blob'>} */
function sender({ id, name }) {
  return { incoming: true, other: id, name, blob: null };
}
