import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Pair } from '../../../main/resources/static/js/call/pair.js';
import { ManualTimers, PeerStub, StreamStub, sending, settle } from './peer_stub.js';

/**
 * Two ends of a pair and the wire between them, which may be cut.
 * @param {{politeInitiates?: boolean, impoliteInitiates?: boolean, politeMedia?: any, impoliteMedia?: any}} [how]
 */
function twoEnds(how = {}) {
  const { politeInitiates = true, impoliteInitiates = true } = how;
  const timers = new ManualTimers();
  const wire = { cut: false };
  /** @type {Record<string, any[]>} */
  const sent = { polite: [], impolite: [] };
  /** @type {Record<string, PeerStub[]>} */
  const peers = { polite: [], impolite: [] };
  /** @type {Record<string, Pair>} */
  const ends = {};
  const end = (
    /** @type {string} */ name,
    /** @type {string} */ other,
    /** @type {boolean} */ initiate,
    /** @type {any} */ media,
  ) =>
    new Pair({
      polite: name === 'polite',
      initiate,
      generation: 1,
      sent: media ?? sending(),
      createPeer: () => {
        const peer = new PeerStub();
        peers[name]?.push(peer);
        return /** @type {any} */ (peer);
      },
      createStream: () => /** @type {any} */ (new StreamStub()),
      send: (signal) => {
        sent[name]?.push(signal);
        if (!wire.cut) setImmediate(() => ends[other]?.receive(structuredClone(signal)));
      },
      onChange: () => {},
      timers,
    });
  ends.polite = end('polite', 'impolite', politeInitiates, how.politeMedia);
  ends.impolite = end('impolite', 'polite', impoliteInitiates, how.impoliteMedia);
  const peer = (/** @type {string} */ name) => /** @type {PeerStub} */ (peers[name]?.at(-1));
  return {
    polite: /** @type {Pair} */ (ends.polite),
    impolite: /** @type {Pair} */ (ends.impolite),
    peer,
    peers,
    sent,
    wire,
    timers,
  };
}

/** @param {any[] | undefined} signals */
const descriptions = (signals) => signals?.filter((s) => s.description).map((s) => s.description.type);

test('two offers that collide end with both sides stable, and it is the polite side that gives way', async () => {
  const { peer, sent } = twoEnds();
  await settle();
  assert.equal(peer('polite').signalingState, 'stable');
  assert.equal(peer('impolite').signalingState, 'stable');
  assert.equal(peer('polite').rollbacks, 1);
  assert.equal(peer('impolite').rollbacks, 0);
  assert.deepEqual(descriptions(sent.impolite), ['offer']);
  assert.deepEqual(descriptions(sent.polite), ['offer', 'answer']);
});

test('a renegotiation that both sides start at once ends stable, every time', async () => {
  const tracks = { polite: sending({}), impolite: sending({}) };
  const ends = twoEnds({ politeMedia: tracks.polite, impoliteMedia: tracks.impolite });
  await settle();
  for (const kind of /** @type {const} */ (['audio', 'video'])) {
    tracks.polite.tracks[kind] = { kind };
    tracks.impolite.tracks[kind] = { kind };
    void ends.polite.replace(kind);
    void ends.impolite.replace(kind);
    await settle();
    assert.equal(ends.peer('polite').signalingState, 'stable');
    assert.equal(ends.peer('impolite').signalingState, 'stable');
  }
  assert.equal(ends.peer('polite').senders.length, 2);
  assert.match(ends.peer('impolite').remoteDescription.sdp, /of 2/);
});

test('the side that waits makes no offer of its own while the other one does', async () => {
  const { sent, peer, timers } = twoEnds({ politeInitiates: false });
  await settle();
  timers.pass(10_000);
  await settle();
  assert.deepEqual(descriptions(sent.polite), ['answer']);
  assert.equal(peer('polite').senders.length, 2);
});

test('the side that waits offers after 3 s when it hears nothing', async () => {
  const { sent, timers } = twoEnds({ politeInitiates: false, impoliteInitiates: false });
  await settle();
  assert.deepEqual(descriptions(sent.polite), []);
  timers.pass(3_000);
  await settle();
  assert.ok(descriptions(sent.polite)?.includes('offer') || descriptions(sent.impolite)?.includes('offer'));
});

test('two who send nothing negotiate all the same', async () => {
  const { peer } = twoEnds({ politeMedia: sending({}), impoliteMedia: sending({}) });
  await settle();
  assert.equal(peer('polite').remoteDescription.type, 'offer');
  assert.equal(peer('impolite').remoteDescription.type, 'answer');
});

test('another track of a kind that is sent already needs no negotiation', async () => {
  const media = sending();
  const { impolite, peer, sent } = twoEnds({ impoliteMedia: media });
  await settle();
  const before = sent.impolite?.length;
  media.tracks.video = { kind: 'video', label: 'other camera' };
  await impolite.replace('video');
  await settle();
  assert.equal(peer('impolite').senders[1]?.track.label, 'other camera');
  assert.equal(sent.impolite?.length, before);
});

test('a signal of an older generation is dropped', async () => {
  const { polite, peer } = twoEnds();
  await settle();
  await polite.receive({ generation: 3, description: { type: 'offer', sdp: 'newer' } });
  const rebuilt = peer('polite');
  await polite.receive({ generation: 2, description: { type: 'offer', sdp: 'older' } });
  await polite.receive({ generation: 2, candidate: { candidate: 'older' } });
  assert.equal(rebuilt.remoteDescription.sdp, 'newer');
  assert.deepEqual(rebuilt.candidates, []);
  assert.equal(polite.generation, 3);
});

test('a signal of a newer generation makes this side build anew, and the old connection is closed', async () => {
  const { polite, peers } = twoEnds();
  await settle();
  await polite.receive({ generation: 2, description: { type: 'offer', sdp: 'newer' } });
  assert.equal(peers.polite?.length, 2);
  assert.equal(peers.polite?.[0]?.connectionState, 'closed');
  assert.equal(peers.polite?.[1]?.senders.length, 2);
});

test('a failed connection restarts ICE', async () => {
  const { impolite, peer } = twoEnds();
  await settle();
  peer('impolite').become('failed');
  assert.equal(impolite.state, 'failed');
  assert.equal(peer('impolite').restarts, 1);
  await settle();
  assert.equal(peer('impolite').signalingState, 'stable');
});

test('when the restart does not help, the impolite side builds the pair anew and the other one follows', async () => {
  const { polite, impolite, peer, timers } = twoEnds();
  await settle();
  peer('impolite').become('failed');
  peer('polite').become('failed');
  await settle();
  timers.pass(15_000);
  await settle();
  assert.equal(impolite.generation, 2);
  assert.equal(polite.generation, 2);
  assert.equal(peer('polite').signalingState, 'stable');
  assert.equal(peer('impolite').signalingState, 'stable');
});

test('a restart that helps rebuilds nothing', async () => {
  const { impolite, peer, timers } = twoEnds();
  await settle();
  peer('impolite').become('failed');
  peer('impolite').become('connected');
  timers.pass(60_000);
  assert.equal(impolite.generation, 1);
});

test('an offer that was lost with the socket is sent again', async () => {
  const { impolite, peer, wire } = twoEnds({ politeInitiates: false });
  wire.cut = true;
  await settle();
  assert.equal(peer('impolite').signalingState, 'have-local-offer');
  wire.cut = false;
  impolite.reconcile();
  await settle();
  assert.equal(peer('impolite').signalingState, 'stable');
  assert.equal(peer('polite').signalingState, 'stable');
});

test('an offer that is answered twice, because it was sent twice, does no harm', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  const { impolite, peer } = twoEnds({ politeInitiates: false });
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.resolve();
  impolite.reconcile();
  await settle();
  assert.equal(peer('impolite').signalingState, 'stable');
  assert.equal(warn.mock.callCount(), 0);
});

test('reconciling a connected pair changes nothing', async () => {
  const { polite, peer, sent } = twoEnds();
  await settle();
  peer('polite').become('connected');
  const before = sent.polite?.length;
  polite.reconcile();
  await settle();
  assert.equal(sent.polite?.length, before);
  assert.equal(peer('polite').restarts, 0);
});

test('a closed pair hears and says nothing more', async () => {
  const { polite, peer, sent } = twoEnds();
  await settle();
  polite.close();
  polite.close();
  const before = sent.polite?.length;
  await polite.receive({ generation: 9, description: { type: 'offer', sdp: 'late' } });
  polite.reconcile();
  await settle();
  assert.equal(polite.state, 'closed');
  assert.equal(peer('polite').connectionState, 'closed');
  assert.equal(sent.polite?.length, before);
});
