// Two connections in one page: the megabytes a second that a data channel carries from one to the other.
async ({ megabytes, frame, window }) => {
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()];
  from.onicecandidate = ({ candidate }) => to.addIceCandidate(candidate);
  to.onicecandidate = ({ candidate }) => from.addIceCandidate(candidate);
  const channel = from.createDataChannel('bytes');
  channel.bufferedAmountLowThreshold = 1024 * 1024;
  const total = megabytes * 1_000_000;
  const received = new Promise((resolve) => {
    let bytes = 0;
    to.ondatachannel = ({ channel: incoming }) => {
      incoming.binaryType = 'arraybuffer';
      incoming.onmessage = ({ data }) => {
        bytes += data.byteLength;
        if (bytes >= total) resolve(performance.now());
      };
    };
  });
  const open = new Promise((resolve) => (channel.onopen = resolve));
  await from.setLocalDescription();
  await to.setRemoteDescription(from.localDescription);
  await to.setLocalDescription();
  await from.setRemoteDescription(to.localDescription);
  await open;
  const begun = performance.now();
  const bytes = new Uint8Array(frame);
  for (let sent = 0; sent < total; ) {
    if (window && channel.bufferedAmount >= window)
      await new Promise((resolve) => channel.addEventListener('bufferedamountlow', resolve, { once: true }));
    try {
      channel.send(bytes);
      sent += frame;
    } catch {
      // Without a window the browser's own buffer is full at some time.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const seconds = ((await received) - begun) / 1000;
  for (const peer of [from, to]) peer.close();
  return megabytes / seconds;
};
