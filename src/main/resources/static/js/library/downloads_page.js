/** Milliseconds between two looks at what is being made. */
const PACE = 1_000;

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=downloads]'));

/** Shows the page anew once nothing is being made any more. */
async function look() {
  const answer = await fetch(`/api/videos/${root.dataset['video']}/downloads`, { cache: 'no-store' }).catch(() => null);
  const downloads = answer?.ok ? await answer.json() : null;
  if (downloads?.every((/** @type {{state: string}} */ { state }) => state !== 'MAKING')) location.reload();
  else setTimeout(look, PACE);
}

if (root.dataset['making'] === 'true') setTimeout(look, PACE);
