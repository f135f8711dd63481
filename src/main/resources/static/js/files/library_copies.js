import { UploadSession } from '../library/upload_session.js';
import { titleOf } from '../library/video_title.js';
import { isMedia } from './file_name.js';

/** @typedef {import('./transfers.js').Transfer} Transfer */
/** @typedef {import('../library/upload_session.js').UploadSnapshot} UploadSnapshot */

/** Received films and sounds on their way to the library, each uploaded from where it lies on the disk. */
export class LibraryCopies {
  /** @type {import('../library/upload_session.js').Channel} */ #channel;
  /** @type {() => void} */ #onChange;
  /** @type {Map<string, UploadSession>} */ #uploads = new Map();

  /**
   * @param {import('../library/upload_session.js').Channel} channel
   * @param {() => void} onChange
   */
  constructor(channel, onChange) {
    this.#channel = channel;
    this.#onChange = onChange;
  }

  /** @param {Transfer} transfer */
  mayTake(transfer) {
    const upload = this.of(transfer);
    const here = transfer.incoming && transfer.state === 'done' && (transfer.blob?.size ?? 0) > 0;
    return here && isMedia(transfer) && (upload === null || upload.state === 'failed');
  }

  /** @param {Transfer} transfer @returns {UploadSnapshot | null} */
  of({ file }) {
    return this.#uploads.get(file)?.snapshot ?? null;
  }

  /** Again, too, after it has failed: then it goes on where it stood. @param {Transfer} transfer */
  async add(transfer) {
    const { file, blob, fileName, mediaType: type } = transfer;
    if (!this.mayTake(transfer) || !blob) return;
    const upload = this.#uploads.get(file) ?? new UploadSession(this.#channel);
    if (!this.#uploads.has(file)) upload.onChange(this.#onChange);
    this.#uploads.set(file, upload);
    // The same file again, so that the upload is found that has stopped in between.
    upload.choose(upload.snapshot.file ?? new File([blob], fileName, { type }));
    await upload.start(titleOf(fileName));
  }
}
