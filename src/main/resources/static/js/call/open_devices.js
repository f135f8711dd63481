import { inputOf } from './media_choices.js';

/** @typedef {import('./slots.js').Kind} Kind */
/** @typedef {'refused' | 'absent' | 'in-use' | 'insecure' | 'unplugged' | 'unknown'} Reason why a device gives nothing */
/** @typedef {{kind: Kind, track: MediaStreamTrack} | {kind: Kind, track: null, reason: Reason}} Opened */
/**
 * @typedef {object} Devices What the browser gives.
 * @property {MediaDevices | undefined} mediaDevices absent outside a secure context
 * @property {(kind: Kind) => Promise<PermissionState | undefined>} permission
 */

/** @type {Record<string, Reason>} */
const REASONS = {
  NotAllowedError: 'refused',
  SecurityError: 'insecure',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/**
 * Opens camera and microphone. Whatever cannot be had is missing with a reason and stops nothing else.
 * @param {Kind[]} kinds asked for together first, since that is one question to the person and not two
 * @param {Devices} devices
 * @param {import('./media_choices.js').MediaChoices} choices
 * @returns {Promise<Opened[]>}
 */
export async function openDevices(kinds, devices, choices) {
  if (kinds.length === 0) return [];
  const { mediaDevices, permission } = devices;
  if (!mediaDevices?.getUserMedia) return kinds.map((kind) => missing(kind, 'insecure'));
  try {
    const stream = await mediaDevices.getUserMedia(
      Object.fromEntries(kinds.map((kind) => [kind, choices.constraints(kind)])),
    );
    return stream.getTracks().map((track) => ({ kind: /** @type {Kind} */ (track.kind), track }));
  } catch (trouble) {
    const reason = reasonOf(trouble);
    const [first] = kinds;
    if (first && kinds.length === 1) return withoutChoice(first, reason, devices, choices);
    /** @type {Opened[]} */
    const opened = [];
    for (const kind of kinds) {
      // After a "no" only what is allowed already is tried alone: nobody is asked twice.
      const alone = reason !== 'refused' || (await permission(kind)) === 'granted';
      opened.push(...(alone ? await openDevices([kind], devices, choices) : [missing(kind, reason)]));
    }
    return opened;
  }
}

/**
 * A chosen device that is away makes room for whatever there is.
 * @param {Kind} kind
 * @param {Reason} reason
 * @param {Devices} devices
 * @param {import('./media_choices.js').MediaChoices} choices
 */
async function withoutChoice(kind, reason, devices, choices) {
  if (reason !== 'absent' || !choices.device(inputOf(kind))) return [missing(kind, reason)];
  choices.setAside(inputOf(kind));
  return openDevices([kind], devices, choices);
}

/**
 * @param {Kind} kind
 * @param {Reason} reason
 * @returns {Opened}
 */
function missing(kind, reason) {
  return { kind, track: null, reason };
}

/** @param {unknown} trouble */
function reasonOf(trouble) {
  return (trouble instanceof Error || trouble instanceof DOMException ? REASONS[trouble.name] : undefined) ?? 'unknown';
}
