import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Cost } from '../../../main/resources/static/js/background/cost.js';

test('the cost is the average of a picture, and the part of the time that was worked', () => {
  const cost = new Cost(1000);
  cost.add(8);
  cost.add(12);
  assert.deepEqual(cost.look(1100), { milliseconds: 10, share: 0.2 });
});

test('every look begins anew', () => {
  const cost = new Cost(0);
  cost.add(50);
  cost.look(100);
  cost.add(10);
  assert.deepEqual(cost.look(200), { milliseconds: 10, share: 0.1 });
});

test('without a picture nothing is known', () => {
  assert.equal(new Cost(0).look(1000), null);
});

test('work that began before the last look counts for no more than one core', () => {
  const cost = new Cost(0);
  cost.add(1500);
  assert.equal(cost.look(1000)?.share, 1);
});
