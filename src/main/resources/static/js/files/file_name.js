const LONGEST = 200;
const LONGEST_ENDING = 20;
/** Names of devices, which some systems open instead of a file. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What the library takes, beside everything that calls itself a film or a sound. */
const MEDIA = /^(video|audio)\//;
const MEDIA_NAME =
  /\.(mp4|m4v|mov|mkv|webm|avi|flv|ts|mts|m2ts|mpe?g|wmv|ogv|3gp|mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i;

/**
 * A name as it may be shown and saved: what is invisible, turns the direction of reading, or means something to a file system is
 * taken out.
 * @param {string} name
 */
export function safeName(name) {
  const visible = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = shortened(visible);
  return short === '' ? 'file' : DEVICE.test(short) ? `_${short}` : short;
}

/** @param {{mediaType: string, fileName: string}} transfer */
export function isMedia({ mediaType, fileName }) {
  return MEDIA.test(mediaType) || MEDIA_NAME.test(fileName);
}

/** @param {string} name */
function shortened(name) {
  if (name.length <= LONGEST) return name;
  const [ending = ''] = name.match(/\.[^.]+$/) ?? [];
  if (ending.length > LONGEST_ENDING) return name.slice(0, LONGEST);
  return name.slice(0, LONGEST - ending.length) + ending;
}
