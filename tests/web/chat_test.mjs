// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A conversation in the chat, and the answers for who is about to write, as visitors have them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite } from './support/site.mjs';

let site;
before(async () => { site = await openSite(); });
after(async () => { assert.equal(await site.close(), true); });

const field = (page) => page.getByLabel('Uw vraag');
const turns = (page) => page.locator('#_gesprek .turn');
const lastAnswer = (page) => page.locator('#_gesprek .turn--answer').last();

async function ask(page, question) {
  const before = await turns(page).count();
  await field(page).fill(question);
  await field(page).press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('#_gesprek .turn--question').length > 0 &&
    document.querySelectorAll('#_gesprek .turn').length >= count + 2, before);
}

describe('a conversation', () => {
  test('grows in a log that is read aloud, and leaves the focus in the field', async () => {
    await site.visit('/chat', async (page, response, faults) => {
      assert.equal(await page.getAttribute('#_gesprek', 'role'), 'log');
      assert.equal(await page.getAttribute('#_gesprek', 'aria-live'), 'polite');
      await ask(page, 'hoe meld ik een gat in de provinciale weg?');
      await ask(page, 'xqzwvk');
      assert.equal(await turns(page).count(), 5); // the greeting, and two questions with their answers
      assert.match(await lastAnswer(page).innerText(), /Een medewerker helpt u verder/);
      assert.equal(await field(page).inputValue(), '');
      assert.equal(await page.evaluate(() => document.activeElement.name), 'vraag');
      assert.equal(new URL(page.url()).search, '');
      assert.deepEqual(faults, []);
    });
  });

  test('asks where, and refers to who helps there', async () => {
    await site.visit('/chat', async (page) => {
      await ask(page, 'lantaarnpaal kapot in mijn straat');
      await page.getByLabel('In welke gemeente of plaats is dit?').fill('Gouda');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#_gesprek :text("Gemeente Gouda helpt u hiermee verder")');
      assert.equal(await page.locator('#_plaats').inputValue(), 'Gouda'); // for the next question
    });
  });

  test('offers choices that work by keyboard', async () => {
    await site.visit('/chat', async (page) => {
      await ask(page, 'brug');
      const choice = lastAnswer(page).locator('.turn__choices button').first();
      const question = await choice.textContent();
      await choice.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => [...document.querySelectorAll('.turn__text')].at(-1)?.textContent === text, question);
    });
  });

  test('says what is wrong, beside the field', async () => {
    await site.visit('/chat', async (page) => {
      await field(page).press('Enter');
      await page.waitForSelector('#_vraag-fout:text("Typ eerst uw vraag.")');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-describedby')), '_vraag-fout');
      await ask(page, 'hoe meld ik een gat in de weg');
      assert.equal(await page.locator('#_vraag-fout').count(), 0);
    });
  });

  test('loses no question when the server can not be reached', async () => {
    await site.visit('/chat', async (page) => {
      await page.route('**/chat', (route) => route.abort());
      await field(page).fill('hoe meld ik een gat in de weg');
      await field(page).press('Enter');
      await page.waitForSelector('#_gesprek :text("We kunnen nu geen antwoord geven.")');
      assert.equal(await field(page).inputValue(), 'hoe meld ik een gat in de weg');
      await page.unroute('**/chat');
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.waitForSelector('#_gesprek .turn--answer a[href^="/artikel/"]');
      assert.equal(await page.locator('#_gesprek :text("We kunnen nu geen antwoord geven.")').count(), 0);
    });
  });

  test('goes by page without scripts', async () => {
    await site.visit('/chat', async (page) => {
      await field(page).fill('lantaarnpaal kapot in mijn straat');
      await field(page).press('Enter');
      await page.getByLabel('In welke gemeente of plaats is dit?').fill('Gouda');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#_antwoord :text("Gemeente Gouda helpt u hiermee verder")');
      assert.equal(new URL(page.url()).search, '');
    }, { javaScriptEnabled: false });
  });
});

describe('contact', () => {
  const shown = (page) => page.locator('vraagbaak-suggesties a');

  test('shows articles while somebody writes, and asks only our own server', async () => {
    await site.visit('/contact', async (page, response, faults) => {
      await page.fill('textarea', 'Beste mensen,\n\nEr zit een groot gat in de provinciale weg bij ons dorp.');
      await shown(page).first().waitFor();
      const count = await shown(page).count();
      assert.ok(count >= 1 && count <= 3, String(count));
      assert.equal(await page.getByRole('link', { name: '070 441 66 22' }).isVisible(), true);
      assert.deepEqual(faults, []);
    });
  });

  test('has the way to ask in sight when nothing is found', async () => {
    await site.visit('/contact', async (page) => {
      await page.fill('textarea', 'xqzwvk plugh frotz waldo');
      await page.locator('vraagbaak-suggesties :text("geen")').first().waitFor();
      assert.equal(await page.getByRole('link', { name: '070 441 66 22' }).isVisible(), true);
    });
  });

  test('finds them without scripts', async () => {
    await site.visit('/contact', async (page) => {
      await page.fill('textarea', 'Er zit een groot gat in de provinciale weg bij ons dorp.');
      await page.getByRole('button', { name: 'Zoek een antwoord' }).click();
      assert.ok(await page.locator('#_gevonden a[href^="/artikel/"]').count() >= 1);
      assert.match(await page.inputValue('textarea'), /bij ons dorp/);
    }, { javaScriptEnabled: false });
  });
});
