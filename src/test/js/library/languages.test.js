import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonLanguages, languageOf } from '../../../main/resources/static/js/library/languages.js';

test('a file tells its language in its name, or does not', () => {
  assert.equal(languageOf('film.de.srt'), 'de');
  assert.equal(languageOf('Film_PT-br.vtt'), 'pt-BR');
  assert.equal(languageOf('film.final.srt'), undefined);
  assert.equal(languageOf('film.xx.srt'), undefined);
  assert.equal(languageOf('de.srt'), undefined);
});

test('languages stand in the order of their names, in the language of the reader', () => {
  const english = commonLanguages('en').map(({ name }) => name);
  assert.deepEqual(english, english.toSorted(new Intl.Collator('en').compare));
  assert.ok(english.includes('German'));
  assert.equal(commonLanguages('zh').find(({ tag }) => tag === 'de')?.name, '德语');
});
