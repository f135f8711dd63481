import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterAt, stepFrom } from '../../../main/resources/static/js/library/chapters.js';

const chapters = [{ seconds: 0 }, { seconds: 60 }, { seconds: 90.5 }];

test('a chapter is on from its beginning to that of the next', () => {
  for (const [time, at] of /** @type {[number, number][]} */ ([
    [0, 0],
    [59.9, 0],
    [60, 1],
    [90.5, 2],
    [1e6, 2],
  ])) {
    assert.equal(chapterAt(chapters, time), at, String(time));
  }
  assert.equal(chapterAt([], 10), -1);
});

test('on is the next one, back the beginning of this one or, where it has just begun, the one before', () => {
  for (const [time, step, to] of /** @type {[number, number, number | undefined][]} */ ([
    [10, 1, 60],
    [95, 1, undefined],
    [70, -1, 60],
    [62, -1, 0],
    [2, -1, 0],
  ])) {
    assert.equal(stepFrom(chapters, time, step), to, `${time} ${step}`);
  }
  assert.equal(stepFrom([], 10, 1), undefined);
  assert.equal(stepFrom([], 10, -1), undefined);
});
