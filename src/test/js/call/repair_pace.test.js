import { test } from 'node:test';
import assert from 'node:assert/strict';
import { RepairPace } from '../../../main/resources/static/js/call/repair_pace.js';

/** The seconds in which a repair is due, of so many; missing says in which of them media is. */
function repairs(
  /** @type {boolean} */ polite,
  /** @type {number} */ seconds,
  /** @type {(second: number) => boolean} */ missing,
) {
  const pace = new RepairPace(polite);
  return Array.from({ length: seconds }, (_, second) => second).filter((second) =>
    pace.isDue(missing(second), second * 1_000),
  );
}

test('what comes back by itself is not repaired', () => {
  assert.deepEqual(
    repairs(false, 60, (second) => second % 10 < 3),
    [],
  );
});

test('what stays away is repaired after three seconds, then no sooner than the ladder and ever more rarely', () => {
  assert.deepEqual(
    repairs(false, 600, () => true),
    [3, 18, 48, 108, 228, 468],
  );
});

test('the polite side waits longer', () => {
  assert.deepEqual(
    repairs(true, 60, () => true),
    [5, 28],
  );
});

test('media that comes back for a moment after each repair does not quicken them', () => {
  const due = repairs(false, 600, (second) => second % 6 !== 0);
  assert.ok(
    due.every((second, at) => at === 0 || second - Number(due[at - 1]) >= 15),
    String(due),
  );
  assert.ok(due.length <= 7, String(due));
});

test('a new trouble after a minute without one is repaired as soon as the first', () => {
  const due = repairs(false, 400, (second) => second < 60 || second >= 200);
  assert.deepEqual(due, [3, 18, 48, 203, 218, 248, 308]);
});

test('who is not in turn is repaired as soon as he is, and has not been repaired before', () => {
  const pace = new RepairPace(false);
  const due = [];
  for (let second = 0; second < 30; second++) if (pace.isDue(true, second * 1_000, second >= 9)) due.push(second);
  assert.deepEqual(due, [9, 24]);
});
