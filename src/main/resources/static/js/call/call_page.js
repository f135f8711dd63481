import { ChatChannel } from '../chat/chat_channel.js';
import { ChatSession } from '../chat/chat_session.js';
import { PrivateWire } from '../chat/private_wire.js';
import { RoomFiles } from '../files/room_files.js';
import { part } from '../platform/elements.js';
import { PortalConnection } from '../platform/portal_connection.js';
import { Repaint } from '../platform/repaint.js';
import { Sentences } from '../platform/sentences.js';
import { PresenceChannel } from '../room/presence_channel.js';
import { RoomChannel } from '../room/room_channel.js';
import { QualitySession } from '../stats/quality_session.js';
import { StatsSession } from '../stats/stats_session.js';
import { CallChannel } from './call_channel.js';
import { CallSession } from './call_session.js';
import { CallView } from './call_view.js';
import { EndingView } from './ending_view.js';
import { CameraFilter, FILTERS } from './camera_filter.js';
import { startFilterRun } from './filter_run.js';
import { FloorSession } from './floor_session.js';
import { LobbyView } from './lobby_view.js';
import { listenTo } from './listening.js';
import { LocalMedia } from './local_media.js';
import { OtherTabs } from './other_tabs.js';
import { OwnVoice } from './own_voice.js';
import { ReceiveTruth } from './receive_truth.js';
import { ScreenShare } from './screen_share.js';
import { SentMedia } from './sent_media.js';
import { Speech } from './speech.js';
import { TabMemory } from './tab_memory.js';

/** Puts the room's page together: lobby, call and ending take turns on one stage. */
class CallPage {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #stage;
  /** @type {string} */ #name;
  /** @type {string} */ #address;
  /** @type {Sentences} */ #sentences = Sentences.ofPage();
  /** @type {PortalConnection} */ #connection = PortalConnection.fromPage();
  /** @type {LocalMedia} */ #media = LocalMedia.ofBrowser();
  /** @type {OwnVoice} */ #voice = new OwnVoice({ media: this.#media, listen: listenTo, page: document });
  /** @type {ScreenShare} */ #screen = new ScreenShare();
  /** @type {CameraFilter} */ #filter = new CameraFilter(startFilterRun);
  /** @type {TabMemory} */ #memory;
  /** @type {PresenceChannel} */ #presence;
  /** @type {CallSession} */ #session;
  /** @type {FloorSession} */ #floor;
  /** @type {ChatSession} */ #chat;
  /** @type {RoomFiles} */ #files;
  /** @type {StatsSession} */ #stats;
  /** @type {QualitySession} */ #quality;
  /** @type {RoomChannel} */ #room;
  /** @type {OtherTabs} */ #tabs;
  /** @type {LobbyView | undefined} */ #lobby;
  /** @type {CallView | undefined} */ #call;
  #repaint = new Repaint(() => this.#show(this.#session.view));

  /** @param {HTMLElement} root */
  constructor(root) {
    const { slug = '', name = '', person = '', capacity = '4', open = 'true', guest } = root.dataset;
    this.#root = root;
    this.#stage = part(root, '[data-stage]');
    this.#name = name;
    this.#address = new URL(`/rooms/${slug}`, location.href).href;
    this.#memory = new TabMemory(slug);
    this.#presence = new PresenceChannel(this.#connection, slug, guest === 'true');
    const remembered = this.#memory.take();
    const back = wasReloaded() ? remembered : null;
    this.#session = new CallSession({
      channel: new CallChannel(this.#connection, slug),
      media: new SentMedia(this.#media, this.#screen, this.#filter),
      createPeer: (configuration) => new RTCPeerConnection(configuration),
      createStream: () => new MediaStream(),
      device: deviceName(),
      remembered: back,
    });
    new ReceiveTruth({ call: this.#session, isHidden: () => document.hidden });
    this.#floor = new FloorSession({
      call: this.#session,
      obey: (action) => this.#obey(action),
      onChange: () => this.#repaint.request(),
    });
    this.#chat = new ChatSession({
      call: this.#session,
      channel: new ChatChannel(this.#connection, slug),
      wire: new PrivateWire(this.#session),
      createId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      onChange: () => this.#call?.renderChat(),
    });
    this.#files = new RoomFiles({
      call: this.#session,
      room: slug,
      person,
      guest: guest === 'true',
      reloaded: wasReloaded(),
      onChange: () => this.#call?.renderFiles(),
    });
    this.#stats = new StatsSession({ call: this.#session, room: slug, now: () => new Date().toISOString() });
    this.#quality = new QualitySession({ call: this.#session, stats: this.#stats, now: () => performance.now() });
    this.#room = new RoomChannel(slug);
    this.#tabs = new OtherTabs(slug, {
      onChange: () => this.#lobby?.showOtherTab(this.#tabs.inside),
      onLeave: () => this.#session.leave(),
    });
    this.#lobby = new LobbyView(part(root, '[data-lobby]'), {
      media: this.#media,
      filter: this.#filter,
      voice: this.#voice,
      sentences: this.#sentences,
      name,
      room: { capacity: Number(capacity), open: open === 'true' },
      onJoin: () => {
        this.#quality.joining();
        this.#session.join();
      },
      onStopWaiting: () => this.#session.stopWaiting(),
      onLeaveOtherTab: () => this.#tabs.askToLeave(),
    });
    this.#rememberFilter();
    void this.#media.start(back ?? undefined);
  }

  /** Before the camera opens: who hid his room the last time hides it from the first picture on. */
  #rememberFilter() {
    const { filter } = this.#media.preferences;
    if (FILTERS.includes(filter)) this.#filter.choose(filter);
    this.#filter.onChange(() => void this.#media.prefer({ filter: this.#filter.chosen }));
  }

  start() {
    this.#lobby?.start();
    this.#presence.start((presence) => {
      this.#lobby?.showPresence(presence);
      if (presence.open) this.#session.roomIsOpen();
    });
    this.#connection.onState((state) => {
      part(this.#root, '[data-reconnecting]').hidden = state !== 'lost';
    });
    this.#session.onChange(() => this.#repaint.request());
    this.#session.start();
    this.#files.start().catch((trouble) => console.warn('Files of earlier visits stay', trouble));
    this.#quality.start();
    this.#connection.start();
    window.addEventListener('pagehide', () => this.#goAway());
    // What the browser wakes up from its cache has no socket and no camera any more.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#startOver();
    });
  }

  /** @param {import('./call_session.js').CallView} call */
  #show(call) {
    if (call.phase === 'joined') this.#files.session.keepOnly(new Set(call.others.map(({ id }) => id)));
    this.#tabs.tell(call.phase === 'joined');
    if (call.phase === 'left') this.#showEnding(call.ended ?? 'left');
    else if (call.phase === 'joined' || (call.phase === 'joining' && this.#call)) this.#showCall(call);
    else if (this.#call) this.#showLobby(call);
    this.#lobby?.show(call);
  }

  /** @param {import('./call_session.js').CallView} call */
  #showCall(call) {
    if (!this.#call) {
      this.#lobby?.stop();
      this.#call = new CallView({
        media: this.#media,
        screen: this.#screen,
        filter: this.#filter,
        floor: this.#floor,
        chat: this.#chat,
        files: this.#files,
        stats: this.#stats,
        onPolicy: (change) => void this.#edit(change),
        makeGuestLink: () => this.#makeGuestLink(),
        voice: this.#voice,
        speech: new Speech(() => this.#session.roster.levels),
        sentences: this.#sentences,
        name: this.#name,
        address: this.#address,
        onLimit: (bandwidth) => this.#session.roster.limit(bandwidth),
        onLeave: () => this.#session.leave(),
      });
      this.#call.start();
      this.#onStage(this.#call.root, 'dark');
    }
    this.#call.show(call);
  }

  /** @param {Partial<import('./call_channel.js').RoomPolicy>} change */
  async #edit(change) {
    const refusal = await this.#room.edit(change).catch(() => this.#sentences.say('portal-lost'));
    this.#call?.tell(refusal ?? '');
    this.#repaint.request();
  }

  /** @returns {Promise<{url: string} | {refusal: string}>} */
  #makeGuestLink() {
    return this.#room.makeGuestLink().catch(() => ({ refusal: this.#sentences.say('portal-lost') }));
  }

  /** Does at once what a moderator has asked for. @param {import('./call_channel.js').ModeratorAction} action */
  #obey(action) {
    if (action === 'mute') this.#media.turnOff('audio');
    else if (action === 'stop-camera') this.#media.turnOff('video');
    else if (action === 'stop-share') this.#screen.stop();
  }

  /** Back from a call that could not be joined again. @param {import('./call_session.js').CallView} call */
  #showLobby(call) {
    this.#call?.stop();
    this.#call = undefined;
    this.#screen.stop();
    if (!this.#lobby) return;
    this.#onStage(this.#lobby.root);
    this.#lobby.start();
    this.#lobby.show(call);
  }

  /** @param {string} reason */
  #showEnding(reason) {
    this.#lobby?.stop();
    this.#call?.stop();
    this.#lobby = this.#call = undefined;
    this.#media.stop();
    this.#screen.stop();
    this.#presence.stop();
    this.#session.stop();
    this.#quality.stop();
    this.#connection.stop();
    part(this.#root, '[data-reconnecting]').hidden = true;
    this.#onStage(new EndingView(reason, this.#sentences, () => this.#startOver()).root);
  }

  /**
   * @param {HTMLElement} root
   * @param {string} [theme] the call is dark whatever the system says
   */
  #onStage(root, theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    this.#stage.replaceChildren(root);
    root.focus({ preventScroll: true });
  }

  #goAway() {
    const remembered = this.#session.remember();
    if (remembered) {
      this.#memory.keep(remembered);
      this.#files.goAway();
      this.#session.stop();
    }
    this.#media.stop();
    this.#connection.stop();
    this.#tabs.tell(false);
  }

  #startOver() {
    this.#memory.forget();
    location.assign(this.#address);
  }
}

function wasReloaded() {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}

/** What tells two devices of one person apart in the list of participants: 60 characters at most. */
function deviceName() {
  const data = /** @type {{userAgentData?: {platform: string}}} */ (/** @type {unknown} */ (navigator)).userAgentData;
  return (data?.platform || navigator.platform || '').slice(0, 60);
}

new CallPage(part(document, 'main.room')).start();
