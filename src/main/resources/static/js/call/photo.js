/** @typedef {{blob: Blob, width: number, height: number}} Photo */

/** How much of a name goes into the name of a file. */
const NAME_LENGTH = 60;

/**
 * What a video shows at this moment, in the video's own size, with the filter that the page lays over it and without its mirror.
 * @param {HTMLVideoElement} video
 * @returns {Promise<Photo | null>} null while there is no picture
 */
export async function takePhoto(video) {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.filter = getComputedStyle(video).filter;
  context.drawImage(video, 0, 0, width, height);
  /** @type {Blob | null} */
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  return blob && { blob, width, height };
}

/**
 * The name of a photo's file: of what, and when by the clock on the wall; names are cleared of what a file system would stumble over.
 * @param {string} room
 * @param {string} person
 * @param {Date} time
 */
export function photoName(room, person, time) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('.');
  return `${[plain(room), plain(person), `${day} ${clock}`].filter(Boolean).join(' - ')}.png`;
}

/** @param {string} name */
function plain(name) {
  const spaced = name.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return [...spaced.trim().replace(/^\.+/, '')].slice(0, NAME_LENGTH).join('').trim();
}
