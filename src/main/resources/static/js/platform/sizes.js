const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/**
 * A size as people read it, in powers of 1000.
 * @param {number} bytes
 * @param {string} [language]
 */
export function fileSize(bytes, language) {
  let value = bytes;
  let unit = 0;
  while (Math.round(value * 10) >= 10_000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const unitDisplay = unit === 0 ? 'long' : 'short';
  const form = { style: 'unit', unit: UNITS[unit], unitDisplay, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, /** @type {Intl.NumberFormatOptions} */ (form)).format(value);
}
