// Two connections in one page: the milliseconds until the first frame of the open camera has gone from one to the other.
async () => {
  const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  const video = document.body.appendChild(document.createElement('video'));
  video.muted = true;
  video.autoplay = true;
  const begun = performance.now();
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()];
  from.onicecandidate = ({ candidate }) => to.addIceCandidate(candidate);
  to.onicecandidate = ({ candidate }) => from.addIceCandidate(candidate);
  const shown = new Promise((resolve) => {
    to.ontrack = ({ streams }) => {
      video.srcObject = streams[0];
      video.requestVideoFrameCallback(() => resolve(performance.now() - begun));
    };
  });
  for (const track of camera.getTracks()) from.addTrack(track, camera);
  await from.setLocalDescription();
  await to.setRemoteDescription(from.localDescription);
  await to.setLocalDescription();
  await from.setRemoteDescription(to.localDescription);
  const milliseconds = await shown;
  for (const peer of [from, to]) peer.close();
  for (const track of camera.getTracks()) track.stop();
  video.remove();
  return milliseconds;
};
