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
  /** @type {{track: any, replaceTrack(track: any): Promise<void>}[]} */ senders = [];
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

  /** @param {any} track */
  addTrack(track) {
    const sender = {
      track,
      /** @param {any} other */
      async replaceTrack(other) {
        this.track = other;
      },
    };
    this.senders.push(sender);
    this.#needNegotiation();
    return sender;
  }

  createDataChannel() {
    this.#needNegotiation();
    return {};
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
      this.localDescription = { type, sdp: `${type} of ${this.senders.length}` };
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

  #settled() {
    this.#negotiated = this.senders.length + 1;
    this.#needNegotiation();
  }

  #needNegotiation() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.signalingState === 'stable' && this.#negotiated < this.senders.length + 1) this.onnegotiationneeded?.();
    });
  }
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
    stream: /** @type {any} */ (new StreamStub()),
    tracks,
    track: (/** @type {string} */ kind) => tracks[kind] ?? null,
    get sending() {
      return { audio: Boolean(tracks.audio), video: Boolean(tracks.video) };
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

/** Timers that only the test moves. */
export class ManualTimers {
  /** @type {Map<number, {at: number, step: () => void}>} */ #waiting = new Map();
  #now = 0;
  #next = 1;

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
