import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TabMemory } from '../../../main/resources/static/js/call/tab_memory.js';

function storage() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  });
}

const CALL = { token: 'abc', generation: 2, audio: true, video: false };

test('what is kept can be taken once, in the same room', () => {
  const tab = storage();
  new TabMemory('garden', tab).keep(CALL);
  assert.equal(new TabMemory('kitchen', tab).take(), null);
  assert.deepEqual(new TabMemory('garden', tab).take(), CALL);
  assert.equal(new TabMemory('garden', tab).take(), null);
});

test('what cannot be read counts as nothing', () => {
  const tab = storage();
  tab.setItem('roomcast.call.garden', '{');
  assert.equal(new TabMemory('garden', tab).take(), null);
});
