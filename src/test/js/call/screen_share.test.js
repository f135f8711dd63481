import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ScreenShare } from '../../../main/resources/static/js/call/screen_share.js';

class TrackStub {
  contentHint = '';
  stopped = false;
  /** @type {any} */ onended = null;
  /** @type {any} */ constraints = null;
  /** @param {any} constraints */
  async applyConstraints(constraints) {
    this.constraints = constraints;
  }
  stop() {
    this.stopped = true;
  }
}

/** @param {{sound?: boolean, refusal?: string}} [how] */
function share({ sound = true, refusal } = {}) {
  const tracks = { picture: new TrackStub(), sound: sound ? new TrackStub() : undefined };
  let asked = 0;
  const screen = new ScreenShare(
    /** @type {any} */ ({
      async getDisplayMedia() {
        asked++;
        if (refusal) throw Object.assign(new Error('no'), { name: refusal });
        return { getVideoTracks: () => [tracks.picture], getAudioTracks: () => (tracks.sound ? [tracks.sound] : []) };
      },
    }),
  );
  return { screen, tracks, asked: () => asked };
}

test('a share has a picture, and sound where the person gives it', async () => {
  const { screen, tracks } = share();
  await screen.start();
  assert.equal(screen.picture, tracks.picture);
  assert.equal(screen.sound, tracks.sound);
  const silent = share({ sound: false });
  await silent.screen.start();
  assert.equal(silent.screen.sound, null);
  assert.equal(silent.screen.on, true);
});

test('the content decides between sharp letters and smooth motion, during the share too', async () => {
  const { screen, tracks } = share();
  await screen.start();
  assert.equal(tracks.picture.contentHint, 'detail');
  screen.show('motion');
  assert.equal(tracks.picture.contentHint, 'motion');
  assert.deepEqual(tracks.picture.constraints, { frameRate: { ideal: 30 } });
});

test('a share that the browser ends is over, its sound too, and is told once', async () => {
  const { screen, tracks } = share();
  await screen.start();
  let told = 0;
  screen.onChange(() => told++);
  tracks.picture.onended();
  tracks.picture.onended();
  assert.equal(screen.on, false);
  assert.equal(tracks.sound?.stopped, true);
  assert.equal(told, 1);
});

test('whoever closes the question has changed his mind, and no trouble is shown', async () => {
  const { screen } = share({ refusal: 'NotAllowedError' });
  await screen.start();
  assert.equal(screen.on, false);
  assert.equal(screen.trouble, null);
});

test('a browser that cannot share says so', async () => {
  const screen = new ScreenShare(/** @type {any} */ ({}));
  assert.equal(screen.possible, false);
  await screen.start();
  assert.equal(screen.trouble, 'impossible');
});

test('two clicks ask once', async () => {
  const { screen, asked } = share();
  await Promise.all([screen.start(), screen.start()]);
  assert.equal(asked(), 1);
});
