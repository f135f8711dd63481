/**
 * @typedef {object} StoredFile A file that grows on the disk.
 * @property {(bytes: ArrayBuffer) => Promise<void>} write at its end
 * @property {() => Promise<Blob>} close what was written
 * @property {() => Promise<void>} discard
 */

/** Where received files lie until they are saved or the page is left: the browser's own file system, not its memory. */
const FOLDER = 'roomcast-files';

export class FileStore {
  /** Forgets what an earlier visit has left. */
  async clear() {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true }).catch(() => {});
  }

  /** @param {number} bytes @returns {Promise<boolean>} whether they fit */
  async hasRoomFor(bytes) {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return bytes <= quota - usage;
  }

  /** @param {string} id @returns {Promise<StoredFile>} */
  async create(id) {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
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
}
