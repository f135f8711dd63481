import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CallChannel, commands } from '../../../main/resources/static/js/call/call_channel.js';
import { golden, goldenNames } from './golden.js';

/** @type {Record<string, (golden: any) => object>} */
const builders = {
  hello: ({ resume, received, device }) => commands.hello(resume, received, device),
  join: (what) => commands.join(what),
  signal: ({ to, type: _, ...signal }) => commands.signal(to, signal),
  media: (what) => commands.media(what),
  hand: ({ raised }) => commands.hand(raised),
  react: ({ reaction }) => commands.react(reaction),
  moderate: ({ action, target }) => commands.moderate(action, target),
  admit: ({ id }) => commands.admit(id),
  deny: ({ id }) => commands.deny(id),
  misses: ({ misses }) => commands.misses(misses),
  quality: ({ pairs, experience }) => commands.quality(pairs, experience),
  leave: () => commands.leave(),
};

for (const name of goldenNames('CallCommand')) {
  test(`the command ${name} is the golden one`, () => {
    const expected = golden('CallCommand', name);
    assert.deepEqual(builders[expected.type]?.(expected), expected);
  });
}

test('a channel speaks to its own room and hears its own inbox', () => {
  /** @type {any[]} */
  const sent = [];
  /** @type {any[]} */
  const subscribed = [];
  const connection = /** @type {any} */ ({
    state: 'open',
    send: (/** @type {any[]} */ ...what) => sent.push(what) > 0,
    subscribe: (/** @type {string} */ destination) => {
      subscribed.push(destination);
      return () => subscribed.pop();
    },
    onState: () => () => {},
  });
  const channel = new CallChannel(connection, 'garden');
  /** @type {string[]} */
  const states = [];
  channel.start(
    () => {},
    (state) => states.push(state),
  );
  channel.send(commands.leave());
  assert.deepEqual(subscribed, ['/user/queue/call']);
  assert.deepEqual(sent, [['/app/call/garden', { type: 'leave' }]]);
  assert.deepEqual(states, ['open'], 'a connection that is open already counts as opened');
  channel.stop();
  channel.stop();
  assert.deepEqual(subscribed, []);
});
