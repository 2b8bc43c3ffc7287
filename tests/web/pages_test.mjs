// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Each page as a visitor gets it: it loads without a fault, and does its work.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
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

describe('was this any use', () => {
  const path = '/artikel/gat-in-provinciale-weg';
  const button = (page, name) => page.getByRole('button', { name, exact: true });

  test('is answered in place, with a reason', () => site.visit(path, async (page, response, faults) => {
    await button(page, 'Nee').click();
    await page.getByLabel('Ik zocht iets anders.').check();
    assert.equal(await page.evaluate(() => document.activeElement.name), 'reden');
    await button(page, 'Verstuur').click();
    await page.waitForSelector('#_bedankt p:text("Uw antwoord helpt ons")');
    assert.equal(await page.evaluate(() => document.activeElement.id), '_bedankt');
    assert.equal(new URL(page.url()).pathname, path);
    assert.equal(await page.locator('form.useful').count(), 0);
    assert.equal(await page.locator('#_bedankt').count(), 1);
    assert.deepEqual(faults, []);
  }));

  test('goes to a page when the answer does not come', () => site.visit(path, async (page) => {
    let sent = 0;
    await page.route('**/nuttig', (route) => (++sent === 1 ? route.abort() : route.continue()));
    await button(page, 'Ja').click();
    await page.waitForSelector('h1:text("Bedankt")');
    assert.equal(sent, 2);
  }));

  test('works without scripts', () => site.visit(path, async (page) => {
    await button(page, 'Ja').click();
    await page.waitForSelector('h1:text("Bedankt")');
  }, { javaScriptEnabled: false }));
});

// The bytes as they are on the line: fetch would unpack them.
function fetchBytes(path, coding) {
  return new Promise((resolve, reject) => {
    get(new URL(path, site.base), { headers: { 'Accept-Encoding': coding } }, async (reply) => {
      const pieces = [];
      for await (const piece of reply) pieces.push(piece);
      resolve({ headers: reply.headers, bytes: Buffer.concat(pieces) });
    }).on('error', reject);
  });
}

test('style and scripts are packed for who takes that', async () => {
  const page = (await fetchBytes('/chat', 'identity')).bytes.toString();
  const files = [...page.matchAll(/(?:href|src)="(\/static\/[^"]+\.(?:css|js))"/g)].map(([, file]) => file);
  assert.ok(files.length >= 3, files.join());
  for (const file of [...files, '/vraagbaak.js']) {
    const plain = await fetchBytes(file, 'identity');
    const packed = await fetchBytes(file, 'br;q=1, gzip;q=0.5');
    const refused = await fetchBytes(file, 'gzip;q=0');
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.equal(packed.headers.vary, 'Accept-Encoding');
    assert.ok(packed.bytes.length < plain.bytes.length / 2, file);
    assert.deepEqual(gunzipSync(packed.bytes), plain.bytes);
    assert.deepEqual(refused.bytes, plain.bytes);
    assert.equal(refused.headers['content-encoding'], undefined);
    assert.equal(plain.headers.vary, 'Accept-Encoding');
  }
});
