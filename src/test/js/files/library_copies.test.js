import { test } from 'node:test';
import assert from 'node:assert/strict';
import { LibraryCopies } from '../../../main/resources/static/js/files/library_copies.js';
import { titleOf } from '../../../main/resources/static/js/library/video_title.js';

/** @param {object} [other] */
function received(other) {
  const blob = new Blob(['film']);
  return /** @type {any} */ ({
    file: 'f',
    incoming: true,
    state: 'done',
    fileName: 'Our holiday.2026.mp4',
    mediaType: 'video/mp4',
    blob,
    ...other,
  });
}

function library() {
  /** @type {{file: File, title: string, listener: any}[]} */
  const uploads = [];
  const channel = {
    stored: async () => [],
    start: async (/** @type {File} */ file, /** @type {string} */ title, /** @type {any} */ listener) => {
      uploads.push({ file, title, listener });
      return { pause: async () => {}, resume: () => {}, cancel: async () => {} };
    },
    discard: async () => {},
  };
  let changes = 0;
  return { copies: new LibraryCopies(channel, () => changes++), uploads, changes: () => changes };
}

test('a received film goes to the library under its name without the ending, once', async () => {
  const { copies, uploads, changes } = library();
  const film = received();
  assert.ok(copies.mayTake(film));
  await copies.add(film);
  await copies.add(film);
  assert.equal(uploads.length, 1);
  const [{ file, title, listener } = /** @type {any} */ ({})] = uploads;
  assert.deepEqual(
    [file.name, file.type, file.size, title],
    ['Our holiday.2026.mp4', 'video/mp4', 4, 'Our holiday.2026'],
  );
  listener.onProgress(2, 4);
  assert.equal(copies.of(film)?.progress, 0.5);
  listener.onFinished('v1');
  assert.equal(copies.of(film)?.videoId, 'v1');
  assert.ok(!copies.mayTake(film));
  assert.ok(changes() >= 3);
});

test('an upload that fails says why, and can be tried again with the same file', async () => {
  const { copies, uploads } = library();
  const film = received();
  await copies.add(film);
  uploads[0]?.listener.onFailed({ code: 'disk-full', message: 'The disk is full.' });
  assert.equal(copies.of(film)?.failure?.message, 'The disk is full.');
  assert.ok(copies.mayTake(film));
  await copies.add(film);
  assert.equal(uploads.length, 2);
  assert.equal(uploads[1]?.file, uploads[0]?.file);
});

for (const [what, other] of /** @type {[string, object][]} */ ([
  ['that is no film', { mediaType: 'application/pdf', fileName: 'slides.pdf' }],
  ['that is still on its way', { state: 'moving', blob: null }],
  ['that this page has sent', { incoming: false }],
  ['without a byte', { blob: new Blob() }],
])) {
  test(`a file ${what} is not taken`, async () => {
    const { copies, uploads } = library();
    assert.ok(!copies.mayTake(received(other)));
    await copies.add(received(other));
    assert.equal(uploads.length, 0);
  });
}

test('a title is 200 characters at most and never empty', () => {
  assert.equal(titleOf('talk.mkv'), 'talk');
  assert.equal(titleOf('.mkv'), '.mkv');
  assert.equal(titleOf('x'.repeat(300)).length, 200);
});
