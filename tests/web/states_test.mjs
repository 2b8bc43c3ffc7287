// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// All that holds for every page in every state: WCAG 2.2 AA as far as a program can tell, the HTML
// standard, without scripts, on paper, its weight. checks_test.mjs shows that each of these checks
// finds what it is for.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFaults } from './support/axe.mjs';
import { keyboardFaults } from './support/checks/keyboard.mjs';
import { forcedColoursFaults, largeTextFaults, motionFaults, narrowFaults, printFaults, spacingFaults } from './support/checks/looks.mjs';
import { htmlFaults, structureFaults } from './support/checks/structure.mjs';
import { countBytes, layoutShift } from './support/checks/weight.mjs';
import { openSiteWithPast } from './support/insight.mjs';
import { states } from './support/states.mjs';

const FIRST_VISIT_BYTES = 60 * 1000;

let site;
const titles = new Map();
before(async () => { site = await openSiteWithPast(); });
after(async () => assert.equal(await site.close(), true));

async function darkFaults(page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `dark: ${fault}`);
}

// The order matters: what the browser said comes first, as axe itself sets styles.
const checks = [structureFaults, keyboardFaults, narrowFaults, largeTextFaults, spacingFaults, forcedColoursFaults,
  motionFaults, printFaults, axeFaults, darkFaults];

for (const { name, path, status = 200, role, act, isModal } of states) {
  test(`${name}: ${path}`, () => site.visit(path, async (page, response, faults) => {
    assert.equal(response.status(), status);
    const shift = await layoutShift(page);
    const found = [...await htmlFaults(await response.text())];
    await act?.(page);
    found.push(...faults.filter((fault) => !(status >= 400 && fault.includes(`status of ${status}`))));
    for (const check of checks) {
      if (!isModal || check === axeFaults || check === darkFaults) {
        found.push(...await check(page));
      }
    }
    if (shift > 0) found.push(`moved by ${shift}`);
    if ((await page.context().cookies()).length > 0) found.push('a cookie');
    assert.deepEqual(found, []);
    titles.set(name, await page.title());
  }, { role }));
}

test('each state has a title of its own', () => {
  const same = (name) => ['begin', 'chat', 'contact', 'balie', 'artikel'].find((base) => name.startsWith(base)) ?? name;
  const seen = new Map();
  for (const [name, title] of titles) {
    const other = seen.get(title);
    assert.ok(!other || same(other) === same(name), `${name} and ${other}: ${title}`);
    seen.set(title, name);
  }
});

describe('without scripts', () => {
  for (const { name, path, role } of states.filter((state) => !state.act)) {
    test(name, async () => {
      // The articles that were opened last are kept in the browser, by scripts.
      const read = async (page) => ({
        heading: await page.textContent('h1'),
        links: await page.locator('main a[href]:not(#_laatst a)').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      });
      const bare = await site.visit(path, read, { role, javaScriptEnabled: false });
      const full = await site.visit(path, read, { role });
      assert.equal(bare.heading, full.heading);
      assert.deepEqual(full.links.filter((link) => !bare.links.includes(link)), []);
    });
  }
});

describe('weight of a first visit', () => {
  for (const path of ['/', '/zoeken?q=gat+in+de+weg', '/artikel/gat-in-provinciale-weg', '/chat', '/contact']) {
    test(path, async (context) => {
      let told;
      const bytes = await site.visit(path, async (page) => {
        await page.waitForLoadState('networkidle');
        return told();
      }, { prepare: async (page) => { told = await countBytes(page); } });
      context.diagnostic(`${bytes} bytes`);
      assert.ok(bytes > 3000 && bytes <= FIRST_VISIT_BYTES, `${bytes} bytes`);
    });
  }
});
