import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WatchPosition } from '../../../main/resources/static/js/library/watch_position.js';

function fixture() {
  const video = Object.assign(new EventTarget(), { currentTime: 0, readyState: 4 });
  /** @type {number[]} */
  const kept = [];
  const position = new WatchPosition(/** @type {any} */ (video), (seconds) => kept.push(seconds));
  const at = (/** @type {number} */ seconds, /** @type {string} */ event) => {
    video.currentTime = seconds;
    video.dispatchEvent(new Event(event));
  };
  position.start();
  return { video, kept, position, at };
}

test('the place is kept every ten seconds while it plays', () => {
  const { kept, at } = fixture();

  for (let second = 1; second <= 25; second++) at(second, 'timeupdate');

  assert.deepEqual(kept, [10, 20]);
});

test('and when one pauses, seeks, comes to the end or leaves, once for each place', () => {
  const { kept, at, position } = fixture();

  at(3, 'pause');
  position.leave();
  at(7, 'seeked');
  at(9, 'ended');

  assert.deepEqual(kept, [3, 7, 9]);
});

test('not of what has not been loaded, and not after the end of watching', () => {
  const { video, kept, at, position } = fixture();

  video.readyState = 0;
  at(4, 'pause');
  video.readyState = 4;
  position.stop();
  at(5, 'pause');

  assert.deepEqual(kept, []);
});
