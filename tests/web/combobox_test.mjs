// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Suggestions while typing, key by key: an editable combobox with a list (W3C APG), in our own pages
// and in the element on a page of somebody else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { axeFaults } from './support/axe.mjs';
import { openHost } from './support/host.mjs';
import { openSite } from './support/site.mjs';

const TYPED = 'verg';
const KEY_MS = 40; // between keys, as people type
const ASKED = '**/v1/_suggereer';

let host;
let site;
before(async () => {
  host = await openHost();
  site = await openSite(`[cors]\norigins = ["${host.origin}"]\n`);
  const recipe = readFileSync(new URL('../../docs/recepten/insluiten.html', import.meta.url), 'utf8');
  host.setPage(recipe.replaceAll('https://vragen.example.nl', site.base), site.base);
});
after(async () => {
  await host.close();
  assert.equal(await site.close(), true);
});

// What there is to see of a box: the state of its field, and of its list.
const look = (field) => field.evaluate((input) => {
  const root = input.getRootNode();
  const list = root.getElementById(input.getAttribute('aria-controls'));
  const options = [...list.querySelectorAll('[role=option]')];
  return {
    expanded: input.getAttribute('aria-expanded'),
    active: input.getAttribute('aria-activedescendant'),
    value: input.value,
    caret: input.selectionStart,
    hasFocus: root.activeElement === input,
    role: list.getAttribute('role'),
    name: list.getAttribute('aria-label'),
    isShown: list.getClientRects().length > 0,
    ids: options.map((option) => option.id),
    texts: options.map((option) => option.textContent),
    selected: options.filter((option) => option.getAttribute('aria-selected') === 'true').map(({ id }) => id),
    status: root.querySelector('.visually-hidden[role=status]').textContent,
    top: document.querySelector('h1').getBoundingClientRect().top,
    height: document.documentElement.scrollHeight,
  };
});

// Looks until it is as it should be.
async function until(field, is) {
  let seen;
  for (let i = 0; i < 200; i++) {
    seen = await look(field);
    if (is(seen)) {
      return seen;
    }
    await field.page().waitForTimeout(25);
  }
  return assert.fail(`never so: ${is}; ${JSON.stringify(seen)}`);
}

const open = (field) => until(field, (seen) => seen.expanded === 'true' && seen.isShown && seen.ids.length > 0);

// In one piece, so that the list that opens is that of the whole text, also on a slow machine.
async function type(field, text = TYPED) {
  await field.click();
  await field.page().keyboard.insertText(text);
  return open(field);
}

// The texts that suggestions were asked for.
function watchAsked(page) {
  const asked = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/_suggereer')) {
      asked.push(request.postDataJSON().q);
    }
  });
  return asked;
}

const answer = (suggestions) => ({
  json: { vraag: '', suggesties: suggestions },
  headers: { 'Access-Control-Allow-Origin': '*' },
});

function contract(place, selector) {
  const visit = (act, options) => site.visit(place(), async (page, response, faults) => {
    await act(page.locator(selector), page, faults);
  }, options);

  test('at rest it is closed, and says what it is', () => visit(async (field) => {
    const attributes = await field.evaluate((input) => Object.fromEntries(
      [...input.attributes].map(({ name, value }) => [name, value])));
    assert.equal(attributes.role, 'combobox');
    assert.equal(attributes.type, 'text');
    assert.equal(attributes['aria-autocomplete'], 'list');
    assert.equal(attributes['aria-haspopup'], 'listbox');
    assert.equal(attributes.autocomplete, 'off');
    const seen = await look(field);
    assert.deepEqual([seen.expanded, seen.active, seen.isShown, seen.role],
      ['false', null, false, 'listbox']);
    assert.ok(seen.name);
    assert.equal(await field.evaluate((input) => input.labels.length), 1);
  }));

  test('typing opens a list; nothing is chosen, nothing moves', () => visit(async (field, page, faults) => {
    const before = await look(field);
    const address = page.url();
    await field.click();
    await page.keyboard.type(TYPED, { delay: KEY_MS });
    const seen = await open(field);
    assert.deepEqual([seen.active, seen.selected, seen.hasFocus, seen.value], [null, [], true, TYPED]);
    assert.deepEqual([seen.top, seen.height], [before.top, before.height]);
    assert.equal(new Set(seen.ids).size, seen.ids.length);
    assert.equal(page.url(), address);
    await until(field, ({ status, ids }) => status.startsWith(`${ids.length} voorstel`));
    assert.deepEqual(faults, []);
  }));

  test('one character asks nothing, and goes in no address', () => visit(async (field, page) => {
    const asked = watchAsked(page);
    const addresses = [];
    page.on('request', (request) => addresses.push(request.url()));
    await field.click();
    await page.keyboard.type('v', { delay: KEY_MS });
    await page.keyboard.type(' ', { delay: KEY_MS });
    await page.waitForTimeout(400); // longer than the pause that it waits for
    assert.equal((await look(field)).expanded, 'false');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ergunning', { delay: KEY_MS });
    await open(field);
    assert.ok(asked.length > 0);
    assert.ok(asked.every((text) => text.length >= 2), asked.join());
    assert.deepEqual(addresses.filter((url) => /vergun/.test(url)), []);
  }));

  test('Down and Up go round, the focus stays in the field', () => visit(async (field, page) => {
    const { ids } = await type(field);
    const press = async (key) => { await page.keyboard.press(key); return look(field); };
    for (const id of ids) {
      const seen = await press('ArrowDown');
      assert.deepEqual([seen.active, seen.selected, seen.hasFocus], [id, [id], true]);
    }
    assert.equal((await press('ArrowDown')).active, null); // the field itself
    assert.equal((await press('ArrowDown')).active, ids[0]);
    assert.equal((await press('ArrowUp')).active, null);
    assert.equal((await press('ArrowUp')).active, ids.at(-1));
  }));

  test('Home, End, Left and typing go back to the text', () => visit(async (field, page) => {
    await type(field);
    for (const [key, caret] of [['Home', 0], ['End', TYPED.length], ['ArrowLeft', TYPED.length - 1]]) {
      await page.keyboard.press('ArrowDown');
      assert.notEqual((await look(field)).active, null);
      await page.keyboard.press(key);
      const seen = await look(field);
      assert.deepEqual([seen.active, seen.caret, seen.value], [null, caret, TYPED]);
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Backspace');
    assert.equal((await look(field)).active, null);
  }));

  test('Escape closes, a second one clears', () => visit(async (field, page) => {
    await type(field);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    const closed = await look(field);
    assert.deepEqual([closed.expanded, closed.isShown, closed.active, closed.value],
      ['false', false, null, TYPED]);
    await page.keyboard.press('Escape');
    assert.equal((await look(field)).value, '');
  }));

  test('Alt and Down opens; Down and Up open and choose', () => visit(async (field, page) => {
    const { ids } = await type(field);
    const reopen = async (key) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      return open(field);
    };
    assert.equal((await reopen('Alt+ArrowDown')).active, null);
    assert.equal((await reopen('ArrowDown')).active, ids[0]);
    assert.equal((await reopen('ArrowUp')).active, ids.at(-1));
  }));

  test('Tab leaves and closes', () => visit(async (field, page) => {
    await type(field);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    const seen = await look(field);
    assert.deepEqual([seen.expanded, seen.isShown, seen.hasFocus, seen.value],
      ['false', false, false, TYPED]);
  }));

  test('Enter without a choice searches for what is typed', () => visit(async (field, page) => {
    await type(field);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.base}/zoeken?q=${TYPED}`);
  }));

  test('Enter on a choice opens its article', () => visit(async (field, page) => {
    await type(field);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.base}/artikel/*`);
  }));

  test('a click on a suggestion opens its article', () => visit(async (field, page) => {
    const { texts } = await type(field);
    await page.getByRole('option', { name: texts[1], exact: true }).click();
    await page.waitForURL(`${site.base}/artikel/*`);
  }));

  test('shows at most eight, as text', () => visit(async (field, page) => {
    const many = Array.from({ length: 12 }, (_, i) => ({ tekst: `<b>${i}</b>`, artikel: 'a', url: '/artikel/a' }));
    await page.route(ASKED, (route) => route.fulfill(answer(many)));
    const { texts } = await type(field);
    assert.deepEqual(texts, many.slice(0, 8).map(({ tekst }) => tekst));
  }));

  test('an answer that comes late is let go', () => visit(async (field, page) => {
    const held = [];
    await page.route(ASKED, (route) => {
      const { q } = route.request().postDataJSON();
      if (q === 'br') {
        held.push(route);
      } else {
        route.fulfill(answer([{ tekst: `bij ${q}`, artikel: 'a', url: '/artikel/a' }]));
      }
    });
    await field.click();
    await page.keyboard.type('br');
    await page.waitForRequest((request) => request.postDataJSON()?.q === 'br');
    const stopped = page.waitForEvent('requestfailed');
    await page.keyboard.type('ug');
    await stopped;
    assert.deepEqual((await open(field)).texts, ['bij brug']);
    await held[0].fulfill(answer([{ tekst: 'te laat', artikel: 'a', url: '/artikel/a' }])).catch(() => {});
    assert.deepEqual((await look(field)).texts, ['bij brug']);
  }));

  for (const [what, act] of [
    ['away', (route) => route.abort()],
    ['busy', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '60', 'Access-Control-Allow-Origin': '*' }, json: {} })],
    ['broken', (route) => route.fulfill({ body: '<html>', headers: { 'Access-Control-Allow-Origin': '*' } })],
    ['another', (route) => route.fulfill({ json: {}, headers: { 'Access-Control-Allow-Origin': '*' } })],
  ]) {
    test(`a service that is ${what} leaves a plain field`, () => visit(async (field, page, faults) => {
      const asked = watchAsked(page);
      await page.route(ASKED, act);
      await field.click();
      await page.keyboard.type('ve');
      await page.waitForRequest(ASKED);
      await page.waitForTimeout(200);
      await page.keyboard.type('rg', { delay: 300 });
      await page.waitForTimeout(300);
      assert.equal((await look(field)).expanded, 'false');
      assert.deepEqual(faults.filter((fault) => !/Failed to load resource/.test(fault)), []);
      if (what !== 'another') {
        assert.deepEqual(asked, ['ve']); // and it is left alone for a while
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.base}/zoeken?q=${TYPED}`);
    }));
  }

  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing with the list open (${scheme})`, () => visit(async (field, page) => {
      await type(field);
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await axeFaults(page), []);
    }, { colorScheme: scheme }));
  }

  test('what is chosen shows in forced colours', () => visit(async (field, page) => {
    await type(field);
    await page.keyboard.press('ArrowDown');
    // Pixels: the browser puts these colours in when it paints, so a computed style doesn't have them.
    const edge = async (number) => {
      const { x, y } = await page.getByRole('option').nth(number).boundingBox();
      return page.screenshot({ clip: { x: x + 2, y: y + 2, width: 8, height: 8 } });
    };
    assert.ok(!(await edge(0)).equals(await edge(1)));
    assert.ok((await edge(1)).equals(await edge(2)));
  }, { forcedColors: 'active' }));

  test('the list fits in 320 pixels, with targets of 44', () => visit(async (field, page) => {
    await type(field);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    const heights = await page.getByRole('option').evaluateAll(
      (options) => options.map((option) => option.getBoundingClientRect().height));
    assert.ok(heights.every((height) => height >= 44), heights.join());
  }, { viewport: { width: 320, height: 640 } }));
}

describe('on the start page', () => contract(() => '/', 'form[role=search] input[type=text]'));
describe('in another site', () => contract(() => host.origin, 'vraagbaak-zoek input'));
