import { test } from 'node:test';
import assert from 'node:assert/strict';
import { QualitySession } from '../../../main/resources/static/js/stats/quality_session.js';
import { pathOf, summaryOf } from '../../../main/resources/static/js/stats/summary.js';
import { ManualTimers } from '../call/peer_stub.js';

/** @param {any} [facts] @returns {any} */
const stream = (facts = {}) => ({
  direction: 'in',
  slot: 'video',
  bits: 400_000,
  packets: 50,
  lost: 0,
  freezes: 0,
  ...facts,
});
/** @param {any[]} streams @param {any} [facts] @returns {any} */
const sample = (streams, facts = {}) => ({
  at: 1,
  roundTrip: 0.02,
  path: { local: { type: 'host' }, remote: { type: 'host' } },
  streams,
  ...facts,
});

test('samples become means, and losses are weighed by packets', () => {
  const summary = summaryOf([
    sample([stream({ bits: 400_000, packets: 90, lost: 10 }), stream({ slot: 'audio', bits: 40_000, packets: 10 })]),
    sample(
      [stream({ bits: 600_000, packets: 100 }), stream({ direction: 'out', bits: 7_000, packets: 10, lost: 50 })],
      {
        roundTrip: 0.0401,
      },
    ),
  ]);
  assert.deepEqual(summary, {
    roundTrip: 30,
    lostIn: 4.5,
    lostOut: 50,
    bitsIn: 520_000,
    bitsOut: 3_500,
    path: 'host',
    freezes: false,
  });
});

test('of no sample nothing is known', () => {
  assert.deepEqual(summaryOf([]), {
    roundTrip: null,
    lostIn: 0,
    lostOut: 0,
    bitsIn: 0,
    bitsOut: 0,
    path: null,
    freezes: false,
  });
  assert.equal(summaryOf([sample([], { roundTrip: null })]).roundTrip, null);
});

test('a way is as its worse end', () => {
  const path = (/** @type {string} */ local, /** @type {string} */ remote) =>
    pathOf(sample([], { path: { local: { type: local }, remote: { type: remote } } }));
  assert.equal(path('host', 'relay'), 'relay');
  assert.equal(path('srflx', 'host'), 'srflx');
  assert.equal(path('host', 'host'), 'host');
  assert.equal(path('unheard-of', ''), null);
});

test('a picture that froze between the first and the last sample did, one that froze before did not', () => {
  const frozen = (/** @type {number} */ before, /** @type {number} */ after) =>
    summaryOf([sample([stream({ freezes: before })]), sample([stream({ freezes: after })])]).freezes;
  assert.equal(frozen(2, 2), false);
  assert.equal(frozen(2, 3), true);
});

/** Somebody in a call with bob, whose ten seconds the test lets pass. */
function quality() {
  const timers = new ManualTimers();
  /** @type {any[]} */
  const sent = [];
  /** @type {Record<string, any>} */
  const hear = {};
  const state = { attached: true, generation: 1 };
  const bob = { id: 'b', pair: 'connected', rung: 'none' };
  /** @type {any} */
  const view = { phase: 'joined', you: { id: 'a' }, others: [bob] };
  const session = new QualitySession({
    call: /** @type {any} */ ({
      view,
      roster: { pair: () => ({ generation: state.generation }) },
      pairs: {
        onReport: (/** @type {any} */ listener) => (hear.report = listener),
        onGlare: (/** @type {any} */ listener) => (hear.glare = listener),
      },
      onChange: (/** @type {any} */ listener) => (hear.change = listener),
      onNotice: (/** @type {string} */ type, /** @type {any} */ listener) => (hear[type] = listener),
      send: (/** @type {any} */ command) => state.attached && sent.push(command) > 0,
    }),
    stats: /** @type {any} */ ({ histories: new Map([['b', { samples: [sample([stream()])] }]]) }),
    now: timers.now,
    timers,
  });
  session.start();
  return {
    session,
    timers,
    state,
    bob,
    view,
    hear,
    change: () => hear.change(view),
    sent: () => sent.splice(0),
    report: (frames = 0, type = 'host') =>
      hear.report(
        'b',
        new Map(
          Object.entries({
            P: {
              type: 'candidate-pair',
              nominated: true,
              state: 'succeeded',
              localCandidateId: 'L',
              remoteCandidateId: 'L',
            },
            L: { type: 'local-candidate', candidateType: type },
            V: { type: 'inbound-rtp', mid: '1', framesDecoded: frames },
          }),
        ),
      ),
  };
}

test('the portal is told of every pair each ten seconds, and only inside the call', () => {
  const { timers, sent, view, session } = quality();
  timers.pass(9_999);
  assert.deepEqual(sent(), []);
  timers.pass(1);
  assert.deepEqual(sent(), [
    {
      type: 'quality',
      pairs: [
        {
          id: 'b',
          roundTrip: 20,
          lostIn: 0,
          lostOut: 0,
          bitsIn: 400_000,
          bitsOut: 0,
          path: 'host',
          state: 'connected',
          rung: 'none',
          frozen: false,
        },
      ],
    },
  ]);
  view.phase = 'waiting';
  timers.pass(10_000);
  assert.deepEqual(sent(), []);
  view.phase = 'joined';
  timers.pass(10_000);
  assert.equal(sent().length, 1);
  session.stop();
  timers.pass(60_000);
  assert.deepEqual(sent(), []);
});

test('the highest rung since the last telling is told, and what is missed is frozen', () => {
  const { timers, sent, bob, view, change } = quality();
  for (const rung of ['restart', 'relay', 'none']) {
    bob.rung = rung;
    change();
  }
  view.you.misses = [{ id: 'b', kinds: ['video'] }];
  timers.pass(10_000);
  const [{ pairs, experience }] = sent();
  assert.equal(pairs[0].rung, 'relay');
  assert.equal(pairs[0].frozen, true);
  assert.equal(experience.restarts, 2);
  view.you.misses = [];
  timers.pass(10_000);
  const [again] = sent();
  assert.equal(again.pairs[0].rung, 'none');
  assert.equal(again.experience, undefined);
});

test('a connection is counted once by its path, a rebuilt one again', () => {
  const { timers, sent, state, change, report } = quality();
  change();
  report();
  report();
  state.generation = 2;
  change();
  report(0, 'relay');
  timers.pass(10_000);
  assert.deepEqual(sent()[0].experience, {
    connected: { host: 1, relay: 1 },
    failed: 0,
    restarts: 0,
    rebuilds: 1,
    glares: 0,
  });
});

test('failures and collisions are counted, and told later when they could not be told', () => {
  const { timers, sent, state, bob, change, hear } = quality();
  change();
  bob.pair = 'failed';
  change();
  change();
  hear.glare();
  state.attached = false;
  timers.pass(10_000);
  assert.deepEqual(sent(), []);
  state.attached = true;
  timers.pass(10_000);
  const [{ experience }] = sent();
  assert.equal(experience.failed, 1);
  assert.equal(experience.glares, 1);
});

test('the time from joining to the first picture is told once, and not by somebody who came first', () => {
  const early = quality();
  early.session.joining();
  early.hear.joined({ participants: [{}] });
  early.timers.pass(450);
  early.report(0);
  early.report(1);
  early.report(2);
  early.timers.pass(10_000);
  assert.equal(early.sent()[0].experience.firstFrame, 450);
  const alone = quality();
  alone.session.joining();
  alone.hear.joined({ participants: [] });
  alone.report(1);
  alone.timers.pass(10_000);
  assert.equal(alone.sent()[0].experience, undefined);
});

test('what was missed for a moment between two tellings is told, once', () => {
  const { timers, sent, view, change } = quality();
  view.you.misses = [{ id: 'b', kinds: ['video'] }];
  change();
  view.you.misses = [];
  change();
  timers.pass(10_000);
  assert.equal(sent()[0].pairs[0].frozen, true);
  timers.pass(10_000);
  assert.equal(sent()[0].pairs[0].frozen, false);
});
