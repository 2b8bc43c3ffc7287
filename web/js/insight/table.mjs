// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What is in a table that asks for a chart.
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

const wordsOf = (element) => element.textContent.trim().replace(/\s+/g, ' ');

// The day or month that a row is about: its first moment, and that of the next one.
function periodOf(heading) {
  const time = heading.querySelector('time')?.getAttribute('datetime') ?? '';
  const isMonth = MONTH.test(time);
  if (!isMonth && !DAY.test(time)) {
    return {};
  }
  const start = new Date(isMonth ? `${time}-01` : time);
  const end = new Date(start);
  if (isMonth) {
    end.setUTCMonth(end.getUTCMonth() + 1);
  } else {
    end.setUTCDate(end.getUTCDate() + 1);
  }
  return { start, end, isMonth };
}

function valueOf(cell) {
  const value = cell?.dataset.value;
  return value ? Number(value) : NaN; // NaN: nothing is known
}

/** Title, rows and columns of a figure's table. A column has a value and a text for each row; one
 * without any value is left out. A column that is a reference is there to compare with. */
export function readTable(figure) {
  const rows = [...figure.querySelectorAll('tbody tr')]
    .map((row) => ({ heading: row.querySelector('th'), cells: [...row.querySelectorAll('td')] }))
    .filter(({ heading }) => heading);
  const columns = [...figure.querySelectorAll('thead th')].slice(1).map((heading, i) => ({
    name: wordsOf(heading),
    isReference: heading.hasAttribute('data-reference'),
    values: rows.map(({ cells }) => valueOf(cells[i])),
    texts: rows.map(({ cells }) => (cells[i] ? wordsOf(cells[i]) : '')),
  }));
  return {
    title: wordsOf(figure.querySelector('figcaption')),
    rows: rows.map(({ heading }) => ({ name: wordsOf(heading), ...periodOf(heading) })),
    columns: columns.filter(({ values }) => values.some(Number.isFinite)),
  };
}

/** The columns that the figure is about. */
export const ownColumns = ({ columns }) => columns.filter(({ isReference }) => !isReference);

/** The columns to compare with. */
export const references = ({ columns }) => columns.filter(({ isReference }) => isReference);

/** The highest value of some columns; 0 when there is none. */
export const highestOf = (columns) => Math.max(0, ...columns.flatMap(({ values }) => values).filter(Number.isFinite));

/** The row of the last value that is known. */
export const lastKnown = ({ values }) => values.findLastIndex(Number.isFinite);
