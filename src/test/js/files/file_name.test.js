import { test } from 'node:test';
import assert from 'node:assert/strict';
import { isMedia, safeName } from '../../../main/resources/static/js/files/file_name.js';

for (const [name, safe] of /** @type {[string, string][]} */ ([
  ['holiday film.mp4', 'holiday film.mp4'],
  ['晚上 – été.pdf', '晚上 – été.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Windows\\win.ini', 'C__Windows_win.ini'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['a\u0000b\nc\u200bd.txt', 'abcd.txt'],
  ['half\ud800.txt', 'half.txt'],
  ['.bashrc', 'bashrc'],
  ['ends. . ', 'ends'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['console.log', 'console.log'],
  ['what?<is>"this"|*.txt', 'what__is__this___.txt'],
  ['\u202e\u202d', 'file'],
  ['...', 'file'],
])) {
  test(`${JSON.stringify(name)} is saved as ${safe}`, () => assert.equal(safeName(name), safe));
}

test('a long name is cut and keeps its ending, unless that is as long', () => {
  assert.equal(safeName(`${'x'.repeat(250)}.mp4`), `${'x'.repeat(196)}.mp4`);
  assert.equal(safeName(`a.${'x'.repeat(250)}`).length, 200);
});

test('films and sounds are known by their type or by their name, other files by neither', () => {
  assert.ok(isMedia({ mediaType: 'video/webm', fileName: 'talk' }));
  assert.ok(isMedia({ mediaType: '', fileName: 'Talk.MKV' }));
  assert.ok(isMedia({ mediaType: 'audio/mpeg', fileName: 'song' }));
  assert.ok(!isMedia({ mediaType: 'application/pdf', fileName: 'talk.mp4.pdf' }));
  assert.ok(!isMedia({ mediaType: 'text/html; video/mp4', fileName: 'page' }));
});
