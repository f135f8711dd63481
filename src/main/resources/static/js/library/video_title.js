/** As the portal takes it (`title-invalid`). */
const LONGEST = 200;

/**
 * The title of a video whose file nobody has given one: its name without the ending.
 * @param {string} fileName
 */
export function titleOf(fileName) {
  return fileName.replace(/(?<=.)\.[^.]+$/, '').slice(0, LONGEST);
}
