// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Tables of numbers as the pages with figures have them, on a page of their own that the service's
// headers hold for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const number = new Intl.NumberFormat('nl-NL');
const dayName = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const timeOf = (datetime) => {
  const name = (datetime.length === 7 ? monthName : dayName).format(new Date(datetime));
  return `<time datetime="${datetime}">${name}</time>`;
};
const headingOf = (name) => (/^\d{4}-\d\d/.test(name) ? timeOf(name) : name);
const cellOf = (value) => (value === null ? '<td>–</td>' : `<td data-value="${value}">${number.format(value)}</td>`);

/** A figure: columns are names, with "*" before one to compare with; a row is its name (or day, or
 * month) and its values, null for none. */
export const figureOf = ({ kind, title, first = 'Dag', columns, rows }) => `
<figure class="chart" data-chart="${kind}"><figcaption>${title}</figcaption>
<div class="chart__scroll" tabindex="0" role="region" aria-label="Tabel: ${title}"><table class="utrecht-table">
<thead><tr><th scope="col">${first}</th>${columns.map((name) => `<th scope="col"${name.startsWith('*') ? ' data-reference' : ''}>${name.replace('*', '')}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([name, ...values]) => `<tr><th scope="row">${headingOf(name)}</th>${values.map(cellOf).join('')}</tr>`).join('\n')}
</tbody></table></div></figure>`;

/** The days of a month, "2026-10-01" and on. */
export const daysOf = (month, count) => Array.from({ length: count }, (day, i) => `${month}-${String(i + 1).padStart(2, '0')}`);

// Numbers as a contact centre has them: few in weekends, and the same at each run.
const busy = (i, height, seed) => {
  const noise = Math.sin((i + 1) * 12.9898 * seed) * 43758.5453;
  return Math.round(height * ([0.25, 0.18][(i + 4) % 7 - 5] ?? 0.85 + 0.3 * (noise - Math.floor(noise))));
};

const october = daysOf('2026-10', 31);
const CHANNELS = ['Website', 'Chatbot', 'Balie', 'Telefoon', 'E-mail', 'Formulier', 'Social'];
const HEIGHTS = [520, 210, 60, 340, 150, 90, 40];

export const samples = {
  line: {
    kind: 'line', title: 'Vragen per dag, oktober 2026', columns: ['Deze maand', '*Vorige maand', '*Vorig jaar'],
    rows: october.map((day, i) => [day, busy(i, 1420, 1), i < 30 ? busy(i + 2, 1240, 2) : null, busy(i + 1, 980, 3)]),
  },
  running: {
    kind: 'line', title: 'Vragen per dag, november 2026', columns: ['Deze maand', '*Vorige maand'],
    rows: daysOf('2026-11', 30).map((day, i) => [day, i < 12 ? busy(i, 1420, 4) : null, busy(i + 2, 1380, 1)]),
  },
  months: {
    kind: 'line', title: 'Vragen per maand', first: 'Maand', columns: ['Telefoon', 'E-mail', 'Chatbot'],
    rows: Array.from({ length: 13 }, (month, i) => [
      new Date(Date.UTC(2025, 9 + i)).toISOString().slice(0, 7), 9200 - 210 * i + busy(i, 900, 5), 4100 + busy(i, 500, 6), 1500 + 330 * i,
    ]),
  },
  bars: {
    kind: 'bars', title: 'Vragen per onderwerp, oktober 2026', first: 'Onderwerp', columns: ['Oktober 2026', '*September 2026'],
    rows: [
      ['Wegen en vaarwegen', 6214, 5480], ['Vergunningen en toezicht', 3907, 4120], ['Openbaar vervoer', 2866, 2310],
      ['Natuur en landschap: wandelen, fietsen en varen', 1734, 1801], ['Water en bodem', 1209, 990],
      ['Subsidies', 816, 1340], ['Bestuur en organisatie', 402, 377], ['Wonen', 38, 61],
    ],
  },
  questions: {
    kind: 'bars', title: 'Meest gestelde vragen', first: 'Vraag', columns: ['Aantal'],
    rows: Array.from({ length: 24 }, (question, i) => [`Hoe vraag ik een vergunning aan voor een evenement aan het water, deel ${i + 1}?`, 480 - 19 * i]),
  },
  stacked: {
    kind: 'stacked', title: 'Vragen per dag en kanaal, oktober 2026', columns: CHANNELS,
    rows: october.map((day, i) => [day, ...HEIGHTS.map((height, n) => busy(i, height, n + 1))]),
  },
  empty: {
    kind: 'line', title: 'Vragen per dag, december 2026', columns: ['Deze maand'],
    rows: daysOf('2026-12', 3).map((day) => [day, 0]),
  },
};

const FILES = { '/static/stijl.css': 'style.css', '/static/inzicht.css': 'insight.css', '/static/inzicht.js': 'insight.js' };
const TYPES = { css: 'text/css', js: 'text/javascript' };

const pageOf = (figures) => `<!DOCTYPE html>
<html lang="nl" class="utrecht-root">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Figuren</title>
<link rel="stylesheet" href="/static/stijl.css">
<link rel="stylesheet" href="/static/inzicht.css">
<script type="module" src="/static/inzicht.js"></script>
</head>
<body class="utrecht-document">
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#_inhoud">Naar de inhoud</a>
<main id="_inhoud" tabindex="-1"><div class="wrap">
<h1 class="utrecht-heading-1">Oktober 2026</h1>
<p class="utrecht-paragraph">Een <a href="/">koppeling</a>.</p>
${figures.map(figureOf).join('\n')}
</div></main>
</body>
</html>
`;

/** Visits a page with these figures at a site, with the headers that the service gives a page. Each
 * figure is drawn, or has nothing to draw. */
export function visitFigures(site, figures, look, { prepare, ...options } = {}) {
  return site.visit('/', async (page, response, faults) => {
    if (options.javaScriptEnabled !== false) {
      await page.waitForFunction(() => [...document.querySelectorAll('.chart__drawing')].every((place) => place.querySelector('.chart__plot')));
    }
    return look(page, faults);
  }, {
    ...options,
    prepare: async (page) => {
      for (const [path, file] of Object.entries(FILES)) {
        const body = readFileSync(join(process.env.WEB_OUT, file));
        await page.route(`**${path}`, (route) => route.fulfill({ body, contentType: TYPES[file.split('.')[1]] }));
      }
      await page.route(`${site.base}/`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: pageOf(figures) });
      });
      await prepare?.(page); // last, as its routes go first
    },
  });
}
