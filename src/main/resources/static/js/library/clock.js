/**
 * @param {number} seconds
 * @returns {string} such as 1:02:03
 */
export function clock(seconds) {
  const whole = Math.round(seconds);
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
