/**
 * Stands for RTCPeerConnection where there is no browser: the signaling state machine of the specification with its implicit
 * rollback, negotiationneeded, and errors in the wrong state. Media is only a list of tracks.
 */
export class PeerStub {
  signalingState = 'stable';
  connectionState = 'new';
  /** @type {any} */ localDescription = null;
  /** @type {any} */ remoteDescription = null;
  /** @type {any} */ onnegotiationneeded = null;
  /** @type {any} */ onicecandidate = null;
  /** @type {any} */ ontrack = null;
  /** @type {any} */ onconnectionstatechange = null;
  /** @type {any} */ ondatachannel = null;
  /** @type {any[]} */ transceivers = [];
  /** @type {any[]} */ channels = [];
  /** What getStats tells: bytes that have come. */
  bytes = 0;
  /** @type {any[]} */ candidates = [];
  restarts = 0;
  rollbacks = 0;
  #negotiated = 0;
  #scheduled = false;
  /** @type {Promise<any>} */ #chain = Promise.resolve();

  /** @param {any} [configuration] */
  constructor(configuration) {
    this.configuration = configuration;
  }

  getConfiguration() {
    return this.configuration ?? {};
  }

  /** @param {any} configuration */
  setConfiguration(configuration) {
    this.configuration = configuration;
  }

  get senders() {
    return this.transceivers.map(({ sender }) => sender);
  }

  getTransceivers() {
    return [...this.transceivers];
  }

  /**
   * @param {any} trackOrKind
   * @param {any} [init]
   */
  addTransceiver(trackOrKind, init) {
    const transceiver = transceiverOf(typeof trackOrKind === 'string' ? null : trackOrKind, init);
    this.transceivers.push(transceiver);
    this.#needNegotiation();
    return transceiver;
  }

  /**
   * @param {string} label
   * @param {any} [init]
   */
  createDataChannel(label, init) {
    const channel = {
      label,
      ...init,
      readyState: 'connecting',
      sent: [],
      send: (/** @type {any} */ data) => channel.sent.push(data),
    };
    this.channels.push(channel);
    this.#needNegotiation();
    return /** @type {any} */ (channel);
  }

  async getStats() {
    return new Map([['T', { type: 'transport', bytesReceived: this.bytes }]]);
  }

  restartIce() {
    this.restarts++;
    this.#negotiated = -1;
    this.#needNegotiation();
  }

  /** @param {any} [description] */
  setLocalDescription(description) {
    return this.#inTurn(() => {
      const type = description?.type ?? (this.signalingState === 'have-remote-offer' ? 'answer' : 'offer');
      this.localDescription = { type, sdp: `${type} of ${this.transceivers.length}` };
      this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
      if (type === 'answer') this.#settled();
    });
  }

  /** @param {any} description */
  setRemoteDescription(description) {
    return this.#inTurn(() => {
      if (description.type === 'offer') {
        if (this.signalingState === 'have-local-offer') this.rollbacks++;
        this.signalingState = 'have-remote-offer';
        this.#mirror(Number(/of (\d+)/.exec(description.sdp)?.[1] ?? 4));
      } else {
        if (this.signalingState !== 'have-local-offer') throw new Error(`answer in ${this.signalingState}`);
        this.signalingState = 'stable';
        this.#settled();
      }
      this.remoteDescription = description;
    });
  }

  /** @param {any} candidate */
  addIceCandidate(candidate) {
    return this.#inTurn(() => {
      if (!this.remoteDescription) throw new Error('candidate without a description');
      this.candidates.push(candidate);
    });
  }

  close() {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }

  /** @param {string} state */
  become(state) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  /** @param {() => void} step */
  #inTurn(step) {
    const turn = this.#chain.then(() => {
      if (this.signalingState === 'closed') throw new Error('closed');
      step();
    });
    this.#chain = turn.catch(() => {});
    return turn;
  }

  /** @param {number} slots of the other side's offer */
  #mirror(slots) {
    while (this.transceivers.length < slots) {
      const transceiver = transceiverOf(null);
      this.transceivers.push(transceiver);
      this.ontrack?.({ track: { slot: this.transceivers.length - 1 }, transceiver });
    }
  }

  #settled() {
    this.#negotiated = this.#negotiable;
    this.#needNegotiation();
  }

  #needNegotiation() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.signalingState === 'stable' && this.#negotiated < this.#negotiable) this.onnegotiationneeded?.();
    });
  }

  get #negotiable() {
    return this.transceivers.length + Math.min(1, this.channels.length);
  }
}

/**
 * @param {any} track
 * @param {any} [init]
 */
function transceiverOf(track, { direction = 'recvonly', streams = [] } = {}) {
  const sender = {
    track,
    streams,
    parameters: { encodings: [{}] },
    /** @param {any} other */
    async replaceTrack(other) {
      this.track = other;
    },
    /** @param {any[]} others */
    setStreams(...others) {
      this.streams = others;
    },
    getParameters() {
      return structuredClone(this.parameters);
    },
    /** @param {any} parameters */
    async setParameters(parameters) {
      this.parameters = parameters;
    },
  };
  return { sender, direction };
}

export class StreamStub {
  /** @type {any[]} */ tracks = [];
  /** @param {any} track */
  addTrack(track) {
    this.tracks.push(track);
  }
  /** @param {any} track */
  removeTrack(track) {
    this.tracks = this.tracks.filter((other) => other !== track);
  }
  getTracks() {
    return this.tracks;
  }
}

/** The own media of somebody who sends what `tracks` holds. */
export function sending(
  /** @type {Record<string, any>} */ tracks = { audio: { kind: 'audio' }, video: { kind: 'video' } },
) {
  /** @type {Set<(kind: any) => void>} */
  const listeners = new Set();
  return {
    tracks,
    track: (/** @type {string} */ kind) => withSettings(tracks[kind]),
    get sending() {
      const { audio, video, screen, screenAudio } = tracks;
      return {
        audio: Boolean(audio),
        video: Boolean(video),
        screen: Boolean(screen),
        screenAudio: Boolean(screenAudio),
      };
    },
    onChange(/** @type {(kind: any) => void} */ listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(/** @type {string | null} */ kind) {
      for (const listener of listeners) listener(kind);
    },
  };
}

/** @param {any} track a camera or a microphone that does not tell much, unless the test has it tell more */
function withSettings(track) {
  if (track) track.getSettings ??= () => ({});
  return track ?? null;
}

/** Timers that only the test moves. */
export class ManualTimers {
  /** @type {Map<number, {at: number, step: () => void}>} */ #waiting = new Map();
  #now = 0;
  #next = 1;

  now = () => this.#now;

  setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ step, /** @type {number} */ delay) => {
      this.#waiting.set(this.#next, { at: this.#now + delay, step });
      return this.#next++;
    }
  );

  clearTimeout = /** @type {any} */ (
    (/** @type {number} */ id) => {
      this.#waiting.delete(id);
    }
  );

  /** @param {number} by milliseconds */
  pass(by) {
    this.#now += by;
    for (const [id, { at, step }] of [...this.#waiting]) {
      if (at > this.#now || !this.#waiting.delete(id)) continue;
      step();
    }
  }
}

/** Lets everything happen that is waiting for nothing but its turn. */
export async function settle() {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
}
