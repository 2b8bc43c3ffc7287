// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The report as one file (vraagbaak-report --html), opened from a disk by somebody who is not online.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { axeFaults } from './support/axe.mjs';
import { structureFaults } from './support/checks/structure.mjs';
import { openSite } from './support/site.mjs';

const MONTH = '2026-09';
const QUESTIONS = ['er zit een kuil in de provinciale weg', 'kapotte lantaarnpaal in Gouda', 'wanneer kan ik kersen plukken'];
const CHANNELS = ['telefoon', 'email', 'balie'];
const work = process.env.WORK_FOLDER;

let site;

function report(...words) {
  const made = spawnSync(process.env.REPORT_PROGRAM,
    [...words, '--store', join(work, 'store.db'), '--index', join(work, 'index')], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
}

// A report in a file of its own; gives its address.
function make(name, ...words) {
  const file = join(work, `${name}.html`);
  report(...words, '--html', '--output', file);
  return pathToFileURL(file).href;
}

before(async () => {
  site = await openSite();
  const rows = Array.from({ length: 360 }, (row, i) => (
    `${MONTH}-${String(i % 30 + 1).padStart(2, '0')};${CHANNELS[i % 3]};${QUESTIONS[(i >> 3) % 3]};doorverwezen`));
  writeFileSync(join(work, 'vragen.csv'), `datum;kanaal;vraag;uitkomst\n${rows.join('\n')}\n`);
  report('import', join(work, 'vragen.csv'));
});
after(async () => assert.equal(await site.close(), true));

const drawn = (page) => page.waitForFunction(() => {
  const places = [...document.querySelectorAll('.chart__drawing')];
  return places.length > 0 && places.every((place) => place.querySelector('.chart__plot'));
});

for (const [name, words, charts] of [['maand', ['maand', MONTH], 5], ['dag', ['dag', `${MONTH}-30`], 2], ['leeg', ['maand', '2001-01'], 1]]) {
  describe(`the report ${name}`, () => {
    const options = { offline: true };
    const visit = (look, more) => site.visit(make(name, ...words), look, { ...options, ...more });

    test('is whole in one file, with its charts', () => visit(async (page, response, faults) => {
      assert.ok(await page.locator('figure[data-chart]').count() >= charts);
      if (name !== 'leeg') {
        await drawn(page);
      }
      assert.deepEqual(faults, []);
      assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').length), 0);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontFamily), 'serif');
    }));

    for (const colorScheme of ['light', 'dark']) {
      test(`is for everybody, in ${colorScheme} colours`, () => visit(async (page) => {
        assert.deepEqual(await axeFaults(page), []);
        const faults = await structureFaults(page);
        assert.deepEqual(faults.filter((fault) => !fault.endsWith('skip to the content')), []); // nothing to skip
      }, { colorScheme }));
    }

    test('fits on a phone, and says the same without scripts', () => visit(async (page, response, faults) => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
      assert.ok(await page.locator('table tbody tr').count() > 10);
      assert.deepEqual(faults, []);
    }, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }));
  });
}
