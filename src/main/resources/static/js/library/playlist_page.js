import { pageFacts } from '../platform/page_facts.js';
import { PlaylistOrder } from './playlist_order.js';
import { PlaylistView } from './playlist_view.js';
import { PlaylistsChannel } from './playlists_channel.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=playlist]'));
const items = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('li[data-video]')]);
const videos = items.map(({ dataset }) => dataset['video'] ?? '');

if (videos.length > 0) {
  const channel = new PlaylistsChannel(pageFacts());
  new PlaylistView(root, new PlaylistOrder(channel, root.dataset['playlist'] ?? '', videos)).start();
}
