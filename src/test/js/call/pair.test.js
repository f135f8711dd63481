import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Pair } from '../../../main/resources/static/js/call/pair.js';
import { SLOTS } from '../../../main/resources/static/js/call/slots.js';
import { ManualTimers, PeerStub, StreamStub, sending, settle } from './peer_stub.js';

/**
 * Two ends of a pair and the wire between them, which may be cut, and may bring everything more than once.
 * @param {{politeInitiates?: boolean, impoliteInitiates?: boolean, politeMedia?: any, impoliteMedia?: any, iceServers?: any[]}} [how]
 */
function twoEnds(how = {}) {
  const { politeInitiates = true, impoliteInitiates = true } = how;
  const timers = new ManualTimers();
  const wire = { cut: false, copies: 1 };
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
      iceServers: how.iceServers ?? [],
      sent: media ?? sending(),
      createPeer: (configuration) => {
        const peer = new PeerStub(configuration);
        peers[name]?.push(peer);
        return /** @type {any} */ (peer);
      },
      createStream: () => /** @type {any} */ (new StreamStub()),
      send: (signal) => {
        sent[name]?.push(signal);
        if (wire.cut) return;
        setImmediate(() => {
          for (let copy = 0; copy < wire.copies; copy++) void ends[other]?.receive(structuredClone(signal));
        });
      },
      onChange: () => {},
      timers,
      now: timers.now,
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

/**
 * Lets seconds pass, with or without anything coming in at an end.
 * @param {ReturnType<typeof twoEnds>} ends
 * @param {number} seconds
 * @param {string[]} [hearing] the ends that bytes reach
 */
async function pass(ends, seconds, hearing = []) {
  for (let second = 0; second < seconds; second++) {
    for (const name of hearing) ends.peer(name).bytes += 100;
    ends.timers.pass(1_000);
    await settle();
  }
}

test('two first offers that collide end with both sides stable, and it is the polite side that gives way', async () => {
  const { peer, peers, sent } = twoEnds();
  await settle();
  for (const name of ['polite', 'impolite']) {
    assert.equal(peer(name).signalingState, 'stable');
    assert.equal(peer(name).transceivers.length, 4);
  }
  assert.equal(peers.polite?.length, 2);
  assert.equal(peers.impolite?.length, 1);
  assert.deepEqual(descriptions(sent.impolite), ['offer']);
  assert.deepEqual(descriptions(sent.polite), ['offer', 'answer']);
});

test('two connections that are made anew at once find each other, though every signal comes twice', async () => {
  const { polite, impolite, peer, peers, sent, wire } = twoEnds({ politeInitiates: false });
  await settle();
  peer('polite').become('connected');
  peer('impolite').become('connected');
  wire.copies = 2;
  polite.repair();
  impolite.repair();
  await settle();
  assert.equal(peers.impolite?.length, 2);
  assert.equal(peers.polite?.length, 3);
  const anew = (/** @type {any[] | undefined} */ signals) => descriptions(signals?.filter((s) => s.generation === 2));
  assert.deepEqual(anew(sent.impolite), ['offer']);
  assert.deepEqual(anew(sent.polite), ['offer', 'answer', 'answer']);
  for (const name of ['polite', 'impolite']) {
    assert.equal(peer(name).signalingState, 'stable');
    assert.equal(peer(name).channels.length, 1);
  }
});

test('whoever hears nothing over the control channel knows for how long', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  await pass(ends, 4);
  assert.equal(ends.polite.unheard, 4);
  ends.peer('polite').channels[0].onmessage({ data: '{"type":"pulse"}' });
  assert.equal(ends.polite.unheard, 0);
  ends.impolite.repair();
  assert.equal(ends.impolite.unheard, 4, 'nothing to repair unless it looks connected');
  ends.peer('impolite').become('connected');
  ends.impolite.repair();
  assert.equal(ends.impolite.unheard, 0);
});

test('a renegotiation that both sides start at once ends stable, every time', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  for (let round = 0; round < 50; round++) {
    ends.peer('polite').restartIce();
    ends.peer('impolite').restartIce();
    await settle();
    assert.equal(ends.peer('polite').signalingState, 'stable');
    assert.equal(ends.peer('impolite').signalingState, 'stable');
  }
  assert.ok(ends.peer('polite').rollbacks > 0);
  assert.equal(ends.peer('impolite').rollbacks, 0);
  assert.equal(ends.peer('polite').transceivers.length, 4);
});

test('fifty switches of everything that can be sent need no negotiation', async () => {
  const media = sending();
  const ends = twoEnds({ politeInitiates: false, politeMedia: media });
  await settle();
  const before = [ends.sent.polite?.length, ends.sent.impolite?.length];
  for (let round = 0; round < 50; round++) {
    for (const slot of SLOTS) {
      if (media.tracks[slot]) delete media.tracks[slot];
      else media.tracks[slot] = { kind: 'any', slot };
      void ends.polite.replace(slot);
    }
  }
  await settle();
  assert.deepEqual([ends.sent.polite?.length, ends.sent.impolite?.length], before);
  assert.deepEqual(
    ends.peer('polite').senders.map(({ track }) => Boolean(track)),
    SLOTS.map((slot) => Boolean(media.tracks[slot])),
  );
});

test('what the other side sends is told apart by its slot: sound and picture of the camera, and of the screen', async () => {
  const { impolite, polite } = twoEnds({ politeInitiates: false });
  await settle();
  const slots = (/** @type {any} */ stream) => stream.tracks.map((/** @type {any} */ track) => track.slot);
  assert.deepEqual(slots(polite.streams.camera), [0, 1]);
  assert.deepEqual(slots(polite.streams.screen), [2, 3]);
  assert.equal(impolite.streams.camera === impolite.streams.screen, false);
});

test('a share that began while nobody was there is sent to who comes', async () => {
  const media = sending({ screen: { kind: 'video', label: 'screen' } });
  const { peer } = twoEnds({ politeInitiates: false, politeMedia: media });
  await settle();
  assert.equal(peer('polite').senders[2]?.track.label, 'screen');
});

test('the side that waits makes no offer of its own while the other one does', async () => {
  const { sent, peer, timers } = twoEnds({ politeInitiates: false });
  await settle();
  timers.pass(10_000);
  await settle();
  assert.deepEqual(descriptions(sent.polite), ['answer']);
  assert.equal(peer('polite').transceivers.length, 4);
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
  const { polite, peers } = twoEnds({ politeInitiates: false });
  await settle();
  await polite.receive({ generation: 2, description: { type: 'offer', sdp: 'newer' } });
  assert.equal(peers.polite?.length, 2);
  assert.equal(peers.polite?.[0]?.connectionState, 'closed');
  assert.equal(peers.polite?.[1]?.transceivers.length, 4);
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

test('two seconds without a byte are shown as unstable, and the first byte that comes as connected', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  ends.peer('polite').become('connected');
  await pass(ends, 3, ['polite']);
  assert.equal(ends.polite.state, 'connected');
  await pass(ends, 2);
  assert.equal(ends.polite.state, 'unstable');
  assert.equal(ends.polite.rung, 'none');
  await pass(ends, 1, ['polite']);
  assert.equal(ends.polite.state, 'connected');
});

test('silence climbs the ladder: restart of ICE, relay alone, a new connection', async () => {
  const ends = twoEnds({ politeInitiates: false, iceServers: [{ urls: 'turn:relay.example' }] });
  await settle();
  ends.peer('impolite').become('connected');
  await pass(ends, 3, ['impolite', 'polite']);
  await pass(ends, 5, ['polite']);
  assert.equal(ends.impolite.rung, 'restart');
  assert.equal(ends.peer('impolite').restarts, 1);
  assert.equal(ends.peer('impolite').configuration.iceTransportPolicy, 'all');
  await pass(ends, 15, ['polite']);
  assert.equal(ends.impolite.rung, 'relay');
  assert.equal(ends.peer('impolite').configuration.iceTransportPolicy, 'relay');
  await pass(ends, 15, ['polite']);
  assert.equal(ends.impolite.rung, 'rebuild');
  assert.equal(ends.impolite.generation, 2);
  assert.equal(ends.polite.generation, 2);
  assert.equal(ends.peer('polite').signalingState, 'stable');
  assert.equal(ends.peer('impolite').signalingState, 'stable');
  ends.peer('impolite').become('connected');
  await pass(ends, 2, ['impolite', 'polite']);
  assert.equal(ends.impolite.rung, 'none');
  assert.equal(ends.impolite.state, 'connected');
});

test('without a relay on offer the ladder leaves out its rung', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  ends.peer('impolite').become('failed');
  await pass(ends, 15, ['polite']);
  assert.equal(ends.impolite.rung, 'rebuild');
  assert.equal(ends.polite.generation, 2);
});

test('a restart that helps rebuilds nothing', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  ends.peer('impolite').become('failed');
  assert.equal(ends.impolite.rung, 'restart');
  ends.peer('impolite').become('connected');
  await pass(ends, 60, ['impolite', 'polite']);
  assert.equal(ends.impolite.generation, 1);
  assert.equal(ends.impolite.rung, 'none');
});

test('a pair that never connects is repaired after 15 s', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  await pass(ends, 14);
  assert.equal(ends.impolite.rung, 'none');
  await pass(ends, 2);
  assert.equal(ends.impolite.rung, 'restart');
});

test('somebody who knows that media does not arrive over a connection that looks well has a new one made', async () => {
  const { impolite, polite, peer, peers } = twoEnds({ politeInitiates: false });
  await settle();
  for (const name of ['polite', 'impolite']) peer(name).become('connected');
  impolite.repair();
  await settle();
  assert.deepEqual([impolite.generation, polite.generation], [2, 2]);
  assert.deepEqual([peers.impolite?.length, peers.polite?.length], [2, 2]);
  assert.equal(peer('polite').signalingState, 'stable');
});

test('two sides that repair at once end with one connection', async () => {
  const { impolite, polite, peer } = twoEnds({ politeInitiates: false });
  await settle();
  for (const name of ['polite', 'impolite']) peer(name).become('connected');
  impolite.repair();
  polite.repair();
  await settle();
  assert.deepEqual([impolite.generation, polite.generation], [2, 2]);
  for (const name of ['polite', 'impolite']) assert.equal(peer(name).signalingState, 'stable');
});

test('a pair that is being connected or repaired already is left alone', async () => {
  const { impolite, peers } = twoEnds({ politeInitiates: false });
  await settle();
  impolite.repair();
  await settle();
  assert.equal(peers.impolite?.length, 1);
});

test('the side that is told to be polite waits longer on every rung', async () => {
  const ends = twoEnds({ politeInitiates: false });
  await settle();
  ends.peer('polite').become('failed');
  await pass(ends, 20, ['impolite']);
  assert.equal(ends.polite.rung, 'restart');
  await pass(ends, 3, ['impolite']);
  assert.equal(ends.polite.rung, 'rebuild');
});

test('a limit holds every picture and sound, and the screen gets the most of it', async () => {
  const media = sending({ audio: {}, video: {}, screen: {} });
  const { impolite, peer } = twoEnds({ politeInitiates: false, impoliteMedia: media });
  await settle();
  impolite.limit({ bandwidth: 500_000 });
  await settle();
  const rates = () => peer('impolite').senders.map(({ parameters }) => parameters.encodings[0].maxBitrate);
  assert.deepEqual(rates(), [32_000, 109_000, 327_000, 32_000]);
  delete media.tracks.screen;
  await impolite.replace('screen');
  await settle();
  assert.equal(rates()[1], 468_000);
  impolite.limit({ bandwidth: null });
  await settle();
  assert.deepEqual(rates(), [undefined, undefined, undefined, undefined]);
});

test('the more people, the smaller the picture for each of them, and never above the chosen bandwidth', async () => {
  const camera = { kind: 'video', getSettings: () => ({ width: 1280, height: 720 }) };
  const { impolite, peer } = twoEnds({ politeInitiates: false, impoliteMedia: sending({ audio: {}, video: camera }) });
  await settle();
  const sent = () => peer('impolite').senders[1]?.parameters.encodings[0];
  impolite.limit({ people: 7 });
  await settle();
  assert.deepEqual(sent(), { scaleResolutionDownBy: 4, maxFramerate: 15, maxBitrate: 250_000 });
  impolite.limit({ bandwidth: 200_000 });
  await settle();
  assert.equal(sent().maxBitrate, 168_000);
  impolite.limit({ bandwidth: 2_000_000 });
  await settle();
  assert.equal(sent().maxBitrate, 250_000);
  impolite.limit({ people: 1, bandwidth: null });
  await settle();
  assert.deepEqual(sent(), { scaleResolutionDownBy: 1 });
});

test('a shared screen follows what it shows, the number of people and the chosen bandwidth', async () => {
  const screen = { kind: 'video', contentHint: 'detail', getSettings: () => ({ width: 1920, height: 1080 }) };
  const media = sending({ audio: {}, screen });
  const { impolite, peer } = twoEnds({ politeInitiates: false, impoliteMedia: media });
  await settle();
  const sent = () => peer('impolite').senders[2]?.parameters.encodings[0];
  impolite.limit({ people: 7 });
  await settle();
  assert.deepEqual(sent(), { scaleResolutionDownBy: 1, maxFramerate: 5, maxBitrate: 400_000 });
  screen.contentHint = 'motion';
  await impolite.replace('screen');
  await settle();
  assert.deepEqual(sent(), { scaleResolutionDownBy: 3, maxFramerate: 24, maxBitrate: 400_000 });
  impolite.limit({ bandwidth: 200_000 });
  await settle();
  assert.equal(sent().maxBitrate, 102_000);
  impolite.limit({ people: 1, bandwidth: null });
  await settle();
  assert.deepEqual(sent(), { scaleResolutionDownBy: 1 });
});

test('a camera that is changed to a smaller picture is sent as it is', async () => {
  const camera = { kind: 'video', getSettings: () => ({ width: 1280, height: 720 }) };
  const { impolite, peer } = twoEnds({ politeInitiates: false, impoliteMedia: sending({ video: camera }) });
  await settle();
  impolite.limit({ people: 7 });
  await settle();
  camera.getSettings = () => ({ width: 320, height: 180 });
  await impolite.replace('video');
  await settle();
  assert.equal(peer('impolite').senders[1]?.parameters.encodings[0].scaleResolutionDownBy, 1);
});

test('a limit outlives a new connection', async () => {
  const { impolite, peer, peers } = twoEnds({ politeInitiates: false });
  await settle();
  impolite.limit({ bandwidth: 200_000 });
  await impolite.receive({ generation: 2, description: { type: 'offer', sdp: 'newer' } });
  await settle();
  peer('impolite').become('connected');
  await settle();
  assert.equal(peers.impolite?.length, 2);
  assert.equal(peer('impolite').senders[1]?.parameters.encodings[0].maxBitrate, 168_000);
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
  const { polite, peer, sent } = twoEnds({ politeInitiates: false });
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
