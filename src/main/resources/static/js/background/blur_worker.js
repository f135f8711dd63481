// A classic worker, since the library loads its parts by importScripts, which module workers refuse. All the rest is modules.
{
  const loading = import('./blurring.js')
    .then(({ Blurring }) => new Blurring((news) => self.postMessage(news)))
    .catch(() => self.postMessage({ failed: 'unable' }));
  self.onmessage = async ({ data }) => {
    await (await loading)?.take(data);
    // The camera has stopped.
    if (data.readable) self.close();
  };
}
