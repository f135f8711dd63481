import { Storyboard } from './storyboard.js';

/**
 * @param {string} address of the index
 * @returns {Promise<Storyboard | undefined>} nothing where there is none, or it does not come: it is a help, and no more
 */
export async function readStoryboard(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? Storyboard.parse(await answer.text(), answer.url) : undefined;
  } catch {
    return undefined;
  }
}
