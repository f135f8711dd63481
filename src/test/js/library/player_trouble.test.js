import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { PlayerTrouble } from '../../../main/resources/static/js/library/player_trouble.js';

const TEXTS = { network: 'It does not arrive.', media: 'It cannot be played.' };

function fixture() {
  mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.window = /** @type {any} */ (new EventTarget());
  const video = Object.assign(new EventTarget(), { readyState: 0 });
  const part = { notice: { hidden: true }, sentence: { textContent: '' }, button: new EventTarget() };
  /** @type {string[]} */
  const taken = [];
  const ways = { again: () => taken.push('again'), reload: () => taken.push('reload') };
  const trouble = new PlayerTrouble(/** @type {any} */ (video), /** @type {any} */ (part), TEXTS, ways);
  trouble.start();
  const press = () => part.button.dispatchEvent(new Event('click'));
  return { ...part, video, trouble, taken, press };
}

afterEach(() => mock.timers.reset());

test('what does not arrive is asked for again, after pauses that grow to a quarter of a minute', () => {
  const { trouble, taken, notice, sentence } = fixture();

  for (const [number, pause] of [2, 4, 8, 15, 15].entries()) {
    trouble.show('network');
    mock.timers.tick(pause * 1000 - 1);
    assert.equal(taken.length, number);
    mock.timers.tick(1);
    assert.equal(taken.length, number + 1);
  }

  assert.equal(notice.hidden, false);
  assert.equal(sentence.textContent, TEXTS.network);
});

test('and at once when the network is back, or the person wants it', () => {
  const { trouble, taken, press } = fixture();

  trouble.show('network');
  window.dispatchEvent(new Event('online'));
  trouble.show('network');
  press();
  mock.timers.tick(60_000);

  assert.deepEqual(taken, ['again', 'again']);
});

test('nothing is said or asked for once it goes on, and the next trouble begins with short pauses', () => {
  const { trouble, taken, notice } = fixture();

  trouble.show('network');
  trouble.show('network');
  trouble.show(undefined);
  mock.timers.tick(60_000);
  window.dispatchEvent(new Event('online'));
  assert.deepEqual([notice.hidden, taken.length], [true, 0]);

  trouble.show('network');
  mock.timers.tick(2_000);
  assert.equal(taken.length, 1);
});

test('nothing stands before what is buffered, until it has been played', () => {
  const { trouble, notice, video, taken } = fixture();

  video.readyState = 4;
  trouble.show('network');
  assert.equal(notice.hidden, true);

  video.readyState = 2;
  video.dispatchEvent(new Event('waiting'));
  assert.equal(notice.hidden, false);
  mock.timers.tick(2_000);
  assert.equal(taken.length, 1);
});

test('what cannot be played is left to the person, who begins with the page', () => {
  const { trouble, taken, sentence, press } = fixture();

  trouble.show('media');
  mock.timers.tick(60_000);
  window.dispatchEvent(new Event('online'));
  assert.deepEqual(taken, []);

  press();
  assert.deepEqual(taken, ['reload']);
  assert.equal(sentence.textContent, TEXTS.media);
});

test('who has stopped watching is left alone', () => {
  const { trouble, taken, notice, press } = fixture();

  trouble.show('network');
  trouble.stop();
  mock.timers.tick(60_000);
  press();

  assert.deepEqual([notice.hidden, taken.length], [true, 0]);
});
