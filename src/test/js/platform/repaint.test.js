import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Repaint } from '../../../main/resources/static/js/platform/repaint.js';

/** Frames and timers that come when the test says so. */
function frames() {
  /** @type {Map<string, () => void>} */ const pending = new Map();
  let next = 0;
  /** @param {string} kind */
  const ask = (kind) => (/** @type {() => void} */ run) => {
    next += 1;
    pending.set(`${kind} ${next}`, run);
    return /** @type {any} */ (next);
  };
  /** @param {string} kind */
  const cancel = (kind) => (/** @type {any} */ id) => void pending.delete(`${kind} ${id}`);
  return {
    requestAnimationFrame: ask('frame'),
    cancelAnimationFrame: cancel('frame'),
    setTimeout: /** @type {any} */ (ask('timer')),
    clearTimeout: /** @type {any} */ (cancel('timer')),
    /** @param {string} kind */
    come(kind) {
      for (const [key, run] of [...pending]) {
        if (key.startsWith(kind) && pending.delete(key)) run();
      }
    },
    get pending() {
      return pending.size;
    },
  };
}

test('many changes within one frame are painted once', () => {
  const world = frames();
  let painted = 0;
  const repaint = new Repaint(() => (painted += 1), world);
  repaint.request();
  repaint.request();
  assert.equal(painted, 0);
  world.come('frame');
  assert.equal(painted, 1);
  assert.equal(world.pending, 0);
});

test('a hidden page, which has no frames, is painted all the same', () => {
  const world = frames();
  let painted = 0;
  const repaint = new Repaint(() => (painted += 1), world);
  repaint.request();
  world.come('timer');
  assert.equal(painted, 1);
  world.come('frame');
  assert.equal(painted, 1);
});

test('what changes while it is painted is painted in the next frame', () => {
  const world = frames();
  let painted = 0;
  /** @type {Repaint} */ const repaint = new Repaint(() => {
    painted += 1;
    if (painted === 1) repaint.request();
  }, world);
  repaint.request();
  world.come('frame');
  assert.equal(painted, 1);
  world.come('frame');
  assert.equal(painted, 2);
});
