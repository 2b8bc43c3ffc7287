// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The elements in a site of somebody else, as docs/recepten/insluiten.html has them: from another
// origin, under a strict content security policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axeFaults } from './support/axe.mjs';
import { openHost } from './support/host.mjs';
import { openSite } from './support/site.mjs';

const RECIPE = readFileSync(new URL('../../docs/recepten/insluiten.html', import.meta.url), 'utf8');
const MAX_SCRIPT = 15_000; // bytes, with gzip
const ASKED = '**/v1/_beantwoord';

// What people write, and what they then see: the outcome, and the first link.
const ANSWERED = 'Beste provincie, ik wil een steiger bouwen aan de vaart, heb ik dan een vergunning nodig?';
const CHOICE = 'Geachte heer/mevrouw,\n\nIk wil een klacht indienen.';
const REFERRED = 'Hallo, bij mij voor de deur in Leiden is een lantaarnpaal kapot.';
const NOTHING = 'Beste, ik zoek een stageplaats voor mijn studie bestuurskunde.';

let host;
let site;
const recipe = (text = RECIPE) => text.replaceAll('https://vragen.example.nl', site.base);
before(async () => {
  host = await openHost();
  site = await openSite(`[cors]\norigins = ["${host.origin}"]\n`);
  host.setPage(recipe(), site.base);
});
after(async () => {
  await host.close();
  assert.equal(await site.close(), true);
});

const visit = (look, options) => site.visit(host.origin, look, options);

async function write(page, message) {
  const answered = page.waitForResponse(ASKED);
  await page.getByLabel('Uw bericht').fill(message);
  await (await answered).finished();
}

const panel = (page) => page.locator('vraagbaak-suggesties');
const links = (page) => panel(page).locator('section a');
const status = (page) => panel(page).locator('[role=status]');
const told = (page, text) => status(page).filter({ hasText: text }).waitFor({ state: 'attached' });

describe('the script', () => {
  test('is small', async () => {
    const reply = await fetch(`${site.base}/vraagbaak.js`);
    const size = gzipSync(Buffer.from(await reply.arrayBuffer()), { level: 9 }).length;
    assert.ok(size <= MAX_SCRIPT, `${size} bytes`);
  });

  test('asks nothing of anybody until somebody types', () => visit(async (page, response, faults) => {
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.locator('vraagbaak-zoek input').waitFor();
    assert.deepEqual(requests, [`${host.origin}/`, `${site.base}/vraagbaak.js`]);
    assert.deepEqual(faults, []);
    assert.deepEqual(await page.context().cookies(), []);
  }));

  test('without it there is a link, and a form that works', () => visit(async (page) => {
    assert.ok(await page.getByRole('link', { name: 'Zoek in de Vraagbaak' }).isVisible());
    assert.ok(await page.getByRole('link', { name: '070 441 66 22' }).isVisible());
    assert.ok(await page.getByRole('button', { name: 'Verstuur' }).isVisible());
  }, { javaScriptEnabled: false }));

  test('when it can not be had there is the same', () => visit(async (page) => {
    assert.ok(await page.getByRole('link', { name: 'Zoek in de Vraagbaak' }).isVisible());
  }, { prepare: (page) => page.route('**/vraagbaak.js', (route) => route.abort()) }));
});

describe('vraagbaak-zoek', () => {
  test('takes the place of the link, and searches at the service', () => visit(async (page, response, faults) => {
    assert.equal(await page.getByRole('link', { name: 'Zoek in de Vraagbaak' }).isVisible(), false);
    await page.getByLabel('Zoeken', { exact: true }).fill('gat in de weg');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.waitForURL(`${site.base}/zoeken?q=gat+in+de+weg`);
    assert.ok(await page.locator('.results a').count() > 0);
    assert.deepEqual(faults, []);
  }));

  test('in a site that is not listed it has no suggestions, and searches', () => site.visit(host.stranger, async (page) => {
    const asked = page.waitForEvent('requestfailed');
    await page.getByLabel('Zoeken', { exact: true }).pressSequentially('verg', { delay: 30 });
    await asked;
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.base}/zoeken?q=verg`);
  }));

  test('has a label, a service and colours of the page', async () => {
    const element = '<vraagbaak-zoek label="Vraag het ons" server="https://elders.example/kennis/"></vraagbaak-zoek>';
    host.setPage(recipe(RECIPE.replace(/<vraagbaak-zoek>[^]*<\/vraagbaak-zoek>/, element)), site.base);
    await visit(async (page) => {
      const box = page.locator('vraagbaak-zoek');
      await box.getByLabel('Vraag het ons').waitFor();
      assert.equal(await box.locator('form').getAttribute('action'), 'https://elders.example/kennis/zoeken');
      const background = (selector) => box.locator(selector)
        .evaluate((found) => getComputedStyle(found).backgroundColor);
      await box.evaluate((host) => host.style.setProperty('--vraagbaak-kleur', 'rgb(0, 80, 0)'));
      assert.equal(await background('button'), 'rgb(0, 80, 0)');
      const light = await background('input');
      await page.evaluate(() => { document.documentElement.style.colorScheme = 'dark'; });
      assert.notEqual(await background('input'), light);
    });
    host.setPage(recipe(), site.base);
  });

  test('works in another place of the page', () => visit(async (page) => {
    await page.locator('vraagbaak-zoek').evaluate((box) => document.body.append(box));
    await page.getByLabel('Zoeken', { exact: true }).pressSequentially('verg', { delay: 30 });
    await page.getByRole('option').first().waitFor();
    assert.equal(await page.locator('vraagbaak-zoek form').count(), 1);
  }));

  test('is reached with Tab, in order', () => visit(async (page) => {
    const reached = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => {
        const { activeElement } = document;
        return (activeElement.shadowRoot?.activeElement ?? activeElement).localName;
      }));
    }
    assert.deepEqual(reached, ['input', 'button', 'textarea', 'a', 'button', 'body']);
  }));
});

describe('vraagbaak-suggesties', () => {
  test('shows the article that answers', () => visit(async (page, response, faults) => {
    await write(page, ANSWERED);
    await told(page, '1 antwoord past');
    assert.equal(await links(page).count(), 1);
    assert.match(await links(page).innerText(), /^Ligplaats of steiger/);
    assert.ok((await links(page).getAttribute('href')).startsWith(`${site.base}/artikel/ligplaats-of-steiger`));
    assert.deepEqual(faults, []);
  }));

  test('shows up to three articles to choose from', () => visit(async (page) => {
    await write(page, CHOICE);
    await told(page, '3 antwoorden passen');
    assert.equal(await links(page).count(), 3);
    assert.ok(await panel(page).getByText('Verstuur dan gerust uw bericht').isVisible());
  }));

  test('says who does this', () => visit(async (page) => {
    await write(page, REFERRED);
    await told(page, 'Gemeente Leiden helpt u hiermee verder. Bel 14 071.');
    assert.deepEqual(await links(page).evaluateAll((all) => all.map(({ href }) => new URL(href).pathname)),
      ['/', '/artikel/lantaarnpaal-of-stoep']);
  }));

  test('when nothing is found the way to ask is there', () => visit(async (page) => {
    await write(page, NOTHING);
    await told(page, 'Verstuur uw bericht gerust');
    assert.equal(await links(page).count(), 0);
    assert.ok(await panel(page).getByText('U kunt ook bellen: 070 441 66 22.').isVisible());
    assert.ok(await page.getByRole('link', { name: '070 441 66 22' }).isVisible());
    assert.ok(await page.getByRole('button', { name: 'Verstuur' }).isEnabled());
  }));

  test('goes back when the message is taken away', () => visit(async (page) => {
    await write(page, ANSWERED);
    await links(page).waitFor();
    await page.getByLabel('Uw bericht').fill('');
    await panel(page).getByText('Terwijl u schrijft').waitFor();
    assert.equal(await status(page).textContent(), '');
  }));

  test('opens an article beside the message', () => visit(async (page) => {
    await write(page, ANSWERED);
    const opened = page.context().waitForEvent('page');
    await links(page).click();
    const article = await opened;
    await article.waitForURL(`${site.base}/artikel/**`);
    assert.equal(await article.evaluate(() => globalThis.opener), null);
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), ANSWERED);
  }));

  test('sends no more than it needs, and never in an address', () => visit(async (page) => {
    const sent = [];
    const addresses = [];
    page.context().on('request', (request) => {
      addresses.push(request.url());
      if (request.method() === 'POST') sent.push(request.postDataJSON());
    });
    await write(page, 'Geachte heer/mevrouw,\n\nDe lantaarnpaal voor mijn deur in Leiden is kapot. '
      + 'Bel mij op 06-12345678 of mail naar a.pietersen@example.nl. Mijn bsn is 123456782.\n\n'
      + 'Met vriendelijke groet,\nAnna Pietersen');
    await links(page).first().waitFor();
    assert.equal(sent.length, 1);
    assert.equal(sent[0].concept, true);
    assert.match(sent[0].vraag, /^De lantaarnpaal voor mijn deur/);
    assert.doesNotMatch(sent[0].vraag, /12345678|example\.nl|Anna|Geachte/);
    assert.deepEqual(addresses.filter((url) => /lantaarnpaal%|lantaarnpaal\+|deur|Pietersen/i.test(url)), []);
    const shown = await panel(page).locator('section').innerHTML();
    assert.doesNotMatch(shown, /voor mijn deur|voor%20mijn/);
  }));

  test('asks once for a pause, and not again for the same', () => visit(async (page) => {
    let asked = 0;
    page.on('request', (request) => { asked += request.method() === 'POST' ? 1 : 0; });
    const field = page.getByLabel('Uw bericht');
    await field.pressSequentially(REFERRED, { delay: 20 });
    await links(page).first().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('  ');
    await page.waitForTimeout(1200); // longer than the pause that it waits for
    assert.equal(asked, 1);
  }));

  test('a message of any length is taken', () => visit(async (page) => {
    for (const message of ['De brug is stuk. '.repeat(4000), `${'woord'.repeat(200)} brug`, '🚲 '.repeat(500)]) {
      const answered = page.waitForResponse(ASKED, { timeout: 3000 }).catch(() => null);
      await page.getByLabel('Uw bericht').fill(message);
      const reply = await answered;
      assert.ok(!reply || reply.status() === 200, `${reply?.status()}`);
    }
  }));

  test('never stands in the way of sending', () => visit(async (page) => {
    await page.route(ASKED, () => {}); // silent
    await page.getByLabel('Uw bericht').fill(REFERRED);
    await page.waitForRequest(ASKED);
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.url() === `${host.origin}/verstuur`),
      page.getByRole('button', { name: 'Verstuur' }).click(),
    ]);
    assert.equal(request.method(), 'POST');
  }));

  test('says that the service is away', () => visit(async (page) => {
    await page.route(ASKED, (route) => route.abort());
    await page.getByLabel('Uw bericht').fill(REFERRED);
    await panel(page).getByText('We kunnen nu niet zoeken').waitFor();
    assert.ok(await page.getByRole('link', { name: '070 441 66 22' }).isVisible());
  }));

  test('takes nothing as HTML, and no address of another kind', () => visit(async (page, response, faults) => {
    await page.route(ASKED, (route) => route.fulfill({
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: {
        uitkomst: 'verduidelijk',
        keuzes: [{ titel: '<img src=x>', url: 'javascript:alert(1)' }, { titel: 'b', url: '/artikel/b' }],
      },
    }));
    await page.getByLabel('Uw bericht').fill(REFERRED);
    await links(page).first().waitFor();
    assert.match(await links(page).first().innerText(), /^<img src=x>/);
    assert.deepEqual(await links(page).evaluateAll((all) => all.map(({ href }) => href)),
      [`${site.base}/`, `${site.base}/artikel/b`]);
    assert.deepEqual(faults, []);
  }));

  test('what is below does not move for three answers', () => visit(async (page) => {
    const place = () => page.getByRole('button', { name: 'Verstuur' }).boundingBox();
    const before = await place();
    await write(page, CHOICE);
    await told(page, '3 antwoorden passen');
    assert.deepEqual(await place(), before);
  }));

  for (const [what, message] of [['an answer', ANSWERED], ['a choice', CHOICE], ['a referral', REFERRED], ['nothing', NOTHING]]) {
    test(`axe finds nothing wrong with ${what}`, () => visit(async (page) => {
      await write(page, message);
      await panel(page).getByText('Terwijl u schrijft').waitFor({ state: 'detached' });
      assert.deepEqual(await axeFaults(page), []);
      await page.emulateMedia({ forcedColors: 'active' });
      const widths = await panel(page).locator('section').evaluate((section) => getComputedStyle(section).borderWidth);
      assert.notEqual(widths, '0px');
      await page.setViewportSize({ width: 320, height: 640 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    }));
  }
});

describe('the page about it', () => {
  test('shows both elements at work', () => site.visit('/insluiten', async (page, response, faults) => {
    await page.locator('vraagbaak-zoek input').pressSequentially('verg', { delay: 30 });
    await page.locator('vraagbaak-zoek [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Uw bericht').fill('bij mij in de straat is een lantaarnpaal kapot');
    await links(page).first().waitFor();
    assert.deepEqual(faults, []);
    assert.deepEqual(await axeFaults(page), []);
  }));

  test('has all to copy, and a link to search, without scripts', () => site.visit('/insluiten', async (page) => {
    const code = (await page.locator('pre').allInnerTexts()).join('\n');
    assert.match(code, /<script type="module" src="https:\/\/vragen\.example\.nl\/vraagbaak\.js"><\/script>/);
    assert.match(code, /<vraagbaak-suggesties for="bericht">/);
    assert.ok(await page.getByRole('link', { name: 'Zoek in de Vraagbaak' }).isVisible());
  }, { javaScriptEnabled: false }));

  test('names each colour that the elements take', () => site.visit('/insluiten', async (page) => {
    const style = readFileSync(new URL('../../web/js/embedded.css', import.meta.url), 'utf8');
    const taken = new Set(style.match(/--vraagbaak-[a-z-]+/g));
    const named = new Set((await page.locator('pre').allInnerTexts()).join('\n').match(/--vraagbaak-[a-z-]+/g));
    assert.deepEqual([...named].sort(), [...taken].sort());
  }));
});
