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
 * Moves only what stands elsewhere, since what is moved loses the focus.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} elements all that it holds, in their order
 */
export function arrange(list, elements) {
  elements.forEach((element, at) => {
    const there = list.children[at] ?? null;
    if (there !== element) list.insertBefore(element, there);
  });
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
