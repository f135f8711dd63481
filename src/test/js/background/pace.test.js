import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Pace } from '../../../main/resources/static/js/background/pace.js';

test('people are looked for at once, and then in no more than half of the time', () => {
  const pace = new Pace();
  assert.equal(pace.isDue(100), true);
  pace.looked(100, 140);
  assert.equal(pace.isDue(179), false);
  assert.equal(pace.isDue(180), true);
});

test('a device that is always too slow is hopeless', () => {
  const pace = new Pace();
  for (let from = 0; from < 4 * 3000; from += 3000) pace.looked(from, from + 1100);
  assert.equal(pace.isHopeless, false);
  pace.looked(12_000, 13_100);
  assert.equal(pace.isHopeless, true);
});

test('a device that was busy for a moment is not', () => {
  const pace = new Pace();
  for (let from = 0; from < 4 * 3000; from += 3000) pace.looked(from, from + 1100);
  pace.looked(12_000, 12_030);
  pace.looked(15_000, 16_100);
  assert.equal(pace.isHopeless, false);
});
