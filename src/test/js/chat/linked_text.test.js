import { test } from 'node:test';
import assert from 'node:assert/strict';
import { linkedText } from '../../../main/resources/static/js/chat/linked_text.js';

/** @param {string} text */
const links = (text) =>
  linkedText(text)
    .filter(({ href }) => href)
    .map(({ text }) => text);

test('addresses of the web are links, the sentence around them is not', () => {
  assert.deepEqual(linkedText('See https://a.example/x?y=1, please.'), [
    { text: 'See ' },
    { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
    { text: ', please.' },
  ]);
  assert.deepEqual(links('(http://a.example) https://b.example/c.'), ['http://a.example', 'https://b.example/c']);
});

test('nothing else becomes a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'www.a.example', 'https://']) {
    assert.deepEqual(links(text), [], text);
  }
});

test('the pieces are the whole text', () => {
  const text = 'a <b>https://c.example/"d" e\nhttps://f.example';
  assert.equal(
    linkedText(text)
      .map((piece) => piece.text)
      .join(''),
    text,
  );
});
