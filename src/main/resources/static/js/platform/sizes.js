const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/**
 * A size as people read it, in powers of 1000.
 * @param {number} bytes
 * @param {string} [language]
 */
export function fileSize(bytes, language) {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const form = { style: 'unit', unit: UNITS[power], maximumFractionDigits: power === 0 ? 0 : 1 };
  return new Intl.NumberFormat(language, /** @type {Intl.NumberFormatOptions} */ (form)).format(bytes / 1000 ** power);
}
