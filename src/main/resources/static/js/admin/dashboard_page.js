import { pageFacts } from '../platform/page_facts.js';
import { PortalConnection } from '../platform/portal_connection.js';
import { DashboardChannel } from './dashboard_channel.js';
import { DashboardSession } from './dashboard_session.js';
import { DashboardView } from './dashboard_view.js';

const root = /** @type {HTMLElement} */ (document.querySelector('main.dashboard'));
const connection = PortalConnection.fromPage();
const channel = new DashboardChannel(connection, pageFacts());
const actions = {
  close: channel.closeRoom,
  open: channel.openRoom,
  remove: channel.removeParticipant,
  disable: channel.disablePerson,
  enable: channel.enablePerson,
  delete: channel.deleteVideo,
};

const view = new DashboardView(root, {
  onAction: (action, id) => attempt(() => actions[action](id)),
  onInvite: (role) => attempt(async () => view.showInvitation(await channel.invite(role))),
});
const session = new DashboardSession(channel, { show: (dashboard) => view.show(dashboard), fail });

/** @param {() => Promise<unknown>} act */
async function attempt(act) {
  view.showProblem('');
  try {
    await act();
  } catch (failure) {
    fail(failure);
  }
  await session.refresh();
}

/** @param {unknown} failure */
function fail(failure) {
  view.showProblem((failure instanceof Error && failure.message) || (root.dataset.failed ?? ''));
}

connection.start();
session.start();
