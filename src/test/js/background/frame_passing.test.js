import { test } from 'node:test';
import assert from 'node:assert/strict';
import { endPassing, passFrames } from '../../../main/resources/static/js/background/frame_passing.js';

function frame() {
  const one = { open: true, close: () => void (one.open = false) };
  return /** @type {typeof one & VideoFrame} */ (/** @type {unknown} */ (one));
}

/** Frames that wait to be read, and one that takes them away as a track does, until it is told to stop. */
function ends({ count = 3, takes = Infinity } = {}) {
  const came = Array.from({ length: count }, frame);
  const drawn = /** @type {ReturnType<typeof frame>[]} */ ([]);
  const shown = /** @type {ReturnType<typeof frame>[]} */ ([]);
  let at = 0;
  let cancelled = false;
  const readable = new ReadableStream(
    {
      pull: (camera) => (at < count ? camera.enqueue(came[at++]) : camera.close()),
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  );
  const writable = new WritableStream({
    write: (one) => {
      if (shown.length === takes) throw new TypeError('The track has ended');
      shown.push(one);
    },
  });
  const draw = () => {
    const one = frame();
    drawn.push(one);
    return one;
  };
  return { came, drawn, shown, draw, readable, writable, cancelled: () => cancelled, read: () => came.slice(0, at) };
}

/** @param {ReturnType<typeof frame>[]} frames */
const open = (frames) => frames.filter((one) => one.open).length;

test('each frame that came is closed, and each drawn one goes on open in its place', async () => {
  const { came, drawn, shown, draw, ...streams } = ends();
  await passFrames(streams, draw);
  assert.equal(drawn.length, 3);
  assert.deepEqual(shown, drawn);
  assert.equal(open(came), 0);
  assert.equal(open(drawn), 3);
});

test('a frame that cannot be drawn is closed, and the camera is let go', async () => {
  const { read, cancelled, ...streams } = ends();
  const draw = () => Promise.reject(new Error('no surface'));
  await assert.rejects(passFrames(streams, draw), { message: 'no surface' });
  assert.equal(read().length, 1);
  assert.equal(open(read()), 0);
  assert.equal(cancelled(), true);
});

test('neither frame stays open where nobody takes the drawn one any more', async () => {
  const { read, drawn, shown, draw, cancelled, ...streams } = ends({ takes: 1 });
  await passFrames(streams, draw);
  assert.equal(drawn.length, 2);
  assert.equal(open(read()), 0);
  assert.equal(open(drawn.filter((one) => !shown.includes(one))), 0);
  assert.equal(cancelled(), true);
});

test('the frame at hand is finished and closed when the track that shows it ends while it is drawn', async () => {
  const { read, drawn, draw, readable } = ends();
  const controllers = /** @type {WritableStreamDefaultController[]} */ ([]);
  const writable = new WritableStream({ start: (one) => void controllers.push(one) });
  await passFrames({ readable, writable }, async () => {
    controllers[0]?.error(new TypeError('The track has ended'));
    return draw();
  });
  assert.equal(drawn.length, 1);
  assert.equal(open(drawn), 0);
  assert.equal(open(read()), 0);
});

test('a worker is asked to end by its stopped camera, and is ended by force only later', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const done = /** @type {string[]} */ ([]);
  const track = (/** @type {string} */ name) =>
    /** @type {MediaStreamTrack} */ (/** @type {unknown} */ ({ stop: () => done.push(name) }));
  endPassing(track('camera'), track('filtered'), { terminate: () => done.push('worker') });
  assert.deepEqual(done, ['camera', 'filtered']);
  t.mock.timers.tick(1000);
  assert.deepEqual(done, ['camera', 'filtered', 'worker']);
});
