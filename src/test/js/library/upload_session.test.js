import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UploadSession } from '../../../main/resources/static/js/library/upload_session.js';

const file = /** @type {File} */ (/** @type {unknown} */ ({ name: 'clip.mp4', size: 1000 }));

function fixture() {
  /** @type {string[]} */
  const calls = [];
  /** @type {import('../../../main/resources/static/js/library/upload_channel.js').UploadListener[]} */
  const listeners = [];
  const clock = { now: 0 };
  const waiting = { key: 'k', name: 'old.mp4', title: 'Old', size: 5, url: '/api/uploads/1' };
  let stored = [waiting];
  const session = new UploadSession(
    {
      stored: async () => stored,
      discard: async ({ key }) => {
        stored = stored.filter((upload) => upload.key !== key);
      },
      start: async (chosen, title, listener) => {
        calls.push(`start ${chosen.name} ${title}`);
        listeners.push(listener);
        return {
          pause: async () => void calls.push('pause'),
          resume: () => void calls.push('resume'),
          cancel: async () => void calls.push('cancel'),
        };
      },
    },
    () => clock.now,
  );
  const listener = () => /** @type {typeof listeners[number]} */ (listeners.at(-1));
  return { session, calls, clock, listener, waiting };
}

test('nothing starts without a file', async () => {
  const { session, calls } = fixture();

  await session.start('A title');

  assert.deepEqual(calls, []);
  assert.equal(session.snapshot.state, 'idle');
});

test('an upload tells its progress and its speed', async () => {
  const { session, clock, listener } = fixture();
  session.choose(file);
  await session.start('A title');

  listener().onProgress(0, 1000);
  clock.now = 500;
  listener().onProgress(250, 1000);

  assert.equal(session.snapshot.progress, 0.25);
  assert.equal(session.snapshot.speed, 500);
});

test('the speed forgets what is long ago', async () => {
  const { session, clock, listener } = fixture();
  session.choose(file);
  await session.start('');

  for (const [at, sent] of /** @type {[number, number][]} */ ([
    [0, 0],
    [1000, 900],
    [9000, 910],
    [10000, 920],
  ])) {
    clock.now = at;
    listener().onProgress(sent, 1000);
  }

  assert.equal(session.snapshot.speed, 10);
});

test('a finished upload knows its video', async () => {
  const { session, listener } = fixture();
  session.choose(file);
  await session.start('A title');

  listener().onFinished('some-id');

  assert.equal(session.snapshot.state, 'finished');
  assert.equal(session.snapshot.videoId, 'some-id');
});

test('a pause holds the upload until it is resumed', async () => {
  const { session, calls, listener } = fixture();
  session.choose(file);
  await session.start('A title');

  await session.pause();
  listener().onProgress(10, 1000);
  assert.equal(session.snapshot.state, 'paused');
  assert.equal(session.snapshot.progress, 0);
  session.resume();

  assert.deepEqual(calls, ['start clip.mp4 A title', 'pause', 'resume']);
  assert.equal(session.snapshot.state, 'uploading');
});

test('a cancelled upload is taken back from the portal', async () => {
  const { session, calls } = fixture();
  session.choose(file);
  await session.start('A title');

  await session.cancel();

  assert.equal(calls.at(-1), 'cancel');
  assert.equal(session.snapshot.state, 'idle');
  assert.equal(session.snapshot.file, undefined);
});

test('a refused upload keeps the sentence, and may be started again', async () => {
  const { session, calls, listener } = fixture();
  session.choose(file);
  await session.start('A title');

  listener().onFailed({ code: 'disk-full', message: 'No room.' });
  assert.equal(session.snapshot.failure?.message, 'No room.');
  await session.start('A title');

  assert.equal(session.snapshot.state, 'uploading');
  assert.equal(session.snapshot.failure, undefined);
  assert.equal(calls.length, 2);
});

test('a second upload does not start beside the first', async () => {
  const { session, calls } = fixture();
  session.choose(file);
  await session.start('One');
  await session.start('Two');

  assert.deepEqual(calls, ['start clip.mp4 One']);
});

test('unfinished uploads of earlier visits are listed until they are discarded', async () => {
  const { session, waiting } = fixture();

  await session.loadStored();
  assert.deepEqual(session.snapshot.stored, [waiting]);
  await session.discard(waiting);

  assert.deepEqual(session.snapshot.stored, []);
});
