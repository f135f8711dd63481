import { TabMemory } from '../call/tab_memory.js';
import { UploadChannel } from '../library/upload_channel.js';
import { pageFacts } from '../platform/page_facts.js';
import { browserTimers } from '../platform/timers.js';
import { sendFile } from './file_sending.js';
import { FileStore } from './file_store.js';
import { FileWire } from './file_wire.js';
import { FilesSession } from './files_session.js';
import { LibraryCopies } from './library_copies.js';

/** @typedef {import('./outgoing_files.js').Unsent} Unsent */

/** Puts the files of a room's page together. */
export class RoomFiles {
  /** @type {FilesSession} */ session;
  /** Absent for guests, from whom the portal takes no video. @type {LibraryCopies | null} */ library;
  /** @type {FileStore} */ #store;
  /** @type {TabMemory<Unsent[]>} */ #memory;
  /** @type {Unsent[]} */ #unsent;

  /**
   * @param {object} setup
   * @param {import('../call/call_session.js').CallSession} setup.call
   * @param {string} setup.room its slug
   * @param {string} setup.person id
   * @param {boolean} setup.guest
   * @param {boolean} setup.reloaded whether this page follows itself
   * @param {() => void} setup.onChange
   */
  constructor({ call, room, person, guest, reloaded, onChange }) {
    this.#store = new FileStore({ room, person });
    this.#memory = new TabMemory(`${room}/files`);
    const unsent = this.#memory.take();
    this.#unsent = (reloaded && unsent) || [];
    this.session = new FilesSession({
      call,
      wire: new FileWire(call),
      store: this.#store,
      sendFile,
      createId: () => crypto.randomUUID(),
      now: () => performance.now(),
      timers: browserTimers,
      onChange,
    });
    this.library = guest ? null : new LibraryCopies(new UploadChannel({ person, ...pageFacts() }), onChange);
  }

  /** Goes on with what the page before has begun, and sweeps up what no page will. */
  async start() {
    try {
      await this.session.resume(this.#unsent);
    } finally {
      await this.#store.sweep();
    }
  }

  goAway() {
    this.#memory.keep(this.session.unsent);
  }
}
