/** Writes the moments of a page, which the server knows in universal time, in the reader's own. */
const locale = document.querySelector('main')?.dataset.locale;
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });

for (const time of document.querySelectorAll('time')) {
  const at = new Date(time.dateTime);
  time.textContent = (time.dataset.only === 'time' ? times : moments).format(at);
  time.title = moments.format(at);
}
