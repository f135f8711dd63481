/** @typedef {import('./comments_channel.js').Comment} Comment */
/** @typedef {import('./comments_channel.js').Order} Order */
/** @typedef {Pick<import('./comments_channel.js').CommentsChannel, 'list' | 'add' | 'remove' | 'setOpen' | 'onChange'>} Channel */
/** @typedef {{open: boolean, total: number, items: Comment[], hasMore: boolean}} CommentsSnapshot */

const PAGE = 50;

/** The comments on the video of a watch page, kept up to date: as many pages of them as the reader has asked for. */
export class CommentsSession {
  #channel;
  /** @type {CommentsSnapshot | undefined} */ #snapshot;
  /** @type {Order} */ #order = 'newest';
  #pages = 1;
  #asked = 0;
  /** @type {Set<(snapshot: CommentsSnapshot) => void>} */ #listeners = new Set();
  /** @type {(() => void) | undefined} */ #end;

  /** @param {Channel} channel */
  constructor(channel) {
    this.#channel = channel;
  }

  /** What is known; undefined until the portal has answered. */
  get snapshot() {
    return this.#snapshot;
  }

  /** @param {(snapshot: CommentsSnapshot) => void} listener told with every answer, for what is shown elsewhere may have changed */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start() {
    if (this.#end) return;
    this.#end = this.#channel.onChange(() => void this.refresh());
    void this.refresh();
  }

  stop() {
    this.#end?.();
    this.#end = undefined;
    this.#asked++;
  }

  /** Without an answer all stays as it is. Of two questions at once the later one counts. */
  async refresh() {
    const asked = ++this.#asked;
    const pages = await Promise.all(
      Array.from({ length: this.#pages }, (_, page) => this.#channel.list({ order: this.#order, page, size: PAGE })),
    ).catch(() => undefined);
    const last = pages?.at(-1);
    if (!pages || !last || asked !== this.#asked) return;
    // One that was written between two answers moves the others on, and the last of a page comes once more.
    const items = [...new Map(pages.flatMap((page) => page.items).map((comment) => [comment.id, comment])).values()];
    this.#snapshot = { open: last.open, total: last.total, items, hasMore: last.items.length === PAGE };
    for (const listener of [...this.#listeners]) listener(this.#snapshot);
  }

  async more() {
    this.#pages++;
    await this.refresh();
  }

  /** @param {Order} order */
  async setOrder(order) {
    this.#order = order;
    this.#pages = 1;
    await this.refresh();
  }

  /**
   * @param {string} text
   * @param {number | null} seconds
   */
  async add(text, seconds) {
    await this.#channel.add(text, seconds);
    await this.refresh();
  }

  /** @param {string} id */
  async remove(id) {
    await this.#channel.remove(id);
    await this.refresh();
  }

  /** @param {boolean} open */
  async setOpen(open) {
    await this.#channel.setOpen(open);
    await this.refresh();
  }
}
