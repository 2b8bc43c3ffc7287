// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// How long an agent waits at the desk, in a real browser, with the server on the same machine:
//
//   node bench/web/desk_bench.mjs [build/release] [rounds]
//
// typed     from the last key of a question until its answers are there; without the pause in typing
//           before the desk asks, which is printed beside it
// opened    from Enter on an answer until the article beside it is painted
// page      the same article opened as a page of its own, as without scripts
// the share of opened in page
//
// ms, median and 95th of a hundred. Needs the packages of tests/ (scripts/install-node-packages tests).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = join(resolve(root, process.argv[2] ?? 'build/release'), 'bin');
const rounds = Number(process.argv[3] ?? 100);
const PAUSE_MS = 70; // web/js/desk/search.mjs

const work = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
Object.assign(process.env, {
  SERVER_PROGRAM: join(programs, 'vraagbaak-server'), INDEX_PROGRAM: join(programs, 'vraagbaak-index'),
  KB_FOLDER: join(root, 'kb'), WORK_FOLDER: join(work, 'site'), CHROMIUM: process.env.CHROMIUM ?? '/usr/bin/chromium',
});
const { openSite } = await import('../../tests/web/support/site.mjs');

function tell(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`${name.padEnd(8)} ${at(0.5).padStart(6)} ${at(0.95).padStart(6)}`);
  return Number(at(0.5));
}

// Marks a piece of the page, does something, and waits until there is another in its place, painted.
// The way to the browser and back is in it too.
async function timed(page, id, act) {
  await page.evaluate((piece) => (document.getElementById(piece).dataset.old = ''), id);
  const from = performance.now();
  await act();
  await page.waitForFunction((piece) => document.getElementById(piece).dataset.old === undefined, id);
  return performance.now() - from;
}

async function round(page, times) {
  const start = new URL('/balie', page.url()).href;
  await page.goto(start);
  await page.waitForFunction(() => document.activeElement.id === '_q');
  await page.keyboard.type('gat in de we');
  await page.waitForTimeout(300);
  times.typed.push(await timed(page, '_lijst', () => page.keyboard.press('g')) - PAUSE_MS);
  await page.keyboard.press('ArrowDown');
  times.opened.push(await timed(page, '_artikel', () => page.keyboard.press('Enter')));
  const from = performance.now();
  await page.goto(page.url());
  await page.waitForSelector('#_titel');
  times.page.push(performance.now() - from);
}

const site = await openSite();
const limit = setTimeout(() => process.exit(1), rounds * 10000); // never waits for ever

const times = { typed: [], opened: [], page: [] };
await site.visit('/balie', async (page) => {
  for (let i = 0; i < rounds; i++) {
    await round(page, times);
  }
}, { role: 'medewerker' });
await site.close();
clearTimeout(limit);
rmSync(work, { recursive: true });
console.log(`          p50    p95   (ms; and ${PAUSE_MS} ms of pause before typed)`);
tell('typed', times.typed);
const opened = tell('opened', times.opened);
console.log(`opened / page ${(opened / tell('page', times.page)).toFixed(2)}`);
