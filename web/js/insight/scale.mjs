// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Scales and room: what a chart needs to know before it is drawn.
import { numberText, periodText } from './words.mjs';

const STEPS = 5; // at most, of the scale for values

/** Values of a scale from 0 that ends at or above the highest: few, round and whole. */
export function stepsTo(highest) {
  const least = Math.max(1, highest / STEPS);
  const size = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * size).filter(Number.isInteger).find((one) => one >= least);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (one, i) => i * step);
}

/** Which rows get their period below the scale: each, or each second, seventh… as there is room. */
export function markedRows(rows, width, area) {
  const widest = Math.max(...rows.map((row) => area.measure(periodText(row)))) + area.em;
  const counts = rows[0].isMonth ? [1, 2, 3, 6, 12] : [1, 2, 7, 14, 28];
  const isLong = !rows[0].isMonth && rows.length > 14; // then by week
  const every = counts.filter((count) => !isLong || count >= 7)
    .find((count) => (width / rows.length) * count >= widest) ?? rows.length;
  return rows.map((row, i) => i).filter((i) => i % every === 0);
}

/** Room at the left for the values of a scale. */
export const roomForSteps = (steps, area) => area.measure(numberText(steps.at(-1))) + area.em * 0.75;

/** Places for texts that want to be at some height, at least a gap from each other and not below the
 * end. */
export function spread(wanted, gap, end) {
  const order = wanted.map((y, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  order.forEach((i, n) => {
    placed[i] = Math.max(wanted[i], n > 0 ? placed[order[n - 1]] + gap : -Infinity);
  });
  let limit = end;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], limit);
    limit = placed[i] - gap;
  }
  return placed;
}

/** The text in lines of a width: no more than `most`, the last one cut off with "…" when needed. */
export function wrap(text, width, most, area) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) === '' || lines.length === most || area.measure(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines.map((line) => cut(line, width, area)).join('\n');
}

function cut(line, width, area) {
  let kept = line;
  while (kept.length > 1 && area.measure(kept === line ? line : `${kept}…`) > width) {
    kept = kept.slice(0, -1);
  }
  return kept === line ? line : `${kept.trimEnd()}…`;
}
