import { clock } from './clock.js';
import { Player } from './player.js';
import { PlayerBar } from './player_bar.js';
import { PlayerTrouble } from './player_trouble.js';
import { ViewCount } from './view_count.js';
import { WatchPosition } from './watch_position.js';
import { VideoRefused } from './videos_channel.js';

/** @typedef {import('./watch_session.js').WatchSession} WatchSession */
/** @typedef {import('./watch_session.js').WatchSnapshot} WatchSnapshot */
/** @typedef {import('./videos_channel.js').Video} Video */

/** The watch page: the player once it can play, until then how far the video is, and the owner's tools. */
export class WatchView {
  #root;
  #session;
  #leave;
  /** @type {Player | undefined} */ #player;
  /** @type {PlayerBar | undefined} */ #bar;
  /** @type {PlayerTrouble | undefined} */ #trouble;
  #renditions = 0;
  /** @type {number | undefined} */ #readyUpTo;
  /** @type {AbortController | undefined} */ #listening;

  /**
   * @param {HTMLElement} root
   * @param {WatchSession} session
   * @param {() => void} leave where to go once the video is deleted
   */
  constructor(root, session, leave) {
    this.#root = root;
    this.#session = session;
    this.#leave = leave;
  }

  start() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onClick = (/** @type {string} */ name, /** @type {() => void} */ act) =>
      this.#find(name)?.addEventListener('click', act, { signal });
    onClick('edit', this.#openEdit);
    onClick('delete', () => this.#dialog('delete-dialog').showModal());
    onClick('cancel-packaging', () => void this.#steer(() => this.#session.cancelPackaging()));
    onClick('retry-packaging', () => void this.#steer(() => this.#session.retryPackaging()));
    onClick('edit-cancel', () => this.#dialog('edit-dialog').close());
    onClick('delete-cancel', () => this.#dialog('delete-dialog').close());
    onClick('delete-confirm', () => void this.#delete());
    this.#find('edit-form')?.addEventListener('submit', this.#submitEdit, { signal });
    signal.addEventListener('abort', this.#session.onChange(this.#show));
    const position = new WatchPosition(this.#video, (seconds) => this.#session.keepPosition(seconds));
    position.start();
    signal.addEventListener('abort', () => position.stop());
    const bar = (this.#bar ??= new PlayerBar(this.#root, this.#video, (quality) => this.#player?.choose(quality)));
    bar.start();
    signal.addEventListener('abort', () => bar.stop());
    const trouble = (this.#trouble ??= this.#newTrouble());
    trouble.start();
    signal.addEventListener('abort', () => trouble.stop());
    const views = new ViewCount(this.#video, () => this.#session.countView());
    views.start();
    signal.addEventListener('abort', () => views.stop());
    window.addEventListener('pagehide', () => position.leave(), { signal });
    this.#show(this.#session.snapshot);
  }

  stop() {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#player?.stop();
    this.#player = undefined;
  }

  #newTrouble() {
    const part = {
      notice: this.#part('trouble'),
      sentence: this.#part('trouble-sentence'),
      button: this.#part('trouble-again'),
    };
    const texts = { network: this.#text('unreachablePicture'), media: this.#text('unplayable') };
    return new PlayerTrouble(this.#video, part, texts, {
      again: () => this.#player?.again(),
      reload: () => location.reload(),
    });
  }

  /** @param {WatchSnapshot} snapshot */
  #show = ({ video, gone }) => {
    this.#part('title').textContent = video.title;
    this.#part('description').textContent = video.description;
    this.#part('description').hidden = video.description === '';
    this.#showTags(video.tags);
    this.#part('private').hidden = video.access !== 'PRIVATE';
    this.#part('duration').hidden = video.durationSeconds === null;
    this.#part('duration').textContent = video.durationSeconds === null ? '' : clock(video.durationSeconds);
    if (video.posterUrl) this.#video.poster = video.posterUrl;
    if (gone) this.#stopPlaying();
    else this.#play(video);
    this.#showState(video, gone);
  };

  /** @param {string[]} tags */
  #showTags(tags) {
    const list = this.#part('tags');
    list.hidden = tags.length === 0;
    const shown = [...list.children].map((item) => item.textContent?.trim());
    if (shown.join('\n') === tags.join('\n')) return;
    list.replaceChildren(...tags.map(tagItem));
  }

  /** @param {Video} video */
  #play({ id, playable, state, renditions }) {
    if (!playable) {
      this.#stopPlaying();
    } else if (!this.#player) {
      this.#renditions = renditions.length;
      const listener = {
        onReadyUpTo: (/** @type {number | undefined} */ seconds) => {
          this.#readyUpTo = seconds;
          this.#show(this.#session.snapshot);
        },
        onQualities: (/** @type {string[]} */ names, /** @type {string | undefined} */ playing) =>
          this.#bar?.showQualities(names, playing),
        onTrouble: (/** @type {import('./player_trouble.js').Trouble | undefined} */ trouble) =>
          this.#trouble?.show(trouble),
      };
      // What is still in the making may not reach that far.
      const startAt = state === 'READY' ? Number(this.#root.dataset['position'] ?? 0) : 0;
      this.#player = new Player(this.#video, `/videos/${id}/hls/master.m3u8`, listener, startAt);
      this.#player.start();
    } else if (state === 'READY' && renditions.length > this.#renditions) {
      this.#renditions = renditions.length;
      this.#player.reload();
    }
  }

  #stopPlaying() {
    this.#player?.stop();
    this.#player = undefined;
    this.#readyUpTo = undefined;
    this.#trouble?.show(undefined);
  }

  /**
   * @param {Video} video
   * @param {boolean} gone
   */
  #showState(video, gone) {
    const stands = video.playable && !gone;
    this.#video.hidden = !stands;
    this.#part('player-bar').hidden = !stands;
    this.#part('waiting').hidden = stands;
    this.#part('sentence').textContent = this.#sentence(video, gone);
    const working = video.state === 'PROCESSING' && !gone;
    const progress = /** @type {HTMLProgressElement} */ (this.#part('progress'));
    progress.hidden = !working;
    progress.value = video.progress;
    const cancel = this.#find('cancel-packaging');
    const retry = this.#find('retry-packaging');
    if (cancel) cancel.hidden = gone || (video.state !== 'QUEUED' && video.state !== 'PROCESSING');
    if (retry) retry.hidden = gone || video.state !== 'FAILED';
    this.#part('state').hidden = video.state === 'READY' || gone || !video.playable;
    this.#part('state-text').textContent = this.#growing(video);
  }

  /**
   * @param {Video} video
   * @param {boolean} gone
   */
  #sentence(video, gone) {
    if (gone) return this.#text('gone');
    if (video.state === 'FAILED') return video.error?.message ?? this.#text('failed');
    if (video.waitsForRoom) return this.#text('waitsForRoom');
    if (video.queuePlace !== null) return this.#text('queuedAt').replace('{0}', String(video.queuePlace));
    return video.state === 'PROCESSING' ? this.#working(video) : this.#text('queued');
  }

  /** @param {Video} video that can be watched already */
  #growing(video) {
    const { durationSeconds, queuePlace, waitsForRoom } = video;
    if (waitsForRoom) return this.#text('waitsForRoom');
    if (queuePlace !== null) return this.#text('ladderAt').replace('{0}', String(queuePlace));
    if (this.#readyUpTo === undefined) return this.#working(video);
    const total = durationSeconds === null ? '' : ` / ${clock(durationSeconds)}`;
    return `${this.#working(video)} · ${this.#text('readyUpTo')} ${clock(this.#readyUpTo)}${total}`;
  }

  /** @param {Video} video */
  #working({ progress, speed, secondsLeft }) {
    const percent = `${this.#text('processing')} ${this.#percent(progress)}`;
    if (speed === null || secondsLeft === null) return percent;
    const times = new Intl.NumberFormat(document.documentElement.lang || 'en', { maximumFractionDigits: 1 }).format(
      speed,
    );
    return `${percent} · ${times}× · ${this.#text('timeLeft').replace('{0}', clock(secondsLeft))}`;
  }

  #openEdit = () => {
    const { title, description, tags, access } = this.#session.snapshot.video;
    const fields = this.#editFields;
    fields.title.value = title;
    fields.description.value = description;
    fields.tags.value = tags.join(', ');
    fields.access.value = access;
    this.#complain('edit-notice', '');
    this.#dialog('edit-dialog').showModal();
  };

  /** @param {Event} event */
  #submitEdit = async (event) => {
    event.preventDefault();
    const { title, description, tags, access } = this.#editFields;
    try {
      await this.#session.edit({
        title: title.value,
        description: description.value,
        tags: [tags.value],
        access: access.value,
      });
      this.#dialog('edit-dialog').close();
    } catch (error) {
      this.#complain('edit-notice', this.#refusal(error));
    }
  };

  /** @param {() => Promise<void>} act on the packaging */
  async #steer(act) {
    try {
      await act();
      this.#complain('packaging-notice', '');
    } catch (error) {
      this.#complain('packaging-notice', this.#refusal(error));
    }
  }

  async #delete() {
    try {
      await this.#session.remove();
      this.stop();
      this.#leave();
    } catch (error) {
      this.#complain('delete-notice', this.#refusal(error));
    }
  }

  /** @param {unknown} error */
  #refusal(error) {
    return (error instanceof VideoRefused && error.message) || this.#text('unreachable');
  }

  /**
   * @param {string} name
   * @param {string} sentence
   */
  #complain(name, sentence) {
    this.#part(name).textContent = sentence;
    this.#part(name).hidden = sentence === '';
  }

  get #editFields() {
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (this.#part(name));
    return {
      title: field('edit-title'),
      description: field('edit-description'),
      tags: field('edit-tags'),
      access: field('edit-access'),
    };
  }

  get #video() {
    return /** @type {HTMLVideoElement} */ (this.#part('video'));
  }

  /** @param {string} name */
  #dialog(name) {
    return /** @type {HTMLDialogElement} */ (this.#part(name));
  }

  /** @param {number} part */
  #percent(part) {
    return new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' }).format(part);
  }

  /** @param {string} name of a data attribute that holds a text of the page */
  #text(name) {
    return this.#root.dataset[name] ?? '';
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#find(name));
  }

  /** @param {string} name */
  #find(name) {
    return /** @type {HTMLElement | null} */ (this.#root.querySelector(`[data-part=${name}]`));
  }
}

/** @param {string} tag */
function tagItem(tag) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/videos?${new URLSearchParams({ query: tag })}`;
  link.textContent = tag;
  item.append(link);
  return item;
}
