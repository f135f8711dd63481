import uPlot from 'uplot';

/** @typedef {{label: string, stroke: string, values: number[]}} Series */

const HEIGHT = 140;

/** One graph over time, made anew only when its width changes. */
export class RateGraph {
  /** @type {HTMLElement} */ #root;
  /** @type {uPlot | undefined} */ #plot;
  /** @type {string} */ #title;

  /**
   * @param {HTMLElement} root
   * @param {string} title
   */
  constructor(root, title) {
    this.#root = root;
    this.#title = title;
  }

  /**
   * @param {number[]} times seconds since 1970
   * @param {Series[]} series
   */
  show(times, series) {
    const width = this.#root.clientWidth;
    if (width === 0) return;
    const data = /** @type {uPlot.AlignedData} */ ([times, ...series.map(({ values }) => values)]);
    if (this.#plot?.width === width) return this.#plot.setData(data);
    this.#plot?.destroy();
    const axis = { stroke: '#9fb0b8', grid: { stroke: '#26323a' }, ticks: { stroke: '#26323a' } };
    this.#plot = new uPlot(
      {
        title: this.#title,
        width,
        height: HEIGHT,
        series: [{}, ...series.map(({ label, stroke }) => ({ label, stroke, width: 1.5 }))],
        axes: [axis, { ...axis, size: 60 }],
        cursor: { drag: { x: false, y: false } },
      },
      data,
      this.#root,
    );
  }

  remove() {
    this.#plot?.destroy();
    this.#plot = undefined;
  }
}
