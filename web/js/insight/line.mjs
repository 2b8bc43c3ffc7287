// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Lines over days or months: what it is about in colour, what it is compared with in dashes of grey.
import { axisX, axisY, dot, gridY, line, ruleY, text } from './plot.mjs';
import { markedRows, roomForSteps, spread, stepsTo } from './scale.mjs';
import { svg } from './svg.mjs';
import { highestOf, lastKnown, ownColumns, references } from './table.mjs';
import { numberText, periodText, scaleTexts } from './words.mjs';

const seriesOf = (data) => [
  ...ownColumns(data).map((column, i) => ({ ...column, className: `chart__series-${i + 1}` })),
  ...references(data).map((column, i) => ({ ...column, className: `chart__reference-${i + 1}` })),
];

/** Its key, where there is no room for names at the lines. */
export function lineKey(data, { isNarrow }) {
  const series = seriesOf(data);
  return isNarrow && series.length > 1
    ? series.map(({ name, className }) => [name, svg('path', { class: className, d: 'M0 7H20' })]) : [];
}

// Names where the lines end: those that end at the right edge, or nearly, beside it and kept apart.
function namesOf(series, data, area, frame) {
  if (area.isNarrow || series.length < 2) {
    return [];
  }
  const edge = data.rows.length - 1;
  const ends = series.map((column) => ({ ...column, last: lastKnown(column) }));
  const atEdge = ends.filter(({ last }) => last >= edge * 0.85);
  const wanted = atEdge.map(({ values, last }) => frame.bottom - (values[last] / frame.top) * (frame.bottom - frame.marginTop));
  const placed = spread(wanted, area.em * 1.25, frame.bottom);
  return ends.map((column) => {
    const i = atEdge.indexOf(column);
    return i < 0 ? { ...column, at: column.last, shift: 0 } : { ...column, at: edge, shift: placed[i] - wanted[i] };
  });
}

function frameOf(series, data, area) {
  const steps = stepsTo(highestOf(series));
  const hasNames = !area.isNarrow && series.length > 1;
  const marginBottom = area.em * (data.rows[0].isMonth ? 3 : 1.9);
  return {
    steps,
    top: steps.at(-1),
    bottom: area.height - marginBottom,
    marginTop: area.em,
    marginBottom,
    marginLeft: roomForSteps(steps, area),
    marginRight: hasNames ? Math.max(...series.map(({ name }) => area.measure(name, true))) + area.em * 1.2 : area.em * 1.6,
  };
}

const nameMarks = (names, data, area) => names.map(({ name, className, values, last, at, shift }) => text([name], {
  x: [data.rows[at].start], y: [values[last]], text: [name], className: className.replace('chart__', 'chart__name-'),
  textAnchor: 'start', dx: area.em * 0.7, dy: shift,
}));

// The highest value of the line that it is about.
function peakMarks(data, area, { marginLeft, marginRight }) {
  const own = ownColumns(data);
  if (own.length > 1) {
    return [];
  }
  const [{ values, texts }] = own;
  const at = values.indexOf(highestOf(own));
  const label = `${texts[at]} (${periodText(data.rows[at])})`;
  const x = marginLeft + (area.width - marginLeft - marginRight) * (at / data.rows.length);
  const isAfter = x + area.measure(label, true) + area.em < area.width;
  const place = { x: [data.rows[at].start], y: [values[at]] };
  return [
    dot([at], { ...place, r: area.em * 0.27, className: 'chart__dot' }),
    text([at], {
      ...place, text: [label], className: 'chart__peak',
      textAnchor: isAfter ? 'start' : 'end', dx: (isAfter ? 0.5 : -0.5) * area.em, dy: -area.em * 0.45,
    }),
  ];
}

/** What Plot makes the lines from. */
export function lineOptions(data, area) {
  const series = seriesOf(data);
  const { steps, top, bottom, ...margins } = frameOf(series, data, area);
  const marked = markedRows(data.rows, area.width - margins.marginLeft - margins.marginRight, area);
  const texts = scaleTexts(marked.map((i) => data.rows[i]));
  return {
    ...margins,
    x: { type: 'utc', domain: [data.rows[0].start, data.rows.at(-1).start] },
    y: { domain: [0, top] },
    marks: [
      gridY(steps.slice(1), { className: 'chart__grid' }),
      ruleY([0], { className: 'chart__base' }),
      axisX(marked.map((i) => data.rows[i].start), { tickFormat: (start, i) => texts[i], label: null, tickSize: 4, className: 'chart__axis' }),
      axisY(steps, { tickFormat: numberText, label: null, tickSize: 0, className: 'chart__axis' }),
      // The first lies on top.
      ...[...series].reverse().map(({ values, className }) => line(data.rows, { x: 'start', y: values, className })),
      ...nameMarks(namesOf(series, data, area, { top, bottom, ...margins }), data, area),
      ...peakMarks(data, area, margins),
    ],
  };
}
