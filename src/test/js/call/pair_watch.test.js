import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PairWatch } from '../../../main/resources/static/js/call/pair_watch.js';
import { ManualTimers, settle } from './peer_stub.js';

function watch(/** @type {() => void} */ onReport = () => {}) {
  const timers = new ManualTimers();
  const seen = { reads: 0, silences: /** @type {number[]} */ ([]) };
  const watching = new PairWatch({
    read: async () => {
      seen.reads++;
      return /** @type {any} */ (new Map());
    },
    onReport,
    onSilence: (silence) => void seen.silences.push(silence),
    timers,
    now: timers.now,
  });
  watching.start();
  return {
    watching,
    seen,
    async pass(/** @type {number} */ seconds) {
      for (let second = 0; second < seconds; second++) {
        timers.pass(1_000);
        await settle();
      }
    },
  };
}

test('reads once a second and tells since when nothing has come', async () => {
  const { seen, pass } = watch();
  await pass(3);
  assert.deepEqual(seen, { reads: 3, silences: [1_000, 2_000, 3_000] });
});

test('a watch that is stopped by whoever reads its report says no more and reads no more', async () => {
  /** @type {PairWatch | undefined} */
  let watching;
  const { seen, pass, ...one } = watch(() => watching?.stop());
  watching = one.watching;
  await pass(5);
  assert.deepEqual(seen, { reads: 1, silences: [] });
});
