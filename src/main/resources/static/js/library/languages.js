/** Most of the people in the world read one of these; the API takes every other too. BCP 47. */
const COMMON =
  'ar bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl pt pt-BR ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh-Hant'.split(
    ' ',
  );

/**
 * What one may choose from, by name.
 * @param {string} reader the language that the names are in
 */
export function commonLanguages(reader) {
  const names = new Intl.DisplayNames(reader, { type: 'language' });
  return COMMON.map((tag) => ({ tag, name: names.of(tag) ?? tag })).sort((one, other) =>
    one.name.localeCompare(other.name, reader),
  );
}

/**
 * The language that a file tells in its name, as in "film.de.srt".
 * @param {string} fileName
 * @returns {string | undefined} one of the common ones
 */
export function languageOf(fileName) {
  const told = /[._-]([a-z]{2,3}(?:-[a-z]{2,4})?)\.[a-z]+$/i.exec(fileName)?.[1]?.toLowerCase();
  return COMMON.find((tag) => tag.toLowerCase() === told);
}
