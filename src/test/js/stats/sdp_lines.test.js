import { test } from 'node:test';
import assert from 'node:assert/strict';
import { explainedLines } from '../../../main/resources/static/js/stats/sdp_lines.js';

const meanings = (/** @type {string[]} */ ...lines) => explainedLines(lines.join('\r\n')).map(({ meaning }) => meaning);

test('lines that begin alike are told apart', () => {
  assert.deepEqual(meanings('a=ssrc:1 cname:x', 'a=ssrc-group:FID 1 2'), ['ssrc', 'ssrc-group']);
  assert.deepEqual(meanings('a=msid:stream track', 'a=msid-semantic: WMS *'), ['msid', 'msid-semantic']);
  assert.deepEqual(meanings('a=extmap:1 urn:x', 'a=extmap-allow-mixed'), ['extmap', 'extmap-allow-mixed']);
  assert.deepEqual(meanings('a=rtcp:9 IN IP4 0.0.0.0', 'a=rtcp-fb:96 nack', 'a=rtcp-mux', 'a=rtcp-rsize'), [
    'rtcp',
    'rtcp-fb',
    'rtcp-mux',
    'rtcp-rsize',
  ]);
});

test('what is not known is an attribute, and what is no line of a description has no meaning', () => {
  assert.deepEqual(meanings('a=new-thing:1', 'x'), ['attribute', '']);
});

test('candidates are told apart by the way that they offer', () => {
  const candidate = (/** @type {string} */ transport, /** @type {string} */ type) =>
    `a=candidate:1 1 ${transport} 2122194687 192.0.2.2 45412 typ ${type} raddr 0.0.0.0 rport 0 generation 0`;
  assert.deepEqual(
    meanings(candidate('udp', 'host'), candidate('UDP', 'srflx'), candidate('udp', 'prflx'), candidate('udp', 'relay')),
    ['candidate-host', 'candidate-srflx', 'candidate-prflx', 'candidate-relay'],
  );
  assert.deepEqual(meanings(candidate('tcp', 'host')), ['candidate-tcp']);
  assert.deepEqual(meanings('a=candidate:1 1 udp 1 192.0.2.2 9 typ unheard-of', 'a=end-of-candidates'), [
    'attribute',
    'end-of-candidates',
  ]);
});
