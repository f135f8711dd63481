import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayerKeys } from '../../../main/resources/static/js/library/player_keys.js';

function fixture() {
  const video = {
    hidden: false,
    paused: true,
    muted: false,
    volume: 0.95,
    currentTime: 50,
    duration: 100,
    textTracks: [
      { kind: 'captions', mode: 'hidden' },
      { kind: 'captions', mode: 'disabled' },
    ],
    play: async () => void (video.paused = false),
    pause: () => (video.paused = true),
  };
  /** @type {(event: any) => void} */
  let onKey = () => {};
  const page = {
    dialog: null,
    addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => (onKey = listener),
    removeEventListener: () => (onKey = () => {}),
    querySelector: () => page.dialog,
  };
  /** @type {string[]} */
  const told = [];
  const keys = new PlayerKeys({
    video: /** @type {any} */ (video),
    page: /** @type {any} */ (page),
    onSpeed: (step) => told.push(`speed ${step}`),
    onTheatre: () => told.push('theatre'),
    onChapter: (step) => told.push(`chapter ${step}`),
    onList: () => told.push('list'),
  });
  keys.start();
  /** @returns {boolean} whether the key was taken */
  const press = (/** @type {string} */ key, /** @type {any} */ more = {}) => {
    let taken = false;
    onKey({ key, target: null, preventDefault: () => (taken = true), ...more });
    return taken;
  };
  return { video, page, keys, press, told };
}

test('the keys of a player do what they do elsewhere', () => {
  const { video, press, told } = fixture();
  press('k');
  assert.equal(video.paused, false);
  press(' ');
  assert.equal(video.paused, true);
  for (const [key, at] of /** @type {[string, number][]} */ ([
    ['ArrowRight', 55],
    ['L', 65],
    ['j', 55],
    ['ArrowLeft', 50],
    ['7', 70],
    ['End', 100],
    ['l', 100],
    ['0', 0],
    ['j', 0],
  ])) {
    press(key);
    assert.equal(video.currentTime, at, key);
  }
  press('m');
  assert.equal(video.muted, true);
  press('ArrowUp');
  assert.deepEqual([video.volume, video.muted], [1, false]);
  for (let time = 0; time < 12; time++) press('ArrowDown');
  assert.equal(video.volume, 0);
  for (const key of ['>', '<', 't', '?']) press(key);
  assert.deepEqual(told, ['speed 1', 'speed -1', 'theatre', 'list']);
});

test('with Ctrl an arrow is a chapter, and not seconds', () => {
  const { video, press, told } = fixture();
  press('ArrowRight', { ctrlKey: true });
  press('ArrowLeft', { ctrlKey: true });
  assert.deepEqual(told, ['chapter 1', 'chapter -1']);
  assert.equal(video.currentTime, 50);
  const within = (/** @type {string} */ name) => ({
    closest: (/** @type {string} */ names) => (names.split(', ').includes(name) ? {} : null),
  });
  assert.equal(press('ArrowRight', { target: within('button') }), false);
  assert.equal(press('ArrowRight', { ctrlKey: true, target: within('button') }), true);
  assert.equal(press('ArrowRight', { ctrlKey: true, target: within('textarea') }), false);
});

test('captions are shown and hidden again, and chapters are none', () => {
  const { video, press } = fixture();
  press('c');
  assert.equal(video.textTracks[0]?.mode, 'showing');
  press('c');
  assert.equal(video.textTracks[0]?.mode, 'hidden');
  video.textTracks = [{ kind: 'chapters', mode: 'disabled' }];
  assert.equal(press('c'), true);
  assert.equal(video.textTracks[0]?.mode, 'disabled');
});

test('whoever writes, presses a button, has a dialog open or asks the browser is left alone', () => {
  const { video, page, keys, press } = fixture();
  const field = { closest: () => field };
  assert.equal(press('k', { target: field }), false);
  assert.equal(press('k', { ctrlKey: true }), false);
  assert.equal(press('x'), false);
  page.dialog = /** @type {any} */ ({});
  assert.equal(press('k'), false);
  page.dialog = null;
  video.hidden = true;
  assert.equal(press('k'), false);
  video.hidden = false;
  keys.stop();
  assert.equal(press('k'), false);
  assert.equal(video.paused, true);
});

test('a video whose length nobody knows is not wound', () => {
  const { video, press } = fixture();
  video.duration = NaN;
  press('ArrowRight');
  press('5');
  assert.equal(video.currentTime, 50);
});
