/** @typedef {import('./segmentation.js').Size} Size */

/**
 * The background is blurred in a small picture that is drawn large again: as blurred in every picture, at a small and constant cost.
 * The blur would fade at the edges, which therefore lie outside.
 */
const BLURRED = { width: 160, filter: 'blur(3px)', margin: 6 };
/** Where the browser's canvas knows no blur, the picture is so small that hardly anything is left of it. */
const COARSE = { width: 32, filter: 'none', margin: 0 };

/** Draws people sharply and what is behind them blurred. */
export class Composition {
  canvas = new OffscreenCanvas(1, 1);
  #context = this.canvas.getContext('2d');
  #blurred = new OffscreenCanvas(1, 1);
  #blurring = this.#blurred.getContext('2d', { alpha: false });
  #way = this.#blurring && 'filter' in this.#blurring ? BLURRED : COARSE;

  /**
   * @param {CanvasImageSource} picture
   * @param {Size} size the picture's
   * @param {ImageBitmap | null} mask opaque where somebody is; without it all is background
   */
  draw(picture, { width, height }, mask) {
    const context = this.#context;
    if (!context) return;
    fit(this.canvas, width, height);
    context.globalCompositeOperation = 'copy';
    if (mask) {
      // Many times smaller than the picture: drawn large, its edge is soft enough.
      context.drawImage(mask, 0, 0, width, height);
      context.globalCompositeOperation = 'source-in';
      context.drawImage(picture, 0, 0, width, height);
      context.globalCompositeOperation = 'destination-over';
    }
    this.#blur(picture, Math.max(1, Math.round((this.#way.width * height) / width)));
    context.drawImage(this.#blurred, 0, 0, width, height);
  }

  /**
   * @param {CanvasImageSource} picture
   * @param {number} height
   */
  #blur(picture, height) {
    if (!this.#blurring) return;
    const { width, filter, margin } = this.#way;
    fit(this.#blurred, width, height);
    this.#blurring.filter = filter;
    this.#blurring.drawImage(picture, -margin, -margin, width + 2 * margin, height + 2 * margin);
  }
}

/**
 * @param {OffscreenCanvas} canvas
 * @param {number} width
 * @param {number} height
 */
function fit(canvas, width, height) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
