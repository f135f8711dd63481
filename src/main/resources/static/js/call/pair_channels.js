/**
 * @typedef {object} ChannelsSetup
 * @property {(message: any) => void} onMessage a control message of the other side, parsed
 * @property {(channel: RTCDataChannel) => void} onChannel a channel that the other side has opened
 * @property {() => void} onOpen control messages can be sent from now on
 */

/** Says to the other side, once a second, that this one is there; without sound and picture nothing else would. */
const PULSE = 'pulse';

/** The data channels of one connection: one for control messages, there from the first offer on, and others by label. */
export class PairChannels {
  /** @type {RTCPeerConnection} */ #peer;
  /** @type {RTCDataChannel} */ #control;
  #unheard = 0;

  /**
   * @param {RTCPeerConnection} peer
   * @param {ChannelsSetup} setup
   */
  constructor(peer, { onMessage, onChannel, onOpen }) {
    this.#peer = peer;
    this.#control = peer.createDataChannel('control', { negotiated: true, id: 0 });
    this.#control.onopen = onOpen;
    this.#control.onmessage = ({ data }) => {
      this.#unheard = 0;
      const message = parsed(data);
      if (message && message.type !== PULSE) onMessage(message);
    };
    peer.ondatachannel = ({ channel }) => onChannel(channel);
  }

  /**
   * @param {{type: string, [field: string]: unknown}} message
   * @returns {boolean} whether it went out
   */
  send(message) {
    if (this.#control.readyState !== 'open') return false;
    this.#control.send(JSON.stringify(message));
    return true;
  }

  /** How many pulses were made since the other side was heard last. */
  get unheard() {
    return this.#unheard;
  }

  /** Once a second. */
  pulse() {
    this.#unheard++;
    this.send({ type: PULSE });
  }

  /**
   * @param {string} label
   * @param {RTCDataChannelInit} [init]
   */
  open(label, init) {
    return this.#peer.createDataChannel(label, init);
  }
}

/** @param {unknown} data */
function parsed(data) {
  try {
    const message = typeof data === 'string' ? JSON.parse(data) : undefined;
    return message && typeof message.type === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
