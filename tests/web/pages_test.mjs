// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Each page as a visitor gets it: it loads without a fault, and does its work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from './support/site.mjs';

let site;
before(async () => { site = await openSite(); });
after(async () => { assert.equal(await site.close(), true); });

const paths = ['/', '/zoeken?q=gat+in+de+weg', '/zoeken?q=xqzwvk', '/artikel/gat-in-provinciale-weg',
  '/chat', '/contact', '/privacy', '/toegankelijkheid', '/insluiten'];
for (const path of paths) {
  test(`${path} loads without a fault`, () => site.visit(path, async (page, response, faults) => {
    assert.equal(response.status(), 200);
    assert.equal(await page.locator('h1').count(), 1);
    assert.deepEqual(faults, []);
  }));
}

test('a visitor searches and reads', () => site.visit('/', async (page, response, faults) => {
  await page.getByLabel('Zoeken').fill('gat in de weg');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await page.waitForURL('**/zoeken?q=gat+in+de+weg');
  await page.locator('.results a').first().click();
  await page.waitForURL('**/artikel/**');
  assert.match(await page.locator('h1').innerText(), /weg/i);
  assert.deepEqual(faults, []);
}));

for (const javaScriptEnabled of [true, false]) {
  test(`the chat answers, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => site.visit('/chat',
    async (page, response, faults) => {
      const field = page.getByLabel('Uw vraag');
      await field.fill('hoe meld ik een gat in de provinciale weg?');
      await field.press('Enter');
      await page.locator('main a[href^="/artikel/gat-in-provinciale-weg"]').first().waitFor();
      assert.equal(new URL(page.url()).search, '');
      assert.deepEqual(faults, []);
    }, { javaScriptEnabled }));
}
