import { SLOTS } from '../call/slots.js';

/** @typedef {import('../call/slots.js').Slot} Slot */
/**
 * @typedef {object} StreamSample One slot in one direction, over the second before.
 * @property {'in' | 'out'} direction
 * @property {Slot} slot
 * @property {string} codec
 * @property {number} bits a second
 * @property {number} packets a second
 * @property {number} lost packets in a hundred; of what is sent, as the other side tells
 * @property {number} jitter seconds
 * @property {number | null} frames a second; null for sound
 * @property {string} size of the picture in pixels, or ''
 * @property {number} freezes since the connection was made
 * @property {string} limit why the picture is not sent better: none, cpu, bandwidth or other; '' where it is not sent
 */
/**
 * @typedef {object} CandidateSample
 * @property {string} type host, srflx, prflx or relay
 * @property {string} protocol
 * @property {string} address
 */
/**
 * @typedef {object} Sample A pair, over the second before.
 * @property {number} at milliseconds since 1970
 * @property {number | null} roundTrip seconds
 * @property {{local: CandidateSample, remote: CandidateSample} | null} path the candidate pair in use
 * @property {StreamSample[]} streams
 */

/**
 * Reads one of a pair's reports (W3C webrtc-stats) with the help of the one before.
 * @param {Map<string, any>} report
 * @param {Map<string, any>} [before]
 * @returns {Sample}
 */
export function sampleOf(report, before = new Map()) {
  const all = [...report.values()];
  const path = all.find(
    ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
  );
  const streams = all
    .filter(({ type, mid }) => (type === 'inbound-rtp' || type === 'outbound-rtp') && SLOTS[Number(mid)])
    .map((stats) => streamOf(stats, before.get(stats.id), report, before));
  return {
    at: Math.round(all[0]?.timestamp ?? 0),
    roundTrip: path?.currentRoundTripTime ?? null,
    path: path
      ? { local: candidate(report.get(path.localCandidateId)), remote: candidate(report.get(path.remoteCandidateId)) }
      : null,
    streams,
  };
}

/**
 * @param {any} stats
 * @param {any} last the same a report before
 * @param {Map<string, any>} report
 * @param {Map<string, any>} before
 * @returns {StreamSample}
 */
function streamOf(stats, last, report, before) {
  const incoming = stats.type === 'inbound-rtp';
  const seconds = last ? (stats.timestamp - last.timestamp) / 1000 : 0;
  const [bytes, packets] = incoming ? ['bytesReceived', 'packetsReceived'] : ['bytesSent', 'packetsSent'];
  // What is lost on the way out, only the receiver knows.
  const heard = incoming ? stats : (report.get(stats.remoteId) ?? {});
  const heardLast = incoming ? last : before.get(stats.remoteId);
  const came = rate(stats, last, packets, seconds);
  const lost = rate(heard, heardLast, 'packetsLost', seconds);
  return {
    direction: incoming ? 'in' : 'out',
    slot: /** @type {Slot} */ (SLOTS[Number(stats.mid)]),
    codec: report.get(stats.codecId)?.mimeType?.split('/')[1] ?? '',
    bits: Math.round(rate(stats, last, bytes, seconds) * 8),
    packets: Math.round(came),
    lost: came + lost > 0 ? Math.round((lost / (came + lost)) * 1000) / 10 : 0,
    jitter: heard.jitter ?? 0,
    frames: stats.kind === 'video' ? Math.round(stats.framesPerSecond ?? 0) : null,
    size: stats.frameWidth ? `${stats.frameWidth}×${stats.frameHeight}` : '',
    freezes: stats.freezeCount ?? 0,
    limit: stats.qualityLimitationReason ?? '',
  };
}

/**
 * How much a counter has grown a second; a counter that began anew tells nothing.
 * @param {any} stats
 * @param {any} last
 * @param {string} name
 * @param {number} seconds
 */
function rate(stats, last, name, seconds) {
  const grown = (stats?.[name] ?? 0) - (last?.[name] ?? 0);
  return last && seconds > 0 && grown > 0 ? grown / seconds : 0;
}

/** @param {any} stats @returns {CandidateSample} */
function candidate(stats) {
  return { type: stats?.candidateType ?? '', protocol: stats?.protocol ?? '', address: stats?.address ?? '' };
}
