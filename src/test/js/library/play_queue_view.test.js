import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayQueueView } from '../../../main/resources/static/js/library/play_queue_view.js';

class FakeSwitch extends EventTarget {
  checked = false;

  /** @param {boolean} checked */
  choose(checked) {
    this.checked = checked;
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * @param {{next?: string, stored?: string}} page
 */
function watching({ next, stored }) {
  const autoplay = new FakeSwitch();
  /** @type {Record<string, unknown>} */
  const parts = {
    '[data-part=autoplay]': autoplay,
    '[data-part=autoplay-choice]': { hidden: true },
    '[data-part=queue-list]': { querySelector: () => null },
    '[data-part=queue-next]': next ? { href: next } : null,
  };
  const root = /** @type {any} */ ({ querySelector: (/** @type {string} */ selector) => parts[selector] });
  /** @type {Map<string, string>} */
  const kept = new Map(stored ? [['roomcast-autoplay-next', stored]] : []);
  const storage = {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
  };
  /** @type {string[]} */ const gone = [];
  const video = /** @type {any} */ (new EventTarget());
  const view = new PlayQueueView(root, video, storage, (address) => gone.push(address));
  view.start();
  return { autoplay, kept, gone, view, end: () => video.dispatchEvent(new Event('ended')) };
}

test('at the end of a video the next one begins by itself', () => {
  const { autoplay, gone, end } = watching({ next: '/videos/b?list=l' });
  assert.equal(autoplay.checked, true);
  end();
  assert.deepEqual(gone, ['/videos/b?list=l']);
});

test('nothing begins by itself where that is switched off, and the device remembers it', () => {
  const { autoplay, kept, gone, end } = watching({ next: '/videos/b?list=l' });
  autoplay.choose(false);
  end();
  assert.deepEqual(gone, []);
  const later = watching({ next: '/videos/b?list=l', stored: kept.get('roomcast-autoplay-next') ?? '' });
  assert.equal(later.autoplay.checked, false);
  later.end();
  assert.deepEqual(later.gone, []);
  later.autoplay.choose(true);
  later.end();
  assert.deepEqual(later.gone, ['/videos/b?list=l']);
});

test('after the last video, and on a page that was left, nothing begins', () => {
  const last = watching({});
  last.end();
  assert.deepEqual(last.gone, []);
  const left = watching({ next: '/videos/b?list=l' });
  left.view.stop();
  left.end();
  assert.deepEqual(left.gone, []);
});
