import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaylistChoice } from '../../../main/resources/static/js/library/playlist_choice.js';

/** @typedef {import('../../../main/resources/static/js/library/playlists_channel.js').Playlist} Playlist */

/**
 * @param {string} id
 * @param {Partial<Playlist>} [more]
 * @returns {Playlist}
 */
const playlist = (id, more) => ({ id, title: id, access: 'PRIVATE', mine: true, holds: false, ...more });

const portal = () => {
  /** @type {string[]} */ const told = [];
  return {
    told,
    list: async () => [playlist('one', { holds: true }), playlist('two'), playlist('foreign', { mine: false })],
    make: async (/** @type {string} */ title) => playlist(title),
    add: async (/** @type {string} */ id, /** @type {string} */ video) => void told.push(`${id}+${video}`),
    remove: async (/** @type {string} */ id, /** @type {string} */ video) => void told.push(`${id}-${video}`),
  };
};

const held = (/** @type {readonly Playlist[]} */ playlists) => playlists.map(({ id, holds }) => `${id}:${holds}`);

test("one's own playlists are there to choose from, and those of others are not", async () => {
  const choice = new PlaylistChoice(portal(), 'v');
  await choice.refresh();
  assert.deepEqual(held(choice.playlists), ['one:true', 'two:false']);
});

test('a video is put in and taken out', async () => {
  const channel = portal();
  const choice = new PlaylistChoice(channel, 'v');
  await choice.refresh();
  await choice.put('two', true);
  await choice.put('one', false);
  assert.deepEqual(channel.told, ['two+v', 'one-v']);
  assert.deepEqual(held(choice.playlists), ['one:false', 'two:true']);
});

test('a new playlist comes first and holds the video', async () => {
  const channel = portal();
  const choice = new PlaylistChoice(channel, 'v');
  await choice.refresh();
  await choice.make('new');
  assert.deepEqual(channel.told, ['new+v']);
  assert.deepEqual(held(choice.playlists), ['new:true', 'one:true', 'two:false']);
});

test('what is refused changes nothing, and is told, since the box is ticked already', async () => {
  const choice = new PlaylistChoice({ ...portal(), add: async () => Promise.reject(new Error('full')) }, 'v');
  await choice.refresh();
  /** @type {string[][]} */ const told = [];
  choice.onChange((playlists) => told.push(held(playlists)));
  await assert.rejects(choice.put('two', true), /full/);
  assert.deepEqual(told, [['one:true', 'two:false']]);
});
