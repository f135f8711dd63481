import { part } from '../platform/elements.js';
import { linkedText } from '../chat/linked_text.js';
import { clock } from './clock.js';

/** @typedef {import('./comments_channel.js').Comment} Comment */

/**
 * One comment of the list.
 * @param {HTMLTemplateElement} template
 * @param {Comment} comment
 * @param {{go: string, remove: string}} texts with a place for the moment, and for the author
 * @param {{onGo: (seconds: number) => void, onRemove: () => void}} acts
 */
export function commentItem(template, comment, texts, { onGo, onRemove }) {
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  item.dataset['id'] = comment.id;
  const { author, text, seconds, createdAt, mayRemove } = comment;
  part(item, '[data-part=author]').textContent = author;
  part(item, '[data-part=text]').replaceChildren(...linkedText(text).map(nodeOf));
  const when = /** @type {HTMLTimeElement} */ (part(item, '[data-part=when]'));
  when.dateTime = createdAt;
  when.textContent = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(createdAt));
  const moment = part(item, '[data-part=moment]');
  if (seconds !== null) {
    moment.hidden = false;
    moment.textContent = clock(seconds);
    moment.ariaLabel = texts.go.replace('{0}', clock(seconds));
    moment.addEventListener('click', () => onGo(seconds));
  }
  const remove = part(item, '[data-part=remove]');
  remove.hidden = !mayRemove;
  remove.ariaLabel = remove.title = texts.remove.replace('{0}', author);
  remove.addEventListener('click', onRemove);
  return item;
}

/** @param {{text: string, href?: string}} piece */
function nodeOf({ text, href }) {
  if (!href) return text;
  const link = document.createElement('a');
  Object.assign(link, { href, textContent: text, target: '_blank', rel: 'noopener noreferrer nofollow' });
  return link;
}
