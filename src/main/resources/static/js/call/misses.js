/** @typedef {import('./call_channel.js').Participant} Participant */
/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('../platform/sentences.js').Sentences} Sentences */

/**
 * What one person does not receive of another, of all that the other sends, in the words of the sentences.
 * @param {Participant | null | undefined} from who should receive
 * @param {Participant | null | undefined} of who sends
 * @returns {('both' | 'video' | 'audio' | 'screen' | 'screen-audio')[]}
 */
export function missing(from, of) {
  const kinds = from?.misses?.find(({ id }) => id === of?.id)?.kinds ?? [];
  const lacks = (/** @type {Slot} */ slot) => kinds.includes(slot) && Boolean(of?.[slot]);
  /** @type {ReturnType<typeof missing>} */
  const found = [];
  if (lacks('video')) found.push(lacks('audio') ? 'both' : 'video');
  else if (lacks('audio')) found.push('audio');
  if (lacks('screen')) found.push('screen');
  else if (lacks('screenAudio')) found.push('screen-audio');
  return found;
}

/**
 * What is said on another's tile: what does not arrive of its picture and sound, and on a camera's what he does not receive of oneself.
 * @param {Participant | null} you
 * @param {Participant} other
 * @param {import('./slots.js').Source} source
 * @param {Sentences} sentences
 */
export function missesOnTile(you, other, source, sentences) {
  const { name } = other;
  const lost = missing(you, other).filter((what) => what.startsWith('screen') === (source === 'screen'));
  return [
    ...(source === 'camera' ? missing(other, you) : []).map((what) => sentences.say(`misses-you-${what}`, { name })),
    ...lost.map((what) => sentences.say(`misses-them-${what}`, { name })),
  ];
}

/**
 * What is said beside a person in the list: what he does not receive of anybody, and what oneself does not receive of him.
 * @param {Participant | null} you
 * @param {Participant} person
 * @param {Participant[]} everybody
 * @param {Sentences} sentences
 */
export function missesOf(you, person, everybody, sentences) {
  if (person === you) return [];
  const thirds = everybody.filter((one) => one !== you && one !== person);
  return [
    ...missesOnTile(you, person, 'camera', sentences),
    ...missesOnTile(you, person, 'screen', sentences),
    ...thirds.flatMap((third) =>
      missing(person, third).map((what) =>
        sentences.say(`misses-other-${what}`, { name: person.name, other: third.name }),
      ),
    ),
  ];
}
