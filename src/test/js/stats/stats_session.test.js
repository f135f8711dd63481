import { test } from 'node:test';
import assert from 'node:assert/strict';
import { explainedLines } from '../../../main/resources/static/js/stats/sdp_lines.js';
import { StatsSession } from '../../../main/resources/static/js/stats/stats_session.js';

function stats() {
  /** @type {any} */
  let onReport;
  const ben = { id: 'ben', name: 'ben', role: 'member', joinedAt: '2026-12-31T10:00:00Z', pair: 'connected' };
  const view = { you: { ...ben, id: 'ada', name: 'ada' }, others: [ben] };
  const session = new StatsSession({
    call: /** @type {any} */ ({
      view,
      roster: {
        pair: (/** @type {string} */ id) =>
          id === 'ben' ? { descriptions: { local: 'v=0', remote: 'v=0' } } : undefined,
      },
      pairs: { onReport: (/** @type {any} */ listener) => void (onReport = listener) },
    }),
    room: 'garden',
    now: () => '2026-12-31T11:00:00.000Z',
  });
  return { session, view, report: (/** @type {string} */ id) => onReport(id, new Map()) };
}

test('an hour of samples is kept and no more', () => {
  const { session, report } = stats();
  for (let second = 0; second < 3_700; second++) report('ben');
  assert.equal(session.histories.get('ben')?.samples.length, 3_600);
});

test('the report holds everybody, the samples and the descriptions, also of who has left', () => {
  const { session, view, report } = stats();
  report('ben');
  assert.deepEqual(
    session.present.map(({ id, samples }) => [id, samples.length]),
    [['ben', 1]],
  );
  view.others = [];
  report('ben');
  assert.deepEqual(session.present, []);
  const made = JSON.parse(JSON.stringify(session.report()));
  assert.equal(made.version, 1);
  assert.equal(made.room, 'garden');
  assert.deepEqual(
    made.participants.map((/** @type {any} */ { name }) => name),
    ['ada'],
  );
  assert.equal(made.pairs[0].name, 'ben');
  assert.equal(made.pairs[0].state, 'closed');
  assert.equal(made.pairs[0].samples.length, 2);
});

test('every line of a description has its meaning, unknown attributes a general one', () => {
  const lines = explainedLines(
    'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=sendrecv\r\na=new:1\r\nx=1\r\n',
  );
  assert.deepEqual(
    lines.map(({ meaning }) => meaning),
    ['version', 'media', 'rtpmap', 'direction', 'attribute', ''],
  );
});
