import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PairChannels } from '../../../main/resources/static/js/call/pair_channels.js';
import { messages as files, FileWire } from '../../../main/resources/static/js/files/file_wire.js';
import { messages as chat, PrivateWire } from '../../../main/resources/static/js/chat/private_wire.js';
import { golden, goldenNames } from './golden.js';

/** @type {Record<string, (golden: any) => object>} */
const builders = {
  pulse: () => spoken((channels) => channels.pulse()),
  'private-message': (message) => chat.say(message),
  'private-heard': ({ id }) => chat.heard(id),
  'file-offer': (offer) => files.offer(offer),
  'file-accept': ({ file, offset }) => files.accept(file, offset),
  'file-decline': ({ file, code }) => files.decline(file, code),
  'file-written': ({ file, offset }) => files.written(file, offset),
  'file-end': ({ file, topHash }) => files.end(file, topHash),
  'file-done': ({ file }) => files.done(file),
  'file-abort': ({ file, code }) => files.abort(file, code),
};

/** @param {(channels: PairChannels) => void} act @returns {any} what went out */
function spoken(act) {
  /** @type {any} */
  const control = { readyState: 'open', send: (/** @type {string} */ data) => (control.sent = JSON.parse(data)) };
  act(new PairChannels(/** @type {any} */ ({ createDataChannel: () => control }), /** @type {any} */ ({})));
  return control.sent;
}

/** A page's end of the control channel: says what its parts make of what comes in. */
function listening() {
  /** @type {any[]} */
  const heard = [];
  /** @type {any[]} */
  const answered = [];
  /** @type {Map<string, (from: string, message: any) => void>} */
  const listeners = new Map();
  /** @type {any} */
  const control = {};
  new PairChannels(/** @type {any} */ ({ createDataChannel: () => control }), {
    onMessage: (message) => listeners.get(message.type)?.('ben', message),
    onChannel: () => {},
    onOpen: () => {},
  });
  const call = /** @type {any} */ ({
    pairs: {
      onMessage: (/** @type {string} */ type, /** @type {any} */ listener) => listeners.set(type, listener),
      onChannel: () => {},
      onOpen: () => {},
    },
    roster: { pair: () => ({ say: (/** @type {object} */ message) => answered.push(message) > 0 }) },
  });
  const wire = new PrivateWire(call);
  wire.onMessage((_, message) => heard.push({ type: 'private-message', ...message }));
  wire.onHeard((_, id) => heard.push({ type: 'private-heard', id }));
  new FileWire(call).start({
    onMessage: (_, message) => heard.push(message),
    onChannel: () => {},
    onOpen: () => {},
  });
  return {
    heard,
    answered,
    hear: (/** @type {unknown} */ data) => {
      const json = typeof data === 'object' && !(data instanceof ArrayBuffer);
      control.onmessage({ data: json ? JSON.stringify(data) : data });
    },
  };
}

/** @param {string} name what is read of it: a refusal that gives no reason is one by the person */
function meaning(name) {
  const message = golden('PeerMessage', name);
  return ['file-decline', 'file-abort'].includes(message.type) ? { code: null, ...message } : message;
}

for (const name of goldenNames('PeerMessage')) {
  test(`the message ${name} between browsers is made as the golden one`, () => {
    const expected = golden('PeerMessage', name);
    assert.ok(name.startsWith(expected.type), 'the file is called by its type');
    assert.deepEqual(builders[expected.type]?.(expected), expected);
  });

  test(`the message ${name} between browsers is read, with a field of a later version too`, () => {
    const end = listening();
    end.hear({ ...golden('PeerMessage', name), later: true });
    assert.deepEqual(end.heard, name === 'pulse' ? [] : [meaning(name)]);
    assert.deepEqual(
      end.answered.map(({ type }) => type),
      name === 'private-message' ? ['private-heard'] : [],
    );
  });
}

test('every message between browsers has a file', () => {
  const types = new Set(goldenNames('PeerMessage').map((name) => golden('PeerMessage', name).type));
  assert.deepEqual([...types].sort(), Object.keys(builders).sort());
});

const FILE = golden('PeerMessage', 'file-offer').file;
const OFFER = golden('PeerMessage', 'file-offer');

for (const [what, data] of /** @type {[string, unknown][]} */ ([
  ['an unknown type', { type: 'file-teleport', file: FILE }],
  ['no type', { file: FILE }],
  ['text that is not JSON', '{'],
  ['an array', []],
  ['null', 'null'],
  ['bytes', new ArrayBuffer(4)],
  ['a file that is no UUID', { ...OFFER, file: '../../secrets' }],
  ['an offer without a name', { ...OFFER, name: undefined }],
  ['an offer whose name is not text', { ...OFFER, name: 7 }],
  ['an offer of a negative size', { ...OFFER, size: -1 }],
  ['an offer of half a byte', { ...OFFER, size: 0.5 }],
  ['an offer of a size in words', { ...OFFER, size: '7' }],
  ['an acceptance from nowhere on', { type: 'file-accept', file: FILE }],
  ['a written offset that cannot be counted', { type: 'file-written', file: FILE, offset: 1e300 }],
  ['an end with another kind of hash', { type: 'file-end', file: FILE, topHash: 'd41d8cd98f00b204e9800998ecf8427e' }],
  ['a private message without an id', { type: 'private-message', text: 'Hello' }],
  ['a private message whose text is a list', { ...golden('PeerMessage', 'private-message'), text: [] }],
  ['a receipt for something that is no id', { type: 'private-heard', id: { toString: 1 } }],
])) {
  test(`${what} on the control channel is ignored, and the next message is heard`, () => {
    const end = listening();
    end.hear(data);
    assert.deepEqual(end.heard, []);
    assert.deepEqual(end.answered, []);
    end.hear(OFFER);
    assert.deepEqual(end.heard, [OFFER]);
  });
}

test('a media type that is no text or endless counts as none, and a code that is not in the list says nothing', () => {
  const end = listening();
  end.hear({ ...OFFER, mediaType: { evil: true } });
  end.hear({ ...OFFER, mediaType: 'x'.repeat(256) });
  end.hear({ type: 'file-abort', file: FILE, code: 'everything-is-fine' });
  assert.deepEqual(
    end.heard.map(({ mediaType, code }) => mediaType ?? code),
    ['', '', null],
  );
});
