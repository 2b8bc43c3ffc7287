// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The desk as an agent uses it: by keyboard, while typing, with and without scripts.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { axeFaults } from './support/axe.mjs';
import { openSite } from './support/site.mjs';

const AGENT = { role: 'medewerker' };
const ARTICLE = 'Schade aan een provinciale weg melden';

let site;
before(async () => {
  site = await openSite(`[insight]\nstore = "${join(process.env.WORK_FOLDER, 'store.db')}"\n`);
});
after(async () => assert.ok(await site.close(), 'the server ended well'));

// The desk as it begins: with the focus in the search field, as soon as the browser put it there.
const visitDesk = (look) => site.visit('/balie', async (page, response, faults) => {
  await page.waitForFunction(() => document.activeElement.id === '_q');
  await look(page, response, faults);
}, AGENT);
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const said = (page, text) => page.waitForFunction(
  (expected) => document.getElementById('_melding').textContent.includes(expected), text);
const firstIs = (page, title) => page.waitForFunction(
  (expected) => document.querySelector('#_lijst [data-artikel]')?.textContent === expected, title);

async function openFirst(page, question = 'gat in de weg') {
  await page.keyboard.type(question);
  await firstIs(page, ARTICLE);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#_titel:text-is("${ARTICLE}")`);
}

describe('searching', () => {
  test('finds while typing, and asks in a body', async () => {
    await visitDesk(async (page, response, faults) => {
      const asked = [];
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        asked.push(...(pathname.startsWith('/balie') ? [request.method() + search] : []));
      });
      assert.equal(await focused(page), '_q');
      await page.keyboard.type('gat in de weg');
      await firstIs(page, ARTICLE);
      assert.equal(await focused(page), '_q');
      assert.equal(new URL(page.url()).search, '');
      assert.deepEqual([...new Set(asked)], ['POST']);
      await page.waitForFunction(() => document.getElementById('_aantal').textContent.includes('gevonden'));
      assert.deepEqual(faults, []);
    });
  });

  test('moves through the answers and opens one', async () => {
    await visitDesk(async (page) => {
      await page.keyboard.type('gat in de weg');
      await firstIs(page, ARTICLE);
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(page), ARTICLE);
      await page.keyboard.press('ArrowDown');
      assert.notEqual(await focused(page), ARTICLE);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      assert.equal(await focused(page), '_q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`#_titel:text-is("${ARTICLE}")`);
      assert.equal(await focused(page), '_titel');
      const address = new URL(page.url());
      assert.match(address.pathname, /^\/balie\/artikel\//);
      assert.equal(address.search, '?q=gat+in+de+weg');
      assert.match(await page.title(), /^Schade aan een provinciale weg melden \(balie\)/);
      assert.equal(await page.textContent('#_lijst [aria-current]'), ARTICLE);
    });
  });

  test('goes into the list of what was typed, also when that is not there yet', async () => {
    await visitDesk(async (page) => {
      await page.keyboard.type('brug');
      await page.waitForSelector('#_lijst [data-artikel]');
      await page.fill('#_q', 'gat in de weg');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction((title) => document.activeElement.textContent === title, ARTICLE);
      await page.waitForTimeout(200); // nothing comes that takes the focus away
      assert.equal(await focused(page), ARTICLE);
    });
  });

  test('opens what was typed, however quick the keys', async () => {
    for (const pause of [0, 60, 90, 120]) {
      await visitDesk(async (page) => {
        await page.route('**/balie', async (route) => { // a slow line
          await new Promise((done) => setTimeout(done, 80));
          await route.continue();
        });
        await page.keyboard.type('gat in de weg');
        await page.waitForTimeout(pause);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForSelector(`#_titel:text-is("${ARTICLE}")`);
      });
    }
  });

  test('searches with Enter, and opens the first with another', async () => {
    await visitDesk(async (page) => {
      await page.keyboard.type('gat in de weg');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/balie?q=gat+in+de+weg&plaats=');
      assert.equal(await focused(page), '_q');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`#_titel:text-is("${ARTICLE}")`);
    });
  });

  test('goes back to where it was', async () => {
    await site.visit('/balie?q=brug', async (page) => {
      await page.click('#_lijst [data-artikel]');
      await page.waitForSelector('#_titel');
      await page.goBack();
      await page.waitForSelector('#_titel', { state: 'detached' });
      assert.equal(await page.inputValue('#_q'), 'brug');
      assert.equal(await page.locator('#_lijst [data-artikel]').count() > 0, true);
    }, AGENT);
  });

  test('says when nothing is found', async () => {
    await visitDesk(async (page) => {
      await page.keyboard.type('xyzzyplugh');
      await page.waitForFunction(() => document.getElementById('_aantal').textContent === 'Geen antwoord gevonden.');
      await page.waitForSelector('#_lijst :text("minder woorden")');
    });
  });

  test('keeps what it shows when the server can not be reached', async () => {
    await site.visit('/balie?q=brug', async (page) => {
      await page.route('**/balie', (route) => route.abort());
      await page.fill('#_q', 'brug open');
      await said(page, 'Er ging iets mis');
      assert.equal(await page.inputValue('#_q'), 'brug open');
      assert.equal(await page.locator('#_lijst [data-artikel]').count() > 0, true);
    }, AGENT);
  });
});

describe('an article', () => {
  test('has its wordings in tabs, and copies the one that is shown', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const tabs = page.getByRole('tab');
      assert.deepEqual(await tabs.allTextContents(), ['Aan de telefoon', 'In de chat', 'Op de website']);
      assert.equal(await page.locator('[role=tabpanel]:visible').count(), 1);
      await tabs.first().focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await focused(page), '_tab-chat');
      assert.equal(await page.getAttribute('[role=tabpanel]:visible', 'data-kanaal'), 'chat');
      await page.keyboard.press('k');
      await said(page, 'De tekst is gekopieerd.');
      const shown = await page.locator('[role=tabpanel]:visible .prose').innerText();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown.trim());
    });
  });

  test('marks what is internal', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      assert.equal(await page.textContent('#_intern'), 'Intern: niet voorlezen, niet doorsturen');
    });
  });
});

describe('the place of the caller', () => {
  test('shows who helps there, and whom to refer to', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      await page.keyboard.press('p');
      assert.equal(await focused(page), '_plaats');
      await page.keyboard.type('Gouda');
      await page.waitForSelector('#_beller :text("14 0182")');
      assert.deepEqual(await page.locator('#_beller .desk__kind').allTextContents(),
        ['Gemeente', 'Waterschap', 'Omgevingsdienst']);
      assert.equal(await page.locator('#_verwijzing option').first().textContent(), 'Gemeente Gouda');
      assert.equal(await page.textContent('#_titel'), ARTICLE); // stays open
    });
  });

  test('offers what is like it', async () => {
    await visitDesk(async (page) => {
      await page.fill('#_plaats', 'Guoda');
      await page.click('#_beller a:text("Gouda")');
      await page.waitForSelector('#_beller :text("14 0182")');
      assert.equal(await focused(page), '_plaats');
    });
  });
});

describe('a contact', () => {
  test('takes two keys', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      const sent = page.waitForRequest('**/balie/contact');
      await page.keyboard.press('t');
      await page.keyboard.press('1');
      await said(page, 'Het contact is vastgelegd: telefoon, beantwoord.');
      const body = new URLSearchParams((await sent).postData());
      assert.equal(body.get('kanaal'), 'telefoon');
      assert.equal(body.get('uitkomst'), 'beantwoord');
      assert.match(body.get('artikel'), /./);
      await page.keyboard.press('1'); // the next contact has a channel of its own
      await said(page, 'Kies eerst het kanaal');
      assert.equal(await page.textContent('#_titel'), ARTICLE);
    });
  });

  test('takes no keys where text is typed', async () => {
    await visitDesk(async (page) => {
      await page.keyboard.type('t1?');
      assert.equal(await page.inputValue('#_q'), 't1?');
      assert.equal(await page.locator('[name=kanaal]:checked').count(), 0);
      assert.equal(await page.locator('#_hulp').evaluate((dialog) => dialog.open), false);
    });
  });

  test('leaves all keys to the browser when they are turned off', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      await page.keyboard.press('?');
      await page.uncheck('#_toetsen-aan');
      await page.keyboard.press('Escape');
      await page.focus('#_titel');
      await page.keyboard.press('t');
      assert.equal(await page.locator('[name=kanaal]:checked').count(), 0);
      await page.reload();
      await page.focus('#_titel');
      await page.keyboard.press('t');
      assert.equal(await page.locator('[name=kanaal]:checked').count(), 0);
      await page.click('#_toon-hulp');
      assert.equal(await page.isChecked('#_toetsen-aan'), false);
    });
  });
});

describe('what agents see again', () => {
  test('remembers the last articles', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), '_q');
      await page.keyboard.press('Escape');
      await page.waitForSelector('#_laatst:visible');
      assert.deepEqual(await page.locator('#_laatst a').allTextContents(), [ARTICLE]);
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(page), ARTICLE);
    });
  });

  test('passes a note on to editors', async () => {
    await visitDesk(async (page) => {
      await openFirst(page);
      await page.keyboard.press('m');
      assert.equal(await focused(page), '_reden');
      await page.selectOption('#_reden', 'verouderd');
      await page.fill('#_tekst', 'Het nummer is anders');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said(page, 'Uw melding staat klaar');
      assert.equal(await page.textContent('#_meldingen'), 'Meldingen (1)');
      assert.deepEqual(await axeFaults(page), []);
      await page.click('#_meldingen');
      await page.waitForSelector('.notes__one :text("Het nummer is anders")');
      assert.deepEqual(await axeFaults(page), []);
      await page.click('text=Afgehandeld >> nth=-1');
      await page.waitForSelector(':text("Er staan geen meldingen open.")');
    });
  });
});

test('shows an overview of its keys', async () => {
  await visitDesk(async (page) => {
    await page.keyboard.press('Tab');
    await page.click('#_toon-hulp');
    assert.equal(await page.locator('#_hulp').evaluate((dialog) => dialog.open), true);
    assert.deepEqual(await axeFaults(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), '_toon-hulp');
  });
});

test('works without scripts', async () => {
  await site.visit('/balie', async (page) => {
    assert.equal(await page.isVisible('#_toon-hulp'), false); // keys need scripts
    await page.fill('#_q', 'gat in de weg');
    await page.fill('#_plaats', 'Gouda');
    await page.click('button:text("Zoek")');
    assert.equal(new URL(page.url()).search, '?q=gat+in+de+weg&plaats=Gouda');
    await page.click('#_lijst [data-artikel]');
    assert.equal(await page.textContent('#_titel'), ARTICLE);
    assert.equal(await page.locator('.desk__wording:visible').count(), 3);
    await page.check('[name=kanaal][value=email]');
    await page.click('button:text("Doorverwezen")');
    assert.equal((await page.textContent('#_melding')).trim(), 'Het contact is vastgelegd.');
    assert.equal(await page.textContent('#_titel'), ARTICLE);
    assert.equal(await page.inputValue('#_q'), 'gat in de weg');
  }, { ...AGENT, javaScriptEnabled: false });
});
