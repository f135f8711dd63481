import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { BLOCK, FileHash } from '../../../main/resources/static/js/files/file_hash.js';

const sha256 = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest();

/** @param {Uint8Array} bytes */
function topHash(bytes) {
  const hashes = [];
  for (let at = 0; at < bytes.length; at += BLOCK) hashes.push(sha256(bytes.subarray(at, at + BLOCK)));
  return sha256(Buffer.concat(hashes)).toString('hex');
}

/** @param {number} size */
const bytesOf = (size) => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);

for (const size of [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 65_537]) {
  for (const piece of [65_536, 100_003, BLOCK, 3 * BLOCK]) {
    test(`${size} bytes in pieces of ${piece} have the hash of their blocks`, async () => {
      const bytes = bytesOf(size);
      const hash = new FileHash();
      for (let at = 0; at < size; at += piece) hash.update(bytes.subarray(at, at + piece));
      assert.equal(await hash.digest(), topHash(bytes));
    });
  }
}

test('a byte that is another, and blocks in another order, make another hash', async () => {
  const of = async (/** @type {Uint8Array<ArrayBuffer>[]} */ ...pieces) => {
    const hash = new FileHash();
    for (const piece of pieces) hash.update(piece);
    return hash.digest();
  };
  const [one, two] = [bytesOf(BLOCK), new Uint8Array(BLOCK)];
  const hash = await of(one, two);
  assert.notEqual(await of(two, one), hash);
  two[BLOCK - 1] = 1;
  assert.notEqual(await of(one, two), hash);
});

test('the page may use its bytes for something else as soon as they are taken', async () => {
  const bytes = bytesOf(BLOCK);
  const expected = topHash(bytes);
  const hash = new FileHash();
  hash.update(bytes);
  bytes.fill(0);
  assert.equal(await hash.digest(), expected);
});
