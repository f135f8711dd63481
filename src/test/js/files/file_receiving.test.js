import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { FileReceiving } from '../../../main/resources/static/js/files/file_receiving.js';

/**
 * @param {number} size
 * @param {number[]} [bytes] that a page before has written
 */
function receiving(size, bytes = []) {
  const disk = { bytes, discarded: false };
  const file = new FileReceiving(
    {
      get written() {
        return disk.bytes.length;
      },
      get kept() {
        return new Blob([new Uint8Array(disk.bytes)]);
      },
      write: async (bytes) => void disk.bytes.push(...new Uint8Array(bytes)),
      close: async () => new Blob([new Uint8Array(disk.bytes)]),
      discard: async () => {
        disk.discarded = true;
      },
    },
    size,
    { onProgress: () => {}, onWritten: () => {}, onFailure: () => {} },
  );
  return { file, disk };
}

const hash = (/** @type {number[]} */ bytes) => sha256(sha256(Uint8Array.from(bytes))).toString('hex');
const sha256 = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest();
const buffer = (/** @type {number[]} */ bytes) => Uint8Array.from(bytes).buffer;

test('bytes are kept in their order and the file is given out when its hash is the sender’s', async () => {
  const { file, disk } = receiving(4);
  file.take(buffer([1, 2]));
  file.take(buffer([3, 4]));
  const blob = await file.finish(hash([1, 2, 3, 4]));
  assert.deepEqual(disk.bytes, [1, 2, 3, 4]);
  assert.equal(blob?.size, 4);
});

test('another hash, too few bytes or too many give nothing out, and nothing stays on the disk', async () => {
  for (const [bytes, expected] of /** @type {[number[], string][]} */ ([
    [[1, 2, 3, 5], hash([1, 2, 3, 4])],
    [[1, 2], hash([1, 2])],
    [[1, 2, 3, 4, 5], hash([1, 2, 3, 4, 5])],
  ])) {
    const { file, disk } = receiving(4);
    file.take(buffer(bytes));
    assert.equal(await file.finish(expected), null);
    assert.equal(disk.discarded, true);
  }
});

test('a disk that takes no more is told once, and nothing more is taken', async () => {
  /** @type {string[]} */
  const failures = [];
  const file = new FileReceiving(
    {
      written: 0,
      kept: new Blob(),
      write: async () => {
        throw new Error('full');
      },
      close: async () => new Blob(),
      discard: async () => {},
    },
    10,
    { onProgress: () => {}, onWritten: () => {}, onFailure: (code) => void failures.push(code) },
  );
  file.take(buffer([1, 2]));
  file.take(buffer([3, 4]));
  assert.equal(await file.finish(hash([1, 2, 3, 4])), null);
  file.take(buffer([5]));
  assert.deepEqual(failures, ['file-no-room']);
  assert.equal(file.received, 4);
});

test('a disk that does not take the end of a file is told, and nothing stays on it', async () => {
  /** @type {string[]} */
  const told = [];
  const file = new FileReceiving(
    {
      written: 0,
      kept: new Blob(),
      write: async () => {},
      close: async () => {
        throw new Error('full');
      },
      discard: async () => void told.push('discarded'),
    },
    2,
    { onProgress: () => {}, onWritten: () => {}, onFailure: (code) => void told.push(code) },
  );
  file.take(buffer([1, 2]));
  assert.equal(await file.finish(hash([1, 2])), null);
  assert.deepEqual(told, ['file-no-room', 'discarded']);
});

test('a file whose end is told twice is finished once', async () => {
  const { file } = receiving(2);
  file.take(buffer([1, 2]));
  const [first, second] = await Promise.all([file.finish(hash([1, 2])), file.finish(hash([1, 2]))]);
  assert.equal(first?.size, 2);
  assert.equal(second, first);
});

test('a sender who is 64 MiB ahead of the disk is heard, and stopped beyond that', () => {
  const megabyte = 1024 * 1024;
  /** @type {string[]} */
  const failures = [];
  const file = new FileReceiving(
    {
      written: 0,
      kept: new Blob(),
      write: () => new Promise(() => {}),
      close: async () => new Blob(),
      discard: async () => {},
    },
    100 * megabyte,
    { onProgress: () => {}, onWritten: () => {}, onFailure: (code) => void failures.push(code) },
  );
  for (let taken = 0; taken < 64; taken++) file.take(new ArrayBuffer(megabyte));
  assert.deepEqual(failures, []);
  for (let more = 0; more < 2; more++) file.take(new ArrayBuffer(1));
  assert.deepEqual(failures, ['file-damaged']);
  assert.equal(file.received, 64 * megabyte);
});

test('what a page before has written is not taken again, and counts for the hash', async () => {
  const { file } = receiving(4, [1, 2]);
  await file.catchUp();
  assert.equal(file.received, 2);
  file.take(buffer([3, 4]));
  assert.equal((await file.finish(hash([1, 2, 3, 4])))?.size, 4);
});

test('what a page before has written of another file gives nothing out', async () => {
  const { file, disk } = receiving(4, [9, 9]);
  await file.catchUp();
  file.take(buffer([3, 4]));
  assert.equal(await file.finish(hash([1, 2, 3, 4])), null);
  assert.equal(disk.discarded, true);
});
