import { test } from 'node:test';
import assert from 'node:assert/strict';
import { LocalMedia } from '../../../main/resources/static/js/call/local_media.js';
import { StreamStub, settle } from './peer_stub.js';

/** @param {string} kind @param {string} deviceId */
function track(kind, deviceId) {
  return {
    kind,
    enabled: true,
    stopped: false,
    /** @type {any} */ onended: null,
    stop() {
      this.stopped = true;
    },
    getSettings: () => ({ deviceId }),
  };
}

/** A browser with the given devices; `fails` names the error for a kind, and `permission` what the person has allowed before. */
function browser(
  /** @type {any} */ { cameras = ['cam'], microphones = ['mic'], fails = {}, permission = {}, stored = null } = {},
) {
  /** @type {any[]} */
  const asked = [];
  const mediaDevices = Object.assign(new EventTarget(), {
    getUserMedia: async (/** @type {any} */ constraints) => {
      asked.push(constraints);
      /** @type {any[]} */
      const tracks = [];
      for (const [kind, ids] of /** @type {[string, string[]][]} */ ([
        ['audio', microphones],
        ['video', cameras],
      ])) {
        if (!constraints[kind]) continue;
        const exact = constraints[kind].deviceId?.exact;
        const id = exact ? ids.find((one) => one === exact) : ids[0];
        if (fails[kind]) throw new DOMException('', fails[kind]);
        if (!id) throw new DOMException('', exact ? 'OverconstrainedError' : 'NotFoundError');
        tracks.push(track(kind, id));
      }
      return { getTracks: () => tracks };
    },
    enumerateDevices: async () => [
      ...microphones.map((/** @type {string} */ deviceId) => ({ kind: 'audioinput', deviceId, label: deviceId })),
      ...cameras.map((/** @type {string} */ deviceId) => ({ kind: 'videoinput', deviceId, label: deviceId })),
    ],
  });
  /** @type {Record<string, string>} */
  const storage = stored ? { 'roomcast.devices': stored } : {};
  const media = new LocalMedia({
    mediaDevices: /** @type {any} */ (mediaDevices),
    createStream: () => /** @type {any} */ (new StreamStub()),
    permission: async (kind) => permission[kind],
    storage: {
      getItem: (key) => storage[key] ?? null,
      setItem: (key, value) => {
        storage[key] = value;
      },
    },
  });
  return { media, asked, mediaDevices, cameras, microphones, fails, storage };
}

test('both are asked for in one question', async () => {
  const { media, asked } = browser();
  await media.start();
  assert.equal(asked.length, 1);
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.equal(media.stream.getTracks().length, 2);
  assert.deepEqual(
    media.devices('videoinput').map(({ label }) => label),
    ['cam'],
  );
});

test('a machine without a camera still gives sound, and says what is absent', async () => {
  const { media } = browser({ cameras: [] });
  await media.start();
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(media.state('video').reason, 'absent');
  assert.equal(media.state('audio').reason, null);
});

test('a camera in use by another program still leaves the sound', async () => {
  const { media } = browser({ fails: { video: 'NotReadableError' } });
  await media.start();
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(media.state('video').reason, 'in-use');
});

test('somebody who refuses is not asked again', async () => {
  const { media, asked } = browser({ fails: { audio: 'NotAllowedError', video: 'NotAllowedError' } });
  await media.start();
  assert.equal(asked.length, 1);
  assert.equal(media.state('audio').reason, 'refused');
  assert.equal(media.state('video').reason, 'refused');
});

test('where the microphone is allowed and the camera is not, the microphone is used', async () => {
  const { media } = browser({ fails: { video: 'NotAllowedError' }, permission: { audio: 'granted', video: 'denied' } });
  await media.start();
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(media.state('video').reason, 'refused');
});

test('outside a secure context there are no devices, and that is what it says', async () => {
  const media = new LocalMedia({
    mediaDevices: undefined,
    createStream: () => /** @type {any} */ (new StreamStub()),
    permission: async () => undefined,
    storage: { getItem: () => null, setItem: () => {} },
  });
  await media.start();
  assert.equal(media.state('audio').reason, 'insecure');
  assert.equal(media.state('video').reason, 'insecure');
});

test('muting keeps the microphone open, stopping the camera releases it', async () => {
  const { media, asked } = browser();
  await media.start();
  const [microphone, camera] = /** @type {any[]} */ ([media.track('audio'), media.track('video')]);
  media.turnOff('audio');
  media.turnOff('video');
  assert.deepEqual(media.sending, { audio: false, video: false });
  assert.equal(microphone.stopped, false);
  assert.equal(camera.stopped, true);
  await media.turnOn('audio');
  await media.turnOn('video');
  assert.equal(media.track('audio'), microphone);
  assert.equal(asked.length, 2);
  assert.deepEqual(media.sending, { audio: true, video: true });
});

test('another microphone takes the place of the first and is muted as that one was', async () => {
  const { media, storage } = browser({ microphones: ['mic', 'headset'] });
  await media.start();
  const first = /** @type {any} */ (media.track('audio'));
  media.turnOff('audio');
  /** @type {any[]} */
  const told = [];
  media.onChange((kind) => told.push(kind));
  await media.choose('audioinput', 'headset');
  assert.equal(first.stopped, true);
  assert.equal(media.state('audio').deviceId, 'headset');
  assert.equal(media.state('audio').on, false);
  assert.ok(told.includes('audio'));
  assert.equal(JSON.parse(storage['roomcast.devices'] ?? '{}').audioinput, 'headset');
});

test('a remembered device that is away makes room for another one', async () => {
  const { media } = browser({ stored: '{"videoinput":"old camera"}' });
  await media.start();
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.equal(media.state('video').deviceId, 'cam');
});

test('a camera that is unplugged is replaced by another one, if there is one', async () => {
  const { media, cameras } = browser({ cameras: ['usb', 'built-in'] });
  await media.start();
  cameras.shift();
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  assert.equal(media.state('video').deviceId, 'built-in');
  cameras.shift();
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  assert.equal(media.state('video').on, false);
  assert.equal(media.state('video').reason, 'unplugged');
});

test('what is plugged in later shows up', async () => {
  const { media, mediaDevices, cameras } = browser();
  await media.start();
  cameras.push('usb');
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settle();
  assert.equal(media.devices('videoinput').length, 2);
});

test('stopping releases everything', async () => {
  const { media } = browser();
  await media.start();
  const tracks = /** @type {any[]} */ ([media.track('audio'), media.track('video')]);
  media.stop();
  media.stop();
  assert.ok(tracks.every(({ stopped }) => stopped));
  assert.deepEqual(media.sending, { audio: false, video: false });
});
