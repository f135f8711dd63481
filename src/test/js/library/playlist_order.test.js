import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaylistOrder } from '../../../main/resources/static/js/library/playlist_order.js';

/** What the portal is told, in its order; it answers when the test says so. */
class SlowPortal {
  /** @type {string[]} */ told = [];
  /** @type {((refusal?: Error) => void)[]} */ #answers = [];

  /**
   * @param {string} _
   * @param {string[]} videos
   */
  order = (_, videos) => this.#hear(videos.join(''));

  /**
   * @param {string} _
   * @param {string} video
   */
  remove = (_, video) => this.#hear(`-${video}`);

  /** @param {Error} [refusal] */
  async answer(refusal) {
    await new Promise((resolve) => setImmediate(resolve));
    this.#answers.shift()?.(refusal);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /**
   * @param {string} message
   * @returns {Promise<void>}
   */
  #hear(message) {
    this.told.push(message);
    return new Promise((resolve, reject) => {
      this.#answers.push((refusal) => (refusal ? reject(refusal) : resolve()));
    });
  }
}

function playlist() {
  const portal = new SlowPortal();
  return { portal, order: new PlaylistOrder(portal, 'list', ['a', 'b', 'c']) };
}

test('what is moved shows at once, and the portal is told one thing after the other', async () => {
  const { portal, order } = playlist();
  void order.move('c', 0);
  void order.move('a', 2);
  void order.remove('b');
  assert.deepEqual(order.videos, ['c', 'a']);
  await portal.answer();
  assert.deepEqual(portal.told, ['cab', 'cba']);
  await portal.answer();
  await portal.answer();
  assert.deepEqual(portal.told, ['cab', 'cba', '-b']);
  assert.deepEqual(order.videos, ['c', 'a']);
});

test('what is refused is undone with all that was done after it, and what was agreed to stays', async () => {
  const { portal, order } = playlist();
  void order.move('c', 0);
  const refused = assert.rejects(order.move('a', 2), /changed meanwhile/);
  const after = order.remove('b');
  await portal.answer();
  await portal.answer(new Error('changed meanwhile'));
  await refused;
  await after;
  assert.deepEqual(portal.told, ['cab', 'cba']);
  assert.deepEqual(order.videos, ['c', 'a', 'b']);
});

test('before the first and after the last there is no place, and nobody is told', async () => {
  const { portal, order } = playlist();
  await order.move('a', -1);
  await order.move('c', 3);
  assert.deepEqual(portal.told, []);
  assert.deepEqual(order.videos, ['a', 'b', 'c']);
});
