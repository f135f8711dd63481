import { test } from 'node:test';
import assert from 'node:assert/strict';
import { photoName, takePhoto } from '../../../main/resources/static/js/call/photo.js';

const time = new Date(2026, 10, 5, 9, 7, 3);

test('a photo is called after room, person and time', () => {
  assert.equal(photoName('Garden', 'Rosa', time), 'Garden - Rosa - 2026-11-05 09.07.03.png');
  assert.equal(photoName('花园', 'Rosa 的屏幕', time), '花园 - Rosa 的屏幕 - 2026-11-05 09.07.03.png');
});

test('what a file system would stumble over does not get into the name', () => {
  assert.equal(
    photoName('../a\\b: "c"?*', '.bashrc<x>|\n\u202Egnp', time),
    'a b c - bashrc x gnp - 2026-11-05 09.07.03.png',
  );
});

test('a long name is cut between its characters', () => {
  assert.equal(photoName('🎬'.repeat(80), 'Rosa', time), `${'🎬'.repeat(60)} - Rosa - 2026-11-05 09.07.03.png`);
});

test('a name of nothing that a file may carry is left out', () => {
  assert.equal(photoName('???', 'Rosa', time), 'Rosa - 2026-11-05 09.07.03.png');
});

test('of a video without a picture there is no photo', async () => {
  assert.equal(await takePhoto(/** @type {any} */ ({ videoWidth: 0, videoHeight: 0 })), null);
});
