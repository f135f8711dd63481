import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SignalStream } from '../../../main/resources/static/js/call/signal_stream.js';

/** A stream with signals of these names, and what has gone out. */
function stream(/** @type {string[]} */ ...names) {
  const signals = new SignalStream();
  /** @type {[number, string][]} */
  let sent = [];
  const send = (/** @type {any} */ { seq, name }) => sent.push([seq, name]) > 0;
  const say = (/** @type {string} */ name, online = true) =>
    signals.add({ name }, (command) => online && send(command));
  for (const name of names) say(name);
  return { signals, send, say, sent: () => sent.splice(0) };
}

test('signals have numbers from 1, and what was not taken is sent again with the same', () => {
  const { signals, send, sent } = stream('a', 'b', 'c');
  assert.deepEqual(sent(), [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  signals.repeat(1, send);
  assert.deepEqual(sent(), [
    [2, 'b'],
    [3, 'c'],
  ]);
});

test('no number is missing after more signals than are kept', () => {
  const { signals, send, say, sent } = stream('first');
  for (let number = 0; number < 300; number++) say(`later ${number}`, false);
  sent();
  signals.repeat(1, send);
  const again = sent();
  assert.deepEqual(again[0], [2, 'later 44']);
  assert.deepEqual(again.at(-1), [257, 'later 299']);
  say('next');
  assert.deepEqual(sent(), [[258, 'next']]);
});

test('a portal that was restarted hears numbers from 1 again', () => {
  const { signals, send, say, sent } = stream('gone out', 'gone out too');
  say('not yet', false);
  sent();
  signals.catchUp(send);
  say('next');
  assert.deepEqual(sent(), [
    [1, 'not yet'],
    [2, 'next'],
  ]);
});

test('a signal that the portal will not take holds up the others three times and no more', () => {
  const { signals, send, sent } = stream('taken', 'refused', 'fine');
  sent();
  for (const expected of ['refused', 'refused', 'refused', 'fine']) {
    signals.repeat(1, send);
    assert.deepEqual(sent()[0], [2, expected]);
  }
});
