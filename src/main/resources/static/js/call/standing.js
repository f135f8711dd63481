/**
 * A name with what a stranger must not hide: a guest calls himself as he likes, by the name of somebody of the house too.
 * @param {{name: string, role: string}} person
 * @param {import('../platform/sentences.js').Sentences} sentences
 */
export function withStanding({ name, role }, sentences) {
  return role === 'guest' ? sentences.say('named-guest', { name }) : name;
}
