// What hls.js asks of every stream in its own functional tests, asked of one of ours: answers what came of it.
async (url) => {
  const PATIENCE = 30000;
  const { default: Hls } = await import('hls.js');
  const video = document.body.appendChild(document.createElement('video'));
  const hls = new Hls({ startLevel: 0, workerPath: '/vendor/hls.js/dist/hls.worker.js' });
  const facts = { errors: [], ranges: 0, stops: [] };
  const countRanges = () => (facts.ranges = Math.max(facts.ranges, video.buffered.length));
  for (const event of ['progress', 'timeupdate', 'seeked', 'ended']) video.addEventListener(event, countRanges);
  hls.on(Hls.Events.ERROR, (_, { details, fatal }) => fatal && facts.errors.push(details));

  const until = (what, holds) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + PATIENCE;
      const look = () => {
        if (holds()) resolve();
        else if (performance.now() > end) reject(new Error(`${what}: not at ${video.currentTime} ${JSON.stringify(facts)}`));
        else setTimeout(look, 20);
      };
      look();
    });
  const arrives = () =>
    until('all of it', () => video.buffered.length === 1 && video.buffered.end(0) > video.duration - 0.3);
  const plays = (from) => until(`plays on from ${from}`, () => !video.paused && video.currentTime > from);

  hls.loadSource(url);
  hls.attachMedia(video);
  await until('its levels', () => hls.levels.length > 0);
  hls.loadLevel = 0;
  await video.play();
  await plays(0.3);
  await arrives();
  facts.readyState = video.readyState;
  facts.duration = video.duration;
  facts.levels = hls.levels.length;
  facts.lowest = video.videoHeight;

  if (facts.levels > 1) {
    const note = ({ type }) => facts.stops.push(type);
    for (const event of ['waiting', 'stalled', 'pause', 'emptied']) video.addEventListener(event, note);
    const highest = hls.levels.at(-1).height;
    hls.nextLevel = facts.levels - 1;
    await until(`pictures of ${highest} lines`, () => video.videoHeight === highest);
    await plays(video.currentTime + 1);
    await arrives();
    for (const event of ['waiting', 'stalled', 'pause', 'emptied']) video.removeEventListener(event, note);
  }
  facts.highest = video.videoHeight;

  video.currentTime = video.seekable.end(0) - 3;
  await until('the end', () => video.ended);
  facts.endedAt = video.currentTime;

  video.currentTime = 0;
  await video.play();
  await until('plays from its beginning', () => !video.seeking && video.currentTime > 0.3 && video.currentTime < 3);
  hls.destroy();
  video.remove();
  return facts;
};
