import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UploadChannel } from '../../../main/resources/static/js/library/upload_channel.js';

const page = { person: 'ann', csrfHeader: 'X-CSRF-TOKEN', csrfToken: 'token' };
const file = /** @type {File} */ (
  /** @type {unknown} */ ({ name: 'clip.mp4', type: 'video/mp4', size: 1000, lastModified: 7 })
);
const listener = { onProgress: () => {}, onFinished: () => {}, onFailed: () => {} };

/** A stand-in for the browser build of tus-js-client, which needs a browser. */
function tus(stored = /** @type {any[]} */ ([])) {
  /** @type {any[]} */
  const uploads = [];
  class Upload {
    /**
     * @param {any} chosen
     * @param {any} options
     */
    constructor(chosen, options) {
      this.file = chosen;
      this.options = options;
      this.resumed = undefined;
      this.started = false;
      uploads.push(this);
    }
    async findPreviousUploads() {
      return stored;
    }
    /** @param {any} previous */
    resumeFromPreviousUpload(previous) {
      this.resumed = previous;
    }
    start() {
      this.started = true;
    }
  }
  const library = { Upload, defaultOptions: { urlStorage: { findAllUploads: async () => stored } } };
  return { library: /** @type {any} */ (library), uploads };
}

test('an upload carries the token, the name and the title', async () => {
  const { library, uploads } = tus();

  await new UploadChannel(page, library).start(file, 'My clip', listener);

  const [{ options, started }] = uploads;
  assert.equal(started, true);
  assert.equal(options.endpoint, '/api/uploads');
  assert.deepEqual(options.headers, { 'X-CSRF-TOKEN': 'token' });
  assert.deepEqual(options.metadata, { filename: 'clip.mp4', filetype: 'video/mp4', title: 'My clip' });
  assert.equal(await options.fingerprint(file), 'roomcast-ann-clip.mp4-video/mp4-1000-7');
});

test('the same file goes on where an earlier visit stopped', async () => {
  const previous = { urlStorageKey: 'tus::roomcast-ann-x::1' };
  const { library, uploads } = tus([previous]);

  await new UploadChannel(page, library).start(file, '', listener);

  assert.equal(uploads[0].resumed, previous);
});

test('uploads of another person in the same browser are not listed', async () => {
  const upload = (/** @type {string} */ key) => ({
    urlStorageKey: key,
    metadata: { filename: 'a.mp4', title: 'A' },
    size: 3,
    uploadUrl: '/api/uploads/1',
  });
  const { library } = tus([upload('tus::roomcast-ann-a::1'), upload('tus::roomcast-bob-b::2')]);

  assert.deepEqual(await new UploadChannel(page, library).stored(), [
    { key: 'tus::roomcast-ann-a::1', name: 'a.mp4', title: 'A', size: 3, url: '/api/uploads/1' },
  ]);
});

test('what may pass is tried again, what will not is not', async () => {
  const { library, uploads } = tus();
  await new UploadChannel(page, library).start(file, '', listener);
  const retries = (/** @type {number} */ status) =>
    uploads[0].options.onShouldRetry({ originalResponse: { getStatus: () => status } });

  assert.deepEqual([500, 503, 409, 423].map(retries), [true, true, true, true]);
  assert.deepEqual([400, 403, 404, 413, 507].map(retries), [false, false, false, false, false]);
  assert.equal(uploads[0].options.onShouldRetry({ originalResponse: null }), true);
});

test('the finished upload names its video, and a refusal its sentence', async () => {
  const { library, uploads } = tus();
  /** @type {any[]} */
  const heard = [];
  await new UploadChannel(page, library).start(file, '', {
    ...listener,
    onFinished: (id) => heard.push(id),
    onFailed: (failure) => heard.push(failure),
  });
  const { onSuccess, onError } = uploads[0].options;

  onSuccess({ lastResponse: { getHeader: (/** @type {string} */ name) => (name === 'Roomcast-Video' ? 'id-1' : '') } });
  onError({ originalResponse: { getBody: () => '{"code":"disk-full","detail":"No room."}' } });
  onError(new Error('network'));

  assert.deepEqual(heard, ['id-1', { code: 'disk-full', message: 'No room.' }, {}]);
});
