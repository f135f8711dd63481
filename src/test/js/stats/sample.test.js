import { test } from 'node:test';
import assert from 'node:assert/strict';
import { sampleOf } from '../../../main/resources/static/js/stats/sample.js';

/**
 * The parts of a browser's report that matter here, at a second of the call.
 * @param {number} second
 * @param {object} [changes] of the incoming camera
 */
function report(second, changes = {}) {
  const timestamp = 1_000_000 + second * 1000;
  return new Map(
    /** @type {any[]} */ ([
      { id: 'V', type: 'codec', mimeType: 'video/VP8' },
      {
        id: 'IV',
        type: 'inbound-rtp',
        kind: 'video',
        mid: '1',
        codecId: 'V',
        bytesReceived: 50_000 * second,
        packetsReceived: 90 * second,
        packetsLost: 10 * second,
        jitter: 0.004,
        framesPerSecond: 19.6,
        frameWidth: 640,
        frameHeight: 360,
        freezeCount: 2,
        ...changes,
      },
      {
        id: 'OA',
        type: 'outbound-rtp',
        kind: 'audio',
        mid: '0',
        remoteId: 'RA',
        bytesSent: 4_000 * second,
        packetsSent: 50 * second,
      },
      { id: 'RA', type: 'remote-inbound-rtp', packetsLost: 0, jitter: 0.002 },
      { id: 'L', type: 'local-candidate', candidateType: 'host', protocol: 'udp', address: '10.0.0.1' },
      { id: 'R', type: 'remote-candidate', candidateType: 'relay', protocol: 'udp', address: '10.0.0.2' },
      {
        id: 'P',
        type: 'candidate-pair',
        nominated: true,
        state: 'succeeded',
        currentRoundTripTime: 0.042,
        localCandidateId: 'L',
        remoteCandidateId: 'R',
      },
    ]).map((stats) => [stats.id, { timestamp, ...stats }]),
  );
}

test('counters become rates over the second between two reports', () => {
  const sample = sampleOf(report(2), report(1));
  const [video, audio] = sample.streams;
  assert.deepEqual(
    { ...video },
    {
      direction: 'in',
      slot: 'video',
      codec: 'VP8',
      bits: 400_000,
      packets: 90,
      lost: 10,
      jitter: 0.004,
      frames: 20,
      size: '640×360',
      freezes: 2,
      limit: '',
    },
  );
  assert.equal(audio?.direction, 'out');
  assert.equal(audio?.slot, 'audio');
  assert.equal(audio?.bits, 32_000);
  assert.equal(audio?.jitter, 0.002);
  assert.equal(sample.roundTrip, 0.042);
  assert.deepEqual(sample.path?.remote, { type: 'relay', protocol: 'udp', address: '10.0.0.2' });
});

test('a first report, and counters that began anew with a new connection, tell no rates', () => {
  assert.equal(sampleOf(report(1)).streams[0]?.bits, 0);
  const anew = sampleOf(report(6, { bytesReceived: 10, packetsReceived: 1, packetsLost: 0 }), report(5));
  assert.equal(anew.streams[0]?.bits, 0);
  assert.equal(anew.streams[0]?.packets, 0);
  assert.equal(anew.streams[0]?.lost, 0);
});

test('a pair without a path yet is a sample too', () => {
  const sample = sampleOf(new Map());
  assert.equal(sample.path, null);
  assert.deepEqual(sample.streams, []);
});
