import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fileOf, only, settle, twoEnds } from './two_ends.js';

/** Ada sends Ben a file, of which about 200 kB arrive before the path breaks. */
async function halfway() {
  const ends = twoEnds({ swallowsAfter: 200_000 });
  const file = fileOf(500_000);
  ends.ada.offer(file, '');
  await settle();
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  ends.fault.swallowsAfter = Infinity;
  assert.equal(only(ends.ben).state, 'away');
  const arrived = async () => {
    await settle();
    assert.equal(only(ends.ada).state, 'done');
    assert.equal(only(ends.ben).state, 'done');
    const bytes = new Uint8Array(await only(ends.ben).blob.arrayBuffer());
    assert.deepEqual(bytes, new Uint8Array(await file.arrayBuffer()));
  };
  return { ends, file, arrived };
}

const offsets = (/** @type {{said: {message: any}[]}} */ { said }) =>
  said.filter(({ message }) => message.type === 'file-accept').map(({ message }) => message.offset);

for (const [what, id] of [
  ['another participant', 'ben again'],
  ['the same participant', 'ben'],
]) {
  test(`a receiver who reloads and is ${what} goes on behind what is on his disk`, async () => {
    const { ends, arrived } = await halfway();
    await ends.reload('ben', id ?? '');
    await arrived();
    const [first, second] = offsets(ends);
    assert.equal(first, 0);
    assert.equal(second, 131_072, 'whole parts alone outlive the page');
    assert.equal(only(ends.ada).other, id);
  });

  test(`a sender who reloads and is ${what} goes on when he has chosen the file again`, async () => {
    const { ends, file, arrived } = await halfway();
    await ends.reload('ada', id === 'ben' ? 'ada' : 'ada again');
    await settle();
    assert.equal(only(ends.ada).state, 'lost');
    assert.equal(only(ends.ben).state, 'away');
    ends.ada.chooseAgain(only(ends.ada).file, fileOf(500_000, file.name));
    await arrived();
    assert.ok(Number(offsets(ends).at(-1)) > 0);
  });
}

test('a file goes on though both have reloaded before its sender has chosen it again', async () => {
  const { ends, file, arrived } = await halfway();
  await ends.reload('ada', 'ada');
  await ends.reload('ben', 'ben');
  await settle();
  ends.ada.chooseAgain(only(ends.ada).file, fileOf(500_000, file.name));
  await arrived();
  assert.ok(Number(offsets(ends).at(-1)) > 0);
});

for (const order of /** @type {('ada' | 'ben')[][]} */ ([
  ['ada', 'ben'],
  ['ben', 'ada'],
])) {
  test(`a file goes on though ${order[0]} reloads and then ${order[1]}`, async () => {
    const { ends, file, arrived } = await halfway();
    for (const [turn, name] of order.entries()) {
      ends.fault.swallowsAfter = turn === 0 ? 100_000 : Infinity;
      await ends.reload(name, `${name} again`);
      await settle();
      if (name === 'ada') ends.ada.chooseAgain(only(ends.ada).file, fileOf(500_000, file.name));
      await settle();
    }
    await arrived();
  });
}

for (const name of /** @type {('ada' | 'ben')[]} */ (['ada', 'ben'])) {
  test(`a file goes on though ${name} has lost the place and joins again in the same page`, async () => {
    const { ends, arrived } = await halfway();
    ends.rejoin(name, `${name} again`);
    await arrived();
    assert.ok(Number(offsets(ends).at(-1)) > 0);
    assert.equal(ends.clock.timers.size, 0, 'nobody is waited for any more');
  });
}

test('an offer that nobody has answered is there again when its sender has lost the place and joins again', async () => {
  const ends = twoEnds();
  ends.ada.offer(fileOf(10), '');
  await settle();
  ends.rejoin('ada', 'ada again');
  await settle();
  assert.equal(only(ends.ben).state, 'offered');
  await ends.ben.accept(only(ends.ben).file);
  await settle();
  assert.equal(only(ends.ada).state, 'done');
  assert.equal(ends.ben.transfers.length, 1);
});

test('a declined offer stays declined when its sender joins again', async () => {
  const ends = twoEnds();
  ends.fault.loses = 'file-decline';
  ends.ada.offer(fileOf(10), '');
  await settle();
  ends.ben.decline(only(ends.ben).file);
  await settle();
  ends.fault.loses = '';
  ends.rejoin('ada', 'ada again');
  await settle();
  for (const end of [ends.ada, ends.ben]) assert.equal(only(end).state, 'declined');
});

test('a sender who asks before the reloaded page has found what it had kept is no new one', async () => {
  const { ends, arrived } = await halfway();
  let find = () => {};
  ends.disks.ben.found = new Promise((/** @type {(value: void) => void} */ resolve) => (find = resolve));
  const reloaded = ends.reload('ben', 'ben');
  ends.open();
  await settle();
  assert.deepEqual(ends.ben.transfers, []);
  find();
  await reloaded;
  await arrived();
  assert.equal(ends.ben.transfers.length, 1);
});

test('another file than the one that was being sent is not sent in its place', async () => {
  const { ends } = await halfway();
  await ends.reload('ada', 'ada again');
  for (const other of [fileOf(500_000, 'other.bin'), fileOf(400_000)]) {
    ends.ada.chooseAgain(only(ends.ada).file, other);
    await settle();
    assert.equal(only(ends.ada).state, 'lost');
    assert.equal(only(ends.ada).code, 'file-not-the-same');
  }
  assert.equal(only(ends.ben).state, 'away');
});

test('a receiver who comes back after the sender has given up is told that the file is gone', async () => {
  const { ends } = await halfway();
  ends.leave('ben');
  ends.ada.abort(only(ends.ada).file);
  await ends.reload('ben', 'ben again');
  await settle();
  assert.equal(only(ends.ben).state, 'aborted');
  assert.equal(only(ends.ben).code, 'file-gone');
  assert.equal(ends.disks.ben.files.size, 0);
});

test('whoever does not come back is waited for ten minutes, and then nothing is left of it', async () => {
  const { ends } = await halfway();
  ends.leave('ada');
  assert.equal(only(ends.ben).state, 'away');
  const [giveUp] = ends.clock.timers.values();
  giveUp?.();
  assert.equal(only(ends.ben).state, 'left');
  await settle();
  assert.equal(ends.disks.ben.files.size, 0);
});

test('whoever comes back later in the same page offers the file anew, and all of it arrives', async () => {
  const { ends, arrived } = await halfway();
  ends.leave('ada');
  const [giveUp] = ends.clock.timers.values();
  giveUp?.();
  ends.rejoin('ada', 'ada again');
  await settle();
  assert.equal(only(ends.ben).state, 'offered');
  await ends.ben.accept(only(ends.ben).file);
  await arrived();
  assert.equal(offsets(ends).at(-1), 0);
});

test('whoever comes back in time is waited for no more', async () => {
  const { ends, arrived } = await halfway();
  await ends.reload('ben', 'ben again');
  await arrived();
  assert.equal(ends.clock.timers.size, 0);
});

test('a page keeps of its unfinished files what it sends; what it receives lies on the disk', async () => {
  const { ends } = await halfway();
  assert.deepEqual(
    ends.ada.unsent.map(({ fileName, other, size }) => [fileName, other, size]),
    [['notes.bin', 'ben', 500_000]],
  );
  assert.deepEqual(ends.ben.unsent, []);
});
