const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence after an address rather than the address. */
const TRAILING = /[.,:;!?)\]}'*]+$/;

/**
 * A text in pieces: those that are addresses of the web, and the words between them.
 * @param {string} text
 * @returns {{text: string, href?: string}[]}
 */
export function linkedText(text) {
  /** @type {{text: string, href?: string}[]} */
  const pieces = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: address, href: new URL(address).href });
    at = match.index + address.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
