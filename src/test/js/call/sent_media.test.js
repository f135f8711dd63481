import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CameraFilter } from '../../../main/resources/static/js/call/camera_filter.js';
import { SentMedia } from '../../../main/resources/static/js/call/sent_media.js';

function sent() {
  /** @type {((kind: any) => void)[]} */
  const listeners = [];
  /** @type {any} */
  let tell;
  const camera = { kind: 'video' };
  const local = {
    sending: { audio: true, video: true },
    track: () => camera,
    onChange: (/** @type {any} */ listener) => void listeners.push(listener),
  };
  const screen = { picture: null, sound: null, onChange: () => () => {} };
  const filter = new CameraFilter((input, chosen, told) => {
    tell = told;
    return { track: /** @type {any} */ ({ filtered: input }), change: () => {}, stop: () => {} };
  });
  const media = new SentMedia(/** @type {any} */ (local), /** @type {any} */ (screen), filter);
  for (const listener of listeners) listener('video');
  return { media, filter, camera, fail: () => tell({ failed: 'unable' }) };
}

test('a camera whose filter has failed is told as off, and nothing is in its slot until it is shown without', () => {
  const { media, filter, camera, fail } = sent();
  filter.choose('background');
  assert.equal(media.sending.video, true);
  /** @type {any[]} */
  const changed = [];
  media.onChange((slot) => changed.push([slot, media.track('video'), media.sending.video]));
  fail();
  filter.choose('none');
  assert.deepEqual(changed, [
    ['video', null, false],
    ['video', camera, true],
  ]);
  assert.equal(media.sending.audio, true);
});
