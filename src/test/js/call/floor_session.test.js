import { test } from 'node:test';
import assert from 'node:assert/strict';
import { FloorSession, actionsOn, handOrder } from '../../../main/resources/static/js/call/floor_session.js';
import { golden } from './golden.js';

/** @param {Record<string, any>} [facts] @returns {any} */
const person = (facts = {}) => ({ ...golden('CallNotice', 'participant-joined').participant, hand: null, ...facts });

function floor() {
  /** @type {any[]} */
  const sent = [];
  /** @type {string[]} */
  const obeyed = [];
  /** @type {(() => void)[]} */
  const timers = [];
  /** @type {Map<string, (notice: any) => void>} */
  const listeners = new Map();
  const session = new FloorSession({
    call: {
      onNotice: (type, listener) => void listeners.set(type, listener),
      send: (command) => sent.push(command) > 0,
    },
    obey: (action) => void obeyed.push(action),
    onChange: () => {},
    timers: /** @type {any} */ ({
      setTimeout: (/** @type {() => void} */ run) => timers.push(run),
      clearTimeout: (/** @type {number} */ timer) => delete timers[timer - 1],
    }),
  });
  return { session, sent, obeyed, timers, hear: (/** @type {any} */ notice) => listeners.get(notice.type)?.(notice) };
}

test('the snapshot tells who waits and how the room is; the deltas change it', () => {
  const { session, hear } = floor();
  hear(golden('CallNotice', 'joined'));
  assert.equal(session.policy.waitingRoom, true);
  assert.deepEqual(
    session.waiting.map(({ name }) => name),
    ['Eve'],
  );
  hear({ ...golden('CallNotice', 'waiting-room'), people: [] });
  hear(golden('CallNotice', 'room-changed'));
  assert.deepEqual(session.waiting, []);
  assert.equal(session.policy.locked, true);
});

test('what a moderator asks for is obeyed at once, and who asked is known for a while', () => {
  const { session, obeyed, timers, hear } = floor();
  hear(golden('CallNotice', 'requested'));
  assert.deepEqual(obeyed, ['mute']);
  assert.deepEqual(session.notice, { by: 'ada', action: 'mute' });
  timers.forEach((run) => run());
  assert.equal(session.notice, null);
});

test('a refusal of what is done here is told, one of anything else is not', () => {
  const { session, timers, hear } = floor();
  hear({ ...golden('CallNotice', 'error'), request: 'signal' });
  assert.equal(session.notice, null);
  hear({ ...golden('CallNotice', 'error'), request: 'admit', message: 'The room is full.' });
  assert.deepEqual(session.notice, { message: 'The room is full.' });
  hear(golden('CallNotice', 'requested'));
  assert.deepEqual(session.notice, { by: 'ada', action: 'mute' });
  assert.deepEqual(Object.keys(timers), ['1']);
});

test('a raised hand is raised again after a restart of the portal, and not when a moderator had lowered it', () => {
  const { session, sent, hear } = floor();
  const joined = golden('CallNotice', 'joined');
  const you = { ...joined.you, hand: null };
  const welcome = golden('CallNotice', 'welcome');
  hear({ ...welcome, resumed: 'none' });
  hear({ ...joined, you });
  session.raiseHand(true);
  hear({ type: 'participant-changed', participant: { ...you, hand: '2026-12-31T10:00:00Z' } });
  hear({ ...welcome, resumed: 'restored' });
  hear({ ...joined, you });
  assert.deepEqual(sent, [
    { type: 'hand', raised: true },
    { type: 'hand', raised: true },
  ]);
  hear({ type: 'participant-changed', participant: you });
  hear({ ...joined, you });
  hear({ ...welcome, resumed: 'none' });
  hear({ ...joined, you });
  assert.equal(sent.length, 2);
});

test('moderators act on those below them and on nobody else, members on nobody', () => {
  const owner = person({ role: 'owner', video: false });
  const moderator = person({ role: 'moderator' });
  const member = person({ role: 'member', screen: true, audio: true, video: true, hand: '2026-12-31T10:00:00Z' });
  const guest = person({ role: 'guest', audio: false, video: false });
  assert.deepEqual(actionsOn(moderator, member), ['mute', 'stop-camera', 'stop-share', 'lower-hand', 'remove', 'ban']);
  assert.deepEqual(actionsOn(owner, guest), ['remove', 'ban']);
  for (const [by, target] of [
    [moderator, owner],
    [moderator, moderator],
    [member, guest],
    [guest, guest],
  ]) {
    assert.deepEqual(actionsOn(by, target), []);
  }
});

test('everybody below is muted, those who are muted already are left alone', () => {
  const { session, sent } = floor();
  session.muteEverybody(person({ id: 'me', role: 'moderator' }), [
    person({ id: 'a', role: 'owner', audio: true }),
    person({ id: 'b', role: 'member', audio: true }),
    person({ id: 'c', role: 'guest', audio: false }),
  ]);
  assert.deepEqual(sent, [{ type: 'moderate', action: 'mute', target: 'b' }]);
});

test('hands have their places in the order in which they were raised', () => {
  const order = handOrder([
    person({ id: 'a', hand: '2026-12-31T10:02:00Z' }),
    person({ id: 'b' }),
    person({ id: 'c', hand: '2026-12-31T10:01:00Z' }),
  ]);
  assert.deepEqual(
    [...order],
    [
      ['c', 1],
      ['a', 2],
    ],
  );
});
