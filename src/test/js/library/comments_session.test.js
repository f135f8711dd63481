import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommentsSession } from '../../../main/resources/static/js/library/comments_session.js';

const comment = (/** @type {number} */ number) => ({
  id: `c${number}`,
  author: 'ana',
  text: `Number ${number}`,
  seconds: null,
  createdAt: '2026-11-23T05:30:00Z',
  mayRemove: false,
});

/** @param {number} written */
function fixture(written) {
  const portal = {
    open: true,
    comments: Array.from({ length: written }, (_, at) => comment(written - at)),
    /** @type {any[]} */ asked: [],
    /** @type {() => void} */ changed: () => {},
  };
  const session = new CommentsSession({
    list: async ({ order, page = 0, size }) => {
      portal.asked.push({ order, page });
      const items = portal.comments.slice(page * size, (page + 1) * size);
      return { open: portal.open, total: portal.comments.length, items };
    },
    add: async (text) => void portal.comments.unshift({ ...comment(portal.comments.length + 1), text }),
    remove: async (id) => void (portal.comments = portal.comments.filter((there) => there.id !== id)),
    setOpen: async (open) => void (portal.open = open),
    onChange: (listener) => {
      portal.changed = listener;
      return () => (portal.changed = () => {});
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { session, portal, settle };
}

test('what others write and remove is learnt, until it is stopped', async () => {
  const { session, portal, settle } = fixture(1);
  session.start();
  await settle();
  assert.equal(session.snapshot?.total, 1);
  portal.comments = [comment(3), comment(2)];
  portal.changed();
  await settle();
  assert.deepEqual(
    session.snapshot?.items.map(({ id }) => id),
    ['c3', 'c2'],
  );
  session.stop();
  portal.comments = [];
  portal.changed();
  await settle();
  assert.equal(session.snapshot?.total, 2);
});

test('pages that were asked for stay, each comment once, and another order begins at its first', async () => {
  const { session, portal, settle } = fixture(60);
  session.start();
  await settle();
  assert.deepEqual([session.snapshot?.items.length, session.snapshot?.hasMore], [50, true]);
  await session.more();
  assert.deepEqual([session.snapshot?.items.length, session.snapshot?.hasMore], [60, false]);
  portal.comments.splice(50, 0, comment(11));
  await session.refresh();
  assert.equal(session.snapshot?.items.length, 60);
  portal.asked = [];
  await session.setOrder('moment');
  assert.deepEqual(portal.asked, [{ order: 'moment', page: 0 }]);
});

test('one’s own acts are seen at once, and what is refused changes nothing', async () => {
  const { session, portal } = fixture(0);
  await session.add('First', null);
  assert.equal(session.snapshot?.items[0]?.text, 'First');
  await session.setOpen(false);
  assert.equal(session.snapshot?.open, false);
  await session.remove('c1');
  assert.equal(session.snapshot?.total, 0);
  portal.comments = /** @type {any} */ (undefined);
  await assert.rejects(session.add('Refused', null));
  await session.refresh();
  assert.equal(session.snapshot?.total, 0);
});
