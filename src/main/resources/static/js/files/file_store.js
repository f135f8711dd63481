/**
 * @typedef {object} StoredFile A file that grows on the disk.
 * @property {(bytes: ArrayBuffer) => Promise<void>} write at its end
 * @property {() => Promise<Blob>} close what was written
 * @property {() => Promise<void>} discard
 */

const FOLDER = 'roomcast-files';
/** Files of an earlier visit are of no use to anybody, but one of today may still be open in another tab. */
const KEPT = 24 * 3600 * 1000;

/** Where received files lie until they are saved or the page is left: the browser's own file system, not its memory. */
export class FileStore {
  #visit = `${Date.now()}-${Math.random().toString(36).slice(2)}`;

  /** Forgets what earlier visits have left. */
  async clear() {
    const visits = await this.#visits();
    for await (const name of /** @type {any} */ (visits).keys()) {
      if (Date.now() - Number.parseInt(name, 10) > KEPT) await visits.removeEntry(name, { recursive: true });
    }
  }

  /** @param {number} bytes @returns {Promise<boolean>} whether they fit */
  async hasRoomFor(bytes) {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return bytes <= quota - usage;
  }

  /** @param {string} id @returns {Promise<StoredFile>} */
  async create(id) {
    const folder = await (await this.#visits()).getDirectoryHandle(this.#visit, { create: true });
    const handle = await folder.getFileHandle(id, { create: true });
    const writer = await handle.createWritable();
    return {
      write: (bytes) => writer.write(bytes),
      close: async () => {
        await writer.close();
        return handle.getFile();
      },
      discard: async () => {
        await writer.abort().catch(() => {});
        await folder.removeEntry(id).catch(() => {});
      },
    };
  }

  async #visits() {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(FOLDER, { create: true });
  }
}
