/** What every request that changes something has to carry, as the layout of the page holds it. */
export function pageFacts() {
  const meta = (/** @type {string} */ name) =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return { csrfHeader: meta('csrf-header'), csrfToken: meta('csrf-token') };
}
