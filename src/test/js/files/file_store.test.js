import { test } from 'node:test';
import assert from 'node:assert/strict';
import { abandoned } from '../../../main/resources/static/js/files/file_store.js';

const NOW = 10 * 3_600_000;
const GIGABYTE = 1_000_000_000;
/** @param {string} id @param {number} minutes @param {number} size */
const left = (id, minutes, size) => ({ id, at: NOW - minutes * 60_000, size });

test('what somebody may come back for is kept for an hour', () => {
  assert.deepEqual(abandoned([left('new', 0, 1), left('hour', 60, 1), left('old', 61, 1)], NOW), ['old']);
});

test('what nobody can go on with is not kept at all', () => {
  assert.deepEqual(abandoned([{ id: 'whole', at: 0, size: 1 }], NOW), ['whole']);
});

test('of more than 4 GB the oldest goes', () => {
  const all = [left('oldest', 30, GIGABYTE), left('newest', 1, 2 * GIGABYTE), left('middle', 20, 2 * GIGABYTE)];
  assert.deepEqual(abandoned(all, NOW), ['oldest']);
  assert.deepEqual(abandoned([left('huge', 1, 5 * GIGABYTE)], NOW), ['huge']);
});
