/** So much is lost at most when the page goes away: what is in a closed part outlives it. */
const PART = 8 * 1024 * 1024;

/** So much is written at once: every write is a message to another process, whatever its size. */
const WRITE = 1024 * 1024;

/** Beside the parts, until the file is whole: what the page needs to go on with it. */
export const RECORD = 'record.json';

/** A file that grows on the disk, part by part. */
export class StoredFile {
  /** Bytes in closed parts. */
  written = 0;
  /** @type {FileSystemDirectoryHandle} */ #folder;
  /** @type {() => Promise<void>} */ #forget;
  /** @type {File[]} */ #parts = [];
  /** @type {ArrayBuffer[]} what is not written yet, and how much that is */ #waiting = [];
  #waits = 0;
  /** @type {{handle: FileSystemFileHandle, stream: FileSystemWritableFileStream, bytes: number} | null} */ #open =
    null;

  /**
   * @param {FileSystemDirectoryHandle} folder its own
   * @param {() => Promise<void>} forget takes the folder away
   */
  constructor(folder, forget) {
    this.#folder = folder;
    this.#forget = forget;
  }

  /** Takes up the parts that an earlier page has closed, and removes what it was writing. */
  async reopen() {
    const names = [];
    for await (const name of /** @type {any} */ (this.#folder).keys()) names.push(String(name));
    for (let part = 0; names.includes(String(part)); part++) {
      const file = await (await this.#folder.getFileHandle(String(part))).getFile();
      if (file.size === 0) break;
      this.#add(file);
    }
    const whole = new Set([RECORD, ...this.#parts.map((_, part) => String(part))]);
    for (const name of names) if (!whole.has(name)) await this.#folder.removeEntry(name);
  }

  /** All closed parts, one after the other. */
  get kept() {
    return new Blob(this.#parts);
  }

  /** @param {ArrayBuffer} bytes at its end */
  async write(bytes) {
    this.#waiting.push(bytes);
    this.#waits += bytes.byteLength;
    if (this.#waits >= WRITE) await this.#flush();
    if (this.#open && this.#open.bytes >= PART) await this.#finish();
  }

  /** @returns {Promise<Blob>} the whole file, of which an other visit need know nothing */
  async close() {
    await this.#flush();
    await this.#finish();
    await this.#folder.removeEntry(RECORD).catch((trouble) => console.warn('A record stays beside its file', trouble));
    return this.kept;
  }

  async discard() {
    await this.#open?.stream.abort().catch(() => {});
    this.#open = null;
    this.#parts = [];
    this.#waiting = [];
    this.#waits = 0;
    await this.#forget();
  }

  async #flush() {
    if (this.#waits === 0) return;
    const bytes = new Uint8Array(this.#waits);
    let at = 0;
    for (const some of this.#waiting.splice(0)) {
      bytes.set(new Uint8Array(some), at);
      at += some.byteLength;
    }
    this.#waits = 0;
    this.#open ??= await this.#begin();
    await this.#open.stream.write(bytes);
    this.#open.bytes += bytes.length;
  }

  async #begin() {
    const handle = await this.#folder.getFileHandle(String(this.#parts.length), { create: true });
    return { handle, stream: await handle.createWritable(), bytes: 0 };
  }

  async #finish() {
    if (!this.#open) return;
    const { handle, stream } = this.#open;
    await stream.close();
    this.#open = null;
    this.#add(await handle.getFile());
  }

  /** @param {File} part */
  #add(part) {
    this.#parts.push(part);
    this.written += part.size;
  }
}
