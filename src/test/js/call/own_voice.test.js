import { test } from 'node:test';
import assert from 'node:assert/strict';
import { OwnVoice } from '../../../main/resources/static/js/call/own_voice.js';

/** A microphone in a page; `speak` is how loud it is where somebody listens to it. */
function microphone() {
  /** @type {any[]} */
  const heard = [];
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @type {(() => void)[]} */
  let rounds = [];
  const world = { level: 0, now: 0, listening: 0, clones: /** @type {any[]} */ ([]) };
  const track = /** @type {any} */ ({
    enabled: true,
    clone: () => {
      const clone = { enabled: false, stopped: false, stop: () => (clone.stopped = true) };
      world.clones.push(clone);
      return clone;
    },
  });
  const media = /** @type {any} */ ({
    microphone: track,
    track: () => media.microphone,
    onChange: (/** @type {() => void} */ listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const page = Object.assign(new EventTarget(), { hidden: false });
  const voice = new OwnVoice({
    media,
    page: /** @type {any} */ (page),
    listen: (listened) => {
      heard.push(listened);
      world.listening++;
      return { level: () => world.level, stop: () => world.listening-- };
    },
    timers: /** @type {any} */ ({
      setTimeout: (/** @type {() => void} */ step) => rounds.push(step),
      clearTimeout: () => (rounds = []),
    }),
    now: () => world.now,
  });
  const mute = (/** @type {boolean} */ muted) => {
    track.enabled = !muted;
    listeners.forEach((listener) => listener());
  };
  const speak = (/** @type {number} */ level, /** @type {number} */ milliseconds) => {
    world.level = level;
    for (let past = 0; past < milliseconds; past += 100) {
      world.now += 100;
      const due = rounds;
      rounds = [];
      due.forEach((step) => step());
    }
  };
  const hide = (/** @type {boolean} */ hidden) => {
    page.hidden = hidden;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const unplug = () => {
    media.microphone = null;
    listeners.forEach((listener) => listener());
  };
  return { voice, world, heard, track, mute, speak, hide, unplug };
}

test('the meter shows silence, a voice and the loudest', () => {
  const { voice, speak } = microphone();
  voice.start();
  speak(0, 100);
  assert.equal(voice.level, 0);
  speak(0.1, 100);
  assert.ok(voice.level > 0.5 && voice.level < 0.8, String(voice.level));
  speak(1, 100);
  assert.equal(voice.level, 1);
});

test('the microphone itself is heard while it is on, and a copy of it while it is muted', () => {
  const { voice, heard, world, track, mute } = microphone();
  voice.start(true);
  assert.deepEqual(heard, [track]);
  mute(true);
  assert.equal(heard[1], world.clones[0]);
  assert.equal(world.clones[0].enabled, true);
  assert.equal(track.enabled, false);
  mute(false);
  assert.equal(world.clones[0].stopped, true);
  assert.equal(world.listening, 1);
});

test('who speaks and is muted is told so until he is not muted any more', () => {
  const { voice, mute, speak } = microphone();
  voice.start(true);
  mute(true);
  assert.equal(voice.forgotten, false);
  speak(0.1, 1000);
  assert.equal(voice.forgotten, true);
  assert.equal(voice.level, 0);
  mute(false);
  assert.equal(voice.forgotten, false);
});

test('a cough or a key says nothing, nor does a voice that is heard', () => {
  const { voice, mute, speak } = microphone();
  voice.start(true);
  speak(0.3, 3000);
  mute(true);
  for (let times = 0; times < 5; times++) {
    speak(0.3, 200);
    speak(0, 1500);
  }
  assert.equal(voice.forgotten, false);
});

test('it goes away when nobody speaks any more, and does not come back at once', () => {
  const { voice, mute, speak } = microphone();
  voice.start(true);
  mute(true);
  speak(0.1, 1000);
  speak(0, 6000);
  assert.equal(voice.forgotten, false);
  speak(0.1, 2000);
  assert.equal(voice.forgotten, false);
  speak(0, 30_000);
  speak(0.1, 1000);
  assert.equal(voice.forgotten, true);
});

test('a muted microphone is not listened to outside of a call', () => {
  const { voice, world, mute } = microphone();
  voice.start();
  mute(true);
  assert.equal(world.clones.length, 0);
  assert.equal(world.listening, 0);
});

test('a hidden page listens to nothing, and goes on when it is seen', () => {
  const { voice, world, mute, hide } = microphone();
  voice.start(true);
  mute(true);
  hide(true);
  assert.equal(world.listening, 0);
  assert.equal(world.clones[0].stopped, true);
  hide(false);
  assert.equal(world.listening, 1);
});

test('without a microphone nothing is listened to and nothing is said', () => {
  const { voice, world, mute, speak, unplug } = microphone();
  voice.start(true);
  mute(true);
  speak(0.1, 1000);
  unplug();
  assert.equal(voice.forgotten, false);
  assert.equal(world.listening, 0);
  assert.equal(world.clones[0].stopped, true);
});

test('stopping ends all listening, more than once if need be', () => {
  const { voice, world, mute } = microphone();
  voice.start(true);
  mute(true);
  voice.stop();
  voice.stop();
  assert.equal(world.listening, 0);
  assert.equal(world.clones[0].stopped, true);
  mute(false);
  assert.equal(world.listening, 0);
});
