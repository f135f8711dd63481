import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaptionsSession } from '../../../main/resources/static/js/library/captions_session.js';

const caption = (/** @type {string} */ language) => ({
  language,
  name: language,
  webVttUrl: `/${language}.vtt`,
  subRipUrl: `/${language}.srt`,
});

const channel = {
  list: async () => [caption('en'), caption('de')],
  keep: async () => [caption('de'), caption('en')],
  remove: async () => {},
};

test('a file that takes the place of another one has an address of its own, so that players read it', async () => {
  const session = new CaptionsSession(channel, [caption('de')]);
  await session.keep('de', new Blob(['words']));
  const [german, english] = session.captions;
  assert.match(german?.webVttUrl ?? '', /^\/de\.vtt\?\d+$/);
  assert.equal(english?.webVttUrl, '/en.vtt');
});

test('what is refused changes nothing, and what is taken away is gone', async () => {
  /** @type {string[]} */ const told = [];
  const refuse = async () => Promise.reject(new Error('refused'));
  const session = new CaptionsSession({ ...channel, keep: refuse, list: refuse }, [caption('de')]);
  session.onChange((captions) => told.push(captions.map(({ language }) => language).join()));
  await assert.rejects(session.keep('de', new Blob()));
  await session.refresh();
  assert.deepEqual(told, []);
  await session.remove('de');
  assert.deepEqual(told, ['']);
});

test('what has come meanwhile is learnt', async () => {
  const session = new CaptionsSession(channel, []);
  await session.refresh();
  assert.deepEqual(
    session.captions.map(({ language }) => language),
    ['en', 'de'],
  );
});
