import { test } from 'node:test';
import assert from 'node:assert/strict';
import { FileStore } from '../../../main/resources/static/js/files/file_store.js';
import { RoomFiles } from '../../../main/resources/static/js/files/room_files.js';
import { StoredFile } from '../../../main/resources/static/js/files/stored_file.js';
import { broken, entryOf, Folder, putInPlace, recordOf } from './origin_disk.js';

const good = () => new Folder({ 'record.json': recordOf('good'), 0: entryOf('0', 'ab') });
const unreadable = () => new Folder({ 'record.json': broken });
/** Its parts can be read, but what a page was writing cannot be removed. */
const stubborn = () => {
  const folder = new Folder({ 'record.json': recordOf('stubborn'), rest: entryOf('rest', '') });
  folder.removeEntry = async () => {
    throw new DOMException('in use', 'NoModificationAllowedError');
  };
  return folder;
};
const store = () => new FileStore({ room: 'tea', person: 'ben' });

test('what can go on does, whatever lies beside it', async () => {
  const { locks } = putInPlace(new Folder({ unreadable: unreadable(), stubborn: stubborn(), good: good() }));
  const kept = await store().kept();
  assert.deepEqual(
    kept.map(({ record, stored }) => [record.file, stored.written]),
    [['good', 2]],
  );
  await Promise.resolve();
  assert.deepEqual([...locks], ['roomcast-files/good'], 'what does not go on is nobody’s');
});

test('what cannot be read is swept up, and the rest is kept', async () => {
  const folder = new Folder({ unreadable: unreadable(), stray: entryOf('stray', ''), good: good() });
  putInPlace(folder);
  await store().sweep();
  assert.deepEqual([...folder.entriesByName.keys()], ['good']);
});

test('a file that has arrived whole is given out though its record cannot be removed', async () => {
  const folder = stubborn();
  folder.entriesByName.delete('rest');
  folder.entriesByName.set('0', entryOf('0', 'ab'));
  const stored = new StoredFile(/** @type {any} */ (folder), async () => {});
  await stored.reopen();
  assert.equal((await stored.close()).size, 2);
});

test('earlier visits are swept up though nothing of them can go on', async () => {
  const folder = new Folder({ unreadable: unreadable() });
  putInPlace(folder);
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    value: { getItem: () => null, removeItem: () => {} },
  });
  const pairs = { onMessage: () => {}, onChannel: () => {}, onOpen: () => {} };
  const call = /** @type {any} */ ({ pairs, roster: {}, view: { others: [] } });
  const files = new RoomFiles({ call, room: 'tea', person: 'ben', guest: true, reloaded: true, onChange: () => {} });
  files.session.resume = async () => {
    throw new Error('nothing goes on');
  };
  await assert.rejects(files.start());
  assert.equal(folder.entriesByName.size, 0);
});
