import { test } from 'node:test';
import assert from 'node:assert/strict';
import { commands } from '../../../main/resources/static/js/chat/chat_channel.js';
import { ChatSession } from '../../../main/resources/static/js/chat/chat_session.js';
import { golden, goldenNames } from '../call/golden.js';
import { ManualTimers } from '../call/peer_stub.js';

const YOU = { id: 'you', name: 'ada', role: 'owner' };
const BEN = { id: 'ben', name: 'ben', role: 'member' };

for (const name of goldenNames('ChatCommand')) {
  test(`the command ${name} is the golden one`, () => {
    const expected = golden('ChatCommand', name);
    /** @type {Record<string, () => object>} */
    const builders = {
      say: () => commands.say(expected.id, expected.text),
      remove: () => commands.remove(expected.id),
      history: () => commands.history(expected.before),
    };
    assert.deepEqual(builders[expected.type]?.(), expected);
  });
}

/** A chat whose portal and whose others are the test. */
function chat() {
  /** @type {Map<string, (notice: any) => void>} */
  const notices = new Map();
  /** @type {any[]} */
  const sent = [];
  /** @type {any[]} */
  const whispered = [];
  const timers = new ManualTimers();
  let reachable = true;
  let made = 0;
  /** @type {any} */
  let onMessage;
  /** @type {any} */
  let onHeard;
  const session = new ChatSession({
    call: /** @type {any} */ ({
      onNotice: (/** @type {string} */ type, /** @type {any} */ listener) => void notices.set(type, listener),
      view: { you: YOU, others: [BEN] },
    }),
    channel: { send: (command) => sent.push(command) > 0 },
    wire: {
      send: (to, message) => reachable && whispered.push({ to, ...message }) > 0,
      onMessage: (listener) => void (onMessage = listener),
      onHeard: (listener) => void (onHeard = listener),
    },
    createId: () => `id-${++made}`,
    now: () => `2026-12-31T10:00:0${made}.000Z`,
    onChange: () => {},
    timers,
  });
  return {
    session,
    timers,
    whispered,
    hear: (/** @type {any} */ notice) => notices.get(notice.type)?.(notice),
    whisper: (/** @type {string} */ from, /** @type {any} */ message) => onMessage(from, message),
    heard: (/** @type {string} */ from, /** @type {string} */ id) => onHeard(from, id),
    isolate: () => (reachable = false),
    sent: () => sent.splice(0),
  };
}

/** @param {string} id @param {number} number @param {object} [more] */
const message = (id, number, more = {}) => ({
  ...golden('ChatNotice', 'chat-message').message,
  id,
  number,
  sentAt: `2026-12-31T09:${String(number).padStart(2, '0')}:00Z`,
  ...more,
});
const texts = (/** @type {ChatSession} */ session) => session.entries.map(({ text }) => text);

test('a message is pending until the portal tells it, and then stands once', () => {
  const { session, hear, sent } = chat();
  session.say('Hello', '');
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-1', text: 'Hello' }]);
  assert.equal(session.entries[0]?.state, 'pending');
  hear({ type: 'chat-message', message: message('id-1', 42, { text: 'Hello' }) });
  assert.equal(session.entries.length, 1);
  assert.equal(session.entries[0]?.state, 'sent');
  assert.equal(session.entries[0]?.own, true);
});

test('what the portal has not told is sent again with the same id after a return', () => {
  const { session, hear, sent } = chat();
  session.say('Lost?', '');
  sent();
  hear({ type: 'joined' });
  assert.deepEqual(sent(), [{ type: 'history' }, { type: 'say', id: 'id-1', text: 'Lost?' }]);
});

test('one message is under way at a time, and the next goes out when the portal has told it', () => {
  const { session, hear, sent } = chat();
  session.say('one', '');
  session.say('two', '');
  session.say('three', '');
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-1', text: 'one' }]);
  hear({ type: 'chat-message', message: message('id-1', 1, { text: 'one' }) });
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-2', text: 'two' }]);
  hear({ ...golden('ChatNotice', 'chat-refused'), id: 'id-2' });
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-3', text: 'three' }]);
});

test('a message that came too fast goes out again after a while', () => {
  const { session, hear, sent, timers } = chat();
  session.say('one', '');
  sent();
  hear({ ...golden('ChatNotice', 'chat-refused'), id: null, request: null, retryAfterMillis: 500 });
  assert.equal(session.entries[0]?.state, 'pending');
  timers.pass(500);
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-1', text: 'one' }]);
});

test('history and live messages are one log, each once, in their order', () => {
  const { session, hear } = chat();
  hear({ type: 'chat-message', message: message('c', 3, { text: 'three' }) });
  hear({
    type: 'chat-history',
    you: 'me',
    messages: [message('b', 2, { text: 'two' }), message('c', 3, { text: 'three' })],
    more: true,
  });
  assert.deepEqual(texts(session), ['two', 'three']);
  assert.equal(session.more, true);
  hear({ type: 'chat-history', you: 'me', messages: [message('a', 1, { text: 'one', author: 'me' })], more: false });
  assert.deepEqual(texts(session), ['one', 'two', 'three']);
  assert.equal(session.more, false);
  assert.equal(session.entries[0]?.own, true);
});

test('older ones are asked for from the oldest that is known', () => {
  const { session, hear, sent } = chat();
  hear({ type: 'chat-history', you: 'me', messages: [message('b', 7)], more: true });
  session.older();
  assert.deepEqual(sent(), [{ type: 'history', before: 7 }]);
});

test('a removed message has lost its text and says who removed it', () => {
  const { session, hear } = chat();
  hear({ type: 'chat-message', message: message('a', 1) });
  hear({ type: 'chat-removed', id: 'a', by: 'ada' });
  assert.equal(session.entries[0]?.text, null);
  assert.equal(session.entries[0]?.removedBy, 'ada');
});

test('a refusal stands beside its message, which can be sent again', () => {
  const { session, hear, sent } = chat();
  session.say('Too long', '');
  sent();
  hear({ ...golden('ChatNotice', 'chat-refused'), id: 'id-1' });
  assert.equal(session.entries[0]?.state, 'failed');
  assert.match(session.entries[0]?.trouble ?? '', /too long/);
  session.repeat('id-1');
  assert.deepEqual(sent(), [{ type: 'say', id: 'id-1', text: 'Too long' }]);
});

test('messages are unread while nobody looks', () => {
  const { session, hear } = chat();
  hear({ type: 'chat-message', message: message('a', 1) });
  hear({ type: 'chat-message', message: message('a', 1) });
  assert.equal(session.unread, 1);
  session.show(true);
  assert.equal(session.unread, 0);
  hear({ type: 'chat-message', message: message('b', 2) });
  assert.equal(session.unread, 0);
});

test('a private message goes past the portal, and is sent once the other browser has it', () => {
  const { session, whispered, heard, sent } = chat();
  session.say('Between us', 'ben');
  assert.deepEqual(sent(), []);
  assert.deepEqual(whispered, [{ to: 'ben', id: 'id-1', text: 'Between us' }]);
  assert.equal(session.entries[0]?.state, 'pending');
  heard('ben', 'id-1');
  assert.equal(session.entries[0]?.state, 'sent');
  assert.deepEqual(session.entries[0]?.to, { id: 'ben', name: 'ben' });
});

test('a private message to somebody out of reach has failed and can be sent again', () => {
  const { session, isolate } = chat();
  isolate();
  session.say('Between us', 'ben');
  assert.equal(session.entries[0]?.state, 'failed');
});

test('a private message of somebody who is not there, or one that comes twice, is not shown', () => {
  const { session, whisper } = chat();
  whisper('stranger', { id: 'x', text: 'Hi' });
  assert.equal(session.entries.length, 0);
  whisper('ben', { id: 'x', text: 'Hi' });
  whisper('ben', { id: 'x', text: 'Hi' });
  assert.deepEqual(texts(session), ['Hi']);
  assert.equal(session.entries[0]?.name, 'ben');
});

test('nothing is said without a visible character', () => {
  const { session, sent } = chat();
  session.say(' \n ', '');
  assert.deepEqual(sent(), []);
  assert.deepEqual(session.entries, []);
});
