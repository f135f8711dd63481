import { test } from 'node:test';
import assert from 'node:assert/strict';
import { sendFile } from '../../../main/resources/static/js/files/file_sending.js';

const MEGABYTE = 1024 * 1024;

test('a channel that closes while what the other side has is gone over for the hash ends that at once', async () => {
  const channel = /** @type {any} */ ({ readyState: 'open', bufferedAmount: 0 });
  let reads = 0;
  const blob = /** @type {any} */ ({
    size: 10 * MEGABYTE,
    slice: () => {
      reads++;
      channel.readyState = 'closed';
      return new Blob([new Uint8Array(MEGABYTE)]);
    },
  });
  assert.equal(await sendFile(blob, channel, 10 * MEGABYTE, () => {}), null);
  assert.equal(reads, 1);
});
