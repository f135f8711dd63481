import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, pictureSize, screenSize } from '../../../main/resources/static/js/call/picture_size.js';

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

test('one other person gets the screen as it is, whatever it shows', () => {
  for (const content of /** @type {const} */ (['text', 'motion'])) {
    assert.deepEqual(screenSize(1, content, 2160), {
      scaleResolutionDownBy: 1,
      maxFramerate: undefined,
      maxBitrate: undefined,
    });
  }
});

test('letters of a screen keep every line however many look, and come more seldom', () => {
  const frames = [2, 4, 7].map((people) => {
    const { scaleResolutionDownBy, maxFramerate } = screenSize(people, 'text', 1440);
    assert.equal(scaleResolutionDownBy, 1);
    return maxFramerate;
  });
  assert.deepEqual(frames, [8, 5, 5]);
});

test('a film on a screen stays smooth, and gets smaller', () => {
  assert.deepEqual(screenSize(3, 'motion', 1080), {
    scaleResolutionDownBy: 2,
    maxFramerate: 30,
    maxBitrate: 1_200_000,
  });
  assert.deepEqual(screenSize(7, 'motion', 1080), { scaleResolutionDownBy: 3, maxFramerate: 24, maxBitrate: 400_000 });
  assert.equal(screenSize(7, 'motion', 270).scaleResolutionDownBy, 1);
});

test('a screen goes up with no more than 3.6 Mbit/s however many come', () => {
  for (const content of /** @type {const} */ (['text', 'motion'])) {
    for (let people = 2; people <= 7; people++) {
      assert.ok(people * (screenSize(people, content).maxBitrate ?? Infinity) <= 3_600_000, `${people} others`);
    }
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
