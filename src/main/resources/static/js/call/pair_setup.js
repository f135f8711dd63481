/**
 * @typedef {object} PairSetup What a pair is made of, and whom it tells.
 * @property {boolean} polite whether this side gives way when two offers collide
 * @property {boolean} initiate whether this side offers first; the other one waits a little, which avoids a collision
 * @property {number} generation
 * @property {import('./pair_slots.js').Sent} sent
 * @property {RTCIceServer[]} iceServers
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} createPeer
 * @property {() => MediaStream} createStream
 * @property {(signal: import('./pair.js').Signal) => void} send
 * @property {() => void} onChange state, recovery or remote streams are other ones now
 * @property {(report: RTCStatsReport) => void} [onReport] the statistics, once a second
 * @property {(message: any) => void} [onMessage] a control message of the other side
 * @property {(channel: RTCDataChannel) => void} [onChannel] a data channel that the other side has opened
 * @property {() => void} [onGlare] two offers have collided
 * @property {() => void} [onOpen] control messages can be sent from now on
 * @property {import('./pair.js').Timers} timers
 * @property {() => number} [now] milliseconds
 */
export {};
