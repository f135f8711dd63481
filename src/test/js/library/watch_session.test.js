import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VideoIsGone } from '../../../main/resources/static/js/library/videos_channel.js';
import { WatchSession } from '../../../main/resources/static/js/library/watch_session.js';

/** @typedef {import('../../../main/resources/static/js/library/videos_channel.js').Video} Video */

const golden = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../../protocol/VideoNotice/${name}.json`, import.meta.url), 'utf8'));
const changed = golden('video-changed');
const deleted = golden('video-deleted');
/** @type {Video} */
const queued = { ...changed.video, state: 'QUEUED', playable: false, progress: 0, mine: true };

/** @param {import('node:test').TestContext} t */
function fixture(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {{notice: (notice: any) => void, state: (state: any) => void}} */
  const heard = { notice: () => {}, state: () => {} };
  /** @type {{answer: Video | Error, reads: number, isLive: boolean, watched: string[]}} */
  const portal = { answer: queued, reads: 0, isLive: false, watched: [] };
  const session = new WatchSession(
    {
      get isLive() {
        return portal.isLive;
      },
      read: async () => {
        portal.reads++;
        if (portal.answer instanceof Error) throw portal.answer;
        return portal.answer;
      },
      edit: async (_, edit) => /** @type {Video} */ ({ ...queued, ...edit }),
      remove: async () => {},
      cancelPackaging: async () => ({
        ...queued,
        state: 'FAILED',
        queuePlace: null,
        error: { code: 'packaging-cancelled', message: '' },
      }),
      retryPackaging: async () => queued,
      keepPosition: async () => {},
      countView: async () => {},
      watch: (id, onNotice) => {
        portal.watched.push(id);
        heard.notice = onNotice;
        return () => portal.watched.pop();
      },
      onState: (listener) => {
        heard.state = listener;
        return () => {};
      },
    },
    queued,
  );
  const open = () => {
    portal.isLive = true;
    heard.state('open');
  };
  return { session, heard, portal, open };
}

/** Lets answered promises be heard. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('that comments have changed is nothing to the video', (t) => {
  const { session, heard, portal } = fixture(t);
  session.start();
  const { reads } = portal;
  heard.notice(golden('video-comments-changed'));
  assert.deepEqual(session.snapshot, { video: queued, gone: false });
  assert.equal(portal.reads, reads);
  session.stop();
});

test('a notice says where in the queue the video is now', async (t) => {
  const { session, heard } = fixture(t);
  session.start();

  heard.notice(golden('video-queued'));

  assert.equal(session.snapshot.video.queuePlace, 3);
  assert.equal(session.snapshot.video.title, queued.title);
});

test('the packaging is called off and tried again', async (t) => {
  const { session } = fixture(t);
  session.start();

  await session.cancelPackaging();
  assert.equal(session.snapshot.video.state, 'FAILED');
  await session.retryPackaging();
  assert.equal(session.snapshot.video.state, 'QUEUED');
});

test('notices move the video on, and what only the reader knows stays', async (t) => {
  const { session, heard } = fixture(t);
  session.start();

  heard.notice(changed);

  assert.equal(session.snapshot.video.state, 'PROCESSING');
  assert.equal(session.snapshot.video.progress, 0.42);
  assert.equal(session.snapshot.video.mine, true);
  session.stop();
});

test('what happened before the subscription is asked for once it stands', async (t) => {
  const { session, portal, open } = fixture(t);
  session.start();
  portal.answer = { ...queued, state: 'READY', playable: true };

  open();
  await settle();

  assert.equal(portal.reads, 1);
  assert.equal(session.snapshot.video.state, 'READY');
  session.stop();
});

test('while no notice can arrive the portal is asked again and again, until the video is settled', async (t) => {
  const { session, portal } = fixture(t);
  session.start();
  t.mock.timers.tick(300);
  await settle();
  t.mock.timers.tick(300);
  await settle();
  assert.equal(portal.reads, 2);

  portal.answer = { ...queued, state: 'READY', playable: true };
  t.mock.timers.tick(300);
  await settle();
  t.mock.timers.tick(60_000);
  await settle();

  assert.equal(portal.reads, 3);
  session.stop();
});

test('with an open socket nothing is asked for in turns', async (t) => {
  const { session, portal, open } = fixture(t);
  session.start();
  open();
  await settle();

  t.mock.timers.tick(60_000);
  await settle();

  assert.equal(portal.reads, 1);
  session.stop();
});

test('a deletion holds if the portal agrees', async (t) => {
  const { session, heard, portal } = fixture(t);
  session.start();
  portal.answer = new VideoIsGone();

  heard.notice(deleted);
  await settle();

  assert.equal(session.snapshot.gone, true);
  session.stop();
});

test('a refused connection shows whether the video is still shared', async (t) => {
  const { session, heard, portal } = fixture(t);
  session.start();
  portal.answer = new VideoIsGone();

  heard.state('refused');
  await settle();

  assert.equal(session.snapshot.gone, true);
  session.stop();
});

test("a failure's sentence is read in the reader's language", async (t) => {
  const { session, heard, portal } = fixture(t);
  session.start();
  portal.answer = { ...queued, state: 'FAILED', error: { code: 'not-media', message: '这不是视频。' } };

  heard.notice({
    type: 'video-changed',
    video: { ...queued, state: 'FAILED', error: { code: 'not-media', message: 'No.' } },
  });
  await settle();

  assert.equal(session.snapshot.video.error?.message, '这不是视频。');
  session.stop();
});

test('a stopped session is silent', async (t) => {
  const { session, heard, portal } = fixture(t);
  session.start();
  session.stop();

  heard.notice(changed);
  t.mock.timers.tick(60_000);
  await settle();

  assert.equal(session.snapshot.video.state, 'QUEUED');
  assert.equal(portal.reads, 0);
  assert.deepEqual(portal.watched, []);
});

test('that a video has become whole is told once', async (t) => {
  const { session, heard } = fixture(t);
  let told = 0;
  session.onReady(() => told++);
  session.start();
  for (const state of ['PROCESSING', 'PROCESSING', 'READY', 'READY']) {
    heard.notice({ type: 'video-changed', video: { ...queued, state } });
  }
  assert.equal(told, 1);
});
