/** @typedef {'audio' | 'video'} Kind */
/** @typedef {'audio' | 'video' | 'screen' | 'screenAudio'} Slot What is sent: microphone, camera, screen, and the screen's sound. */
/** @typedef {'camera' | 'screen'} Source A stream whose sound and picture belong together. */

/**
 * Every pair has one transceiver for each slot, in this order, from its first offer on. Turning something on or off replaces a track
 * and never negotiates, so there is nothing that could collide.
 * @type {readonly Slot[]}
 */
export const SLOTS = Object.freeze(['audio', 'video', 'screen', 'screenAudio']);

/**
 * @param {Slot} slot
 * @returns {Kind}
 */
export function kindOf(slot) {
  return slot === 'video' || slot === 'screen' ? 'video' : 'audio';
}

/**
 * @param {Slot} slot
 * @returns {Source}
 */
export function sourceOf(slot) {
  return slot === 'screen' || slot === 'screenAudio' ? 'screen' : 'camera';
}
