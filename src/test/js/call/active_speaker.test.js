import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ActiveSpeaker } from '../../../main/resources/static/js/call/active_speaker.js';

/**
 * @param {ActiveSpeaker} speaker
 * @param {Record<string, number>} levels
 * @param {number} [rounds]
 */
function hear(speaker, levels, rounds = 8) {
  for (let round = 0; round < rounds; round++) speaker.hear(new Map(Object.entries(levels)));
}

test('nobody speaks in silence', () => {
  const speaker = new ActiveSpeaker();
  hear(speaker, { ada: 0.001, ben: 0 });
  assert.equal(speaker.current, null);
  assert.equal(speaker.speaks('ada'), false);
});

test('the loudest voice is the speaker', () => {
  const speaker = new ActiveSpeaker();
  hear(speaker, { ada: 0.1, ben: 0.3 });
  assert.equal(speaker.current, 'ben');
  assert.equal(speaker.speaks('ada'), true);
});

test('one cough does not take the picture from who speaks', () => {
  const speaker = new ActiveSpeaker();
  hear(speaker, { ada: 0.2, ben: 0 });
  hear(speaker, { ada: 0.2, ben: 0.9 }, 1);
  assert.equal(speaker.current, 'ada');
});

test('a voice that is about as loud does not take over; a pause gives way to it', () => {
  const speaker = new ActiveSpeaker();
  hear(speaker, { ada: 0.2, ben: 0 });
  hear(speaker, { ada: 0.2, ben: 0.25 });
  assert.equal(speaker.current, 'ada');
  hear(speaker, { ada: 0, ben: 0.25 });
  assert.equal(speaker.current, 'ben');
});

test('whoever spoke last stays while nobody speaks, and is forgotten when he goes', () => {
  const speaker = new ActiveSpeaker();
  hear(speaker, { ada: 0.2, ben: 0 });
  hear(speaker, { ada: 0, ben: 0 });
  assert.equal(speaker.current, 'ada');
  assert.equal(speaker.speaks('ada'), false);
  hear(speaker, { ben: 0 });
  assert.equal(speaker.current, null);
});
