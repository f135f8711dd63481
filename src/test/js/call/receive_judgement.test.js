import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ReceiveJudgement, receivedOf } from '../../../main/resources/static/js/call/receive_judgement.js';

/** @typedef {import('../../../main/resources/static/js/call/slots.js').Slot} Slot */

const START = 1_700_000_000_000;

/** Somebody who is received second by second, as the test has it. */
function receiving(/** @type {Slot[]} */ ...expected) {
  const judgement = new ReceiveJudgement();
  /** @type {Map<Slot, {frames: number, packets: number, lastPacketAt: number | null}>} */
  const received = new Map();
  const ends = { expected, generation: 1, hidden: false, at: START };
  return {
    judgement,
    ends,
    /** What was received is forgotten with its connection. */
    rebuild() {
      ends.generation++;
      received.clear();
    },
    /**
     * @param {number} seconds
     * @param {Partial<Record<Slot, {frames?: number, packets?: number, lastPacketAgo?: number}>>} [arriving] in each second
     */
    pass(seconds, arriving = {}, step = 1_000) {
      for (let second = 0; second < seconds; second++) {
        ends.at += step;
        for (const [slot, { frames = 0, packets = 0, lastPacketAgo = 0 }] of Object.entries(arriving)) {
          const before = received.get(/** @type {Slot} */ (slot)) ?? { frames: 0, packets: 0 };
          received.set(/** @type {Slot} */ (slot), {
            frames: before.frames + frames,
            packets: before.packets + packets,
            lastPacketAt: ends.at - lastPacketAgo,
          });
        }
        judgement.take(new Map(received), ends);
      }
      return judgement.missed;
    },
  };
}

const SEEN = { frames: 25, packets: 60 };
const HEARD = { packets: 50 };

test('what is sent and arrives is not missed, and what is not sent neither', () => {
  const { pass } = receiving('audio', 'video');
  assert.deepEqual(pass(20, { audio: HEARD, video: SEEN }), []);
  assert.deepEqual(receiving().pass(20), []);
});

test('pictures that come no more are missed within two seconds, and no longer once they come', () => {
  const { pass } = receiving('audio', 'video');
  pass(10, { audio: HEARD, video: SEEN });
  assert.deepEqual(pass(1, { audio: HEARD }), []);
  assert.deepEqual(pass(1, { audio: HEARD }), ['video']);
  assert.deepEqual(pass(1, { audio: HEARD, video: SEEN }), []);
});

test('a last packet long before the report counts from when it came', () => {
  const { pass } = receiving('video');
  pass(10, { video: SEEN });
  pass(1, { video: { ...SEEN, lastPacketAgo: 600 } });
  assert.deepEqual(pass(1), ['video']);
});

test('pictures whose packets come and which nobody can decode are missed', () => {
  const { pass } = receiving('video');
  pass(10, { video: SEEN });
  assert.deepEqual(pass(2, { video: { packets: 60 } }), ['video']);
});

test('one slow picture a second is not a loss', () => {
  const { pass } = receiving('video');
  assert.deepEqual(pass(30, { video: { frames: 1, packets: 1 } }), []);
});

test('a hidden page that does not decode misses nothing as long as packets come, and misses them when they do not', () => {
  const { pass, ends } = receiving('video');
  pass(10, { video: SEEN });
  ends.hidden = true;
  assert.deepEqual(pass(10, { video: { packets: 60 } }), []);
  assert.deepEqual(pass(2), ['video']);
});

test('a silent microphone goes on sending and is not missed, one that sends nothing is', () => {
  const { pass } = receiving('audio');
  assert.deepEqual(pass(10, { audio: { packets: 3 } }), []);
  assert.deepEqual(pass(2), ['audio']);
});

test('a muted microphone is not expected, and when it is on again it has its time to arrive', () => {
  const { pass, ends } = receiving('audio');
  pass(10, { audio: HEARD });
  ends.expected = [];
  assert.deepEqual(pass(10), []);
  ends.expected = ['audio'];
  assert.deepEqual(pass(5), []);
  assert.deepEqual(pass(1), ['audio']);
});

test('what somebody stops sending while it is missed is missed no longer', () => {
  const { pass, ends } = receiving('video');
  pass(10, { video: SEEN });
  assert.deepEqual(pass(2), ['video']);
  ends.expected = [];
  assert.deepEqual(pass(1), []);
});

test('somebody who has just come has five seconds, and one who never arrives is missed', () => {
  const { pass } = receiving('audio', 'video');
  assert.deepEqual(pass(5), []);
  assert.deepEqual(pass(1), ['audio', 'video']);
});

test('who has arrived within his five seconds and stops is missed at once', () => {
  const { pass } = receiving('video');
  pass(2, { video: SEEN });
  assert.deepEqual(pass(2), ['video']);
});

test('a new connection has its time as well, and what was missed before stays missed until it arrives', () => {
  const { pass, rebuild } = receiving('audio', 'video');
  pass(10, { audio: HEARD, video: SEEN });
  pass(3, { audio: HEARD });
  rebuild();
  assert.deepEqual(pass(4), ['video']);
  assert.deepEqual(pass(1, { audio: HEARD, video: { frames: 1, packets: 3 } }), []);
});

test('a page that slept judges nothing by the time before', () => {
  const { pass } = receiving('audio', 'video');
  pass(10, { audio: HEARD, video: SEEN });
  assert.deepEqual(pass(1, {}, 600_000), []);
  assert.deepEqual(pass(4), []);
  assert.deepEqual(pass(1), ['audio', 'video']);
});

test('a screen that stands still is not missed, one that cannot be decoded or never came is', () => {
  const still = receiving('screen', 'screenAudio');
  still.pass(5, { screen: SEEN, screenAudio: HEARD });
  assert.deepEqual(still.pass(60), []);
  assert.deepEqual(still.pass(2, { screen: { packets: 60 } }), ['screen']);
  assert.deepEqual(receiving('screen', 'screenAudio').pass(6), ['screen', 'screenAudio']);
});

test('a screen that stands still is not missed after the portal was away, nor after its sharer was', () => {
  const { pass, judgement } = receiving('screen');
  pass(5, { screen: SEEN });
  assert.deepEqual(pass(1, {}, 6_000), []);
  assert.deepEqual(pass(30), []);
  judgement.rest();
  assert.deepEqual(pass(30), []);
});

test('a report tells each slot apart, and ignores what is sent', () => {
  const { received, at } = receivedOf(
    new Map(
      Object.entries({
        A: {
          type: 'inbound-rtp',
          mid: '0',
          timestamp: 5_000,
          packetsReceived: 50,
          lastPacketReceivedTimestamp: 4_990,
        },
        V: { type: 'inbound-rtp', mid: '1', timestamp: 5_001, packetsReceived: 60, framesDecoded: 25 },
        O: { type: 'outbound-rtp', mid: '2', timestamp: 5_001, packetsSent: 10 },
        X: { type: 'inbound-rtp', mid: 'probator', timestamp: 5_001, packetsReceived: 10 },
      }),
    ),
  );
  assert.equal(at, 5_001);
  assert.deepEqual(
    [...received],
    [
      ['audio', { frames: 0, packets: 50, lastPacketAt: 4_990 }],
      ['video', { frames: 25, packets: 60, lastPacketAt: null }],
    ],
  );
});
