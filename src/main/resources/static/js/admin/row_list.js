/**
 * Shows items as clones of a template, one element for each id. Elements stay where their items stay, so that a button keeps its
 * focus while the numbers around it change.
 * @template {{id: string}} T
 */
export class RowList {
  /** @type {HTMLElement} */ #parent;
  /** @type {HTMLTemplateElement} */ #template;
  /** @type {(row: HTMLElement, item: T) => void} */ #fill;
  /** @type {Map<string, HTMLElement>} */ #rows = new Map();

  /**
   * @param {HTMLElement} parent
   * @param {HTMLTemplateElement} template
   * @param {(row: HTMLElement, item: T) => void} fill
   */
  constructor(parent, template, fill) {
    this.#parent = parent;
    this.#template = template;
    this.#fill = fill;
  }

  /** @param {T[]} items */
  show(items) {
    const kept = new Map(items.map((item) => [item.id, this.#rows.get(item.id) ?? this.#newRow(item.id)]));
    for (const [id, row] of this.#rows) if (!kept.has(id)) row.remove();
    this.#rows = kept;
    items.forEach((item, index) => {
      const row = /** @type {HTMLElement} */ (kept.get(item.id));
      const there = this.#parent.children[index];
      if (there !== row) this.#parent.insertBefore(row, there ?? null);
      this.#fill(row, item);
    });
  }

  /** @param {string} id */
  #newRow(id) {
    const copy = /** @type {DocumentFragment} */ (this.#template.content.cloneNode(true));
    const row = /** @type {HTMLElement} */ (copy.firstElementChild);
    row.dataset.id = id;
    return row;
  }
}
