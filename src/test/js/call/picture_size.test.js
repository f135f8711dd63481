import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, pictureSize } from '../../../main/resources/static/js/call/picture_size.js';

test('one other person gets the picture as the camera gives it', () => {
  assert.deepEqual(pictureSize(1, 1080), {
    scaleResolutionDownBy: 1,
    maxFramerate: undefined,
    maxBitrate: undefined,
  });
});

test('two and three others get 360 lines each', () => {
  for (const people of [2, 3]) {
    assert.deepEqual(pictureSize(people, 720), {
      scaleResolutionDownBy: 2,
      maxFramerate: 20,
      maxBitrate: 800_000,
    });
  }
  assert.equal(pictureSize(2, 1080).scaleResolutionDownBy, 3);
});

test('from the fourth on each of the others gets 180 lines', () => {
  for (const people of [4, 7]) {
    assert.deepEqual(pictureSize(people, 720), {
      scaleResolutionDownBy: 4,
      maxFramerate: 15,
      maxBitrate: 250_000,
    });
  }
});

test('a camera that films small already is not made smaller still, nor larger', () => {
  assert.equal(pictureSize(7, 180).scaleResolutionDownBy, 1);
  assert.equal(pictureSize(3, 180).scaleResolutionDownBy, 1);
  assert.equal(pictureSize(7, 360).scaleResolutionDownBy, 2);
});

test('all that goes up stays below the same few megabits however many come', () => {
  for (let people = 2; people <= 7; people++) {
    assert.ok(people * (pictureSize(people).maxBitrate ?? Infinity) <= 2_400_000, `${people} others`);
  }
});

test('a camera that does not tell its size is taken for one of 720 lines', () => {
  const silent = /** @type {any} */ ({ getSettings: () => ({}) });
  assert.equal(linesOf(silent), undefined);
  assert.equal(linesOf(null), undefined);
  assert.equal(pictureSize(7, linesOf(silent)).scaleResolutionDownBy, 4);
});

test('a phone that is held upright has its lines along the shorter side', () => {
  const upright = /** @type {any} */ ({ getSettings: () => ({ width: 720, height: 1280 }) });
  assert.equal(linesOf(upright), 720);
});
