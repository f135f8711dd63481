import { RECORD, StoredFile } from './stored_file.js';

/**
 * @typedef {object} FileRecord What a page needs to go on with a file of the page before.
 * @property {string} file
 * @property {string} other participant id of the sender
 * @property {string} name of the sender
 * @property {string} fileName
 * @property {number} size
 * @property {string} mediaType
 */
/** @typedef {{room: string, person: string}} Owner */
/** @typedef {{id: string, at: number, size: number}} Left */

const FOLDER = 'roomcast-files';
/** How long files that have not arrived whole are kept for somebody who comes back, and how much of them. */
const KEPT = 3600 * 1000;
const MOST_KEPT = 4_000_000_000;
/** A page that goes away may hold its files for a moment still; a living one does so for good. */
const HELD = 3_000;

/**
 * Where received files lie until they are saved or the page is left: the browser's own file system, not its memory. Each file is
 * held by a lock of the page that writes it, so that no other page takes it up or away.
 */
export class FileStore {
  /** @type {Owner} */ #owner;
  /** @type {Map<string, () => void>} */ #held = new Map();

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
  }

  /** @param {number} bytes @returns {Promise<boolean>} whether they fit */
  async hasRoomFor(bytes) {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return bytes <= quota - usage;
  }

  /** @param {FileRecord} record */
  async create(record) {
    await this.#hold(record.file, { ifAvailable: true });
    const folder = await (await this.#folders()).getDirectoryHandle(record.file, { create: true });
    await write(folder, { ...record, owner: this.#owner });
    return new StoredFile(folder, () => this.#forget(record.file));
  }

  /**
   * @param {string} file
   * @param {Partial<FileRecord>} change
   */
  async amend(file, change) {
    const folder = await (await this.#folders()).getDirectoryHandle(file);
    const record = await (await folder.getFileHandle(RECORD)).getFile();
    await write(folder, { ...recordIn(await record.text()), ...change });
  }

  /** What this person had begun to receive in this room before the page was reloaded. */
  async kept() {
    const found = (await this.#left()).filter(({ at, record }) => {
      const { room, person } = record?.owner ?? {};
      return room === this.#owner.room && person === this.#owner.person && Date.now() - at <= KEPT;
    });
    const kept = await Promise.all(
      found.map(async ({ id, folder, record }) => {
        if (!record || !(await this.#hold(id, { signal: AbortSignal.timeout(HELD) }))) return [];
        const stored = await this.#reopen(id, folder);
        return stored ? [{ record, stored }] : [];
      }),
    );
    return kept.flat();
  }

  /** Forgets what earlier visits have left. */
  async sweep() {
    for (const id of abandoned(await this.#left(), Date.now())) {
      if (!this.#held.has(id) && (await this.#hold(id, { ifAvailable: true }))) await this.#forget(id);
    }
  }

  /** @returns {Promise<(Left & {folder: FileSystemDirectoryHandle, record: (FileRecord & {owner: Owner}) | null})[]>} */
  async #left() {
    const left = [];
    for await (const [id, folder] of /** @type {any} */ (await this.#folders()).entries()) {
      const facts = await factsOf(folder).catch((trouble) => {
        console.warn('A file of an earlier visit cannot be read', trouble);
        return { record: null, at: 0, size: 0 };
      });
      left.push({ id, folder, ...facts });
    }
    return left;
  }

  /**
   * @param {string} id
   * @param {FileSystemDirectoryHandle} folder
   */
  async #reopen(id, folder) {
    try {
      const stored = new StoredFile(folder, () => this.#forget(id));
      await stored.reopen();
      return stored;
    } catch (trouble) {
      console.warn('A file of an earlier visit cannot go on', trouble);
      this.#free(id);
      return null;
    }
  }

  /**
   * @param {string} id
   * @param {LockOptions} options
   * @returns {Promise<boolean>} whether it is this page's now
   */
  #hold(id, options) {
    return new Promise((resolve) => {
      const held = (/** @type {Lock | null} */ lock) => {
        resolve(lock !== null);
        return lock ? new Promise((/** @type {(value: void) => void} */ free) => this.#held.set(id, free)) : undefined;
      };
      navigator.locks.request(`${FOLDER}/${id}`, options, held).catch(() => resolve(false));
    });
  }

  /** @param {string} id */
  async #forget(id) {
    await (await this.#folders()).removeEntry(id, { recursive: true }).catch(() => {});
    this.#free(id);
  }

  /** @param {string} id */
  #free(id) {
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  async #folders() {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(FOLDER, { create: true });
  }
}

/**
 * @param {FileSystemDirectoryHandle} folder
 * @param {object} record
 */
async function write(folder, record) {
  const stream = await (await folder.getFileHandle(RECORD, { create: true })).createWritable();
  await stream.write(JSON.stringify(record));
  await stream.close();
}

/** @param {any} folder */
async function factsOf(folder) {
  /** @type {File[]} */
  const files = [];
  for await (const handle of folder.values()) files.push(await handle.getFile());
  const record = files.find(({ name }) => name === RECORD);
  return {
    record: record ? recordIn(await record.text()) : null,
    at: record ? Math.max(...files.map(({ lastModified }) => lastModified)) : 0,
    size: files.reduce((sum, { size }) => sum + size, 0),
  };
}

/** @param {string} text which a page that died while it wrote may have left unfinished */
function recordIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What is too old to be kept, and what is too much: the oldest goes first.
 * @param {Left[]} left `at` is 0 for what nobody can go on with
 * @param {number} now
 */
export function abandoned(left, now) {
  let sum = 0;
  return [...left]
    .sort((a, b) => b.at - a.at)
    .filter(({ at, size }) => now - at > KEPT || (sum += size) > MOST_KEPT)
    .map(({ id }) => id);
}
