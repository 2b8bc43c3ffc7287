// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Days or months as columns, each a stack of the table's columns; the first lies at the bottom.
import { axisX, axisY, gridY, rectY, ruleY } from './plot.mjs';
import { markedRows, roomForSteps, stepsTo } from './scale.mjs';
import { patternFill, patterns, svg } from './svg.mjs';
import { ownColumns } from './table.mjs';
import { numberText, scaleTexts, totals } from './words.mjs';

const classOf = (i) => `chart__series-${i + 1}`;

/** Its key, in the order of the stack. */
export function stackedKey(data, { chart }) {
  return ownColumns(data).map(({ name }, i) => [
    name, svg('rect', { class: classOf(i), fill: patternFill(chart, i), x: 3, width: 14, height: 14 }),
  ]).reverse();
}

// For each column what lies below it, and its own end.
function stack(data) {
  let below = data.rows.map(() => 0);
  return ownColumns(data).map(({ values }) => {
    const from = below;
    below = from.map((sum, i) => sum + (values[i] || 0));
    return { from, to: below };
  });
}

/** What Plot makes the columns from. */
export function stackedOptions(data, area) {
  const steps = stepsTo(Math.max(...totals(data).filter(Number.isFinite)));
  const marginLeft = roomForSteps(steps, area);
  const marginRight = area.em * 0.5;
  const width = area.width - marginLeft - marginRight;
  const marked = markedRows(data.rows, width, area);
  const middle = ({ start, end }) => new Date((Number(start) + Number(end)) / 2);
  const texts = scaleTexts(marked.map((i) => data.rows[i]));
  const inset = Math.min(area.em, (width / data.rows.length) * 0.12);
  const parts = stack(data);
  return {
    marginTop: area.em * 0.7, marginRight, marginBottom: area.em * (data.rows[0].isMonth ? 3 : 1.9), marginLeft,
    x: { type: 'utc', domain: [data.rows[0].start, data.rows.at(-1).end] },
    y: { domain: [0, steps.at(-1)] },
    marks: [
      () => patterns(area.chart, parts.length),
      gridY(steps.slice(1), { className: 'chart__grid' }),
      axisX(marked.map((i) => middle(data.rows[i])), { tickFormat: (at, i) => texts[i], label: null, tickSize: 4, className: 'chart__axis' }),
      axisY(steps, { tickFormat: numberText, label: null, tickSize: 0, className: 'chart__axis' }),
      ...parts.map(({ from, to }, i) => rectY(data.rows, {
        x1: 'start', x2: 'end', y1: from, y2: to, filter: (row, n) => to[n] > from[n],
        inset, insetTop: 0, insetBottom: 0, fill: patternFill(area.chart, i), className: classOf(i),
      })),
      ruleY([0], { className: 'chart__base' }),
    ],
  };
}
