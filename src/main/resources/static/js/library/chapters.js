/** @typedef {{seconds: number, title: string}} Chapter As GET /api/videos/{id}/chapters lists it. */

/** Seconds within which "back" means the chapter before, and not the beginning of this one. */
const JUST_BEGUN = 3;

/**
 * @param {Pick<Chapter, 'seconds'>[]} chapters
 * @param {number} time in seconds
 * @returns {number} the index of the one that is on; -1 where there is none
 */
export function chapterAt(chapters, time) {
  return chapters.findLastIndex(({ seconds }) => seconds <= time);
}

/**
 * Where one comes to by a chapter on or back.
 * @param {Pick<Chapter, 'seconds'>[]} chapters
 * @param {number} time in seconds
 * @param {number} step 1 or -1
 * @returns {number | undefined} seconds; undefined where there is no such chapter
 */
export function stepFrom(chapters, time, step) {
  const at = chapterAt(chapters, time);
  const begun = chapters[at];
  if (step < 0 && begun && time - begun.seconds > JUST_BEGUN) return begun.seconds;
  return (chapters[at + step] ?? (step < 0 ? begun : undefined))?.seconds;
}
