import { PortalConnection } from '../platform/portal_connection.js';
import { pageFacts } from '../platform/page_facts.js';
import { VideosChannel } from './videos_channel.js';
import { WatchSession } from './watch_session.js';
import { WatchView } from './watch_view.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=watch]'));
const connection = PortalConnection.fromPage();
const channel = new VideosChannel(connection, pageFacts());
const session = new WatchSession(channel, JSON.parse(root.dataset['video'] ?? ''));

new WatchView(root, session, () => location.assign('/videos')).start();
session.start();
connection.start();
