/** @typedef {import('./captions_channel.js').Caption} Caption */

/** The captions in a player. What somebody reads goes on; only what is new or gone changes. */
export class CaptionTracks {
  #video;
  #session;
  /** @type {(() => void) | undefined} */ #stop;

  /**
   * @param {HTMLVideoElement} video with the tracks that the server painted
   * @param {import('./captions_session.js').CaptionsSession} session
   */
  constructor(video, session) {
    this.#video = video;
    this.#session = session;
  }

  start() {
    this.#stop ??= this.#session.onChange(this.#show);
  }

  stop() {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** @param {Caption[]} captions */
  #show = (captions) => {
    const there = new Map(
      [...this.#video.querySelectorAll('track[kind=captions]')].map((track) => [track.getAttribute('src'), track]),
    );
    const wanted = new Set(captions.map(({ webVttUrl }) => webVttUrl));
    for (const [url, track] of there) if (!wanted.has(url ?? '')) track.remove();
    this.#video.append(...captions.filter(({ webVttUrl }) => !there.has(webVttUrl)).map(trackOf));
  };
}

/** @param {Caption} caption */
function trackOf({ language, name, webVttUrl }) {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.src = webVttUrl;
  track.srclang = language;
  track.label = name;
  return track;
}
