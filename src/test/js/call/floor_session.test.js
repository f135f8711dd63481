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
  /** @type {Map<string, (notice: any) => void>} */
  const listeners = new Map();
  const session = new FloorSession({
    call: {
      onNotice: (type, listener) => void listeners.set(type, listener),
      send: (command) => sent.push(command) > 0,
    },
    obey: (action) => void obeyed.push(action),
    onChange: () => {},
  });
  return { session, sent, obeyed, hear: (/** @type {any} */ notice) => listeners.get(notice.type)?.(notice) };
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

test('what a moderator asks for is obeyed at once, and who asked is known', () => {
  const { session, obeyed, hear } = floor();
  hear(golden('CallNotice', 'requested'));
  assert.deepEqual(obeyed, ['mute']);
  assert.deepEqual(session.request, { by: 'ada', action: 'mute' });
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
