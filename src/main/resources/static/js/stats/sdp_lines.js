/**
 * What the lines of a session description mean, by their beginnings; the first that fits is told. Keys are those of the sentences.
 * @type {[string, string][]}
 */
const MEANINGS = [
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

/** A candidate by its transport and type: only UDP is told apart further. RFC 8839, RFC 6544 for TCP. */
const CANDIDATE = /^a=candidate:\S+ \d+ (?<transport>\S+) .* typ (?<type>host|srflx|prflx|relay)\b/i;

/**
 * @param {string} sdp RFC 8866
 * @returns {{line: string, meaning: string}[]} each line with the key of its meaning, or ''
 */
export function explainedLines(sdp) {
  return sdp
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => ({ line, meaning: candidateMeaning(line) ?? meaningByStart(line) }));
}

/** @param {string} line */
function candidateMeaning(line) {
  const candidate = CANDIDATE.exec(line)?.groups;
  if (!candidate) return undefined;
  return candidate.transport.toLowerCase() === 'tcp' ? 'candidate-tcp' : `candidate-${candidate.type.toLowerCase()}`;
}

/** @param {string} line */
function meaningByStart(line) {
  return MEANINGS.find(([start]) => line.startsWith(start))?.[1] ?? '';
}
