/**
 * Removes the elements of those who are no longer there.
 * @param {Map<string, HTMLElement>} shown
 * @param {{id: string}[]} present
 */
export function keepOnly(shown, present) {
  for (const [id, element] of shown) {
    if (present.some((one) => one.id === id)) continue;
    element.remove();
    shown.delete(id);
  }
}

/**
 * @param {Map<string, HTMLElement>} shown
 * @param {string} id
 * @param {HTMLElement} element
 * @param {HTMLElement} list
 */
export function added(shown, id, element, list) {
  shown.set(id, element);
  list.append(element);
  return element;
}
