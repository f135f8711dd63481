import { part } from '../platform/elements.js';
import { pageFacts } from '../platform/page_facts.js';
import { CommentsChannel } from './comments_channel.js';
import { CommentsSession } from './comments_session.js';
import { CommentsView } from './comments_view.js';
import { PassingComments } from './passing_comments.js';
import { PassingView } from './passing_view.js';

/**
 * Puts the comments of a watch page to work.
 * @param {HTMLElement} page
 * @param {import('./videos_channel.js').Connection} connection
 * @param {string} id of the video
 */
export function startComments(page, connection, id) {
  const root = part(page, '[data-part=comments]');
  const video = /** @type {HTMLVideoElement} */ (part(page, '[data-part=video]'));
  const channel = new CommentsChannel(connection, id, pageFacts());
  const session = new CommentsSession(channel);
  const player = { video, bar: part(page, '[data-part=player-bar]') };
  new CommentsView(root, video, session).start();
  new PassingView(root, player, new PassingComments(channel), session).start();
  session.start();
}
