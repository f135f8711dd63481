import assert from 'node:assert/strict';
import test from 'node:test';
import { withStanding } from '../../../main/resources/static/js/call/standing.js';

const sentences = /** @type {import('../../../main/resources/static/js/platform/sentences.js').Sentences} */ (
  /** @type {unknown} */ ({
    say: (/** @type {string} */ key, /** @type {{name: string}} */ { name }) => `${name} [${key}]`,
  })
);

test('a guest is told from somebody of the house who has the same name', () => {
  assert.equal(withStanding({ name: 'admin', role: 'guest' }, sentences), 'admin [named-guest]');
  for (const role of ['owner', 'moderator', 'member']) {
    assert.equal(withStanding({ name: 'admin', role }, sentences), 'admin');
  }
});
