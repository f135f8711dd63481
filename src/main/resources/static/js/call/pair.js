/** @typedef {'new' | 'connecting' | 'connected' | 'unstable' | 'failed' | 'closed'} PairState */
/** @typedef {'audio' | 'video'} Kind */
/** @typedef {{generation: number, description?: RTCSessionDescriptionInit, candidate?: RTCIceCandidateInit | null}} Signal */
/** @typedef {{stream: MediaStream, track(kind: Kind): MediaStreamTrack | null}} Sent What this side sends. */
/** @typedef {{setTimeout: typeof setTimeout, clearTimeout: typeof clearTimeout}} Timers */
/**
 * @typedef {object} PairSetup
 * @property {boolean} polite whether this side gives way when two offers collide
 * @property {boolean} initiate whether this side offers first; the other one waits a little, which avoids a collision
 * @property {number} generation
 * @property {Sent} sent
 * @property {() => RTCPeerConnection} createPeer
 * @property {() => MediaStream} createStream
 * @property {(signal: Signal) => void} send
 * @property {() => void} onChange state or remote stream are other ones now
 * @property {Timers} timers
 */

/** How long the waiting side waits for the first offer before it makes one itself. */
const OFFER_AWAITED = 3_000;
/** How long an ICE restart may take before the impolite side builds the pair anew; the polite side waits twice as long. */
const RESTART_AWAITED = 15_000;

/** Frames a second of a picture that is sent scaled down, because it goes to several people. */
const SHARED_FRAME_RATE = 20;

/** @type {Record<RTCPeerConnectionState, PairState>} */
const STATES = {
  new: 'new',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'unstable',
  failed: 'failed',
  closed: 'closed',
};

/**
 * The media between this browser and one other: perfect negotiation as in the WebRTC specification, 10.7. A pair outlives its
 * RTCPeerConnections, which are numbered by `generation`; what belongs to an older one is dropped.
 */
export class Pair {
  /** @type {PairSetup} */ #setup;
  /** @type {RTCPeerConnection} */ #peer;
  /** @type {MediaStream} */ #stream;
  /** @type {Map<Kind, RTCRtpSender>} */ #senders = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #generation;
  #sending = false;
  #closed = false;
  #makingOffer = false;
  #ignoreOffer = false;
  #settingRemoteAnswer = false;
  #scale = 1;

  /** @param {PairSetup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#generation = setup.generation;
    this.#stream = setup.createStream();
    this.#peer = this.#build();
    if (setup.initiate) this.#startSending();
    else this.#after(OFFER_AWAITED, () => this.#startSending());
  }

  /** @returns {PairState} */
  get state() {
    return this.#closed ? 'closed' : STATES[this.#peer.connectionState];
  }

  /** What the other side sends; another object after the pair was rebuilt. */
  get stream() {
    return this.#stream;
  }

  get generation() {
    return this.#generation;
  }

  /** @param {Signal} signal */
  async receive(signal) {
    if (this.#closed || signal.generation < this.#generation) return;
    if (signal.generation > this.#generation) this.#rebuild(signal.generation);
    const peer = this.#peer;
    try {
      if (signal.description) await this.#receiveDescription(peer, signal.description);
      else await this.#receiveCandidate(peer, signal.candidate ?? null);
    } catch (trouble) {
      if (peer === this.#peer && !this.#closed) console.warn('A signal could not be used', trouble);
    }
  }

  /**
   * Sends another track of this kind, or none: nobody has to negotiate unless the kind was never sent before.
   * @param {Kind} kind
   */
  async replace(kind) {
    if (this.#closed || !this.#sending) return;
    const sender = this.#senders.get(kind);
    const track = this.#setup.sent.track(kind);
    if (sender) await sender.replaceTrack(track);
    else if (track) this.#senders.set(kind, this.#peer.addTrack(track, this.#setup.sent.stream));
  }

  /**
   * Divides the height and width of the sent picture, so that a fuller room costs each machine little more than a call of two.
   * @param {number} scale 1 and up
   */
  scalePicture(scale) {
    this.#scale = scale;
    const sender = this.#senders.get('video');
    const parameters = sender?.getParameters?.();
    const encoding = parameters?.encodings?.[0];
    if (!sender || !parameters || !encoding || (encoding.scaleResolutionDownBy ?? 1) === scale) return;
    encoding.scaleResolutionDownBy = scale;
    if (scale > 1) encoding.maxFramerate = SHARED_FRAME_RATE;
    else delete encoding.maxFramerate;
    sender.setParameters(parameters).catch((trouble) => console.warn('The picture keeps its size', trouble));
  }

  /** @param {RTCIceServer[]} iceServers for the next restart; a call that is connected does not notice */
  useServers(iceServers) {
    if (!this.#closed) this.#peer.setConfiguration({ ...this.#peer.getConfiguration(), iceServers });
  }

  /** Repairs what may have been lost while signals did not get through. Connected and settled, it changes nothing. */
  reconcile() {
    if (this.#closed || !this.#sending) return;
    if (this.#peer.signalingState === 'have-local-offer' && !this.#makingOffer) this.#sendDescription(this.#peer);
    else if (['unstable', 'failed'].includes(this.state)) this.#peer.restartIce();
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#dismantle();
  }

  #build() {
    const peer = this.#setup.createPeer();
    const current = () => peer === this.#peer && !this.#closed;
    peer.onnegotiationneeded = async () => {
      if (!current()) return;
      try {
        this.#makingOffer = true;
        await peer.setLocalDescription();
        if (current()) this.#sendDescription(peer);
      } catch (trouble) {
        if (current()) console.warn('No offer could be made', trouble);
      } finally {
        if (current()) this.#makingOffer = false;
      }
    };
    peer.onicecandidate = ({ candidate }) => {
      if (current())
        this.#setup.send({ generation: this.#generation, candidate: candidate ? candidate.toJSON() : null });
    };
    peer.ontrack = ({ track }) => {
      if (!current()) return;
      this.#stream.addTrack(track);
      this.#setup.onChange();
    };
    peer.onconnectionstatechange = () => {
      if (current()) this.#connectionChanged();
    };
    return peer;
  }

  /** The channel lets two people connect who (for now) send neither sound nor picture. */
  #startSending() {
    if (this.#sending || this.#closed) return;
    this.#sending = true;
    this.#cancelTimer();
    this.#peer.createDataChannel('pair', { negotiated: true, id: 0 });
    void this.replace('audio');
    void this.replace('video');
  }

  /**
   * @param {RTCPeerConnection} peer
   * @param {RTCSessionDescriptionInit} description
   */
  async #receiveDescription(peer, description) {
    const offer = description.type === 'offer';
    const answer = description.type === 'answer' || description.type === 'pranswer';
    const ready = !this.#makingOffer && (peer.signalingState === 'stable' || this.#settingRemoteAnswer);
    this.#ignoreOffer = offer && !ready && !this.#setup.polite;
    if (this.#ignoreOffer) return;
    // An offer that was sent again after a lost socket may be answered twice.
    if (answer && !['have-local-offer', 'have-remote-pranswer'].includes(peer.signalingState)) return;
    if (offer) this.#startSending();
    this.#settingRemoteAnswer = answer;
    try {
      await peer.setRemoteDescription(description);
    } finally {
      if (peer === this.#peer) this.#settingRemoteAnswer = false;
    }
    if (!offer) return;
    await peer.setLocalDescription();
    if (peer === this.#peer && !this.#closed) this.#sendDescription(peer);
  }

  /**
   * @param {RTCPeerConnection} peer
   * @param {RTCIceCandidateInit | null} candidate
   */
  async #receiveCandidate(peer, candidate) {
    try {
      await peer.addIceCandidate(candidate ?? undefined);
    } catch (trouble) {
      if (!this.#ignoreOffer) throw trouble;
    }
  }

  /** @param {RTCPeerConnection} peer */
  #sendDescription(peer) {
    const description = peer.localDescription;
    if (!description) return;
    const { type, sdp } = description;
    this.#setup.send({ generation: this.#generation, description: { type, sdp } });
  }

  #connectionChanged() {
    const { state } = this;
    if (state === 'connected') {
      this.#cancelTimer();
      this.scalePicture(this.#scale);
    } else if (state === 'failed') {
      this.#peer.restartIce();
      if (!this.#timer) {
        this.#after(RESTART_AWAITED * (this.#setup.polite ? 2 : 1), () => this.#rebuild(this.#generation + 1));
      }
    }
    this.#setup.onChange();
  }

  /** @param {number} generation */
  #rebuild(generation) {
    this.#dismantle();
    this.#generation = generation;
    this.#stream = this.#setup.createStream();
    this.#peer = this.#build();
    this.#startSending();
    this.#setup.onChange();
  }

  #dismantle() {
    this.#cancelTimer();
    this.#senders.clear();
    this.#sending = this.#makingOffer = this.#ignoreOffer = this.#settingRemoteAnswer = false;
    this.#peer.close();
  }

  /**
   * @param {number} delay
   * @param {() => void} step
   */
  #after(delay, step) {
    this.#timer = this.#setup.timers.setTimeout(() => {
      this.#timer = undefined;
      if (!this.#closed) step();
    }, delay);
  }

  #cancelTimer() {
    if (this.#timer !== undefined) this.#setup.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
