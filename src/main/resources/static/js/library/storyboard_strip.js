import { readStoryboard } from './storyboard_channel.js';
import { StoryboardView } from './storyboard_view.js';

/**
 * @param {HTMLElement} page with a player
 * @returns {StoryboardView | undefined} nothing where the page has no place for a strip
 */
export function storyboardStrip(page) {
  const strip = /** @type {HTMLElement | null} */ (page.querySelector('[data-part=storyboard]'));
  const video = /** @type {HTMLVideoElement} */ (page.querySelector('[data-part=video]'));
  return strip ? new StoryboardView(strip, video, () => readStoryboard(strip.dataset['address'] ?? '')) : undefined;
}
