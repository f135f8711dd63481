import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ReceiveTruth } from '../../../main/resources/static/js/call/receive_truth.js';
import { missesOf, missesOnTile } from '../../../main/resources/static/js/call/misses.js';
import { golden } from './golden.js';

const YOU = { ...golden('CallNotice', 'joined').you, video: true };
const BOB = { ...golden('CallNotice', 'participant-joined').participant, name: 'bob' };
const CAROL = { ...BOB, id: 'd3b05e68-4f70-4a8d-9c2a-7a3e9d2f5c03', name: 'carol' };

/** A call whose pairs are the test. */
function truth(/** @type {any[]} */ others = [{ ...BOB, connection: 'connected', pair: 'connected' }]) {
  /** @type {any} */
  let onReport;
  /** @type {any} */
  let onJoined;
  /** @type {any[]} */
  const sent = [];
  const state = { attached: true, repaired: 0, unheard: 0, at: 1_700_000_000_000 };
  const view = { phase: 'joined', online: true, others };
  /** @type {any} */
  const pair = {
    generation: 1,
    repair: () => state.repaired++,
    get unheard() {
      return state.unheard;
    },
  };
  const session = new ReceiveTruth({
    call: /** @type {any} */ ({
      view,
      roster: { pair: () => pair },
      pairs: { onReport: (/** @type {any} */ listener) => (onReport = listener) },
      onNotice: (/** @type {string} */ type, /** @type {any} */ listener) => type === 'joined' && (onJoined = listener),
      send: (/** @type {any} */ command) => state.attached && sent.push(command) > 0,
    }),
    isHidden: () => false,
  });
  const counts = { frames: 0, packets: 0 };
  return {
    session,
    state,
    view,
    sent: () => sent.splice(0),
    joined: () => onJoined(),
    pass(/** @type {number} */ seconds, arrives = true, id = others[0].id) {
      for (let second = 0; second < seconds; second++) {
        state.at += 1_000;
        if (arrives) counts.frames += 25;
        counts.packets += 50;
        const stats = { timestamp: state.at, packetsReceived: counts.packets };
        onReport(
          id,
          new Map([
            ['A', { type: 'inbound-rtp', mid: '0', ...stats }],
            ['V', { type: 'inbound-rtp', mid: '1', ...stats, framesDecoded: counts.frames }],
          ]),
        );
      }
    },
  };
}

const video = { type: 'misses', misses: [{ id: BOB.id, kinds: ['video'] }] };
const none = { type: 'misses', misses: [] };

test('the portal is told when something is missed and when it is missed no longer, and nothing in between', () => {
  const { pass, sent } = truth();
  pass(10);
  assert.deepEqual(sent(), []);
  pass(3, false);
  assert.deepEqual(sent(), [video]);
  pass(2);
  assert.deepEqual(sent(), [none]);
});

test('what could not be told is told later, and again after a snapshot', () => {
  const { pass, sent, state, joined } = truth();
  pass(10);
  state.attached = false;
  pass(3, false);
  assert.deepEqual(sent(), []);
  state.attached = true;
  pass(1, false);
  assert.deepEqual(sent(), [video]);
  joined();
  assert.deepEqual(sent(), [video]);
});

test('a snapshot is answered with nothing by somebody who misses nothing', () => {
  const { pass, sent, joined } = truth();
  pass(10);
  joined();
  assert.deepEqual(sent(), []);
});

test('without the portal nothing is judged, for nobody says who has muted', () => {
  const { pass, sent, view } = truth();
  pass(10);
  view.online = false;
  pass(10, false);
  view.online = true;
  pass(4, false);
  assert.deepEqual(sent(), []);
});

test('whoever is reconnecting is expected to send nothing, and has his time when he is back', () => {
  const { pass, sent, view } = truth();
  pass(10);
  view.others[0].connection = 'reconnecting';
  pass(10, false);
  view.others[0].connection = 'connected';
  pass(5, false);
  assert.deepEqual(sent(), []);
});

test('a pair that looks well is repaired, one that is being repaired already is not', () => {
  const well = truth();
  well.pass(10);
  well.pass(6, false);
  assert.equal(well.state.repaired, 1);
  const unstable = truth([{ ...BOB, connection: 'connected', pair: 'unstable' }]);
  unstable.pass(10);
  unstable.pass(30, false);
  assert.equal(unstable.state.repaired, 0);
});

test('a pair whose control channel is dead is repaired, though its pictures arrive', () => {
  const { pass, state, sent } = truth();
  pass(10);
  state.unheard = 10;
  pass(5);
  assert.equal(state.repaired, 0);
  state.unheard = 11;
  pass(5);
  assert.equal(state.repaired, 1);
  assert.deepEqual(sent(), []);
});

test('whoever has left is missed by nobody', () => {
  const { session, pass, view } = truth();
  pass(10);
  pass(3, false);
  assert.equal(session.misses.length, 1);
  view.others = [];
  pass(1, false, CAROL.id);
  assert.deepEqual(session.misses, []);
});

/** @type {any} */
const sentences = {
  say: (/** @type {string} */ key, /** @type {any} */ { name, other }) => [key, name, other].filter(Boolean).join(' '),
};
const missing = (/** @type {any} */ from, /** @type {any} */ of, /** @type {string[]} */ ...kinds) => ({
  ...from,
  misses: [...(from.misses ?? []), { id: of.id, kinds }],
});

test('everybody reads beside each person who does not receive whom', () => {
  const bob = missing(missing({ ...BOB, screen: true }, YOU, 'audio', 'video'), CAROL, 'video');
  const you = missing(YOU, bob, 'screen');
  assert.deepEqual(missesOf(you, bob, [you, bob, CAROL], sentences), [
    'misses-you-both bob',
    'misses-them-screen bob',
    'misses-other-video bob carol',
  ]);
  assert.deepEqual(missesOf(you, CAROL, [you, bob, CAROL], sentences), []);
});

test('a tile tells of its own pictures, and what is no longer sent is not missed', () => {
  const bob = missing({ ...BOB, screen: true, video: false, audio: true }, YOU, 'video');
  const you = missing(YOU, bob, 'audio', 'video', 'screen');
  assert.deepEqual(missesOnTile(you, bob, 'camera', sentences), ['misses-you-video bob', 'misses-them-audio bob']);
  assert.deepEqual(missesOnTile(you, bob, 'screen', sentences), ['misses-them-screen bob']);
  assert.deepEqual(missesOnTile({ ...you, video: false }, bob, 'camera', sentences), ['misses-them-audio bob']);
});

test('who misses several people at once repairs one after the other, ten seconds apart', () => {
  const others = [BOB, CAROL].map((other) => ({ ...other, connection: 'connected', pair: 'connected' }));
  const { pass, state } = truth(others);
  const both = (/** @type {number} */ seconds, arrives = true) => {
    for (let second = 0; second < seconds; second++) {
      for (const { id } of others) {
        pass(1, arrives, id);
        state.at -= 1_000;
      }
      state.at += 1_000;
    }
  };
  both(10);
  both(8, false);
  assert.equal(state.repaired, 1);
  both(5, false);
  assert.equal(state.repaired, 1);
  both(5, false);
  assert.equal(state.repaired, 2);
});
