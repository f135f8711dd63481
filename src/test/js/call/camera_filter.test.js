import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CameraFilter } from '../../../main/resources/static/js/call/camera_filter.js';

function filter() {
  /** @type {{input: any, filter: string, stopped: boolean, track: any, tell: (news: any) => void}[]} */
  const runs = [];
  const camera = new CameraFilter((input, chosen, tell) => {
    const run = {
      input,
      filter: /** @type {string} */ (chosen),
      stopped: false,
      track: /** @type {any} */ ({ of: input }),
      tell,
    };
    runs.push(run);
    return {
      track: run.track,
      change: (other) => {
        run.filter = other;
      },
      stop: () => {
        run.stopped = true;
      },
    };
  });
  return { camera, runs };
}

/** @param {string} name @returns {any} */
const camera = (name) => ({ name });

test('without a filter the camera itself is sent, and nothing runs', () => {
  const { camera: filtered, runs } = filter();
  const front = camera('front');
  filtered.use(front);
  assert.equal(filtered.track, front);
  assert.equal(runs.length, 0);
});

test('another filter changes the pictures of the same track', () => {
  const { camera: filtered, runs } = filter();
  filtered.use(camera('front'));
  filtered.choose('invert');
  const track = filtered.track;
  filtered.choose('sepia');
  assert.equal(filtered.track, track);
  assert.equal(runs.length, 1);
  assert.equal(runs[0]?.filter, 'sepia');
});

test('no filter ends the work and sends the camera again', () => {
  const { camera: filtered, runs } = filter();
  const front = camera('front');
  filtered.use(front);
  filtered.choose('blur');
  filtered.choose('none');
  assert.equal(filtered.track, front);
  assert.equal(runs[0]?.stopped, true);
});

test('the filter stays for another camera, and rests while it is off', () => {
  const { camera: filtered, runs } = filter();
  filtered.choose('grayscale');
  assert.equal(filtered.track, null);
  filtered.use(camera('front'));
  filtered.use(null);
  assert.equal(filtered.track, null);
  assert.equal(runs[0]?.stopped, true);
  filtered.use(camera('back'));
  assert.equal(runs[1]?.filter, 'grayscale');
  assert.equal(runs[1]?.input.name, 'back');
});

test('who listens is told when something else is sent', () => {
  const { camera: filtered } = filter();
  let told = 0;
  filtered.onChange(() => told++);
  filtered.choose('invert');
  assert.equal(told, 1);
});

test('a camera that films otherwise is read anew', () => {
  const { camera: filtered, runs } = filter();
  const front = camera('front');
  filtered.use(front);
  filtered.choose('sepia');
  filtered.use(front);
  assert.equal(runs.length, 1);
  filtered.use(front, true);
  assert.equal(runs.length, 2);
  assert.equal(runs[0]?.stopped, true);
});

test('the background is blurred by work of its own, which begins and ends with the choice', () => {
  const { camera: filtered, runs } = filter();
  filtered.use(camera('front'));
  filtered.choose('blur');
  filtered.choose('background');
  assert.equal(runs[0]?.stopped, true);
  assert.equal(filtered.track, runs[1]?.track);
  filtered.choose('invert');
  assert.equal(runs[1]?.stopped, true);
  assert.equal(runs[2]?.filter, 'invert');
});

test('what the filter costs is known while it runs', () => {
  const { camera: filtered, runs } = filter();
  let told = 0;
  filtered.use(camera('front'));
  filtered.choose('background');
  filtered.onNews(() => told++);
  assert.equal(filtered.cost, null);
  runs[0]?.tell({ cost: { milliseconds: 9, share: 0.27 } });
  assert.deepEqual(filtered.cost, { milliseconds: 9, share: 0.27 });
  assert.equal(told, 1);
  filtered.use(null);
  assert.equal(filtered.cost, null);
  assert.equal(told, 2);
});

test('when the filter fails, nothing is sent until the person has chosen anew, and the reason is known', () => {
  const { camera: filtered, runs } = filter();
  let sent = 0;
  filtered.onChange(() => sent++);
  const front = camera('front');
  filtered.use(front);
  filtered.choose('background');
  runs[0]?.tell({ failed: 'unable' });
  assert.equal(filtered.track, null);
  assert.equal(filtered.chosen, 'background');
  assert.equal(filtered.trouble, 'unable');
  assert.equal(runs[0]?.stopped, true);
  assert.equal(sent, 2);
  filtered.choose('none');
  assert.equal(filtered.track, front);
  assert.equal(filtered.trouble, null);
});

test('a filter that has failed is tried again when it is chosen again, or with another camera', () => {
  const { camera: filtered, runs } = filter();
  filtered.use(camera('front'));
  filtered.choose('background');
  runs[0]?.tell({ failed: 'slow' });
  filtered.use(camera('back'));
  assert.equal(filtered.track, runs[1]?.track);
  assert.equal(filtered.trouble, null);
  runs[1]?.tell({ failed: 'slow' });
  filtered.choose('background');
  assert.equal(filtered.track, runs[2]?.track);
});

test('a filter that cannot even begin lets no picture of the camera out', () => {
  const filtered = new CameraFilter(() => {
    throw new Error('no workers here');
  });
  let told = 0;
  filtered.onChange(() => told++);
  filtered.use(camera('front'));
  filtered.choose('background');
  assert.equal(filtered.track, null);
  assert.equal(filtered.trouble, 'unable');
  assert.equal(told, 1, 'what was sent before has to end');
});

test('what a filter tells after its end is not heard', () => {
  const { camera: filtered, runs } = filter();
  filtered.use(camera('front'));
  filtered.choose('background');
  filtered.choose('sepia');
  runs[0]?.tell({ failed: 'slow' });
  assert.equal(filtered.chosen, 'sepia');
  assert.equal(filtered.trouble, null);
});
