import { messages } from './file_wire.js';
import { IncomingFiles } from './incoming_files.js';
import { OutgoingFiles } from './outgoing_files.js';
import { Transfers, isOpen } from './transfers.js';

/** @typedef {import('./file_limits.js').FileCode} FileCode */
/** @typedef {import('./file_wire.js').FileMessage} FileMessage */
/** @typedef {import('./transfers.js').Transfer} Transfer */
/** @typedef {import('./transfers.js').TransferState} TransferState */
/**
 * @typedef {object} FilesSetup
 * @property {Pick<import('../call/call_session.js').CallSession, 'view'>} call
 * @property {Pick<import('./file_wire.js').FileWire, 'start' | 'say' | 'open'>} wire
 * @property {import('./incoming_files.js').IncomingSetup['store'] & {kept: () => Promise<
 *   {record: import('./file_store.js').FileRecord, stored: import('./file_receiving.js').Stored}[]>}} store
 * @property {typeof import('./file_sending.js').sendFile} sendFile
 * @property {() => string} createId
 * @property {() => number} now
 * @property {import('../platform/timers.js').Timers} timers
 * @property {() => void} onChange
 */

/** Milliseconds for which a file waits for somebody who has left: he may only have reloaded his page. */
const AWAITED = 10 * 60_000;

/** Files from browser to browser: nothing moves before the receiver has accepted, and either side may stop at any time. */
export class FilesSession {
  /** @type {FilesSetup} */ #setup;
  /** @type {Transfers} */ #transfers;
  /** @type {IncomingFiles} */ #incoming;
  /** @type {OutgoingFiles} */ #outgoing;
  /** @type {Map<string, ReturnType<typeof setTimeout>>} files whose other side has left */
  #awaited = new Map();
  /** @type {(() => void)[] | null} what others say while this page does not know yet what the one before was receiving */
  #early = null;

  /** @param {FilesSetup} setup */
  constructor(setup) {
    const { wire, store, sendFile, createId, now, onChange } = setup;
    const transfers = new Transfers(onChange);
    this.#setup = setup;
    this.#transfers = transfers;
    this.#incoming = new IncomingFiles({
      transfers,
      wire,
      store,
      now,
      onEnd: (transfer, code, blob) => this.#arrived(transfer, code, blob),
    });
    this.#outgoing = new OutgoingFiles({
      transfers,
      wire,
      sendFile,
      createId,
      now,
      onTrouble: (transfer, code) => this.#stop(transfer, code),
    });
    wire.start({
      onMessage: (from, message) => this.#hear(from, message),
      onChannel: (from, file, channel) => this.#incoming.receive(from, file, channel),
      onOpen: (other) => this.#reopened(other),
    });
  }

  /**
   * Takes up what the page before a reload was receiving and sending.
   * @param {import('./outgoing_files.js').Unsent[]} unsent
   */
  async resume(unsent) {
    for (const one of unsent) this.#outgoing.restore(one);
    this.#early = [];
    /** @type {Promise<void>[]} */
    let takenUp = [];
    try {
      takenUp = (await this.#setup.store.kept()).map((one) => this.#takeUp(one));
    } finally {
      const early = this.#early;
      this.#early = null;
      for (const hear of early) hear();
    }
    await Promise.all(takenUp);
  }

  /** What the next page needs to go on with; what is received needs nothing more than its place on the disk. */
  get unsent() {
    return this.#transfers.all
      .filter(({ incoming, state }) => !incoming && ['moving', 'away', 'lost'].includes(state))
      .map(({ file, other, name, fileName, size, mediaType, moved }) => ({
        file,
        other,
        name,
        fileName,
        size,
        mediaType,
        moved,
      }));
  }

  /** The newest first. */
  get transfers() {
    return this.#transfers.all.reverse();
  }

  /**
   * @param {File} file
   * @param {string} to participant id, or '' for everybody
   */
  offer(file, to) {
    const others = this.#setup.call.view.others.filter(({ id }) => to === '' || id === to);
    for (const person of others) this.#outgoing.offer(file, person);
  }

  /** @param {string} file */
  async accept(file) {
    await this.#incoming.accept(file);
  }

  /** @param {string} file */
  decline(file) {
    const transfer = this.#transfers.get(file);
    if (transfer?.state !== 'offered') return;
    this.#setup.wire.say(transfer.other, messages.decline(file));
    this.#end(transfer, 'declined');
  }

  /** @param {string} file */
  abort(file) {
    const transfer = this.#transfers.get(file);
    if (transfer && isOpen(transfer)) this.#stop(transfer, null);
  }

  /**
   * @param {string} file whose page was reloaded
   * @param {File} blob
   */
  chooseAgain(file, blob) {
    this.#outgoing.chooseAgain(file, blob);
  }

  /** @param {Set<string>} present ids of those who are there */
  keepOnly(present) {
    for (const transfer of this.#transfers.all.filter(isOpen)) {
      const { file, other, state } = transfer;
      if (present.has(other)) this.#expectNoMore(file);
      else if (state === 'offered' || state === 'queued') this.#end(transfer, 'left');
      else if (!this.#awaited.has(file)) this.#await(transfer);
    }
  }

  /** @param {{record: import('./file_store.js').FileRecord, stored: import('./file_receiving.js').Stored}} kept */
  async #takeUp({ record, stored }) {
    try {
      await this.#incoming.takeUp(record, stored);
    } catch (trouble) {
      console.warn('A file cannot go on', trouble);
      this.abort(record.file);
    }
  }

  /**
   * @param {string} from
   * @param {FileMessage} message
   */
  #hear(from, message) {
    if (this.#early) return void this.#early.push(() => this.#hear(from, message));
    const person = this.#setup.call.view.others.find(({ id }) => id === from);
    const transfer = this.#transfers.get(message.file);
    if (!person) return;
    if (message.type === 'file-offer') return this.#offered(person, message);
    if (message.type === 'file-accept') return this.#accepted(person, message);
    if (!transfer || transfer.other !== from || !isOpen(transfer)) return;
    const { file, incoming } = transfer;
    switch (message.type) {
      case 'file-written':
        return incoming ? undefined : this.#outgoing.heardOfWriting(file, message.offset);
      case 'file-decline':
        return this.#end(transfer, 'declined', message.code);
      case 'file-abort':
        return this.#end(transfer, 'aborted', message.code);
      case 'file-end':
        return void this.#incoming.finish(file, message.topHash);
      case 'file-done':
        if (!incoming) this.#end(transfer, 'done');
    }
  }

  /**
   * @param {{id: string, name: string}} person
   * @param {import('./file_wire.js').FileOffer} offer
   */
  #offered(person, offer) {
    this.#incoming.offered(person, offer);
    if (this.#transfers.get(offer.file)?.other === person.id) this.#expectNoMore(offer.file);
  }

  /**
   * Perhaps by somebody who has reloaded his page: the file's id is known to the two alone, so it is he.
   * @param {{id: string, name: string}} person
   * @param {{file: string, offset: number}} accepted
   */
  #accepted({ id, name }, { file, offset }) {
    const transfer = this.#transfers.get(file);
    if (!transfer || transfer.incoming || !isOpen(transfer)) {
      return void this.#setup.wire.say(id, messages.abort(file, 'file-gone'));
    }
    this.#transfers.change(file, { other: id, name });
    this.#expectNoMore(file);
    void this.#outgoing.send(file, offset);
  }

  /**
   * @param {Transfer} transfer
   * @param {FileCode | null} code
   * @param {Blob} [blob]
   */
  #arrived(transfer, code, blob) {
    if (!blob) return this.#stop(transfer, code);
    this.#setup.wire.say(transfer.other, messages.done(transfer.file));
    this.#transfers.change(transfer.file, { blob });
    this.#end(transfer, 'done');
  }

  /**
   * After a new connection, what was on its way goes on where the receiver stands. He may know the sender by an earlier id, or have said
   * what never came here: so both begin.
   * @param {string} other
   */
  #reopened(other) {
    for (const { file } of this.#transfers.with(other, true, 'moving', 'away')) this.#incoming.askOn(file);
    for (const { file } of this.#transfers.with(other, false, 'offered', 'moving', 'away')) this.#outgoing.repeat(file);
  }

  /** @param {Transfer} transfer */
  #await(transfer) {
    const { file } = transfer;
    this.#transfers.change(file, transfer.state === 'lost' ? {} : { state: 'away' });
    const giveUp = () => {
      const waiting = this.#transfers.get(file);
      if (waiting && isOpen(waiting)) this.#end(waiting, 'left');
    };
    this.#awaited.set(file, this.#setup.timers.setTimeout(giveUp, AWAITED));
  }

  /** @param {string} file */
  #expectNoMore(file) {
    const timer = this.#awaited.get(file);
    if (timer !== undefined) this.#setup.timers.clearTimeout(timer);
    this.#awaited.delete(file);
  }

  /**
   * @param {Transfer} transfer
   * @param {FileCode | null} code
   */
  #stop({ file }, code) {
    const transfer = this.#transfers.get(file);
    if (!transfer) return;
    this.#setup.wire.say(transfer.other, messages.abort(file, code));
    this.#end(transfer, 'aborted', code);
  }

  /**
   * @param {Transfer} transfer
   * @param {TransferState} state
   * @param {FileCode | null} [code]
   */
  #end({ file, other, incoming }, state, code = null) {
    this.#expectNoMore(file);
    this.#transfers.change(file, { state, code });
    this.#outgoing.end(file);
    this.#incoming.end(file);
    if (incoming) this.#incoming.next(other);
  }
}
