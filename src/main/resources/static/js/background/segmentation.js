/** @typedef {{width: number, height: number}} Size */

const LIBRARY = '/vendor/selfie-segmentation';
/** The model for wide pictures, and the one for all others; pictures are handed over in the size that the model looks at. */
const WIDE = { model: 1, width: 256, height: 144 };
const SQUARE = { model: 0, width: 256, height: 256 };

/** Tells people from what is behind them. Runs in a classic worker. */
export class Segmentation {
  /** @type {any} */ #library;
  #input = new OffscreenCanvas(WIDE.width, WIDE.height);
  #context = this.#input.getContext('2d', { alpha: false });
  /** @type {ImageBitmap | null} */ #mask = null;

  /** @param {any} library */
  constructor(library) {
    this.#library = library;
    library.onResults((/** @type {{image: ImageBitmap, segmentationMask: ImageBitmap}} */ results) => {
      results.image.close();
      this.#mask?.close();
      this.#mask = results.segmentationMask;
    });
  }

  /**
   * Fails where the library cannot run: no WebGL, no WebAssembly, a part that does not arrive.
   * @param {() => void} onLost called when the library has lost its drawing surface and gives no more masks
   */
  static async load(onLost) {
    const worker = /** @type {any} */ (globalThis);
    standInForPage(onLost);
    worker.importScripts(`${LIBRARY}/selfie_segmentation.js`);
    const library = new worker.SelfieSegmentation({
      locateFile: (/** @type {string} */ file) => `${LIBRARY}/${file}`,
    });
    const segmentation = new Segmentation(library);
    // On the processor: what it costs can then be measured, and no shaders have to be built before the first picture.
    library.setOptions({ modelSelection: WIDE.model, useCpuInference: true });
    await library.initialize();
    // The first look takes a second, which belongs to getting ready.
    await library.send({ image: segmentation.#input });
    return segmentation;
  }

  /**
   * @param {CanvasImageSource} picture
   * @param {Size} size the picture's
   * @returns {Promise<ImageBitmap | null>} opaque where somebody is; good until the next one is asked for
   */
  async maskOf(picture, { width, height }) {
    const seen = width > height ? WIDE : SQUARE;
    if (this.#input.height !== seen.height) this.#input.height = seen.height;
    this.#library.setOptions({ modelSelection: seen.model });
    this.#context?.drawImage(picture, 0, 0, seen.width, seen.height);
    await this.#library.send({ image: this.#input });
    return this.#mask;
  }
}

/**
 * The library knows pages only, its way for workers does not work: it asks a `document` for a canvas and for script elements.
 * @param {() => void} onLost
 */
function standInForPage(onLost) {
  const worker = /** @type {any} */ (globalThis);
  const canvas = () => {
    const surface = new OffscreenCanvas(1, 1);
    surface.addEventListener('webglcontextlost', onLost);
    return surface;
  };
  worker.window = worker;
  worker.document = {
    createElement: (/** @type {string} */ name) => (name === 'canvas' ? canvas() : new ScriptElement()),
    body: { appendChild: (/** @type {ScriptElement} */ script) => script.load() },
    addEventListener() {},
  };
  worker.alert = (/** @type {string} */ trouble) => {
    throw new Error(trouble);
  };
}

class ScriptElement extends EventTarget {
  #address = '';

  /**
   * @param {string} name
   * @param {string} value
   */
  setAttribute(name, value) {
    if (name === 'src') this.#address = value;
  }

  load() {
    /** @type {any} */ (globalThis).importScripts(this.#address);
    this.dispatchEvent(new Event('load'));
  }
}
