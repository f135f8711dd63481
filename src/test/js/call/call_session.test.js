import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CallSession } from '../../../main/resources/static/js/call/call_session.js';
import { golden, goldenNames } from './golden.js';
import { ManualTimers, PeerStub, StreamStub, sending, settle } from './peer_stub.js';

const BOB = golden('CallNotice', 'participant-joined').participant;
const CAROL = { ...BOB, id: 'd3b05e68-4f70-4a8d-9c2a-7a3e9d2f5c03', name: 'carol' };

/** A session whose portal is the test. */
function session(/** @type {any} */ setup = {}) {
  const timers = new ManualTimers();
  const media = sending();
  /** @type {PeerStub[]} */
  const peers = [];
  /** @type {any[]} */
  let sent = [];
  /** @type {any} */
  let onNotice;
  /** @type {any} */
  let onState;
  let renewed = 0;
  const channel = {
    open: false,
    renew: () => renewed++,
    start: (/** @type {any} */ notice, /** @type {any} */ state) => {
      onNotice = notice;
      onState = state;
    },
    stop: () => {},
    send: (/** @type {any} */ command) => {
      if (channel.open) sent.push(command);
      return channel.open;
    },
  };
  const call = new CallSession({
    channel,
    media,
    createPeer: (configuration) => {
      const peer = new PeerStub(configuration);
      peers.push(peer);
      return /** @type {any} */ (peer);
    },
    createStream: () => /** @type {any} */ (new StreamStub()),
    device: 'Laptop in the study',
    timers,
    ...setup,
  });
  call.start();
  return {
    call,
    media,
    peers,
    timers,
    hear: (/** @type {any} */ notice, number = 0) => onNotice(notice, number),
    connect: () => {
      channel.open = true;
      onState('open');
    },
    lose: () => {
      channel.open = false;
      onState('lost');
    },
    refuse: (/** @type {string} */ code) => {
      channel.open = false;
      onState('refused', code);
    },
    /** What went out since this was asked last. */
    sent: () => sent.splice(0),
    /** How often the socket was given up. */
    renewed: () => renewed,
  };
}

/** @param {string} name @param {object} [changes] */
const notice = (name, changes = {}) => ({ ...golden('CallNotice', name), ...changes });

/** Somebody in a call with bob. */
function inCall(/** @type {any} */ setup = {}) {
  const portal = session(setup);
  portal.connect();
  portal.hear(notice('welcome'));
  portal.call.join();
  portal.hear(notice('joined', { you: { ...notice('joined').you, video: true }, participants: [BOB] }));
  portal.sent();
  return portal;
}

const types = (/** @type {any[]} */ commands) => commands.map(({ type }) => type);
const names = (/** @type {CallSession} */ call) => call.view.others.map(({ name }) => name);

test('hello comes first, and join only when the person wants to', () => {
  const { call, connect, hear, sent } = session();
  connect();
  assert.deepEqual(sent(), [{ type: 'hello', versions: [1] }]);
  hear(notice('welcome'));
  assert.deepEqual(sent(), []);
  assert.equal(call.view.phase, 'welcomed');
  call.join();
  assert.deepEqual(sent(), [
    { type: 'join', audio: true, video: true, screen: false, screenAudio: false, device: 'Laptop in the study' },
  ]);
});

test('a person who asks to join before the portal is there joins as soon as it is', () => {
  const { call, connect, hear, sent } = session();
  call.join();
  connect();
  hear(notice('welcome'));
  assert.deepEqual(types(sent()), ['hello', 'join']);
});

test('the snapshot is followed by deltas', () => {
  const { call, hear } = inCall();
  assert.deepEqual(names(call), ['bob (2)']);
  hear(notice('participant-joined', { participant: CAROL }));
  assert.deepEqual(names(call), ['bob (2)', 'carol']);
  hear(notice('participant-changed', { participant: { ...BOB, video: false } }));
  assert.equal(call.view.others[0]?.video, false);
  hear(notice('participant-left', { id: BOB.id }));
  assert.deepEqual(names(call), ['carol']);
});

test('what is told of oneself changes oneself, and makes no pair', () => {
  const { call, hear, peers } = inCall();
  const you = { ...notice('joined').you, hand: '2026-12-31T10:01:00Z', role: 'moderator' };
  hear(notice('participant-changed', { participant: you }));
  assert.equal(call.view.you?.hand, '2026-12-31T10:01:00Z');
  assert.equal(call.view.you?.role, 'moderator');
  assert.deepEqual(names(call), ['bob (2)']);
  assert.equal(peers.length, 1);
});

test('whoever joins makes the offer, and those who are in answer', async () => {
  const joiner = inCall();
  await settle();
  assert.ok(joiner.sent().some((c) => c.type === 'signal' && c.to === BOB.id && c.description.type === 'offer'));
  joiner.hear(notice('participant-joined', { participant: CAROL }));
  await settle();
  assert.deepEqual(joiner.sent(), []);
  joiner.hear({ type: 'signal', from: CAROL.id, generation: 1, description: { type: 'offer', sdp: 'hers' } });
  await settle();
  const [answer] = joiner.sent();
  assert.equal(answer.to, CAROL.id);
  assert.equal(answer.description.type, 'answer');
});

test('a signal of somebody who is not there is dropped', async () => {
  const { hear, sent } = inCall();
  await settle();
  sent();
  hear({ type: 'signal', from: CAROL.id, generation: 1, description: { type: 'offer', sdp: 'hers' } });
  await settle();
  assert.deepEqual(sent(), []);
});

test('kept: peer connections are left alone, and what was said meanwhile goes out after the snapshot', async () => {
  const { call, peers, connect, lose, hear, sent } = inCall();
  await settle();
  peers[0]?.become('connected');
  hear({ type: 'signal', from: BOB.id, generation: 1, description: { type: 'answer', sdp: 'his' } });
  await settle();
  sent();
  lose();
  assert.equal(call.view.online, false);
  assert.deepEqual(names(call), ['bob (2)'], 'nobody disappears');
  peers[0]?.onicecandidate({ candidate: { toJSON: () => ({ candidate: 'late' }) } });
  connect();
  assert.deepEqual(sent(), [
    { type: 'hello', versions: [1], resume: notice('joined').resumeToken, device: 'Laptop in the study' },
  ]);
  hear(notice('welcome.kept', { taken: 1 }));
  assert.deepEqual(sent(), [], 'no join');
  hear(notice('joined', { you: { ...notice('joined').you, video: true }, participants: [BOB] }));
  await settle();
  assert.deepEqual(
    sent().map(({ candidate }) => candidate),
    [{ candidate: 'late' }],
  );
  assert.equal(peers.length, 1);
  assert.equal(peers[0]?.connectionState, 'connected');
  assert.equal(peers[0]?.restarts, 0);
});

test('kept: signals that the portal has not taken are sent again in order, those that it has are not', async () => {
  const { peers, connect, lose, hear, sent } = inCall();
  await settle();
  const candidate = (/** @type {string} */ name) =>
    peers[0]?.onicecandidate({ candidate: { toJSON: () => ({ candidate: name }) } });
  for (const name of ['second', 'third', 'fourth']) candidate(name);
  assert.deepEqual(
    sent().map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
  lose();
  candidate('fifth');
  connect();
  sent();
  hear(notice('welcome.kept', { taken: 2 }));
  hear(notice('joined', { you: { ...notice('joined').you, video: true }, participants: [BOB] }));
  assert.deepEqual(
    sent()
      .filter(({ candidate }) => candidate)
      .map(({ seq, candidate }) => [seq, candidate.candidate]),
    [
      [3, 'third'],
      [4, 'fourth'],
      [5, 'fifth'],
    ],
  );
});

test('restored: only signals that never went out are sent', async () => {
  const { peers, connect, lose, hear, sent } = inCall();
  await settle();
  lose();
  peers[0]?.onicecandidate({ candidate: { toJSON: () => ({ candidate: 'late' }) } });
  connect();
  sent();
  hear(notice('welcome.restored'));
  hear(notice('joined', { participants: [{ ...BOB, connection: 'reconnecting' }] }));
  assert.deepEqual(
    sent()
      .filter(({ candidate }) => candidate)
      .map(({ candidate }) => candidate.candidate),
    ['late'],
  );
});

test('a notice that comes twice is heard once, and the last number is told on return', () => {
  const { call, connect, lose, hear, sent } = inCall();
  let heard = 0;
  call.onNotice('chat-message', () => heard++);
  const message = /** @type {any} */ ({ type: 'chat-message' });
  hear(message, 1);
  hear(message, 1);
  hear(message, 2);
  hear(message, 1);
  assert.equal(heard, 2);
  lose();
  connect();
  assert.equal(sent()[0].received, 2);
  hear(notice('welcome.restored'));
  hear(message, 1);
  assert.equal(heard, 3, 'a portal that was restarted counts anew');
});

test('a notice that comes before its turn is not heard, and the socket is given up for the one that is missing', () => {
  const { call, connect, lose, hear, sent, renewed } = inCall();
  /** @type {number[]} */
  const heard = [];
  call.onNotice('chat-message', ({ number }) => heard.push(number));
  const say = (/** @type {number} */ number) => hear(/** @type {any} */ ({ type: 'chat-message', number }), number);
  say(1);
  say(3);
  assert.deepEqual(heard, [1]);
  assert.equal(renewed(), 1);
  lose();
  connect();
  assert.equal(sent()[0].received, 1);
  hear(notice('welcome.kept', { gap: false }));
  say(2);
  say(3);
  assert.deepEqual(heard, [1, 2, 3]);
  assert.equal(renewed(), 1);
});

test('after a gap that cannot be filled, the stream goes on with whatever comes next', () => {
  const { call, connect, lose, hear, renewed } = inCall();
  let heard = 0;
  call.onNotice('chat-message', () => heard++);
  const message = /** @type {any} */ ({ type: 'chat-message' });
  hear(message, 1);
  lose();
  connect();
  hear(notice('welcome.kept', { gap: true }));
  hear(message, 400);
  hear(message, 401);
  assert.equal(heard, 3);
  assert.equal(renewed(), 0);
});

test('a portal that misses signals gets them over a new socket', () => {
  const { call, hear, renewed } = inCall();
  hear(notice('error', { code: 'signals-missing', request: 'signal' }));
  assert.equal(renewed(), 1);
  assert.equal(call.view.phase, 'joined');
  assert.equal(call.view.refusal, null);
});

test('kept: a mute that the portal did not hear of is told again', () => {
  const { media, connect, lose, hear, sent } = inCall();
  lose();
  delete media.tracks.audio;
  media.tell('audio');
  connect();
  hear(notice('welcome.kept'));
  hear(notice('joined', { you: { ...notice('joined').you, video: true }, participants: [BOB] }));
  assert.deepEqual(
    sent().filter(({ type }) => type === 'media'),
    [{ type: 'media', audio: false, video: true, screen: false, screenAudio: false }],
  );
});

test('kept: who left meanwhile is gone', () => {
  const { call, peers, connect, lose, hear } = inCall();
  lose();
  connect();
  hear(notice('welcome.kept'));
  hear(notice('joined.alone'));
  assert.deepEqual(names(call), []);
  assert.equal(peers[0]?.connectionState, 'closed');
});

test('restored: who is missing from the snapshot stays for the resume window', () => {
  const { call, peers, connect, lose, hear, timers } = inCall();
  lose();
  connect();
  hear(notice('welcome.restored'));
  hear(notice('joined.alone'));
  assert.deepEqual(names(call), ['bob (2)']);
  assert.equal(call.view.others[0]?.connection, 'reconnecting');
  assert.equal(peers[0]?.connectionState, 'new', 'not closed');
  timers.pass(59_999);
  assert.deepEqual(names(call), ['bob (2)']);
  timers.pass(1);
  assert.deepEqual(names(call), []);
  assert.equal(peers[0]?.connectionState, 'closed');
});

test('restored: who comes back within the window keeps the same connection', () => {
  const { call, peers, connect, lose, hear, timers } = inCall();
  lose();
  connect();
  hear(notice('welcome.restored'));
  hear(notice('joined.alone'));
  hear(notice('participant-joined', { participant: BOB }));
  timers.pass(120_000);
  assert.deepEqual(names(call), ['bob (2)']);
  assert.equal(call.view.others[0]?.connection, 'connected');
  assert.equal(peers.length, 1);
});

test('none: the client joins anew, with new connections', () => {
  const { call, peers, connect, lose, hear, sent } = inCall();
  lose();
  connect();
  hear(notice('welcome'));
  assert.deepEqual(types(sent()), ['hello', 'join']);
  assert.equal(peers[0]?.connectionState, 'closed');
  hear(notice('joined', { participants: [BOB] }));
  assert.deepEqual(names(call), ['bob (2)']);
  assert.equal(peers.length, 2);
});

test('a socket that is new is not spoken on before the portal has given the call back', async () => {
  const { peers, connect, lose, hear, sent } = inCall();
  await settle();
  sent();
  lose();
  connect();
  peers[0]?.onicecandidate({ candidate: { toJSON: () => ({ candidate: 'early' }) } });
  assert.deepEqual(types(sent()), ['hello']);
  hear(notice('welcome.kept', { taken: 1 }));
  hear(notice('joined', { participants: [BOB] }));
  assert.ok(sent().some(({ candidate }) => candidate?.candidate === 'early'));
});

test('a room that is closed leaves the person in the lobby, and greets him once it is open', () => {
  const { call, connect, hear, sent } = session();
  connect();
  hear(notice('error', { code: 'room-closed', request: 'hello' }));
  assert.equal(call.view.phase, 'init');
  sent();
  call.roomIsOpen();
  call.roomIsOpen();
  assert.deepEqual(types(sent()), ['hello']);
  hear(notice('welcome'));
  assert.equal(call.view.phase, 'welcomed');
});

test('who has to wait stays in the lobby until he is let in, and can stop waiting', () => {
  const { call, connect, hear, sent } = session();
  connect();
  hear(notice('welcome'));
  call.join();
  hear(notice('waiting'));
  assert.equal(call.view.phase, 'waiting');
  assert.equal(call.view.attended, false);
  hear({ ...notice('waiting'), attended: true });
  assert.equal(call.view.attended, true);
  sent();
  call.join();
  assert.deepEqual(sent(), [], 'no second knock');
  hear(notice('joined'));
  assert.equal(call.view.phase, 'joined');

  const other = session();
  other.connect();
  other.hear(notice('welcome'));
  other.call.join();
  other.hear(notice('waiting'));
  other.sent();
  other.call.stopWaiting();
  assert.deepEqual(types(other.sent()), ['leave']);
  other.hear(notice('left'));
  assert.equal(other.call.view.phase, 'welcomed');
});

test('who is denied stays in the lobby and is told', () => {
  const { call, connect, hear } = session();
  connect();
  hear(notice('welcome'));
  call.join();
  hear(notice('waiting'));
  hear(notice('left.denied'));
  assert.equal(call.view.phase, 'welcomed');
  assert.deepEqual(call.view.refusal, { code: 'denied' });
});

test('a full room leaves the person in the lobby, who may try again', () => {
  const { call, connect, hear, sent } = session();
  connect();
  hear(notice('welcome'));
  call.join();
  hear(notice('room-full'));
  assert.equal(call.view.phase, 'welcomed');
  assert.deepEqual(call.view.refusal, { code: 'room-full', capacity: 4 });
  sent();
  call.join();
  assert.deepEqual(types(sent()), ['join']);
  assert.equal(call.view.refusal, null);
});

for (const name of ['left.removed', 'left.banned', 'left.room-closed', 'left.disabled', 'left.elsewhere']) {
  test(`${name} ends the call for good`, () => {
    const { call, peers, hear, connect, lose, sent } = inCall();
    hear(notice(name));
    assert.equal(call.view.phase, 'left');
    assert.equal(call.view.ended, notice(name).reason);
    assert.equal(peers[0]?.connectionState, 'closed');
    lose();
    connect();
    assert.deepEqual(sent(), []);
  });
}

test('leaving says so and closes every connection', () => {
  const { call, peers, sent } = inCall();
  call.leave();
  assert.deepEqual(types(sent()), ['leave']);
  assert.equal(call.view.ended, 'left');
  assert.equal(peers[0]?.connectionState, 'closed');
  assert.equal(call.remember(), null);
});

test('a page that goes away closes every connection and does not say that it leaves, since it may come back', () => {
  const { call, peers, sent } = inCall();
  assert.ok(call.remember());
  call.stop();
  assert.deepEqual(sent(), []);
  assert.equal(peers[0]?.connectionState, 'closed');
});

test('a portal that refuses the socket ends the call with its code', () => {
  const { call, refuse } = inCall();
  refuse('session-ended');
  assert.equal(call.view.ended, 'session-ended');
});

test('after a reload the call is resumed with connections of a newer generation', async () => {
  const before = inCall();
  const remembered = before.call.remember();
  assert.ok(remembered);
  const after = session({ remembered });
  after.connect();
  assert.deepEqual(after.sent(), [
    { type: 'hello', versions: [1], resume: notice('joined').resumeToken, device: 'Laptop in the study' },
  ]);
  after.hear(notice('welcome.kept'));
  after.hear(notice('joined', { participants: [BOB] }));
  await settle();
  const offer = after.sent().find(({ description }) => description);
  assert.equal(offer.generation, 2);
});

test('after a reload that the others took for leaving, the person is who he was, with signals from 1 on', async () => {
  const remembered = inCall().call.remember();
  const { call, connect, hear, sent } = session({ remembered });
  connect();
  hear(notice('welcome.restored'));
  const hand = '2026-01-01T12:00:00Z';
  hear(notice('joined', { you: { ...notice('joined').you, hand }, participants: [BOB] }), 1);
  await settle();
  assert.equal(call.view.you?.hand, hand);
  const [offer] = sent().filter(({ type }) => type === 'signal');
  assert.equal(offer.seq, 1);
  assert.equal(offer.generation, 2);
});

test('after a reload that took too long, the person joins anew', () => {
  const remembered = inCall().call.remember();
  const { connect, hear, sent } = session({ remembered });
  connect();
  hear(notice('welcome'));
  assert.deepEqual(types(sent()), ['hello', 'join']);
});

test('the offered ICE servers are used, and on a resume the newer ones', () => {
  const { peers, connect, lose, hear } = inCall();
  assert.deepEqual(peers[0]?.configuration.iceServers, []);
  lose();
  connect();
  hear(notice('welcome.kept'));
  assert.deepEqual(peers[0]?.configuration.iceServers, notice('welcome.kept').iceServers.servers);
});

test('new credentials are used by the pairs that are there and by those to come', () => {
  const { peers, hear } = inCall();
  const renewed = notice('ice-servers');
  hear(renewed);
  assert.deepEqual(peers[0]?.configuration.iceServers, renewed.iceServers.servers);
  hear(notice('participant-joined', { participant: CAROL }));
  assert.deepEqual(peers[1]?.configuration.iceServers, renewed.iceServers.servers);
});

test('a signal that was one too many is made good when the portal allows it', async () => {
  const { hear, sent, timers } = inCall();
  await settle();
  sent();
  hear(notice('error.rate-limited'));
  timers.pass(20);
  assert.ok(sent().some(({ description }) => description?.type === 'offer'));
});

for (const name of goldenNames('CallNotice')) {
  test(`the notice ${name} is understood, with a field more than it has today`, async () => {
    const { call, hear } = inCall();
    hear({ ...notice(name), later: 'unknown' });
    await settle();
    assert.ok(['welcomed', 'joining', 'waiting', 'joined', 'left'].includes(call.view.phase));
  });
}

test('a page that was reloaded takes its place again, with new connections and the numbers that the portal expects', async () => {
  const remembered = { token: 'kept-over-the-reload', generation: 3, audio: true, video: true };
  const { call, connect, hear, sent } = session({ remembered });
  connect();
  assert.equal(sent()[0].resume, 'kept-over-the-reload');
  hear(notice('welcome.kept', { gap: true, taken: 57 }));
  hear(notice('joined', { you: { ...notice('joined').you, video: true }, participants: [BOB] }), 90);
  await settle();
  assert.equal(call.view.phase, 'joined');
  const [offer] = sent().filter(({ type }) => type === 'signal');
  assert.equal(offer.seq, 58);
  assert.equal(offer.generation, 4);
});
