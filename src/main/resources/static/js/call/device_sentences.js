/** @typedef {import('./local_media.js').LocalMedia} LocalMedia */

/**
 * What there is to say about the devices: why one gives nothing, and what has stepped in for one that was unplugged.
 * @param {LocalMedia} media
 * @param {import('../platform/sentences.js').Sentences} sentences
 */
export function deviceSentences(media, sentences) {
  const reasons = /** @type {const} */ (['audio', 'video']).flatMap((kind) => {
    const { reason } = media.state(kind);
    return reason ? [sentences.say(`${kind}-${reason}`)] : [];
  });
  const standIns = [...media.standIns].map(([device, name]) => sentences.say(`stands-in-${device}`, { name }));
  return [...reasons, ...standIns];
}
