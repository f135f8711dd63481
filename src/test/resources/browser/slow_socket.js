// Runs before the page's own scripts: what the page says to the portal goes out late, in its order, as on a slow network.
{
  const { send } = WebSocket.prototype;
  const waiting = new WeakMap();
  WebSocket.prototype.send = function (data) {
    const before = waiting.get(this) ?? Promise.resolve();
    const turn = before.then(() => new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 120)));
    waiting.set(
      this,
      turn.then(() => this.readyState === WebSocket.OPEN && send.call(this, data)),
    );
  };
}
