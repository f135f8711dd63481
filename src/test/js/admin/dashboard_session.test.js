import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DashboardSession } from '../../../main/resources/static/js/admin/dashboard_session.js';

/** @returns {any} */
const reading = (/** @type {number} */ number) => ({ rooms: [], people: [], videos: [], jobs: [], number });

/** A channel whose answers the test gives. */
class Channel {
  /** @type {{resolve: (dashboard: any) => void, reject: (failure: unknown) => void}[]} */ questions = [];
  /** @type {() => void} */ change = () => {};
  following = 0;

  read() {
    return new Promise((resolve, reject) => this.questions.push({ resolve, reject }));
  }

  /** @param {() => void} onChange */
  follow(onChange) {
    this.change = onChange;
    this.following++;
    return () => this.following--;
  }
}

test('changes during a reading lead to exactly one more reading', async () => {
  const channel = new Channel();
  /** @type {any[]} */ const shown = [];
  const session = new DashboardSession(channel, {
    show: (dashboard) => shown.push(dashboard),
    fail: (failure) => assert.ifError(failure),
  });

  const done = session.start();
  channel.change();
  channel.change();
  channel.questions[0].resolve(reading(1));
  await new Promise(setImmediate);
  channel.questions[1].resolve(reading(2));
  await done;

  assert.deepEqual(
    shown.map((dashboard) => dashboard.number),
    [1, 2],
  );
  assert.equal(channel.questions.length, 2);
});

test('a failed reading is told and the next one works', async () => {
  const channel = new Channel();
  /** @type {any[]} */ const shown = [];
  /** @type {unknown[]} */ const failures = [];
  const session = new DashboardSession(channel, {
    show: (dashboard) => shown.push(dashboard),
    fail: (failure) => failures.push(failure),
  });

  const first = session.start();
  channel.questions[0].reject(new Error('away'));
  await first;
  const second = session.refresh();
  channel.questions[1].resolve(reading(1));
  await second;

  assert.equal(failures.length, 1);
  assert.equal(shown.length, 1);
});

test('starting and stopping twice is the same as once', () => {
  const channel = new Channel();
  const session = new DashboardSession(channel, { show: () => {}, fail: () => {} });

  session.start();
  session.start();
  assert.equal(channel.following, 1);
  session.stop();
  session.stop();
  assert.equal(channel.following, 0);
});
