import { sendFile } from '../../../main/resources/static/js/files/file_sending.js';
import { FilesSession } from '../../../main/resources/static/js/files/files_session.js';

/** One end of a data channel that hands everything to its other end. */
class ChannelEnd extends EventTarget {
  readyState = 'open';
  bufferedAmount = 0;
  protocol = '';
  /** @type {ChannelEnd | null} */ other = null;
  /** @type {any} */ onmessage = null;
  /** Frames that are swallowed from this many bytes on, as by a broken path. */
  swallowsAfter = Infinity;
  carried = 0;

  /** @param {Uint8Array} frame */
  send(frame) {
    if (this.readyState !== 'open') throw new Error('closed');
    this.carried += frame.length;
    if (this.carried > this.swallowsAfter) return this.close();
    const data = frame.slice().buffer;
    this.other?.onmessage?.({ data });
    this.other?.dispatchEvent(new Event('message'));
  }

  close() {
    for (const end of [this, this.other]) {
      if (!end || end.readyState === 'closed') continue;
      end.readyState = 'closed';
      end.dispatchEvent(new Event('close'));
    }
  }
}

/** So much of a file has to come together to outlive a page that goes away. */
const PART = 100_000;

/** A disk on which files lie in parts, as in the browser. */
class Disk {
  /** @type {Map<string, {record: any, parts: Uint8Array[][], open: Uint8Array[]}>} */ files = new Map();
  /** Whether it takes the end of a file. */
  closes = true;
  /** What has to happen before it tells what it has kept. */
  found = Promise.resolve();
  #slow;

  /** @param {Promise<void>} slow */
  constructor(slow) {
    this.#slow = slow;
  }

  /** What was not in a closed part is lost with the page. */
  pageGoes() {
    for (const file of this.files.values()) file.open = [];
  }

  /** @param {any} record */
  async create(record) {
    this.files.set(record.file, { record, parts: [], open: [] });
    return this.#stored(record.file);
  }

  /**
   * @param {string} id
   * @param {object} change
   */
  async amend(id, change) {
    const file = this.files.get(id);
    if (file) file.record = { ...file.record, ...change };
  }

  async kept() {
    await this.found;
    return [...this.files.values()].map(({ record }) => ({ record, stored: this.#stored(record.file) }));
  }

  /** @param {string} id */
  #stored(id) {
    const file = /** @type {{record: any, parts: Uint8Array[][], open: Uint8Array[]}} */ (this.files.get(id));
    const close = () => file.parts.push(file.open.splice(0));
    return {
      get written() {
        return sizeOf(file.parts.flat());
      },
      get kept() {
        return new Blob(/** @type {any} */ (file.parts.flat()));
      },
      write: async (/** @type {ArrayBuffer} */ bytes) => {
        await this.#slow;
        file.open.push(new Uint8Array(bytes));
        if (sizeOf(file.open) >= PART) close();
      },
      close: async () => {
        if (!this.closes) throw new Error('full');
        close();
        return new Blob(/** @type {any} */ (file.parts.flat()));
      },
      discard: async () => void this.files.delete(id),
    };
  }
}

/** @param {Uint8Array[]} chunks */
const sizeOf = (chunks) => chunks.reduce((sum, { length }) => sum + length, 0);

/**
 * Ada and Ben in a call, with a wire between them and a disk each. Either may reload the page, or lose the place in the room, and is
 * another participant then.
 */
export function twoEnds({ room = true, swallowsAfter = Infinity, slowDisk = Promise.resolve() } = {}) {
  /** @type {Map<string, any>} */
  const listeners = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {{from: string, message: any}[]} */
  const said = [];
  const disks = { ada: new Disk(slowDisk), ben: new Disk(slowDisk) };
  const clock = { now: 0, timers: /** @type {Map<number, () => void>} */ (new Map()) };
  const fault = { swallowsAfter, jammed: false, /** type of messages that are not heard */ loses: '' };
  /** @type {Set<ChannelEnd>} */
  const channels = new Set();
  let ids = 0;
  const selves = { ada: { id: '' }, ben: { id: '' } };
  const page = (/** @type {'ada' | 'ben'} */ name, /** @type {string} */ me) => {
    names.set(me, name);
    const self = { id: me };
    selves[name] = self;
    return new FilesSession({
      call: /** @type {any} */ ({
        get view() {
          return { others: [...names].filter(([id]) => id !== self.id).map(([id, other]) => ({ id, name: other })) };
        },
      }),
      wire: {
        start: (listener) => void listeners.set(me, listener),
        say: (to, message) => {
          const from = self.id;
          if (!names.has(to) || !names.has(from)) return false;
          said.push({ from, message });
          if (message.type === fault.loses) return true;
          const { file, code = null } = /** @type {any} */ (message);
          setImmediate(() => listeners.get(to)?.onMessage(from, { ...structuredClone(message), file, code }));
          return true;
        },
        open: (to, file, offset) => {
          const [mine, theirs] = [new ChannelEnd(), new ChannelEnd()];
          [mine.other, theirs.other] = [theirs, mine];
          theirs.protocol = String(offset);
          mine.swallowsAfter = fault.swallowsAfter;
          if (fault.jammed) mine.bufferedAmount = Infinity;
          channels.add(mine);
          listeners.get(to)?.onChannel(self.id, file, theirs);
          return /** @type {any} */ (mine);
        },
      },
      store: {
        hasRoomFor: async () => room,
        create: (record) => disks[name].create(record),
        amend: (file, change) => disks[name].amend(file, change),
        kept: () => disks[name].kept(),
      },
      sendFile,
      createId: () => `file-${++ids}`,
      now: () => clock.now,
      timers: /** @type {any} */ ({
        setTimeout: (/** @type {() => void} */ act) => {
          clock.timers.set(++ids, act);
          return ids;
        },
        clearTimeout: (/** @type {number} */ timer) => clock.timers.delete(timer),
      }),
      onChange: () => {},
    });
  };
  const ends = { ada: page('ada', 'ada'), ben: page('ben', 'ben') };
  const present = () => {
    for (const end of [ends.ada, ends.ben]) end.keepOnly(new Set(names.keys()));
  };
  /** @param {'ada' | 'ben'} name */
  const loseThePlace = (name) => {
    for (const channel of channels) channel.close();
    for (const [id, one] of names) if (one === name) names.delete(id);
    present();
  };
  /** @param {'ada' | 'ben'} name */
  const leave = (name) => {
    disks[name].pageGoes();
    loseThePlace(name);
  };
  const open = () => {
    const [one = '', other = ''] = names.keys();
    listeners.get(one)?.onOpen(other);
    listeners.get(other)?.onOpen(one);
  };
  return {
    get ada() {
      return ends.ada;
    },
    get ben() {
      return ends.ben;
    },
    said,
    disks,
    fault,
    clock,
    open,
    leave,
    /** The connection breaks, and there is a new one. */
    reconnect: () => {
      for (const channel of channels) channel.close();
      open();
    },
    /**
     * Is away for so long that the place is lost, and joins again in the same page.
     * @param {'ada' | 'ben'} name
     * @param {string} as the participant id after that
     */
    rejoin: (name, as) => {
      const listener = listeners.get(selves[name].id);
      loseThePlace(name);
      selves[name].id = as;
      names.set(as, name);
      listeners.set(as, listener);
      present();
      open();
    },
    /**
     * @param {'ada' | 'ben'} name
     * @param {string} as the participant id after the reload
     */
    reload: async (name, as) => {
      const { unsent } = ends[name];
      leave(name);
      ends[name] = page(name, as);
      await ends[name].resume(unsent);
      present();
      open();
    },
    /**
     * Says something that no page of ours would.
     * @param {string} to
     * @param {string} from
     * @param {any} message
     */
    hear: (to, from, message) => listeners.get(to)?.onMessage(from, message),
    /**
     * Opens a channel for a file without having been asked.
     * @param {string} to
     * @param {string} from
     * @param {string} file
     */
    push: (to, from, file) => {
      const theirs = new ChannelEnd();
      listeners.get(to)?.onChannel(from, file, theirs);
      return theirs.readyState;
    },
    types: () => said.map(({ message }) => message.type),
  };
}

/** Hashes that are being computed, which happens on other threads. */
const hashing = new Set();
const digest = crypto.subtle.digest.bind(crypto.subtle);
crypto.subtle.digest = (...hashed) => {
  const hash = digest(...hashed);
  hashing.add(hash);
  return hash.finally(() => hashing.delete(hash));
};

export const settle = async () => {
  do {
    await Promise.all(hashing);
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  } while (hashing.size > 0);
};

/**
 * @param {number} size
 * @param {string} [name]
 */
export function fileOf(size, name = 'notes.bin') {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = (at * 31) % 251;
  return new File([bytes], name, { type: 'application/octet-stream' });
}

/** @param {FilesSession} session */
export const only = (session) => /** @type {any} */ (session.transfers[0]);
