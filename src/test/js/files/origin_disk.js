/** A folder of the browser's own file system, as far as the store of files looks into it. */
export class Folder {
  kind = 'directory';
  /** @type {Map<string, any>} */ entriesByName = new Map();

  /** @param {Record<string, any>} [entries] */
  constructor(entries = {}) {
    for (const [name, entry] of Object.entries(entries)) this.entriesByName.set(name, entry);
  }

  async *entries() {
    yield* this.entriesByName.entries();
  }

  async *keys() {
    yield* this.entriesByName.keys();
  }

  async *values() {
    yield* this.entriesByName.values();
  }

  /** @param {string} name */
  async getFileHandle(name) {
    return this.#entry(name);
  }

  /** @param {string} name */
  async getDirectoryHandle(name) {
    return this.#entry(name);
  }

  /** @param {string} name */
  async removeEntry(name) {
    this.#entry(name);
    this.entriesByName.delete(name);
  }

  /** @param {string} name */
  #entry(name) {
    const entry = this.entriesByName.get(name);
    if (!entry) throw new DOMException(name, 'NotFoundError');
    return entry;
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
export const entryOf = (name, text) => ({ getFile: async () => new File([text], name) });

/** @param {string} file whose record it is */
export const recordOf = (file) =>
  entryOf('record.json', JSON.stringify({ file, size: 4, owner: { room: 'tea', person: 'ben' } }));

/** Something that cannot be read. */
export const broken = {
  getFile: async () => {
    throw new DOMException('gone', 'NotFoundError');
  },
};

/**
 * Puts a folder and free locks where the browser has its own.
 * @param {Folder} folder of the files
 */
export function putInPlace(folder) {
  const root = new Folder({ 'roomcast-files': folder });
  /** @type {Set<string>} */
  const locks = new Set();
  const request = async (/** @type {string} */ name, /** @type {any} */ _, /** @type {any} */ held) => {
    if (locks.has(name)) return held(null);
    locks.add(name);
    await held({ name });
    locks.delete(name);
  };
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { storage: { getDirectory: async () => root }, locks: { request } },
  });
  return { locks };
}
