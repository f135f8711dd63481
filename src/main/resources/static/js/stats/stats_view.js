import { added, keepOnly } from '../call/keyed_elements.js';
import { copyOf, part, write } from '../platform/elements.js';
import { RateGraph } from './rate_graph.js';
import { explainedLines } from './sdp_lines.js';

/** @typedef {import('./stats_session.js').History} History */
/** @typedef {import('./sample.js').Sample} Sample */
/** @typedef {import('./sample.js').StreamSample} StreamSample */

const COLOURS = { in: '#2dd4bf', out: '#fcd34d' };
/** The graphs show so many of the last seconds. */
const SHOWN = 300;

/** The panel "Statistics" over the pictures: drawn only while it is open. */
export class StatsView {
  /** @type {HTMLElement} */ #panel;
  /** @type {HTMLElement} */ #toggle;
  /** @type {HTMLElement} */ #list;
  /** @type {import('./stats_session.js').StatsSession} */ #stats;
  /** @type {import('../platform/sentences.js').Sentences} */ #sentences;
  /** @type {Map<string, HTMLElement>} */ #items = new Map();
  /** @type {Map<string, {bits: RateGraph, packets: RateGraph}>} */ #graphs = new Map();
  /** @type {(() => void) | undefined} */ #unlisten;

  /**
   * @param {HTMLElement} root the call's
   * @param {import('./stats_session.js').StatsSession} stats
   * @param {import('../platform/sentences.js').Sentences} sentences
   */
  constructor(root, stats, sentences) {
    this.#panel = part(root, '[data-stats]');
    this.#toggle = part(root, '[data-stats-toggle]');
    this.#list = part(this.#panel, '[data-stats-list]');
    this.#stats = stats;
    this.#sentences = sentences;
  }

  start() {
    this.#unlisten ??= this.#stats.onChange(() => this.#render());
    this.#toggle.addEventListener('click', this.#toggled);
    this.#panel.addEventListener('click', this.#clicked);
    this.#panel.addEventListener('keydown', this.#keyPressed);
  }

  stop() {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#toggle.removeEventListener('click', this.#toggled);
    this.#panel.removeEventListener('click', this.#clicked);
    this.#panel.removeEventListener('keydown', this.#keyPressed);
    this.#forgetGraphs(new Set());
  }

  #toggled = () => this.#show(this.#panel.hidden === true);

  /** @param {boolean} open */
  #show(open) {
    this.#panel.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#render();
      part(this.#panel, '[data-stats-close]').focus();
    } else this.#toggle.focus();
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if ('statsClose' in button.dataset) this.#show(false);
    else if ('download' in button.dataset) this.#download();
    else if ('describe' in button.dataset) this.#describe(button);
  };

  /** @param {KeyboardEvent} event */
  #keyPressed = ({ key }) => {
    if (key === 'Escape') this.#show(false);
  };

  #render() {
    if (this.#panel.hidden) return;
    const pairs = this.#stats.present;
    keepOnly(this.#items, pairs);
    this.#forgetGraphs(new Set(pairs.map(({ id }) => id)));
    part(this.#panel, '[data-stats-empty]').hidden = pairs.length > 0;
    for (const { id, name, samples } of pairs) {
      const item = this.#items.get(id) ?? added(this.#items, id, copyOf('stats-pair'), this.#list);
      item.dataset.id = id;
      write(part(item, '[data-name]'), name);
      const shown = samples.slice(-SHOWN);
      const last = samples.at(-1);
      if (last) this.#showFacts(item, last, shown);
      this.#showGraphs(id, item, shown);
    }
  }

  /**
   * @param {HTMLElement} item
   * @param {Sample} sample
   * @param {Sample[]} shown
   */
  #showFacts(item, { roundTrip, path, streams }, shown) {
    const way = path
      ? `${path.local.type} ${path.local.address} → ${path.remote.type} ${path.remote.address}, ${path.local.protocol}`
      : '–';
    write(part(item, '[data-path]'), way);
    write(part(item, '[data-path-meaning]'), path ? this.#sentences.say(`stats-path-${kindOf(path)}`) : '');
    write(part(item, '[data-round-trip]'), roundTrip === null ? '–' : `${Math.round(roundTrip * 1000)} ms`);
    const body = part(item, '[data-rows]');
    const rows = streams.filter((stream) => hasFlowed(stream, shown)).map((stream) => this.#cells(stream));
    rows.forEach((cells, at) => {
      const row = /** @type {HTMLElement} */ (body.children[at] ?? body.appendChild(copyOf('stats-row')));
      cells.forEach((text, column) => write(/** @type {Element} */ (row.children[column]), text));
    });
    while (body.children.length > rows.length) body.lastElementChild?.remove();
  }

  /** @param {StreamSample} stream */
  #cells({ direction, slot, codec, bits, packets, lost, jitter, frames, size, freezes, limit }) {
    return [
      this.#sentences.say(`stats-${direction}`),
      this.#sentences.say(`stats-${slot}`),
      codec,
      `${Math.round(bits / 1000)}`,
      `${packets}`,
      `${lost} %`,
      `${Math.round(jitter * 1000)} ms`,
      frames === null ? '' : `${frames}`,
      size,
      frames === null || direction === 'out' ? '' : `${freezes}`,
      limit === 'none' ? '' : limit,
    ];
  }

  /** @param {Set<string>} kept ids */
  #forgetGraphs(kept) {
    for (const [id, { bits, packets }] of [...this.#graphs]) {
      if (kept.has(id)) continue;
      bits.remove();
      packets.remove();
      this.#graphs.delete(id);
    }
  }

  /**
   * @param {string} id
   * @param {HTMLElement} item
   * @param {Sample[]} samples
   */
  #showGraphs(id, item, samples) {
    const graphs = this.#graphs.get(id) ?? {
      bits: new RateGraph(part(item, '[data-graph="bits"]'), this.#sentences.say('stats-bits')),
      packets: new RateGraph(part(item, '[data-graph="packets"]'), this.#sentences.say('stats-packets')),
    };
    this.#graphs.set(id, graphs);
    const times = samples.map(({ at }) => at / 1000);
    for (const [graph, field, unit] of /** @type {const} */ ([
      [graphs.bits, 'bits', 1000],
      [graphs.packets, 'packets', 1],
    ])) {
      const series = /** @type {const} */ (['in', 'out']).map((direction) => ({
        label: this.#sentences.say(`stats-${direction}`),
        stroke: COLOURS[direction],
        values: samples.map(({ streams }) => sum(streams, direction, field) / unit),
      }));
      graph.show(times, series);
    }
  }

  /** @param {HTMLElement} button */
  #describe(button) {
    const item = /** @type {HTMLElement} */ (button.closest('[data-id]'));
    const { local, remote } = this.#stats.descriptions(item.dataset.id ?? '');
    for (const [side, sdp] of Object.entries({ local, remote })) {
      const rows = explainedLines(sdp).map(({ line, meaning }) => {
        const row = copyOf('sdp-line');
        write(part(row, 'code'), line);
        write(part(row, '[data-meaning]'), meaning ? this.#sentences.say(`sdp-${meaning}`) : '');
        return row;
      });
      part(item, `[data-sdp="${side}"]`).replaceChildren(...rows);
    }
    part(item, '[data-descriptions]').hidden = false;
  }

  #download() {
    const report = JSON.stringify(this.#stats.report(), null, 1);
    const address = URL.createObjectURL(new Blob([report], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `call-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

/** @param {NonNullable<Sample['path']>} path */
function kindOf({ local, remote }) {
  const types = [local.type, remote.type];
  if (types.includes('relay')) return 'relay';
  return types.every((type) => type === 'host') ? 'host' : 'translated';
}

/**
 * Whether anything came or went there while the graphs were drawn: what has stopped is told, what was never used is not.
 * @param {StreamSample} stream
 * @param {Sample[]} samples
 */
function hasFlowed({ direction, slot }, samples) {
  return samples.some(({ streams }) =>
    streams.some((one) => one.direction === direction && one.slot === slot && one.bits > 0),
  );
}

/**
 * @param {StreamSample[]} streams
 * @param {'in' | 'out'} direction
 * @param {'bits' | 'packets'} field
 */
function sum(streams, direction, field) {
  return streams.reduce((total, stream) => total + (stream.direction === direction ? stream[field] : 0), 0);
}
