/** @typedef {import('./file_limits.js').FileCode} FileCode */
/**
 * @typedef {'offered' | 'queued' | 'moving' | 'away' | 'lost' | 'done' | 'declined' | 'aborted' | 'left'} TransferState
 *   `queued` waits for others of the same person, `away` for the other side, `lost` for its own file to be chosen again
 */
/**
 * @typedef {object} Transfer One file to or from one person.
 * @property {string} file a UUID that the two ends alone know
 * @property {boolean} incoming
 * @property {string} other participant id
 * @property {string} name of the other person
 * @property {string} fileName
 * @property {number} size
 * @property {string} mediaType
 * @property {TransferState} state
 * @property {FileCode | null} code why it ended, or what is wrong
 * @property {number} moved bytes
 * @property {number} movedBefore bytes that had moved when this connection took the file up
 * @property {number} startedAt
 * @property {Blob | null} blob what is sent, or what was received
 */

/** Lines of ended transfers that hold nothing; older ones are forgotten, so that nobody can fill the page. */
const MOST_ENDED = 100;
/** @type {TransferState[]} */
const OPEN = ['offered', 'queued', 'moving', 'away', 'lost'];

/** Everything that is offered, moving or over, in the order in which it began. */
export class Transfers {
  /** @type {Map<string, Transfer>} */ #all = new Map();
  /** @type {() => void} */ #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  get all() {
    return [...this.#all.values()];
  }

  /** @param {string} file */
  get(file) {
    return this.#all.get(file);
  }

  /**
   * @param {string} other
   * @param {boolean} incoming
   * @param {TransferState[]} states
   */
  with(other, incoming, ...states) {
    return this.all.filter((one) => one.other === other && one.incoming === incoming && states.includes(one.state));
  }

  /** @param {Pick<Transfer, 'file' | 'incoming' | 'other' | 'name' | 'fileName' | 'size' | 'mediaType' | 'blob' | 'state'>} transfer */
  add(transfer) {
    const ended = this.all.filter((one) => !isOpen(one) && !(one.incoming && one.blob));
    for (const { file } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) this.#all.delete(file);
    this.#put({ ...transfer, code: null, moved: 0, movedBefore: 0, startedAt: 0 });
  }

  /**
   * @param {string} file
   * @param {Partial<Transfer>} change
   */
  change(file, change) {
    const known = this.#all.get(file);
    if (known) this.#put({ ...known, ...change });
  }

  /** @param {Transfer} transfer */
  #put(transfer) {
    this.#all.set(transfer.file, transfer);
    this.#onChange();
  }
}

/** @param {Transfer | undefined} transfer */
export function isOpen(transfer) {
  return transfer !== undefined && OPEN.includes(transfer.state);
}
