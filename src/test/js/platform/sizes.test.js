import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSize } from '../../../main/resources/static/js/platform/sizes.js';

test('a size is told in the unit that fits it', () => {
  assert.equal(fileSize(0, 'en'), '0 bytes');
  assert.equal(fileSize(999, 'en'), '999 bytes');
  assert.equal(fileSize(1_000, 'en'), '1 kB');
  assert.equal(fileSize(23_456, 'en'), '23.5 kB');
  assert.equal(fileSize(999_949, 'en'), '999.9 kB');
  assert.equal(fileSize(999_950, 'en'), '1 MB');
  assert.equal(fileSize(4_200_000, 'en'), '4.2 MB');
  assert.equal(fileSize(4_294_967_296, 'en'), '4.3 GB');
  assert.equal(fileSize(5e15, 'en'), '5,000 TB');
});
