import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UploadQueue } from '../../../main/resources/static/js/library/upload_queue.js';
import { UploadSession } from '../../../main/resources/static/js/library/upload_session.js';

const file = (/** @type {string} */ name) => /** @type {File} */ (/** @type {unknown} */ ({ name, size: 1000 }));

function fixture() {
  /** @type {string[]} */
  const calls = [];
  /** @type {import('../../../main/resources/static/js/library/upload_channel.js').UploadListener[]} */
  const listeners = [];
  const session = new UploadSession({
    stored: async () => [],
    discard: async () => {},
    start: async (chosen, title, listener) => {
      calls.push(`${chosen.name}: ${title}`);
      listeners.push(listener);
      return { pause: async () => {}, resume: () => {}, cancel: async () => void calls.push('cancel') };
    },
  });
  const state = { uploaded: 0 };
  const queue = new UploadQueue(session, () => state.uploaded++);
  const listener = () => /** @type {typeof listeners[number]} */ (listeners.at(-1));
  return { session, queue, calls, listener, state };
}

test('one file has the title that was typed, and ends as it always did', async () => {
  const { session, queue, calls, listener, state } = fixture();
  queue.choose([file('clip.mp4')]);
  await queue.start('A title');
  listener().onFinished('video-1');
  assert.deepEqual(calls, ['clip.mp4: A title']);
  assert.equal(session.snapshot.videoId, 'video-1');
  assert.equal(queue.isOver, false);
  assert.equal(state.uploaded, 0);
});

test('several go one after the other, called like their files, and one that fails keeps none waiting', async () => {
  const { session, queue, calls, listener, state } = fixture();
  queue.choose([file('one.mp4'), file('two.mkv'), file('three.webm')]);
  await queue.start('Not for three');
  assert.deepEqual(calls, ['one.mp4: one']);
  listener().onFinished('video-1');
  assert.equal(queue.number, 2);
  listener().onFailed({ code: 'disk-full', message: 'There is no room.' });
  listener().onFinished('video-3');
  assert.deepEqual(calls, ['one.mp4: one', 'two.mkv: two', 'three.webm: three']);
  assert.deepEqual(queue.failures, [{ name: 'two.mkv', message: 'There is no room.' }]);
  assert.equal(state.uploaded, 2);
  assert.equal(queue.isOver, true);
  assert.equal(session.snapshot.state, 'idle');
});

test('to cancel leaves nothing waiting', async () => {
  const { session, queue, calls } = fixture();
  queue.choose([file('one.mp4'), file('two.mp4')]);
  await queue.start('');
  await queue.cancel();
  assert.deepEqual(calls, ['one.mp4: one', 'cancel']);
  assert.equal(session.snapshot.state, 'idle');
  assert.equal(queue.isOver, false);
});

test('while something goes nothing else is chosen', async () => {
  const { queue } = fixture();
  queue.choose([file('one.mp4')]);
  await queue.start('');
  queue.choose([file('two.mp4')]);
  assert.deepEqual(
    queue.files.map(({ name }) => name),
    ['one.mp4'],
  );
});
