import { test } from 'node:test';
import assert from 'node:assert/strict';
import { OWN, Stage } from '../../../main/resources/static/js/call/stage.js';

const ada = { id: 'ada', screen: false };
const ben = { id: 'ben', screen: false };
const sharing = { id: 'cora', screen: true };

/** @param {{large: Set<string>}} arrangement */
const large = (arrangement) => [...arrangement.large];

test('in the grid nobody is larger than the others', () => {
  const { places, large } = new Stage().arrange([ada, ben], 'ben');
  assert.deepEqual(
    places.map(({ key }) => key),
    ['ada camera', 'ben camera'],
  );
  assert.equal(large.size, 0);
});

test('in the speaker view whoever speaks is large, and before anybody has spoken the first', () => {
  const stage = new Stage();
  stage.toggleLayout();
  assert.deepEqual(large(stage.arrange([ada, ben], null)), ['ada camera']);
  assert.deepEqual(large(stage.arrange([ada, ben], 'ben')), ['ben camera']);
  assert.deepEqual(large(stage.arrange([], null)), []);
});

test('a shared screen is a picture of its own, and large in every layout; of three, two', () => {
  const stage = new Stage();
  const { places } = stage.arrange([ada, sharing], 'ada');
  assert.deepEqual(
    places.map(({ key }) => key),
    ['cora screen', 'ada camera', 'cora camera'],
  );
  const three = ['d', 'e', 'f'].map((id) => ({ id, screen: true }));
  assert.deepEqual(large(stage.arrange(three, 'd')), ['d screen', 'e screen']);
});

test('a pinned picture is large before all others, until it is let go or its person goes', () => {
  const stage = new Stage();
  stage.pin('ada camera');
  assert.deepEqual(large(stage.arrange([ada, sharing], 'cora')), ['ada camera']);
  assert.deepEqual(large(stage.arrange([sharing], 'cora')), ['cora screen']);
  stage.pin('ada camera');
  assert.deepEqual(large(stage.arrange([ada, sharing], 'cora')), ['cora screen']);
  stage.pin(OWN);
  assert.deepEqual(large(stage.arrange([ada, sharing], 'cora')), [OWN]);
});
