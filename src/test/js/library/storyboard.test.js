import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Storyboard } from '../../../main/resources/static/js/library/storyboard.js';

const ADDRESS = 'https://portal.example/videos/1/hls/storyboard.vtt';

const INDEX = `WEBVTT

00:00:00.000 --> 00:00:02.000
storyboard_00001.jpg#xywh=0,0,160,90

00:00:02.000 --> 00:00:04.000
storyboard_00001.jpg#xywh=160,0,160,90

01:02:03.500 --> 01:02:05.000
storyboard_00002.jpg#xywh=320,90,160,90
`;

const froms = (/** @type {Storyboard} */ storyboard, /** @type {number[]} */ ...times) =>
  times.map((time) => storyboard.at(time)?.from);

test('a cue tells from when on which part of which sheet is seen', () => {
  const sheet = 'https://portal.example/videos/1/hls/storyboard_00002.jpg';
  assert.deepEqual(Storyboard.parse(INDEX, ADDRESS).at(3724), {
    from: 3723.5,
    sheet,
    x: 320,
    y: 90,
    width: 160,
    height: 90,
  });
});

test('at each time it is the last picture that has begun, and before the first one that', () => {
  const late = INDEX.replace('00:00:00.000', '00:00:00.040');
  assert.deepEqual(
    froms(Storyboard.parse(late, ADDRESS), 0, 1.99, 2, 3723.49, 3723.5, 9999),
    [0.04, 0.04, 2, 2, 3723.5, 3723.5],
  );
});

test('one steps from picture to picture, and not over the ends', () => {
  const storyboard = Storyboard.parse(INDEX, ADDRESS);
  assert.equal(storyboard.stepFrom(1.2, 1), 2);
  assert.equal(storyboard.stepFrom(3, -1), 0);
  assert.equal(storyboard.stepFrom(3, 10), 3723.5);
  assert.equal(storyboard.stepFrom(1, -10), 0);
});

test('what other programs write is read: CRLF, times without hours, cue names, cues in disorder', () => {
  const other = `WEBVTT - made elsewhere\r
\r
NOTE nothing\r
\r
second\r
00:05.000 --> 00:10.000\r
b.jpg#xywh=pixel:160,0,160,90\r
\r
first\r
00:00.000 --> 00:05.000\r
a.jpg#xywh=0,0,160,90\r
`;
  const storyboard = Storyboard.parse(other, ADDRESS);
  assert.deepEqual(froms(storyboard, 1, 6), [0, 5]);
  assert.equal(storyboard.at(6)?.sheet, 'https://portal.example/videos/1/hls/b.jpg');
});

test('what is no part of a picture is passed over', () => {
  for (const broken of ['', 'WEBVTT', INDEX.replaceAll('xywh=', 't='), INDEX.replaceAll('-->', '->')]) {
    const storyboard = Storyboard.parse(broken, ADDRESS);
    assert.equal(storyboard.isEmpty, true);
    assert.equal(storyboard.at(1), undefined);
    assert.equal(storyboard.stepFrom(1, 1), 1);
  }
});
