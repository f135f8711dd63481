/**
 * One small picture of a video.
 * @typedef {object} Picture
 * @property {number} from the second from which on it is what is seen
 * @property {string} sheet address of the image that it is part of
 * @property {number} x of the part, in pixels of the sheet
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/** A time of WebVTT; hours may be left out. */
const TIME = /^(?:(\d+):)?([0-5]\d):([0-5]\d\.\d{3})\s+-->/;

/** A part of an image (Media Fragments URI 1.0, 4.2.2). */
const PART = /^(\S+)#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/;

/** The small pictures of a video, in the order of their time. */
export class Storyboard {
  /** @type {Picture[]} */ #pictures;

  /** @param {Picture[]} pictures */
  constructor(pictures) {
    this.#pictures = [...pictures].sort((one, other) => one.from - other.from);
  }

  /**
   * @param {string} webVtt an index whose cues name parts of sheets; other cues are passed over
   * @param {string} address of the index, from which those of its sheets are told
   */
  static parse(webVtt, address) {
    const blocks = webVtt.split(/(?:\r?\n){2,}/).map((block) => block.split(/\r?\n/));
    return new Storyboard(blocks.flatMap((lines) => pictureOf(lines, address) ?? []));
  }

  get isEmpty() {
    return this.#pictures.length === 0;
  }

  /**
   * What is seen at a time.
   * @param {number} seconds
   */
  at(seconds) {
    return this.#pictures.findLast(({ from }) => from <= seconds) ?? this.#pictures[0];
  }

  /**
   * When the picture begins that comes so many after the one of a time, or before it.
   * @param {number} seconds
   * @param {number} step
   */
  stepFrom(seconds, step) {
    const here = this.#pictures.findLastIndex(({ from }) => from <= seconds);
    const there = Math.min(Math.max(here + step, 0), this.#pictures.length - 1);
    return this.#pictures[there]?.from ?? seconds;
  }
}

/**
 * @param {string[]} lines of a cue
 * @param {string} address
 * @returns {Picture | undefined}
 */
function pictureOf(lines, address) {
  const begins = lines.findIndex((line) => TIME.test(line));
  const time = TIME.exec(lines[begins] ?? '');
  const part = PART.exec(lines[begins + 1]?.trim() ?? '');
  if (!time || !part) return undefined;
  const [, hours = '0', minutes, seconds] = time;
  const [, sheet = '', ...box] = part;
  const [x = 0, y = 0, width = 0, height = 0] = box.map(Number);
  const from = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { from, sheet: new URL(sheet, address).href, x, y, width, height };
}
