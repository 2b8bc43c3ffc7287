// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A bar for each row, with its value before it, and a tick where the value was that it is compared
// with. Where it is narrow, name and value stand above the bar.
import { barX, ruleX, text, tickX } from './plot.mjs';
import { wrap } from './scale.mjs';
import { svg } from './svg.mjs';
import { highestOf, ownColumns, references } from './table.mjs';

/** So many rows are drawn; the others are in the table. */
export const MOST_BARS = 20;

/** Its key, when there is something to compare with. */
export function barsKey(data) {
  const [reference] = references(data);
  return reference ? [
    [ownColumns(data)[0].name, svg('rect', { class: 'chart__series-1', y: 1, width: 20, height: 12 })],
    [reference.name, svg('path', { class: 'chart__tick', d: 'M10 0V14' })],
  ] : [];
}

// The texts: at the left of the bars, or above them.
function words(rows, texts, area, left) {
  const pitch = area.height / rows.length;
  const shared = { y: rows.map((row, i) => i), lineHeight: 1.15 };
  const names = (width, lines) => rows.map(({ name }) => wrap(name, width, lines, area));
  if (area.isNarrow) {
    const above = { ...shared, dy: -pitch / 2 + area.em * 0.7 };
    return [
      text(rows, { ...above, text: names(area.width - left.values - area.em, 1), frameAnchor: 'left', textAnchor: 'start', className: 'chart__label' }),
      text(rows, { ...above, text: texts, frameAnchor: 'right', textAnchor: 'end', className: 'chart__value' }),
    ];
  }
  return [
    text(rows, { ...shared, text: names(left.names, 2), frameAnchor: 'left', textAnchor: 'start', dx: -left.all, className: 'chart__label' }),
    text(rows, { ...shared, text: texts, frameAnchor: 'left', textAnchor: 'end', dx: -area.em * 0.6, className: 'chart__value' }),
  ];
}

function roomAtLeft(rows, texts, area) {
  const widest = (all, isBold) => Math.max(...all.map((one) => area.measure(one, isBold)));
  const values = widest(texts, true);
  const names = Math.min(widest(rows.map(({ name }) => name)) + 1, area.width * 0.45);
  return { names, values, all: names + values + area.em * 1.6 };
}

/** What Plot makes the bars from. */
export function barsOptions(data, area) {
  const [own] = ownColumns(data);
  const [reference] = references(data);
  const rows = data.rows.slice(0, MOST_BARS);
  const first = (values) => values.slice(0, rows.length);
  const left = roomAtLeft(rows, first(own.texts), area);
  const pitch = area.height / rows.length;
  const band = area.isNarrow
    ? { insetTop: area.em * 1.6, insetBottom: pitch - area.em * 2.5 } : { insetTop: pitch * 0.24, insetBottom: pitch * 0.24 };
  const overhang = area.em * (area.isNarrow ? 0.12 : 0.25);
  const places = { y: rows.map((row, i) => i) };
  const ticks = reference && { ...places, x: first(reference.values), insetTop: band.insetTop - overhang, insetBottom: band.insetBottom - overhang };
  return {
    marginTop: 0, marginRight: 3, marginBottom: 0, marginLeft: area.isNarrow ? 1 : left.all,
    x: { domain: [0, highestOf([own, ...(reference ? [reference] : [])].map(({ values }) => ({ values: first(values) })))], axis: null },
    y: { type: 'band', domain: places.y, padding: 0, axis: null },
    marks: [
      barX(rows, { ...places, x1: 0, x2: first(own.values), ...band, className: 'chart__series-1' }),
      ...(area.isNarrow ? [] : [ruleX([0], { className: 'chart__base' })]),
      ...(reference ? [tickX(rows, { ...ticks, className: 'chart__halo' }), tickX(rows, { ...ticks, className: 'chart__tick' })] : []),
      ...words(rows, first(own.texts), area, left),
    ],
  };
}
