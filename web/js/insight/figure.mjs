// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A figure on the page: where its chart is drawn, when it is drawn anew, and where its table goes.
import { element } from '../dom.mjs';
import { barsKey, barsOptions, MOST_BARS } from './bars.mjs';
import { lineKey, lineOptions } from './line.mjs';
import { plot } from './plot.mjs';
import { stackedKey, stackedOptions } from './stacked.mjs';
import { key } from './svg.mjs';
import { highestOf, ownColumns, readTable } from './table.mjs';
import { description } from './words.mjs';

const KINDS = {
  line: { keyOf: lineKey, optionsOf: lineOptions, isOverTime: true },
  stacked: { keyOf: stackedKey, optionsOf: stackedOptions, isOverTime: true },
  bars: { keyOf: barsKey, optionsOf: barsOptions, isOverTime: false },
};
const MOST_ROWS = 12; // of a table that stays open, as in insight.css
const PAPER_WIDTH = 640; // px, about what A4 has between its margins
const isNarrowWindow = matchMedia('(max-width: 40rem)'); // as in insight.css
const isPrinted = matchMedia('print');

const canvas = document.createElement('canvas').getContext('2d');
let count = 0;

const sizeOfText = (place) => parseFloat(getComputedStyle(place).fontSize);

function measuring(place) {
  const { fontSize, fontFamily } = getComputedStyle(place);
  return (text, isBold = false) => {
    canvas.font = `${isBold ? 700 : 400} ${fontSize} ${fontFamily}`;
    return canvas.measureText(text).width;
  };
}

// Draws it in its place, for the screen or for paper.
function draw({ kind, data, place, chart }, isPaper) {
  const { keyOf, optionsOf } = KINDS[kind];
  const isNarrow = !isPaper && isNarrowWindow.matches;
  const entries = keyOf(data, { isNarrow, chart });
  place.replaceChildren(...(entries.length > 0 ? [key(entries)] : []));
  const em = sizeOfText(place);
  const measure = measuring(place);
  const isBeside = kind === 'stacked' && !isNarrow; // the key, with its swatches and a gap
  const besideWidth = isBeside ? Math.max(...entries.map(([name]) => measure(name))) + em * 3 : 0;
  const aboveHeight = isBeside ? 0 : (place.firstElementChild?.offsetHeight ?? 0);
  const area = {
    width: (isPaper ? PAPER_WIDTH : place.clientWidth) - besideWidth,
    height: place.clientHeight - aboveHeight,
    em, isNarrow, chart, measure,
  };
  const drawn = plot({ ...optionsOf(data, area), width: area.width, height: area.height, className: 'chart__plot' });
  drawn.querySelector('style').remove(); // not allowed here; what is needed of it is in insight.css
  drawn.querySelectorAll('[aria-label], [aria-hidden]').forEach((part) => {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  });
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', description(kind, data));
  place.append(drawn);
}

// Draws it whenever its place or the text got another size, and for paper.
function keepDrawn(chart) {
  let last = '';
  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = chart.place;
    const size = [clientWidth, clientHeight, sizeOfText(chart.place)].join();
    if (clientWidth > 0 && size !== last && !isPrinted.matches) {
      last = size;
      draw(chart, false);
    }
  }).observe(chart.place);
  addEventListener('beforeprint', () => draw(chart, true));
  addEventListener('afterprint', () => draw(chart, false));
}

// A long table is folded away under the chart; on paper it is open.
function fold(figure, { title, rows }, isShortened) {
  if (rows.length <= MOST_ROWS) {
    return;
  }
  const scroll = figure.querySelector('.chart__scroll');
  const summary = isShortened ? `Tabel met alle ${rows.length} regels; de figuur toont de eerste ${MOST_BARS}` : 'Tabel met alle cijfers';
  const details = element('details', { class: 'chart__table' }, element(
    'summary', {}, summary, element('span', { class: 'visually-hidden' }, `: ${title}`),
  ));
  scroll.before(details);
  details.append(scroll);
  let wasOpen;
  addEventListener('beforeprint', () => {
    wasOpen = details.open;
    details.open = true;
  });
  addEventListener('afterprint', () => { details.open = wasOpen; });
}

/** Gives a figure its chart, when its table has something to draw. */
export function makeChart(figure) {
  figure.classList.add('chart--ready');
  const kind = figure.dataset.chart;
  const data = readTable(figure);
  const canBeDrawn = highestOf(ownColumns(data)) > 0
    && (!KINDS[kind]?.isOverTime || data.rows.every(({ start }) => start));
  if (!KINDS[kind] || !canBeDrawn) {
    return;
  }
  count += 1;
  const place = element('div', { class: 'chart__drawing' });
  figure.querySelector('figcaption').after(place);
  fold(figure, data, kind === 'bars' && data.rows.length > MOST_BARS);
  keepDrawn({ kind, data, place, chart: count });
}
