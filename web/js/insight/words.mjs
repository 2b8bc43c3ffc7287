// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Numbers, days and a sentence about a chart, in Dutch.
import { ownColumns } from './table.mjs';

const number = new Intl.NumberFormat('nl-NL');
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

/** "1.234" */
export const numberText = (value) => number.format(value);

/** "1 okt"; of a month "okt". */
export const periodText = ({ start, isMonth }) => (isMonth ? month : day).format(start).replace('.', '');

/** The texts below a scale for these rows: of months with the year, where it is another one. */
export function scaleTexts(rows) {
  const years = rows.map(({ start }) => start.getUTCFullYear());
  return rows.map((row, i) => (row.isMonth && years[i] !== years[i - 1] ? `${periodText(row)}\n${years[i]}` : periodText(row)));
}

// Of the values that are known, the row of the highest and the lowest, and the last.
function extremes(values) {
  const known = values.map((value, i) => i).filter((i) => Number.isFinite(values[i]));
  return {
    highest: known.reduce((best, i) => (values[i] > values[best] ? i : best)),
    lowest: known.reduce((best, i) => (values[i] < values[best] ? i : best)),
    last: known.at(-1),
  };
}

/** What one sees in the chart: its title, and a sentence with the highest, the lowest and, over time,
 * the last value. */
export function description(kind, data) {
  const [first] = ownColumns(data);
  const isStacked = kind === 'stacked';
  const values = isStacked ? totals(data) : first.values;
  const { highest, lowest, last } = extremes(values);
  const at = (i) => `${isStacked ? numberText(values[i]) : first.texts[i]} (${data.rows[i].name})`;
  const subject = isStacked ? 'Alles samen' : first.name;
  const end = kind === 'bars' ? '' : `, laatste ${at(last)}`;
  return `${data.title.replace(/[.:]?$/, '.')} ${subject}: hoogste ${at(highest)}, laagste ${at(lowest)}${end}.`;
}

/** The sum of the own columns, for each row. */
export function totals(data) {
  return data.rows.map((row, i) => {
    const known = ownColumns(data).map(({ values }) => values[i]).filter(Number.isFinite);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : NaN;
  });
}
