import { fileSize } from '../platform/sizes.js';
import { RowList } from './row_list.js';

/** @typedef {import('./dashboard_channel.js').Dashboard} Dashboard */
/** @typedef {'close' | 'open' | 'remove' | 'disable' | 'enable' | 'delete'} Action */
/**
 * @typedef {object} Intents What the administrator asks for.
 * @property {(action: Action, id: string) => void} onAction
 * @property {(role: string) => void} onInvite
 */

/** The tables of the dashboard, their buttons, and the invitation's link. */
export class DashboardView {
  /** @type {HTMLElement} */ #root;
  /** @type {Intl.DateTimeFormat} */ #dates;
  /** @type {Record<string, Record<string, string>>} */ #words;
  /** @type {WeakMap<HTMLElement, RowList<any>>} */ #participants = new WeakMap();
  /** @type {{[table: string]: RowList<any>}} */ #tables;
  /** @type {string | undefined} */ #toDelete;
  /** @type {Intents} */ #intents;

  /**
   * @param {HTMLElement} root
   * @param {Intents} intents
   */
  constructor(root, intents) {
    this.#root = root;
    this.#intents = intents;
    const locale = root.dataset.locale;
    this.#dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    this.#words = {
      state: JSON.parse(root.dataset.states ?? '{}'),
      connection: JSON.parse(root.dataset.connections ?? '{}'),
      access: JSON.parse(root.dataset.accesses ?? '{}'),
      role: JSON.parse(root.dataset.roles ?? '{}'),
    };
    this.#tables = {
      rooms: this.#table('rooms', (row, room) => this.#fillRoom(row, room)),
      people: this.#table('people', (row, person) => this.#fillPerson(row, person)),
      videos: this.#table('videos', (row, video) => this.#fillVideo(row, video)),
      jobs: this.#table('jobs', (row, job) => this.#fillJob(row, job)),
    };
    root.addEventListener('click', (event) => this.#clicked(event));
    for (const button of root.querySelectorAll('button[data-action=invite]')) button.removeAttribute('disabled');
  }

  /** @param {Dashboard} dashboard */
  show(dashboard) {
    for (const [name, items] of Object.entries(dashboard)) {
      this.#tables[name]?.show(items);
      const empty = this.#root.querySelector(`[data-empty="${name}"]`);
      if (empty instanceof HTMLElement) empty.hidden = items.length > 0;
    }
  }

  /** @param {string} link */
  showInvitation(link) {
    const input = /** @type {HTMLInputElement} */ (this.#one('[data-invitation-link]'));
    this.#one('[data-invitation]').hidden = false;
    input.value = link;
    input.select();
  }

  /** @param {string} sentence Empty hides it. */
  showProblem(sentence) {
    const problem = this.#one('[data-problem]');
    problem.textContent = sentence;
    problem.hidden = sentence === '';
  }

  /**
   * @param {string} name
   * @param {(row: HTMLElement, item: any) => void} fill
   */
  #table(name, fill) {
    return new RowList(this.#one(`[data-table="${name}"] tbody`), this.#template(name), fill);
  }

  /** @param {HTMLElement} row @param {import('./dashboard_channel.js').RoomLine} room */
  #fillRoom(row, room) {
    text(row, 'name', room.name);
    row.querySelector('a[data-field="calls"]')?.setAttribute('href', `/admin/rooms/${room.id}/calls`);
    text(row, 'access', this.#words.access[room.access]);
    this.#time(row, 'since', room.since);
    toggle(row, '[data-field="closed"]', !room.open);
    toggle(row, '[data-action="close"]', room.open);
    toggle(row, '[data-action="open"]', !room.open);
    let inside = this.#participants.get(row);
    if (!inside) {
      const list = /** @type {HTMLElement} */ (row.querySelector('[data-field="participants"]'));
      inside = new RowList(list, this.#template('participants'), (item, one) => this.#fillParticipant(item, one));
      this.#participants.set(row, inside);
    }
    inside.show(room.participants);
  }

  /** @param {HTMLElement} row @param {import('./dashboard_channel.js').ParticipantLine} participant */
  #fillParticipant(row, participant) {
    text(row, 'name', participant.name);
    text(row, 'connection', this.#words.connection[participant.connection]);
    this.#time(row, 'since', participant.since);
  }

  /** @param {HTMLElement} row @param {import('./dashboard_channel.js').PersonLine} person */
  #fillPerson(row, person) {
    text(row, 'username', person.username);
    text(row, 'role', this.#words.role[person.role]);
    this.#time(row, 'createdAt', person.createdAt);
    toggle(row, '[data-field="disabled"]', !person.enabled);
    toggle(row, '[data-action="disable"]', person.enabled && !person.own);
    toggle(row, '[data-action="enable"]', !person.enabled);
  }

  /** @param {HTMLElement} row @param {import('./dashboard_channel.js').VideoLine} video */
  #fillVideo(row, video) {
    text(row, 'title', video.title);
    text(row, 'owner', video.owner);
    text(row, 'state', this.#words.state[video.state]);
    text(row, 'size', fileSize(video.size, this.#root.dataset.locale));
    this.#time(row, 'createdAt', video.createdAt);
  }

  /** @param {HTMLElement} row @param {import('./dashboard_channel.js').JobLine} job */
  #fillJob(row, job) {
    text(row, 'title', job.title);
    const place = job.queuePlace > 0 ? ` (${job.queuePlace})` : '';
    text(row, 'state', job.waitsForRoom ? this.#words.state['NO_ROOM'] : this.#words.state[job.state] + place);
    text(row, 'attempt', String(job.attempt));
    this.#time(row, 'startedAt', job.startedAt);
    const progress = row.querySelector('progress');
    if (progress) {
      progress.value = job.progress;
      progress.hidden = job.state === 'FAILED';
    }
  }

  /** @param {HTMLElement} row @param {string} field @param {string | null} instant */
  #time(row, field, instant) {
    const time = row.querySelector(`time[data-field="${field}"]`);
    if (!(time instanceof HTMLTimeElement)) return;
    time.dateTime = instant ?? '';
    time.textContent = instant ? this.#dates.format(new Date(instant)) : '';
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const id = /** @type {HTMLElement | null} */ (button.closest('[data-id]'))?.dataset.id ?? '';
    const action = button.dataset.action;
    if (button.dataset.answer) this.#answered(button.dataset.answer === 'yes');
    else if (action === 'invite') this.#intents.onInvite(button.dataset.role ?? '');
    else if (action === 'copy') this.#copy();
    else if (action === 'delete') this.#ask(id, button.closest('tr')?.querySelector('th')?.textContent ?? '');
    else if (action) this.#intents.onAction(/** @type {Action} */ (action), id);
  }

  /** @param {string} id @param {string} title */
  #ask(id, title) {
    this.#toDelete = id;
    const question = this.#one('[data-question]');
    question.textContent = `${question.dataset.delete} ${title}`;
    /** @type {HTMLDialogElement} */ (this.#one('[data-confirm]')).showModal();
  }

  /** @param {boolean} yes */
  #answered(yes) {
    /** @type {HTMLDialogElement} */ (this.#one('[data-confirm]')).close();
    if (yes && this.#toDelete) this.#intents.onAction('delete', this.#toDelete);
    this.#toDelete = undefined;
  }

  #copy() {
    const input = /** @type {HTMLInputElement} */ (this.#one('[data-invitation-link]'));
    input.select();
    navigator.clipboard?.writeText(input.value).catch(() => {
      // The text stays selected for the keyboard.
    });
  }

  /** @param {string} selector */
  #one(selector) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(selector));
  }

  /** @param {string} name */
  #template(name) {
    return /** @type {HTMLTemplateElement} */ (this.#one(`template[data-row="${name}"]`));
  }
}

/** @param {HTMLElement} row @param {string} field @param {string} value */
function text(row, field, value) {
  const element = row.querySelector(`[data-field="${field}"]`);
  if (element && element.textContent !== value) element.textContent = value;
}

/** @param {HTMLElement} row @param {string} selector @param {boolean} shown */
function toggle(row, selector, shown) {
  const element = row.querySelector(selector);
  if (element instanceof HTMLElement) element.hidden = !shown;
}
