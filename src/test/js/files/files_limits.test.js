import { test } from 'node:test';
import assert from 'node:assert/strict';
import { codeOf, OfferPace, refusalOf } from '../../../main/resources/static/js/files/file_limits.js';
import { fileOf, only, settle, twoEnds } from './two_ends.js';

const OFFER = { type: 'file-offer', file: 'f', name: 'film.mp4', size: 1, mediaType: '' };
/** @param {string} state */
const are = (state) => (/** @type {{state: string}} */ one) => one.state === state;

test('offers within the limits are heard, and others have a code', () => {
  assert.equal(refusalOf({ ...OFFER, size: 20_000_000_000, name: 'x'.repeat(255) }), null);
  assert.equal(refusalOf({ ...OFFER, size: 20_000_000_001 }), 'file-too-large');
  assert.equal(refusalOf({ ...OFFER, name: 'x'.repeat(256) }), 'file-name-invalid');
  assert.equal(refusalOf({ ...OFFER, name: ' \n' }), 'file-name-invalid');
});

test('a reason is taken from another browser only if it is one of the list', () => {
  assert.equal(codeOf('file-no-room'), 'file-no-room');
  for (const other of ['file-not-the-same', 'anything', 7, null]) assert.equal(codeOf(other), null);
});

test('thirty offers a minute are heard, thirty more refused, and the rest ignored until the minute is over', () => {
  const pace = new OfferPace();
  const minute = Array.from({ length: 70 }, (_, second) => pace.take('ada', second));
  assert.deepEqual([minute[29], minute[30], minute[59], minute[60]], ['heard', 'refused', 'refused', 'ignored']);
  assert.equal(pace.take('ben', 69), 'heard', 'others are not concerned');
  assert.equal(pace.take('ada', 60_000), 'refused', 'one of sixty is a minute old');
  assert.equal(pace.take('ada', 60_070), 'heard');
});

for (const [offer, code] of /** @type {[object, string][]} */ ([
  [{ size: 20_000_000_001 }, 'file-too-large'],
  [{ name: 'x'.repeat(256) }, 'file-name-invalid'],
])) {
  test(`an offer is refused with ${code}, and nobody is asked`, async () => {
    const ends = twoEnds();
    ends.hear('ben', 'ada', { ...OFFER, ...offer });
    assert.deepEqual(ends.said.at(-1), { from: 'ben', message: { type: 'file-decline', file: 'f', code } });
    assert.equal(ends.ben.transfers.length, 0);
  });
}

test('an offered name is shown and saved without what it may hide', async () => {
  const ends = twoEnds();
  ends.hear('ben', 'ada', { ...OFFER, name: '../film\u202e4pm.exe' });
  assert.equal(only(ends.ben).fileName, '_film4pm.exe');
});

test('twenty offers of one person wait; further ones are refused with the reason, until some are answered', async () => {
  const { ada, ben } = twoEnds();
  for (let offer = 0; offer < 25; offer++) ada.offer(fileOf(1), '');
  await settle();
  assert.equal(ben.transfers.length, 20);
  assert.equal(ada.transfers.filter(({ code }) => code === 'too-many-offers').length, 5);
  ben.decline(only(ben).file);
  ada.offer(fileOf(1), '');
  await settle();
  assert.equal(ben.transfers.filter(are('offered')).length, 20);
});

test('whoever offers and takes back again and again is refused, then not even answered, and fills no page', async () => {
  const ends = twoEnds();
  for (let offer = 0; offer < 1_000; offer++) {
    ends.hear('ben', 'ada', { ...OFFER, file: `f${offer}` });
    ends.hear('ben', 'ada', { type: 'file-abort', file: `f${offer}`, code: null });
  }
  assert.equal(ends.ben.transfers.length, 30);
  assert.equal(ends.said.length, 30);
  for (let minute = 1; minute < 10; minute++) {
    ends.clock.now = minute * 60_000;
    for (let offer = 0; offer < 30; offer++) {
      ends.hear('ben', 'ada', { ...OFFER, file: `f${minute} ${offer}` });
      ends.hear('ben', 'ada', { type: 'file-abort', file: `f${minute} ${offer}`, code: null });
    }
  }
  assert.equal(ends.ben.transfers.length, 101);
});

test('what arrived stays in the list, however much is offered after it', async () => {
  const ends = twoEnds();
  ends.ada.offer(fileOf(1), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  for (let minute = 1; minute < 10; minute++) {
    ends.clock.now = minute * 60_000;
    for (let offer = 0; offer < 20; offer++) {
      ends.hear('ben', 'ada', { ...OFFER, file: `f${minute} ${offer}` });
      ends.hear('ben', 'ada', { type: 'file-abort', file: `f${minute} ${offer}`, code: null });
    }
  }
  assert.equal(ends.ben.transfers.filter(are('done')).length, 1);
});

test('three files of one person move at once; a fourth waits for its turn', async () => {
  const ends = twoEnds({ swallowsAfter: 100_000 });
  for (let file = 0; file < 4; file++) ends.ada.offer(fileOf(200_000), '');
  await settle();
  for (const { file } of [...ends.ben.transfers]) await ends.ben.accept(file);
  await settle();
  assert.equal(ends.ben.transfers.filter(are('queued')).length, 1);
  ends.fault.swallowsAfter = Infinity;
  ends.ben.abort(/** @type {any} */ (ends.ben.transfers.find(are('away'))).file);
  ends.open();
  await settle();
  assert.equal(ends.ben.transfers.filter(are('done')).length, 3);
  assert.equal(ends.ada.transfers.filter(are('aborted')).length, 1);
});

test('whoever takes a fourth file all the same is refused, and the three move on', async () => {
  const ends = twoEnds();
  ends.fault.jammed = true;
  for (let file = 0; file < 4; file++) ends.ada.offer(fileOf(1), '');
  await settle();
  const [fourth, ...three] = [...ends.ben.transfers];
  for (const { file } of three) await ends.ben.accept(file);
  await settle();
  ends.hear('ada', 'ben', { type: 'file-accept', file: fourth?.file, offset: 0 });
  assert.equal(ends.ada.transfers.find(({ file }) => file === fourth?.file)?.code, 'too-many-files');
  assert.equal(ends.ada.transfers.filter(are('moving')).length, 3);
});

test('a channel for a file that nobody has accepted is closed', async () => {
  const ends = twoEnds();
  ends.ada.offer(fileOf(10), '');
  await settle();
  assert.equal(ends.push('ben', 'ada', only(ends.ben).file), 'closed');
  assert.equal(ends.disks.ben.files.size, 0);
});

test('a third person who knows no file’s id changes nothing about those of others', async () => {
  const ends = twoEnds({ swallowsAfter: 100_000 });
  ends.ada.offer(fileOf(200_000), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  ends.hear('ben', 'mallory', { type: 'file-abort', file: only(ends.ben).file, code: null });
  ends.hear('ben', 'ada', { type: 'file-abort', file: 'another', code: null });
  assert.equal(only(ends.ben).state, 'away');
});
