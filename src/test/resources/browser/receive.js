// What this page receives from one participant's camera or screen: its inbound statistics, and the colours of the picture that is shown.
async ([name, source]) => {
  const video = [...document.querySelectorAll(`[data-source="${source}"] > video[data-participant]`)].find(
    (element) => element.dataset.participant === name,
  );
  const received = {
    framesDecoded: 0,
    soundEnergy: 0,
    bytes: 0,
    brightness: 0,
    contrast: 0,
    lines: 0,
    red: 0,
    green: 0,
    blue: 0,
  };
  for (const track of video?.srcObject?.getTracks() ?? []) {
    const peer = window.keptPeers.find(
      (kept) => kept.connectionState !== 'closed' && kept.getReceivers().some((receiver) => receiver.track === track),
    );
    for (const report of (await peer?.getStats(track))?.values() ?? []) {
      if (report.type !== 'inbound-rtp') continue;
      received.framesDecoded += report.framesDecoded ?? 0;
      received.soundEnergy += report.totalAudioEnergy ?? 0;
      received.bytes += report.bytesReceived ?? 0;
    }
  }
  if (video?.videoWidth > 0) Object.assign(received, light(video));
  return received;

  function light(picture) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 36];
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const levels = [];
    const sums = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      levels.push((data[at] + data[at + 1] + data[at + 2]) / 3);
      sums.forEach((_, colour) => (sums[colour] += data[at + colour]));
    }
    const [red, green, blue] = sums.map((sum) => sum / levels.length);
    return {
      lines: picture.videoHeight,
      red,
      green,
      blue,
      brightness: levels.reduce((sum, level) => sum + level, 0) / levels.length,
      contrast: Math.max(...levels) - Math.min(...levels),
    };
  }
}
