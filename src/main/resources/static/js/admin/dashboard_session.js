/** @typedef {import('./dashboard_channel.js').Dashboard} Dashboard */
/** @typedef {{read: () => Promise<Dashboard>, follow: (onChange: () => void) => () => void}} Channel */

/** Keeps the dashboard as it is now: one reading at a time, and another one if something changed meanwhile. */
export class DashboardSession {
  /** @type {Channel} */ #channel;
  /** @type {(dashboard: Dashboard) => void} */ #show;
  /** @type {(failure: unknown) => void} */ #fail;
  /** @type {(() => void) | undefined} */ #unfollow;
  #reading = false;
  #outdated = false;

  /**
   * @param {Channel} channel
   * @param {{show: (dashboard: Dashboard) => void, fail: (failure: unknown) => void}} view
   */
  constructor(channel, { show, fail }) {
    this.#channel = channel;
    this.#show = show;
    this.#fail = fail;
  }

  start() {
    this.#unfollow ??= this.#channel.follow(() => this.refresh());
    return this.refresh();
  }

  stop() {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  async refresh() {
    this.#outdated = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#outdated) {
        this.#outdated = false;
        this.#show(await this.#channel.read());
      }
    } catch (failure) {
      this.#fail(failure);
    } finally {
      this.#reading = false;
    }
  }
}
