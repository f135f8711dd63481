import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fileOf, only, settle, twoEnds } from './two_ends.js';

for (const size of [0, 1, 65_536, 3_000_001]) {
  test(`a file of ${size} bytes arrives as it was`, async () => {
    const { ada, ben } = twoEnds();
    const file = fileOf(size);
    ada.offer(file, '');
    await settle();
    assert.equal(only(ben).state, 'offered');
    await ben.accept(only(ben).file);
    await settle();
    assert.equal(only(ben).state, 'done');
    assert.equal(only(ada).state, 'done');
    assert.deepEqual(new Uint8Array(await only(ben).blob.arrayBuffer()), new Uint8Array(await file.arrayBuffer()));
  });
}

test('nothing moves before it is accepted, and a declined file never does', async () => {
  const { ada, ben, types } = twoEnds();
  ada.offer(fileOf(10), 'ben');
  await settle();
  assert.deepEqual(types(), ['file-offer']);
  ben.decline(only(ben).file);
  await settle();
  assert.equal(only(ada).state, 'declined');
  await ben.accept(only(ben).file);
  assert.equal(only(ben).state, 'declined');
});

for (const who of /** @type {const} */ (['ada', 'ben'])) {
  test(`a transfer that ${who} stops is over at both ends and leaves nothing behind`, async () => {
    const ends = twoEnds({ swallowsAfter: 100_000 });
    ends.ada.offer(fileOf(500_000), '');
    await settle();
    await ends.ben.accept(only(ends.ben).file);
    await settle();
    assert.equal(only(ends.ben).state, 'away');
    ends[who].abort(only(ends[who]).file);
    await settle();
    assert.equal(only(ends.ada).state, 'aborted');
    assert.equal(only(ends.ben).state, 'aborted');
    assert.equal(ends.disks.ben.files.size, 0);
  });
}

test('after a new connection a file goes on where it stood', async () => {
  const ends = twoEnds({ swallowsAfter: 200_000 });
  const file = fileOf(500_000);
  ends.ada.offer(file, '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  const stood = only(ends.ben).moved;
  assert.ok(stood > 0 && stood < 500_000);
  ends.fault.swallowsAfter = Infinity;
  ends.open();
  await settle();
  assert.equal(only(ends.ben).state, 'done');
  assert.ok(ends.said.some(({ message }) => message.type === 'file-accept' && message.offset === stood));
  assert.deepEqual(new Uint8Array(await only(ends.ben).blob.arrayBuffer()), new Uint8Array(await file.arrayBuffer()));
});

test('the sender waits for a slow disk at the other side, and goes on when it has written', async () => {
  let begin = () => {};
  const slowDisk = new Promise((/** @type {(value: void) => void} */ resolve) => (begin = resolve));
  const ends = twoEnds({ slowDisk });
  ends.ada.offer(new File([new Uint8Array(40 * 1024 * 1024)], 'film.mkv'), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  for (let turn = 0; turn < 50; turn++) await settle();
  assert.equal(only(ends.ada).moved, 32 * 1024 * 1024);
  begin();
  while (only(ends.ben).state === 'moving') await settle();
  assert.equal(only(ends.ben).state, 'done');
});

test('a sender who begins again stays as close to the disk at the other side', async () => {
  let begin = () => {};
  const slowDisk = new Promise((/** @type {(value: void) => void} */ resolve) => (begin = resolve));
  const ends = twoEnds({ slowDisk });
  ends.ada.offer(new File([new Uint8Array(34 * 1024 * 1024)], 'film.mkv'), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  while (only(ends.ada).moved < 32 * 1024 * 1024) await settle();
  ends.reconnect();
  while (only(ends.ada).moved <= 32 * 1024 * 1024) await settle();
  await settle();
  assert.equal(only(ends.ada).moved, 32 * 1024 * 1024 + 64 * 1024);
  begin();
  while (only(ends.ben).state === 'moving') await settle();
  assert.equal(only(ends.ben).state, 'done');
});

test('that a file has arrived is said again after a new connection, and until then stops no other file', async () => {
  const ends = twoEnds();
  ends.fault.loses = 'file-done';
  for (let file = 0; file < 4; file++) {
    ends.ada.offer(fileOf(10), '');
    await settle();
    await ends.ben.accept(only(ends.ben).file);
    await settle();
  }
  assert.ok(ends.ben.transfers.every(({ state }) => state === 'done'));
  assert.ok(ends.ada.transfers.every(({ state }) => state === 'moving'));
  ends.fault.loses = '';
  ends.reconnect();
  await settle();
  assert.ok(ends.ada.transfers.every(({ state }) => state === 'done'));
});

test('that the receiver has stopped a file is said again after a new connection, with the reason', async () => {
  const ends = twoEnds({ room: false });
  ends.fault.loses = 'file-abort';
  ends.ada.offer(fileOf(10), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  assert.equal(only(ends.ada).state, 'offered');
  ends.fault.loses = '';
  ends.reconnect();
  await settle();
  assert.equal(only(ends.ada).state, 'aborted');
  assert.equal(only(ends.ada).code, 'file-no-room');
});

test('a file that the receiver has stopped half way is over after a new connection', async () => {
  const ends = twoEnds({ swallowsAfter: 100_000 });
  ends.fault.loses = 'file-abort';
  ends.ada.offer(fileOf(500_000), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  ends.ben.abort(only(ends.ben).file);
  await settle();
  assert.equal(only(ends.ada).state, 'away');
  ends.fault.loses = '';
  ends.reconnect();
  await settle();
  assert.equal(only(ends.ada).state, 'aborted');
});

test('a disk that does not take the end of a file stops it with the reason at both ends', async () => {
  const ends = twoEnds();
  ends.disks.ben.closes = false;
  ends.ada.offer(fileOf(10), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  for (const end of [ends.ada, ends.ben]) {
    assert.equal(only(end).state, 'aborted');
    assert.equal(only(end).code, 'file-no-room');
  }
  assert.equal(ends.disks.ben.files.size, 0);
});

test('a file that does not fit is stopped with the reason at both ends', async () => {
  const { ada, ben } = twoEnds({ room: false });
  ada.offer(fileOf(10), '');
  await settle();
  await ben.accept(only(ben).file);
  await settle();
  for (const end of [ada, ben]) {
    assert.equal(only(end).state, 'aborted');
    assert.equal(only(end).code, 'file-no-room');
  }
});

test('a file that is not what the sender has hashed is thrown away, and both ends say so', async () => {
  const ends = twoEnds({ swallowsAfter: 200_000 });
  ends.ada.offer(fileOf(300_000), '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  for (const part of ends.disks.ben.files.values()) part.parts[0]?.[0]?.fill(7);
  ends.fault.swallowsAfter = Infinity;
  await ends.reload('ben', 'ben again');
  await settle();
  for (const end of [ends.ada, ends.ben]) assert.equal(only(end).code, 'file-damaged');
  assert.equal(ends.disks.ben.files.size, 0);
});

test('who leaves before he has answered ends the offer at once', async () => {
  const ends = twoEnds();
  ends.ada.offer(fileOf(10), '');
  await settle();
  ends.leave('ben');
  assert.equal(only(ends.ada).state, 'left');
});
