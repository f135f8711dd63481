import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PassingComments } from '../../../main/resources/static/js/library/passing_comments.js';

/** @param {number[]} moments in their order */
function fixture(moments) {
  /** @type {{moments: number[], asked: number[], answers: boolean}} */
  const portal = { moments, asked: [], answers: true };
  const passing = new PassingComments({
    list: async ({ size, from = 0 }) => {
      portal.asked.push(from);
      if (!portal.answers) throw new Error('unreachable');
      const items = portal.moments
        .map((seconds, at) => ({ id: `c${at}`, author: 'ana', text: '', seconds, createdAt: '', mayRemove: false }))
        .filter(({ seconds }) => seconds >= from)
        .slice(0, size);
      return { open: true, total: items.length, items };
    },
  });
  const at = async (/** @type {number} */ time) => {
    passing.at(time);
    await new Promise((resolve) => setImmediate(resolve));
    return passing.at(time).map(({ id }) => id);
  };
  return { passing, portal, at };
}

test('a comment is shown for five seconds from its moment on, the last two at once', async () => {
  const { portal, at } = fixture([10, 11, 12]);
  assert.deepEqual(await at(9.9), []);
  assert.deepEqual(await at(10), ['c0']);
  assert.deepEqual(await at(12), ['c1', 'c2']);
  assert.deepEqual(await at(16.9), ['c2']);
  assert.deepEqual(await at(17), []);
  assert.equal(portal.asked.length, 1);
});

test('they are read a page at a time, and anew where somebody jumps back', async () => {
  const { portal, at } = fixture(Array.from({ length: 250 }, (_, second) => second));
  assert.deepEqual(await at(1), ['c0', 'c1']);
  assert.deepEqual(await at(98.5), ['c97', 'c98']);
  assert.deepEqual(portal.asked, [0]);
  assert.deepEqual(await at(100), ['c99', 'c100']);
  assert.deepEqual(portal.asked, [0, 99]);
  assert.deepEqual(await at(50), ['c49', 'c50']);
  assert.deepEqual(portal.asked, [0, 99, 45]);
});

test('a crowd on one moment is asked for once, and the video goes on', async () => {
  const { portal, at } = fixture([...Array.from({ length: 300 }, () => 3), 8]);
  await at(3);
  await at(3.5);
  assert.deepEqual(await at(8), ['c300']);
  assert.ok(portal.asked.length <= 4, portal.asked.join());
});

test('what has changed is read anew, and a portal that is away is not asked with every picture', async () => {
  const { passing, portal, at } = fixture([10]);
  assert.deepEqual(await at(10), ['c0']);
  portal.moments = [];
  passing.forget();
  assert.deepEqual(await at(11), []);
  portal.answers = false;
  passing.forget();
  const before = portal.asked.length;
  await at(12);
  await at(13);
  assert.equal(portal.asked.length, before + 1);
  portal.answers = true;
  portal.moments = [17];
  assert.deepEqual(await at(17), ['c0']);
});
