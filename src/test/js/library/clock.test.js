import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock } from '../../../main/resources/static/js/library/clock.js';

test('a length reads as on a player', () => {
  assert.deepEqual([0, 0.4, 5.4, 65, 599.6, 3600, 36_605].map(clock), [
    '0:00',
    '0:01',
    '0:05',
    '1:05',
    '10:00',
    '1:00:00',
    '10:10:05',
  ]);
});
