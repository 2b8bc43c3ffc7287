// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Pieces of SVG around what Plot draws: patterns and the key.
import { element } from '../dom.mjs';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes and elements in it. */
export function svg(name, attributes, ...content) {
  const made = document.createElementNS(NAMESPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

// What is drawn on paper in a square of 8, for each series of a stack: where colours cannot be told
// apart. Neighbours differ in how dark they are.
const PATTERNS = [
  'M0 0H8V8H0Z',
  'M-2 2L2 -2M-2 10L10 -2M6 10L10 6',
  'M0 2H8M0 6H8',
  'M2 2h.01M6 6h.01',
  'M0 0L8 8M0 8L8 0M0 4H8',
  'M2 0V8M6 0V8',
  'M-2 6L2 10M-2 -2L10 10M6 -2L10 2',
  '',
];

const patternId = (chart, i) => `_grafiek-${chart}-${i % PATTERNS.length}`;

/** The fill of a series; the style has a colour instead, but on paper and in forced colours. */
export const patternFill = (chart, i) => `url(#${patternId(chart, i)})`;

/** The patterns of a chart with so many series. */
export function patterns(chart, count) {
  return svg('defs', {}, ...PATTERNS.slice(0, count).map((path, i) => svg(
    'pattern', { id: patternId(chart, i), class: 'chart__pattern', width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 8, height: 8 }), svg('path', { d: path }),
  )));
}

/** What the marks of a chart mean: pairs of a name and the piece of SVG, of 20 by 14, that is drawn
 * before it. A reader hears the table instead. */
export function key(entries) {
  return element('ul', { class: 'chart__key', 'aria-hidden': 'true' }, ...entries.map(([name, drawing]) => element(
    'li', {}, svg('svg', { class: 'chart__swatch', viewBox: '0 0 20 14' }, drawing), name,
  )));
}
