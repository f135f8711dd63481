import { test } from 'node:test';
import assert from 'node:assert/strict';
import { OtherTabs } from '../../../main/resources/static/js/call/other_tabs.js';

/**
 * Tabs of one browser, whose channel is Node's own.
 * @param {import('node:test').TestContext} context
 */
function browser(context) {
  const name = crypto.randomUUID();
  return (/** @type {string} */ room) => {
    const channel = new BroadcastChannel(name);
    context.after(() => channel.close());
    /** @type {(() => void)[]} */
    const waiting = [];
    const heard = () => waiting.splice(0).forEach((go) => go());
    let left = 0;
    /** @type {string[]} */
    const asked = [];
    // Node 20 has no Web Locks; whoever asks for a lock of another waits for ever, as for a tab that lives.
    const locks = /** @type {any} */ ({
      request: (/** @type {string} */ lock) => {
        asked.push(lock);
        return new Promise(() => {});
      },
    });
    const tabs = new OtherTabs(room, {
      channel: /** @type {any} */ (channel),
      locks,
      onChange: heard,
      onLeave: () => {
        left++;
        tabs.tell(false);
        heard();
      },
    });
    /** @param {() => boolean} condition */
    const until = async (condition) => {
      while (!condition()) await new Promise((go) => waiting.push(() => go(undefined)));
    };
    return { tabs, until, asked, left: () => left };
  };
}

test('a tab that comes later hears who is inside, and when he no longer is', async (context) => {
  const open = browser(context);
  const first = open('garden');
  first.tabs.tell(true);

  const second = open('garden');
  assert.equal(second.tabs.inside, false);
  await second.until(() => second.tabs.inside);
  first.tabs.tell(false);
  await second.until(() => !second.tabs.inside);
});

test('a tab in another room is not told of, nor asked to leave', async (context) => {
  const open = browser(context);
  const kitchen = open('kitchen');
  kitchen.tabs.tell(true);
  const garden = open('garden');
  garden.tabs.tell(true);
  const lobby = open('garden');
  await lobby.until(() => lobby.tabs.inside);

  lobby.tabs.askToLeave();
  assert.equal(lobby.tabs.inside, false);
  await garden.until(() => garden.left() === 1);
  assert.equal(kitchen.left(), 0);
  assert.equal(kitchen.tabs.inside, false);
});

test('only who is inside is asked to leave', async (context) => {
  const open = browser(context);
  const idle = open('garden');
  const inside = open('garden');
  inside.tabs.tell(true);
  await idle.until(() => idle.tabs.inside);
  const lobby = open('garden');
  lobby.tabs.askToLeave();
  await inside.until(() => inside.left() === 1);
  assert.equal(idle.left(), 0);
});

test('the end of a tab is waited for once, however often it says that it is inside', async (context) => {
  const open = browser(context);
  const inside = open('garden');
  inside.tabs.tell(true);
  const lobby = open('garden');
  await lobby.until(() => lobby.tabs.inside);

  inside.tabs.tell(false);
  await lobby.until(() => !lobby.tabs.inside);
  inside.tabs.tell(true);
  await lobby.until(() => lobby.tabs.inside);

  assert.equal(lobby.asked.length, 2, 'the own lock and that of the other');
  assert.equal(new Set(lobby.asked).size, 2);
});
