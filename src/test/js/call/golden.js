import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../protocol/', import.meta.url);

/**
 * @param {string} kind such as CallNotice
 * @param {string} name such as welcome.kept
 */
export function golden(kind, name) {
  return JSON.parse(readFileSync(new URL(`${kind}/${name}.json`, FOLDER), 'utf8'));
}

/** @param {string} kind */
export function goldenNames(kind) {
  return readdirSync(new URL(`${kind}/`, FOLDER)).map((file) => file.replace(/\.json$/, ''));
}
