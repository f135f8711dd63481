/**
 * What the lines of a session description mean, by their beginnings; the first that fits is told. Keys are those of the sentences.
 * @type {[string, string][]}
 */
const MEANINGS = [
  ['a=candidate', 'candidate'],
  ['a=end-of-candidates', 'end-of-candidates'],
  ['a=extmap:', 'extmap'],
  ['a=extmap-allow-mixed', 'extmap-allow-mixed'],
  ['a=fingerprint', 'fingerprint'],
  ['a=fmtp', 'fmtp'],
  ['a=group', 'group'],
  ['a=ice-options', 'ice-options'],
  ['a=ice-pwd', 'ice-pwd'],
  ['a=ice-ufrag', 'ice-ufrag'],
  ['a=inactive', 'direction'],
  ['a=max-message-size', 'max-message-size'],
  ['a=mid', 'mid'],
  ['a=msid:', 'msid'],
  ['a=msid-semantic', 'msid-semantic'],
  ['a=recvonly', 'direction'],
  ['a=rtcp:', 'rtcp'],
  ['a=rtcp-fb', 'rtcp-fb'],
  ['a=rtcp-mux', 'rtcp-mux'],
  ['a=rtcp-rsize', 'rtcp-rsize'],
  ['a=rtpmap', 'rtpmap'],
  ['a=sctp-port', 'sctp-port'],
  ['a=sendonly', 'direction'],
  ['a=sendrecv', 'direction'],
  ['a=setup', 'setup'],
  ['a=ssrc:', 'ssrc'],
  ['a=ssrc-group', 'ssrc-group'],
  ['a=', 'attribute'],
  ['b=', 'bandwidth'],
  ['c=', 'connection'],
  ['m=', 'media'],
  ['o=', 'origin'],
  ['s=', 'name'],
  ['t=', 'time'],
  ['v=', 'version'],
];

/**
 * @param {string} sdp RFC 8866
 * @returns {{line: string, meaning: string}[]} each line with the key of its meaning, or ''
 */
export function explainedLines(sdp) {
  return sdp
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => ({ line, meaning: MEANINGS.find(([start]) => line.startsWith(start))?.[1] ?? '' }));
}
