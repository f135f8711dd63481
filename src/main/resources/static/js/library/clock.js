/**
 * @param {number} seconds
 * @returns {string} such as 1:02:03
 */
export function clock(seconds) {
  // Nothing that lasts is called 0:00.
  const whole = seconds > 0 ? Math.max(1, Math.round(seconds)) : 0;
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
