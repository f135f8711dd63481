import { PortalConnection } from '../platform/portal_connection.js';
import { LibraryView } from './library_view.js';
import { pageFacts } from '../platform/page_facts.js';
import { UploadChannel } from './upload_channel.js';
import { UploadQueue } from './upload_queue.js';
import { UploadSession } from './upload_session.js';
import { UploadView } from './upload_view.js';
import { VideosChannel } from './videos_channel.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=library]'));
const upload = /** @type {HTMLElement} */ (root.querySelector('[data-part=upload]'));
const facts = pageFacts();
const connection = PortalConnection.fromPage();
const session = new UploadSession(new UploadChannel({ person: root.dataset['person'] ?? '', ...facts }));

const library = new LibraryView(root, new VideosChannel(connection, facts));
const queue = new UploadQueue(session, () => library.refresh());

new UploadView(upload, session, queue, (videoId) => location.assign(`/videos/${videoId}`)).start();
library.start();
connection.start();
