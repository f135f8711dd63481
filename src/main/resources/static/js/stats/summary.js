/** @typedef {import('./sample.js').Sample} Sample */
/** @typedef {import('./sample.js').StreamSample} StreamSample */
/** @typedef {'host' | 'srflx' | 'prflx' | 'relay'} Path */
/**
 * @typedef {object} PairQuality A pair over some seconds, as the portal is told.
 * @property {string} id the other end
 * @property {number | null} roundTrip milliseconds
 * @property {number} lostIn packets in a hundred
 * @property {number} lostOut
 * @property {number} bitsIn a second
 * @property {number} bitsOut
 * @property {Path | null} path
 * @property {import('../call/pair.js').PairState} state
 * @property {import('../call/recovery_ladder.js').Rung} rung
 * @property {boolean} frozen
 */

/** From a direct way to the furthest from one. @type {readonly Path[]} */
const PATHS = ['host', 'prflx', 'srflx', 'relay'];

/**
 * What several samples of one pair have in common.
 * @param {Sample[]} samples the oldest first
 */
export function summaryOf(samples) {
  const trips = samples.flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip]));
  const last = samples.at(-1);
  return {
    roundTrip: trips.length ? Math.min(Math.round(mean(trips) * 1_000), 60_000) : null,
    lostIn: lossOf(samples, 'in'),
    lostOut: lossOf(samples, 'out'),
    bitsIn: bitsOf(samples, 'in'),
    bitsOut: bitsOf(samples, 'out'),
    path: last ? pathOf(last) : null,
    freezes: froze(samples),
  };
}

/**
 * The worse of the two candidates in use: a relay at either end makes the way a relayed one.
 * @param {Sample} sample
 * @returns {Path | null}
 */
export function pathOf({ path }) {
  const types = path ? [path.local.type, path.remote.type] : [];
  return PATHS.findLast((type) => types.includes(type)) ?? null;
}

/** @param {Sample[]} samples @param {'in' | 'out'} direction */
function bitsOf(samples, direction) {
  return Math.round(mean(samples.map((sample) => sum(streams(sample, direction), ({ bits }) => bits))));
}

/** Weighed by packets: what is lost of a few is less than the same part of many. @param {Sample[]} samples @param {'in' | 'out'} direction */
function lossOf(samples, direction) {
  const all = samples.flatMap((sample) => streams(sample, direction));
  // What arrives is `packets` where it comes in, and what was sent is where it goes out.
  const lost = sum(all, ({ packets, lost }) => packets * (lost / 100));
  const packets = sum(all, (stream) => stream.packets);
  return packets > 0 ? Math.min(Math.round((lost / packets) * 1_000) / 10, 100) : 0;
}

/** @param {Sample[]} samples */
function froze(samples) {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return false;
  return streams(last, 'in').some(
    ({ slot, freezes }) => freezes > (streams(first, 'in').find((one) => one.slot === slot)?.freezes ?? 0),
  );
}

/** @param {Sample} sample @param {'in' | 'out'} direction */
function streams(sample, direction) {
  return sample.streams.filter((stream) => stream.direction === direction);
}

/** @param {number[]} numbers */
function mean(numbers) {
  return numbers.length ? sum(numbers, (number) => number) / numbers.length : 0;
}

/**
 * @template T
 * @param {T[]} all
 * @param {(one: T) => number} of
 */
function sum(all, of) {
  return all.reduce((total, one) => total + of(one), 0);
}
