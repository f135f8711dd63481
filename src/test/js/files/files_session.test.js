import { test } from 'node:test';
import assert from 'node:assert/strict';
import { sendFile } from '../../../main/resources/static/js/files/file_sending.js';
import { FilesSession } from '../../../main/resources/static/js/files/files_session.js';

/** One end of a data channel that hands everything to its other end. */
class ChannelEnd extends EventTarget {
  readyState = 'open';
  bufferedAmount = 0;
  /** @type {ChannelEnd | null} */ other = null;
  /** @type {any} */ onmessage = null;
  /** Frames that are swallowed from this many bytes on, as by a broken path. */
  swallowsAfter = Infinity;
  carried = 0;

  /** @param {Uint8Array} frame */
  send(frame) {
    if (this.readyState !== 'open') throw new Error('closed');
    this.carried += frame.length;
    if (this.carried > this.swallowsAfter) return this.close();
    const data = frame.slice().buffer;
    this.other?.onmessage?.({ data });
    this.other?.dispatchEvent(new Event('message'));
  }

  close() {
    for (const end of [this, this.other]) {
      if (!end || end.readyState === 'closed') continue;
      end.readyState = 'closed';
      end.dispatchEvent(new Event('close'));
    }
  }
}

/** Two people with a wire between them. */
function twoEnds({ room = true, swallowsAfter = Infinity, slowDisk = Promise.resolve() } = {}) {
  /** @type {Record<string, any>} */
  const listeners = {};
  /** @type {{from: string, message: any}[]} */
  const said = [];
  /** @type {Record<string, Uint8Array[]>} */
  const disk = {};
  let ids = 0;
  const fault = { swallowsAfter };
  const end = (/** @type {string} */ me, /** @type {string} */ you) =>
    new FilesSession({
      call: /** @type {any} */ ({ view: { others: [{ id: you, name: you }] } }),
      wire: {
        start: (listener) => void (listeners[me] = listener),
        say: (_, message) => {
          said.push({ from: me, message });
          setImmediate(() => listeners[you].onMessage(me, structuredClone(message)));
          return true;
        },
        open: (_, file) => {
          const [mine, theirs] = [new ChannelEnd(), new ChannelEnd()];
          [mine.other, theirs.other] = [theirs, mine];
          mine.swallowsAfter = fault.swallowsAfter;
          listeners[you].onChannel(me, file, theirs);
          return /** @type {any} */ (mine);
        },
      },
      store: {
        hasRoomFor: async () => room,
        create: async (id) => {
          const written = (disk[id] = /** @type {Uint8Array[]} */ ([]));
          return {
            write: async (bytes) => {
              await slowDisk;
              written.push(new Uint8Array(bytes));
            },
            close: async () => new Blob(/** @type {any} */ (written)),
            discard: async () => void delete disk[id],
          };
        },
      },
      sendFile,
      createId: () => `file-${++ids}`,
      now: () => 0,
      onChange: () => {},
    });
  const ends = { ada: end('ada', 'ben'), ben: end('ben', 'ada') };
  return {
    ...ends,
    said,
    disk,
    fault,
    reopen: () => {
      listeners.ada.onOpen('ben');
      listeners.ben.onOpen('ada');
    },
    types: () => said.map(({ message }) => message.type),
  };
}

const settle = async () => {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** @param {number} size */
function fileOf(size) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = (at * 31) % 251;
  return new File([bytes], 'notes.bin', { type: 'application/octet-stream' });
}

/** @param {FilesSession} session */
const only = (session) => /** @type {any} */ (session.transfers[0]);

for (const size of [0, 1, 65_536, 3_000_001]) {
  test(`a file of ${size} bytes arrives as it was`, async () => {
    const { ada, ben } = twoEnds();
    const file = fileOf(size);
    ada.offer(file, '');
    await settle();
    assert.equal(only(ben).state, 'offered');
    await ben.accept(only(ben).key);
    await settle();
    assert.equal(only(ben).state, 'done');
    assert.equal(only(ada).state, 'done');
    assert.deepEqual(new Uint8Array(await only(ben).blob.arrayBuffer()), new Uint8Array(await file.arrayBuffer()));
  });
}

test('nothing moves before it is accepted, and a declined file never does', async () => {
  const { ada, ben, types } = twoEnds();
  ada.offer(fileOf(10), 'ben');
  await settle();
  assert.deepEqual(types(), ['file-offer']);
  ben.decline(only(ben).key);
  await settle();
  assert.equal(only(ada).state, 'declined');
  await ben.accept(only(ben).key);
  assert.equal(only(ben).state, 'declined');
});

for (const who of /** @type {const} */ (['ada', 'ben'])) {
  test(`a transfer that ${who} stops is over at both ends and leaves nothing behind`, async () => {
    const ends = twoEnds({ swallowsAfter: 100_000 });
    ends.ada.offer(fileOf(500_000), '');
    await settle();
    await ends.ben.accept(only(ends.ben).key);
    await settle();
    assert.equal(only(ends.ben).state, 'moving');
    ends[who].abort(only(ends[who]).key);
    await settle();
    assert.equal(only(ends.ada).state, 'aborted');
    assert.equal(only(ends.ben).state, 'aborted');
    assert.deepEqual(ends.disk, {});
  });
}

test('after a new connection a file goes on where it stood', async () => {
  const ends = twoEnds({ swallowsAfter: 200_000 });
  const file = fileOf(500_000);
  ends.ada.offer(file, '');
  await settle();
  await ends.ben.accept(only(ends.ben).key);
  await settle();
  const stood = only(ends.ben).moved;
  assert.ok(stood > 0 && stood < 500_000);
  ends.fault.swallowsAfter = Infinity;
  ends.reopen();
  await settle();
  assert.equal(only(ends.ben).state, 'done');
  assert.ok(ends.said.some(({ message }) => message.type === 'file-accept' && message.offset === stood));
  assert.deepEqual(new Uint8Array(await only(ends.ben).blob.arrayBuffer()), new Uint8Array(await file.arrayBuffer()));
});

test('the sender waits for a slow disk at the other side, and goes on when it has written', async () => {
  let begin = () => {};
  const slowDisk = new Promise((/** @type {(value: void) => void} */ resolve) => (begin = resolve));
  const ends = twoEnds({ slowDisk });
  ends.ada.offer(new File([new Uint8Array(40 * 1024 * 1024)], 'film.mkv'), '');
  await settle();
  await ends.ben.accept(only(ends.ben).key);
  for (let turn = 0; turn < 50; turn++) await settle();
  assert.equal(only(ends.ada).moved, 32 * 1024 * 1024);
  begin();
  while (only(ends.ben).state === 'moving') await settle();
  assert.equal(only(ends.ben).state, 'done');
});

test('a file that does not fit is declined with the reason', async () => {
  const { ada, ben } = twoEnds({ room: false });
  ada.offer(fileOf(10), '');
  await settle();
  await ben.accept(only(ben).key);
  await settle();
  assert.equal(only(ben).state, 'no-room');
  assert.equal(only(ada).state, 'declined');
});

test('whoever floods with offers is declined unseen', async () => {
  const { ada, ben } = twoEnds();
  for (let offer = 0; offer < 25; offer++) ada.offer(fileOf(1), '');
  await settle();
  assert.equal(ben.transfers.length, 20);
  assert.equal(ada.transfers.filter(({ state }) => state === 'declined').length, 5);
});

test('who leaves ends what was on its way', async () => {
  const { ada, ben } = twoEnds();
  ada.offer(fileOf(10), '');
  await settle();
  ben.keepOnly(new Set());
  assert.equal(only(ben).state, 'aborted');
});
