/** @typedef {Pick<import('./media_choices.js').Preferences, 'height' | 'frameRate'>} Quality */

/**
 * Changes an open camera, so that its picture does not stand still.
 * @param {MediaStreamTrack} camera
 * @param {MediaTrackConstraints} constraints
 * @param {Quality} quality what the constraints are about
 * @returns {Promise<boolean>} whether the camera does now what it can; if not, it has to be opened anew
 */
export async function retune(camera, constraints, quality) {
  await camera.applyConstraints(constraints).catch(() => {});
  const { height, frameRate = quality.frameRate } = camera.getSettings();
  const most = camera.getCapabilities?.() ?? {};
  return (
    height === Math.min(quality.height, most.height?.max ?? quality.height) &&
    frameRate >= Math.min(quality.frameRate, most.frameRate?.max ?? quality.frameRate)
  );
}
