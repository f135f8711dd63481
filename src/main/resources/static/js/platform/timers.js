/** @typedef {{setTimeout: typeof setTimeout, clearTimeout: typeof clearTimeout}} Timers */

/** The browser's own; tests have others. @type {Timers} */
export const browserTimers = {
  setTimeout: /** @type {any} */ (globalThis.setTimeout.bind(globalThis)),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
};
