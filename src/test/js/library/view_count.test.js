import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ViewCount } from '../../../main/resources/static/js/library/view_count.js';

function fixture() {
  /** @type {[number, number][]} */
  let ranges = [];
  const video = Object.assign(new EventTarget(), {
    ended: false,
    played: {
      get length() {
        return ranges.length;
      },
      start: (/** @type {number} */ at) => ranges[at]?.[0] ?? NaN,
      end: (/** @type {number} */ at) => ranges[at]?.[1] ?? NaN,
    },
  });
  let counted = 0;
  const views = new ViewCount(/** @type {any} */ (video), () => counted++);
  views.start();
  /** @param {[number, number][]} now */
  const plays = (...now) => {
    ranges = now;
    video.dispatchEvent(new Event('timeupdate'));
  };
  return { video, views, plays, counted: () => counted };
}

test('three seconds count once, wherever in the video they are', () => {
  const { plays, counted } = fixture();
  plays([0, 1.5]);
  plays([0, 1.5], [60, 61.4]);
  assert.equal(counted(), 0);
  plays([0, 1.5], [60, 61.5]);
  assert.equal(counted(), 1);
  plays([0, 100]);
  assert.equal(counted(), 1);
});

test('a shorter video counts at its end', () => {
  const { video, plays, counted } = fixture();
  plays([0, 1]);
  assert.equal(counted(), 0);
  video.ended = true;
  video.dispatchEvent(new Event('ended'));
  assert.equal(counted(), 1);
});

test('nothing counts once the page has let go of the video', () => {
  const { views, plays, counted } = fixture();
  views.stop();
  plays([0, 10]);
  assert.equal(counted(), 0);
});
