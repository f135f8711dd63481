/** @typedef {import('./segmentation.js').Size} Size */

/**
 * The background is blurred in this width and drawn large again: as blurred in every picture, at a small and constant cost. Where the
 * browser's canvas knows no blur, it is drawn so small that hardly anything is left of it.
 */
const BLURRED_WIDTH = 160;
const COARSE_WIDTH = 32;
const BLUR = 3;
/** The blur would fade at the edges, which therefore lie outside the picture. */
const MARGIN = 2 * BLUR;
/** Softens the outline of people, who are found in a coarse grid, in that grid's own dots. */
const OUTLINE = 1;

/** Draws people sharply and what is behind them blurred. */
export class Composition {
  canvas = new OffscreenCanvas(1, 1);
  #context = this.canvas.getContext('2d');
  #blurred = new OffscreenCanvas(1, 1);
  #blurring = this.#blurred.getContext('2d', { alpha: false });
  #width = this.#blurring && 'filter' in this.#blurring ? BLURRED_WIDTH : COARSE_WIDTH;

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
      context.filter = `blur(${(OUTLINE * width) / mask.width}px)`;
      context.drawImage(mask, 0, 0, width, height);
      context.filter = 'none';
      context.globalCompositeOperation = 'source-in';
      context.drawImage(picture, 0, 0, width, height);
      context.globalCompositeOperation = 'destination-over';
    }
    this.#blur(picture, Math.max(1, Math.round((this.#width * height) / width)));
    context.drawImage(this.#blurred, 0, 0, width, height);
  }

  /**
   * @param {CanvasImageSource} picture
   * @param {number} height
   */
  #blur(picture, height) {
    if (!this.#blurring) return;
    fit(this.#blurred, this.#width, height);
    this.#blurring.filter = `blur(${BLUR}px)`;
    this.#blurring.drawImage(picture, -MARGIN, -MARGIN, this.#width + 2 * MARGIN, height + 2 * MARGIN);
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
