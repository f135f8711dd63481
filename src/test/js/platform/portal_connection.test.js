import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PortalConnection } from '../../../main/resources/static/js/platform/portal_connection.js';
import { ManualTimers } from '../call/peer_stub.js';

/** Stands for the STOMP client of one socket: the test plays the portal through `connect`, `error` and `close`. */
class ClientStub {
  /** @type {any} */ onConnect;
  /** @type {any} */ onStompError;
  /** @type {any} */ onWebSocketClose;
  connected = false;
  /** @type {{destination: string, callback: (message: {body: string}) => void}[]} */ subscriptions = [];
  /** @type {{destination: string, body: string}[]} */ published = [];
  /** @type {number[]} */ closedWith = [];
  /** @type {string[]} */ receiptsAsked = [];
  webSocket = Object.assign(new EventTarget(), { close: (/** @type {number} */ code) => this.closedWith.push(code) });

  /** @param {any} config */
  constructor(config) {
    this.config = config;
  }
  activate() {}
  async deactivate() {}
  /** @param {string} destination @param {(message: {body: string}) => void} callback */
  subscribe(destination, callback) {
    this.subscriptions.push({ destination, callback });
  }
  /** @param {string} _id @param {{receipt?: string}} [headers] */
  unsubscribe(_id, headers) {
    if (headers?.receipt) this.receiptsAsked.push(headers.receipt);
  }
  forceDisconnect() {
    this.close(4001);
  }
  /** @param {{destination: string, body: string}} message */
  publish(message) {
    this.published.push(message);
  }
  connect() {
    this.connected = true;
    this.onConnect({});
  }
  /** @param {string} code */
  error(code) {
    this.onStompError({ headers: { message: code } });
  }
  /** @param {number} code */
  close(code) {
    this.connected = false;
    this.onWebSocketClose({ code });
  }
}

function portal({ signedIn = true } = {}) {
  /** @type {ClientStub[]} */
  const sockets = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const timers = new ManualTimers();
  const connection = new PortalConnection(
    { url: 'wss://portal.example/ws', csrfHeader: 'X-CSRF-TOKEN', csrfToken: 'abc' },
    {
      createClient: (config) => {
        const client = new ClientStub(config);
        sockets.push(client);
        return /** @type {any} */ (client);
      },
      stillSignedIn: async () => signedIn,
      random: () => 0.5,
      timers,
      window,
      document,
    },
  );
  /** @type {string[]} */
  const states = [];
  connection.onState((state, code) => states.push(code ? `${state} ${code}` : state));
  return {
    connection,
    sockets,
    states,
    window,
    document,
    timers,
    latest: () => /** @type {ClientStub} */ (sockets.at(-1)),
  };
}

/** Lets promises that are already resolved run their continuations. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('the CSRF token goes with the CONNECT, and heartbeats are 10 s', () => {
  const { connection, latest } = portal();
  connection.start();
  assert.deepEqual(latest().config.connectHeaders, { 'X-CSRF-TOKEN': 'abc' });
  assert.equal(latest().config.heartbeatIncoming, 10_000);
  assert.equal(latest().config.heartbeatOutgoing, 10_000);
});

test('a subscription is made again on every new socket, and its listener hears parsed bodies', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets } = portal();
  /** @type {any[]} */
  const heard = [];
  connection.subscribe('/user/queue/call', (body) => heard.push(body));
  connection.start();
  latest().connect();
  latest().subscriptions[0]?.callback({ body: '{"type":"left"}' });
  latest().close(1006);
  await settle();
  t.mock.timers.tick(0);
  assert.equal(sockets.length, 2);
  latest().connect();
  assert.deepEqual(
    latest().subscriptions.map((s) => s.destination),
    ['/user/queue/call'],
  );
  assert.deepEqual(heard, [{ type: 'left' }]);
});

test('an ended subscription is not made again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest } = portal();
  const end = connection.subscribe('/topic/admin', () => {});
  connection.start();
  latest().connect();
  end();
  latest().close(1006);
  await settle();
  t.mock.timers.tick(0);
  latest().connect();
  assert.deepEqual(latest().subscriptions, []);
});

test('what is sent without an open socket is refused, and afterwards goes out', () => {
  const { connection, latest } = portal();
  connection.start();
  assert.equal(connection.send('/app/call/x', { type: 'leave' }), false);
  latest().connect();
  assert.equal(connection.send('/app/call/x', { type: 'leave' }), true);
  assert.equal(latest().published[0]?.body, '{"type":"leave"}');
});

test('retries come at 0, 0.3, 1.2, 2.7, 4.8, 7 and then every 2.2 s for a minute, and at last every 7 s', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets } = portal();
  connection.start();
  for (const delay of [0, 300, 900, 1500, 2100, ...Array(25).fill(2200), 7000, 7000]) {
    const before = sockets.length;
    latest().close(1006);
    await settle();
    if (delay > 0) t.mock.timers.tick(delay - 1);
    assert.equal(sockets.length, before, `not before ${delay} ms`);
    t.mock.timers.tick(1);
    assert.equal(sockets.length, before + 1, `after ${delay} ms`);
  }
});

test('it retries at once when the network is back, and when the page is looked at again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets, window, document } = portal();
  connection.start();
  latest().close(1006);
  await settle();
  t.mock.timers.tick(0);
  latest().close(1006);
  await settle();
  window.dispatchEvent(new Event('online'));
  assert.equal(sockets.length, 3);
  latest().close(1006);
  await settle();
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(sockets.length, 3);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(sockets.length, 4);
});

test('a policy close ends it with the code of the ERROR frame', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets, states } = portal();
  connection.start();
  latest().connect();
  latest().error('not-found');
  latest().close(1008);
  await settle();
  t.mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
  assert.deepEqual(states, ['open', 'refused not-found']);
});

test('a close for a restart is survived', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, states } = portal();
  connection.start();
  latest().connect();
  latest().close(1012);
  await settle();
  t.mock.timers.tick(0);
  latest().connect();
  assert.deepEqual(states, ['open', 'lost', 'open']);
});

test('a handshake that fails because the session has ended is not repeated', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets, states } = portal({ signedIn: false });
  connection.start();
  latest().close(1006);
  await settle();
  t.mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
  assert.deepEqual(states, ['lost', 'refused session-ended']);
});

test('start and stop may be said twice; stopping closes with 1000 and nothing follows', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, sockets } = portal();
  connection.start();
  connection.start();
  latest().connect();
  connection.stop();
  connection.stop();
  latest().close(1000);
  await settle();
  t.mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
  assert.deepEqual(latest().closedWith, [1000]);
});

test('a socket that is open and silent is asked, and lost when it does not answer', () => {
  const { connection, latest, states, timers } = portal();
  connection.start();
  latest().connect();
  timers.pass(10_000);
  assert.deepEqual(latest().receiptsAsked, ['alive']);
  timers.pass(4_000);
  assert.deepEqual(states, ['open', 'lost']);
  connection.stop();
});

test('a socket that answers stays', () => {
  const { connection, latest, states, timers } = portal();
  connection.start();
  latest().connect();
  for (let round = 0; round < 5; round++) {
    timers.pass(10_000);
    latest().webSocket.dispatchEvent(new Event('message'));
  }
  timers.pass(4_000);
  assert.deepEqual(states, ['open']);
  assert.equal(latest().receiptsAsked.length, 5);
  connection.stop();
});

test('where something was said, silence is noticed within six seconds', () => {
  const { connection, latest, states, timers } = portal();
  connection.start();
  latest().connect();
  connection.send('/app/call/garden', { type: 'react' });
  timers.pass(2_000);
  assert.equal(latest().receiptsAsked.length, 1);
  timers.pass(4_000);
  assert.deepEqual(states, ['open', 'lost']);
  connection.stop();
});

test('a line that is slow and not dead is given twice as long by the next socket', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { connection, latest, states, timers } = portal();
  connection.start();
  latest().connect();
  timers.pass(10_000);
  timers.pass(4_000);
  assert.deepEqual(states, ['open', 'lost']);
  await settle();
  t.mock.timers.tick(0);
  latest().connect();
  timers.pass(10_000);
  timers.pass(4_000);
  assert.deepEqual(states, ['open', 'lost', 'open']);
  latest().webSocket.dispatchEvent(new Event('message'));
  timers.pass(10_000);
  timers.pass(4_000);
  assert.deepEqual(states, ['open', 'lost', 'open']);
  connection.stop();
});

test('a socket is given up when asked, once it is open', () => {
  const { connection, latest, states, timers } = portal();
  connection.start();
  connection.renew();
  assert.deepEqual(states, []);
  latest().connect();
  connection.renew();
  assert.deepEqual(states, ['open', 'lost']);
  timers.pass(60_000);
  assert.deepEqual(latest().receiptsAsked, [], 'nobody watches over a socket that is gone');
  connection.stop();
});
