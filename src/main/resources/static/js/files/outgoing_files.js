import { MOST_MOVING, MOST_UNWRITTEN } from './file_limits.js';
import { messages } from './file_wire.js';

/** @typedef {import('./transfers.js').Transfer} Transfer */
/** @typedef {Pick<Transfer, 'file' | 'other' | 'name' | 'fileName' | 'size' | 'mediaType' | 'moved'>} Unsent */
/**
 * @typedef {object} OutgoingSetup
 * @property {import('./transfers.js').Transfers} transfers
 * @property {Pick<import('./file_wire.js').FileWire, 'say' | 'open'>} wire
 * @property {typeof import('./file_sending.js').sendFile} sendFile
 * @property {() => string} createId
 * @property {() => number} now
 * @property {(transfer: Transfer, code: import('./file_limits.js').FileCode) => void} onTrouble the file cannot be sent
 */

/** Files of this page: offered, and sent from where the other side wants them. */
export class OutgoingFiles {
  /** @type {OutgoingSetup} */ #setup;
  /** @type {Map<string, RTCDataChannel>} */ #channels = new Map();
  /** @type {Map<string, {offset: number, more: () => void}>} what the other sides have on their disks, and who waits for more */
  #written = new Map();

  /** @param {OutgoingSetup} setup */
  constructor(setup) {
    this.#setup = setup;
  }

  /**
   * @param {File} blob
   * @param {{id: string, name: string}} person
   */
  offer(blob, { id, name }) {
    const { transfers, createId } = this.#setup;
    const { name: fileName, size, type: mediaType } = blob;
    const file = createId();
    transfers.add({ file, incoming: false, other: id, name, fileName, size, mediaType, blob, state: 'offered' });
    this.repeat(file);
  }

  /** Says again what the other side may not have heard. @param {string} file */
  repeat(file) {
    const transfer = this.#setup.transfers.get(file);
    if (!transfer) return;
    const { other, fileName: name, size, mediaType } = transfer;
    this.#setup.wire.say(other, messages.offer({ file, name, size, mediaType }));
  }

  /** What the page that was reloaded was sending: the file has to be chosen again. @param {Unsent} unsent */
  restore({ moved, ...unsent }) {
    this.#setup.transfers.add({ ...unsent, incoming: false, blob: null, state: 'lost' });
    this.#setup.transfers.change(unsent.file, { moved });
  }

  /**
   * @param {string} file
   * @param {File} blob
   */
  chooseAgain(file, blob) {
    const { transfers } = this.#setup;
    const transfer = transfers.get(file);
    if (transfer?.state !== 'lost') return;
    if (blob.name !== transfer.fileName || blob.size !== transfer.size) {
      return transfers.change(file, { code: 'file-not-the-same' });
    }
    transfers.change(file, { blob, state: 'away', code: null });
    this.repeat(file);
  }

  /**
   * @param {string} file
   * @param {number} offset
   */
  async send(file, offset) {
    const { transfers, wire, now, onTrouble } = this.#setup;
    const transfer = transfers.get(file);
    if (!transfer?.blob || offset > transfer.size) return;
    const { other, blob } = transfer;
    const moving = transfers.with(other, false, 'moving').filter((one) => one.file !== file && one.moved < one.size);
    if (moving.length >= MOST_MOVING) return onTrouble(transfer, 'too-many-files');
    this.#channels.get(file)?.close();
    const channel = wire.open(other, file, offset);
    if (!channel) return;
    this.#channels.set(file, channel);
    this.heardOfWriting(file, Math.min(offset, this.#written.get(file)?.offset ?? offset));
    transfers.change(file, { state: 'moving', moved: offset, movedBefore: offset, startedAt: now() });
    const topHash = await this.#sent(file, blob, channel, offset);
    if (this.#channels.get(file) !== channel) return;
    if (topHash) wire.say(other, messages.end(file, topHash));
    else if (channel.readyState === 'open') onTrouble(transfer, 'file-gone');
    else transfers.change(file, { state: 'away' });
  }

  /**
   * @param {string} file
   * @param {number} offset
   */
  heardOfWriting(file, offset) {
    const waiting = this.#written.get(file);
    this.#written.set(file, { offset, more: () => {} });
    waiting?.more();
  }

  /** @param {string} file */
  end(file) {
    this.#channels.get(file)?.close();
    this.#channels.delete(file);
    const waiting = this.#written.get(file);
    this.#written.delete(file);
    waiting?.more();
  }

  /**
   * @param {string} file
   * @param {Blob} blob
   * @param {RTCDataChannel} channel
   * @param {number} offset
   */
  async #sent(file, blob, channel, offset) {
    try {
      return await this.#setup.sendFile(blob, channel, offset, (moved) => {
        this.#setup.transfers.change(file, { moved });
        return this.#roomAhead(file, moved);
      });
    } catch (trouble) {
      // The file was changed or taken away while it was sent, or the channel closed under a frame.
      console.warn('A file stopped moving', trouble);
      return null;
    }
  }

  /**
   * Waits until the other side has written enough for more to be sent, or the transfer is over.
   * @param {string} file
   * @param {number} moved
   */
  async #roomAhead(file, moved) {
    for (let written = this.#written.get(file); written; written = this.#written.get(file)) {
      if (moved - written.offset < MOST_UNWRITTEN) return;
      const { offset } = written;
      await new Promise((resolve) => this.#written.set(file, { offset, more: () => resolve(undefined) }));
    }
  }
}
