import { PortalConnection } from '../platform/portal_connection.js';
import { pageFacts } from '../platform/page_facts.js';
import { CaptionsChannel } from './captions_channel.js';
import { CaptionsSession } from './captions_session.js';
import { CaptionTracks } from './caption_tracks.js';
import { CaptionsView } from './captions_view.js';
import { startChapters } from './chapters_page.js';
import { startComments } from './comments_page.js';
import { PlayQueueView } from './play_queue_view.js';
import { PlaylistChoice } from './playlist_choice.js';
import { PlaylistChoiceView } from './playlist_choice_view.js';
import { PlaylistsChannel } from './playlists_channel.js';
import { PosterChannel } from './poster_channel.js';
import { PosterView } from './poster_view.js';
import { storyboardStrip } from './storyboard_strip.js';
import { VideosChannel } from './videos_channel.js';
import { WatchSession } from './watch_session.js';
import { WatchView } from './watch_view.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=watch]'));
const connection = PortalConnection.fromPage();
const channel = new VideosChannel(connection, pageFacts());
const dialog = /** @type {HTMLDialogElement | null} */ (root.querySelector('[data-part=captions-dialog]'));
const session = new WatchSession(channel, JSON.parse(root.dataset['video'] ?? ''));

const captions = new CaptionsSession(
  new CaptionsChannel(session.snapshot.video.id, pageFacts()),
  JSON.parse(root.dataset['captions'] ?? '[]'),
);
const video = /** @type {HTMLVideoElement} */ (root.querySelector('[data-part=video]'));
const storyboard = storyboardStrip(root);
// It is the last that is made of a video.
if (session.snapshot.video.state === 'READY') storyboard?.start();
session.onReady(() => storyboard?.start());
new CaptionTracks(video, captions).start();
if (dialog) {
  const view = new CaptionsView(dialog, captions);
  view.start();
  root.querySelector('[data-part=captions]')?.addEventListener('click', () => view.open());
}
const posterDialog = /** @type {HTMLDialogElement | null} */ (root.querySelector('[data-part=poster-dialog]'));
if (posterDialog) {
  const view = new PosterView(posterDialog, video, new PosterChannel(session.snapshot.video.id, pageFacts()));
  view.start();
  root.querySelector('[data-part=poster]')?.addEventListener('click', () => view.open());
}
const playlists = new PlaylistChoiceView(
  /** @type {HTMLDialogElement} */ (root.querySelector('[data-part=playlist-dialog]')),
  new PlaylistChoice(new PlaylistsChannel(pageFacts()), session.snapshot.video.id),
);
playlists.start();
root.querySelector('[data-part=playlist-choice]')?.addEventListener('click', () => void playlists.open());
const queue = /** @type {HTMLElement | null} */ (root.querySelector('[data-part=queue]'));
if (queue) new PlayQueueView(queue, video, localStorage, (address) => location.assign(address)).start();
// What the file has brought along is there by then.
session.onReady(() => void captions.refresh());
new WatchView(root, session, () => location.assign('/videos')).start();
session.start();
startChapters(root, session.snapshot.video.id);
startComments(root, connection, session.snapshot.video.id);
connection.start();
