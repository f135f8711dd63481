import { test } from 'node:test';
import assert from 'node:assert/strict';
import { LocalMedia } from '../../../main/resources/static/js/call/local_media.js';
import { StreamStub, settle } from './peer_stub.js';

/** @param {string} kind @param {string} deviceId @param {any} [settings] */
function track(kind, deviceId, settings = {}) {
  return {
    kind,
    label: deviceId,
    enabled: true,
    stopped: false,
    muted: false,
    /** @type {any} */ onended: null,
    /** @type {any} */ onmute: null,
    get readyState() {
      return this.stopped ? 'ended' : 'live';
    },
    stop() {
      this.stopped = true;
    },
    getSettings: () => ({ deviceId, ...settings }),
    getCapabilities: () => ({ height: { max: 1080 }, frameRate: { max: 30 } }),
    applyConstraints: async (/** @type {any} */ wish) => {
      if (settings.fixed) throw new DOMException('', 'OverconstrainedError');
      Object.assign(settings, { height: wish.height.ideal, frameRate: wish.frameRate.ideal });
    },
  };
}

/** A browser with the given devices; `fails` names the error for a kind, and `permission` what the person has allowed before. */
function browser(
  /** @type {any} */ {
    cameras = ['cam'],
    microphones = ['mic'],
    speakers = [],
    facings = /** @type {any} */ ({}),
    fails = {},
    permission = {},
    stored = null,
    fixed = false,
    touch = false,
  } = {},
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
        const { height, frameRate, echoCancellation, facingMode } = constraints[kind];
        const facing = kind === 'video' && !exact && ids.find((one) => facings[one] === facingMode?.ideal);
        const settings = { height: height?.ideal, frameRate: frameRate?.ideal, echoCancellation, fixed };
        tracks.push(track(kind, facing || id, { ...settings, facingMode: facings[facing || id] }));
      }
      return { getTracks: () => tracks };
    },
    enumerateDevices: async () => [
      ...microphones.map((/** @type {string} */ deviceId) => ({ kind: 'audioinput', deviceId, label: deviceId })),
      ...cameras.map((/** @type {string} */ deviceId) => ({
        kind: 'videoinput',
        deviceId,
        label: deviceId,
        getCapabilities: () => ({ facingMode: facings[deviceId] ? [facings[deviceId]] : [] }),
      })),
      ...speakers.map((/** @type {string} */ deviceId) => ({ kind: 'audiooutput', deviceId, label: deviceId })),
    ],
  });
  /** @type {Record<string, string>} */
  const storage = stored ? { 'roomcast.devices': stored } : {};
  /** @type {(() => void)[]} */
  const later = [];
  const media = new LocalMedia({
    touch,
    timers: /** @type {any} */ ({ setTimeout: (/** @type {() => void} */ step) => later.push(step) }),
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
  return { media, asked, mediaDevices, cameras, microphones, speakers, fails, permission, storage, later };
}

test('both are asked for in one question', async () => {
  const { media, asked } = browser();
  await media.start();
  assert.equal(asked.length, 1);
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.equal(media.stream.getTracks().length, 2);
  assert.deepEqual(
    media.devices.of('videoinput').map(({ label }) => label),
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

test('a camera that is unplugged is replaced by another one, if there is one, and that is said for a while', async () => {
  const { media, cameras, later } = browser({ cameras: ['usb', 'built-in'] });
  await media.start();
  cameras.shift();
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  assert.equal(media.state('video').deviceId, 'built-in');
  assert.deepEqual([...media.standIns], [['videoinput', 'built-in']]);
  later.forEach((step) => step());
  assert.equal(media.standIns.size, 0);
  cameras.shift();
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  assert.equal(media.state('video').on, false);
  assert.equal(media.state('video').reason, 'unplugged');
});

test('the only camera comes back as soon as it is plugged in again', async () => {
  const { media, cameras, mediaDevices } = browser({ cameras: ['usb'] });
  await media.start();
  cameras.shift();
  /** @type {any} */ (media.track('video')).onended();
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settle();
  assert.equal(media.state('video').reason, 'unplugged');
  cameras.push('usb');
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settle();
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.equal(media.state('video').reason, null);
});

test('an unplugged camera is still the one that is remembered', async () => {
  const { media, cameras, storage } = browser({ cameras: ['built-in', 'usb'], stored: '{"videoinput":"usb"}' });
  await media.start();
  assert.equal(media.state('video').deviceId, 'usb');
  cameras.pop();
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  await media.prefer({ height: 360 });
  assert.equal(JSON.parse(storage['roomcast.devices'] ?? '{}').videoinput, 'usb');
});

test('a permission that is taken back during the call is a refusal, and nobody is asked at once', async () => {
  const { media, asked, permission } = browser();
  await media.start();
  permission.video = 'denied';
  /** @type {any} */ (media.track('video')).onended();
  await settle();
  assert.equal(media.state('video').reason, 'refused');
  assert.equal(asked.length, 1);
});

test('a microphone that another program has taken is in use, not unplugged', async () => {
  const { media, fails } = browser();
  await media.start();
  fails.audio = 'NotReadableError';
  /** @type {any} */ (media.track('audio')).onended();
  await settle();
  assert.equal(media.state('audio').reason, 'in-use');
});

test('a speaker that is gone makes room for that of the system, and that is said', async () => {
  const { media, speakers, mediaDevices } = browser({ speakers: ['default', 'headset'] });
  await media.start();
  await media.choose('audiooutput', 'headset');
  assert.equal(media.speaker, 'headset');
  speakers.pop();
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settle();
  assert.equal(media.speaker, '');
  assert.deepEqual([...media.standIns], [['audiooutput', '']]);
});

test('what is plugged in later shows up', async () => {
  const { media, mediaDevices, cameras } = browser();
  await media.start();
  cameras.push('usb');
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settle();
  assert.equal(media.devices.of('videoinput').length, 2);
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

test('a camera that the system takes away for a while is not said to be sent', async () => {
  const { media } = browser();
  await media.start();
  let told = 0;
  media.onChange(() => told++);
  const camera = /** @type {any} */ (media.track('video'));
  camera.muted = true;
  camera.onmute();
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(told, 1);
  camera.muted = false;
  camera.onunmute();
  assert.deepEqual(media.sending, { audio: true, video: true });
});

test('a microphone that cannot be opened takes nothing away from the one that works', async () => {
  const fails = /** @type {any} */ ({});
  const { media } = browser({ microphones: ['one', 'two'], fails });
  await media.start();
  const working = /** @type {any} */ (media.track('audio'));
  fails.audio = 'NotReadableError';
  await media.choose('audioinput', 'two');
  assert.equal(media.track('audio'), working);
  assert.equal(media.state('audio').reason, 'in-use');
  assert.equal(working.stopped, false);
});

test('a camera that a filter holds is let go of and opened at the second try', async () => {
  const fails = /** @type {any} */ ({});
  const { media } = browser({ cameras: ['one', 'two'], fails });
  await media.start();
  fails.video = 'NotReadableError';
  media.onChange(() => media.track('video') === null && delete fails.video);
  await media.choose('videoinput', 'two');
  assert.equal(media.track('video')?.label, 'two');
  assert.equal(media.state('video').reason, null);
});

test('a call that begins with sound only does not even ask for the camera, which can be switched on later', async () => {
  const { media, asked } = browser({ stored: '{"soundOnly":true}' });
  await media.start();
  assert.deepEqual(Object.keys(asked[0]), ['audio']);
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(media.state('video').reason, null);
  await media.turnOn('video');
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.equal(media.preferences.soundOnly, true);
});

test('choosing sound only releases the camera at once, and choosing otherwise opens it', async () => {
  const { media, storage } = browser();
  await media.start();
  await media.prefer({ soundOnly: true });
  assert.equal(media.track('video'), null);
  assert.equal(JSON.parse(storage['roomcast.devices'] ?? '{}').soundOnly, true);
  await media.prefer({ soundOnly: false });
  assert.equal(media.state('video').on, true);
});

test('a switch for the sound opens the microphone anew, muted as it was, and is remembered', async () => {
  const { media, storage, asked } = browser();
  await media.start();
  media.turnOff('audio');
  const first = /** @type {any} */ (media.track('audio'));
  /** @type {any[]} */
  const told = [];
  media.onChange((kind) => told.push(kind));
  asked.length = 0;
  /** @type {boolean[]} */
  const released = [];
  media.onChange(() => released.push(first.stopped && asked.length === 0));
  await media.prefer({ echoCancellation: false });
  assert.equal(released[0], true, 'an open microphone would keep its settings');
  assert.equal(first.stopped, true);
  assert.equal(media.track('audio')?.getSettings().echoCancellation, false);
  assert.equal(media.state('audio').on, false);
  assert.ok(told.includes('audio'));
  assert.equal(JSON.parse(storage['roomcast.devices'] ?? '{}').echoCancellation, false);
});

test('a switch for a microphone that was refused asks nobody', async () => {
  const { media, asked } = browser({ fails: { audio: 'NotAllowedError', video: 'NotAllowedError' } });
  await media.start();
  await media.prefer({ noiseSuppression: false });
  assert.equal(asked.length, 1);
});

test('another resolution is asked of the open camera, and whoever sends its picture is told', async () => {
  const { media, asked } = browser();
  await media.start();
  const camera = media.track('video');
  /** @type {any[]} */
  const told = [];
  media.onChange((kind) => told.push(kind));
  await media.prefer({ height: 360, frameRate: 15 });
  assert.equal(media.track('video'), camera);
  assert.equal(camera?.getSettings().height, 360);
  assert.equal(camera?.getSettings().frameRate, 15);
  assert.equal(asked.length, 1);
  assert.ok(told.includes('video'));
});

test('a camera that does not change while it is open is opened anew', async () => {
  const { media, asked } = browser({ fixed: true });
  await media.start();
  const camera = /** @type {any} */ (media.track('video'));
  await media.prefer({ height: 180 });
  assert.equal(camera.stopped, true);
  assert.equal(media.track('video')?.getSettings().height, 180);
  assert.deepEqual(asked[1].video.width, { ideal: 320 });
});

test('a camera is turned around, and turned back, whichever was chosen before', async () => {
  const facings = { front: 'user', back: 'environment' };
  const { media } = browser({ cameras: ['front', 'back'], facings });
  await media.start();
  assert.equal(media.devices.turnable, true);
  await media.choose('videoinput', 'front');
  await media.turnAround();
  assert.equal(media.state('video').deviceId, 'back');
  await media.turnAround();
  assert.equal(media.state('video').deviceId, 'front');
});

test('a chosen camera wins over the way that it should look', async () => {
  const facings = { front: 'user', back: 'environment' };
  const stored = '{"facing":"environment","videoinput":"front"}';
  const { media } = browser({ cameras: ['front', 'back'], facings, stored });
  await media.start();
  assert.equal(media.state('video').deviceId, 'front');
});

test('there is nothing to turn where all cameras look the same way', async () => {
  for (const [setup, turnable] of /** @type {[any, boolean][]} */ ([
    [{ cameras: ['one', 'two'] }, false],
    [{ cameras: ['one', 'two'], touch: true }, true],
    [{ cameras: ['one'], touch: true }, false],
    [{ cameras: ['one', 'two'], facings: { one: 'user', two: 'user' }, touch: true }, false],
  ])) {
    const { media } = browser(setup);
    await media.start();
    assert.equal(media.devices.turnable, turnable, JSON.stringify(setup));
  }
});

test('of two choices in quick succession the last one wins', async () => {
  const { media } = browser({ microphones: ['mic', 'headset', 'desk'] });
  await media.start();
  await Promise.all([media.choose('audioinput', 'headset'), media.choose('audioinput', 'desk')]);
  assert.equal(media.state('audio').deviceId, 'desk');
});

test('a camera that is switched off while it opens does not stay open', async () => {
  const { media } = browser();
  await media.start({ audio: true, video: false });
  const opening = media.turnOn('video');
  media.turnOff('video');
  await opening;
  assert.equal(media.track('video'), null);
  assert.deepEqual(media.sending, { audio: true, video: false });
});
