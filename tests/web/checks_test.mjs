// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// That the checks of the pages find what they are for: each on a small page that is good, and on the
// same with one thing wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { axeFaults } from './support/axe.mjs';
import { keyboardFaults } from './support/checks/keyboard.mjs';
import { forcedColoursFaults, largeTextFaults, motionFaults, narrowFaults, printFaults, spacingFaults } from './support/checks/looks.mjs';
import { htmlFaults, structureFaults } from './support/checks/structure.mjs';
import { layoutShift } from './support/checks/weight.mjs';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
});
after(() => browser.close());

const STYLE = `
  :root { font-size: 100%; line-height: 1.4; }
  button { font: inherit; }
  a:focus-visible, button:focus-visible { outline: 3px solid blue; }
  @media print { nav { display: none; } }`;

const pageOf = ({ head = '', body = '', nav = '<nav aria-label="Hoofdmenu"><a href="/elders">Elders</a></nav>' } = {}) => `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Een pagina</title>
<style>${STYLE}</style>
${head}
</head>
<body>
<a href="#inhoud">Naar de inhoud</a>
${nav}
<main id="inhoud">
<h1>Een kop</h1>
<p>Een <mark>woord</mark> en een <a href="/ergens">koppeling</a>.</p>
<button type="button">Een knop</button>
${body}
</main>
</body>
</html>
`;

async function faultsOf(check, source) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: source }));
    await page.goto('http://localhost/');
    return await check(page);
  } finally {
    await context.close();
  }
}

// The check, what is wrong with the page, and what is said of it.
const bad = [
  [structureFaults, pageOf().replace('lang="nl"', 'lang="en"'), /lang/],
  [structureFaults, pageOf().replace('<title>Een pagina</title>', ''), /title/],
  [structureFaults, pageOf({ body: '<h1>Nog een</h1>' }), /2 of h1/],
  [structureFaults, pageOf().replaceAll('main', 'div'), /0 of main/],
  [structureFaults, pageOf({ body: '<h3>Te diep</h3>' }), /h1 then h3/],
  [structureFaults, pageOf({ body: '<p id="inhoud">x</p>' }), /inhoud twice/],
  [structureFaults, pageOf().replace('href="#inhoud"', 'href="/weg"'), /skip/],
  [structureFaults, pageOf({ body: '<p style="color: red">x</p>' }), /style/],
  [structureFaults, pageOf({ body: '<p><a href="#nergens">x</a></p>' }), /nowhere/],
  [keyboardFaults, pageOf({ body: '<p><a href="/x" tabindex="0" class="stil">x</a></p>', head: '<style>.stil:focus { outline: 0 !important; }</style>' }), /not seen/],
  [keyboardFaults, pageOf({ head: '<style>button { position: relative; } main::after { content: ""; position: fixed; inset: 0; background: white; }</style>' }), /covered/],
  [keyboardFaults, pageOf({ body: '<script>document.querySelector("button").onfocus = () => document.querySelector("main a").focus();</script><button type="button">Na de val</button>' }), /not reached/],
  [narrowFaults, pageOf({ body: '<p><span style="display: inline-block; width: 400px">x</span></p>' }), /wide in 320/],
  [narrowFaults, pageOf({ body: '<p style="overflow: hidden; white-space: nowrap">Een regel die niet past op een telefoon en dan wegvalt</p>' }), /cut off/],
  [largeTextFaults, pageOf({ body: '<p style="font-size: 16px">x</p>' }), /does not grow/],
  [largeTextFaults, pageOf({ body: '<p style="height: 1.4em; overflow: hidden; font-size: 1rem; width: 20rem">Precies een regel</p><p style="height: 30px; overflow: hidden">Een regel</p>' }), /cut off/],
  [spacingFaults, pageOf({ body: '<p style="height: 1.4em; width: 9rem; overflow: hidden">Precies een regel</p>' }), /spacing: cut off/],
  [forcedColoursFaults, pageOf({ head: '<style>mark { forced-color-adjust: none; background: transparent; } p { forced-color-adjust: none; background: transparent; }</style>' }), /mark/],
  [forcedColoursFaults, pageOf({ head: '<style>main a:focus { outline: none !important; box-shadow: 0 0 3px blue; }</style>' }), /outline/],
  [motionFaults, pageOf({ head: '<style>button { transition: color 1s; }</style>' }), /motion/],
  [motionFaults, pageOf({ head: '<style>html { scroll-behavior: smooth; }</style>' }), /motion/],
  [printFaults, pageOf({ head: '<style>@media print { nav { display: block !important; } }</style>' }), /print: NAV/],
  [printFaults, pageOf({ head: '<style>@media print { main { display: none; } }</style>' }), /no heading/],
  [axeFaults, pageOf({ body: '<p style="color: #aaa">Te licht</p>' }), /color-contrast/],
  [axeFaults, pageOf({ body: '<input type="text">' }), /label/],
];

const all = [structureFaults, keyboardFaults, narrowFaults, largeTextFaults, spacingFaults, forcedColoursFaults,
  motionFaults, printFaults, axeFaults];

for (const check of all) {
  test(`${check.name} is content with a good page`, async () => {
    assert.deepEqual(await faultsOf(check, pageOf()), []);
  });
}

for (const [check, source, expected] of bad) {
  test(`${check.name} finds ${expected.source}`, async () => {
    const faults = await faultsOf(check, source);
    assert.ok(faults.some((fault) => expected.test(fault)), JSON.stringify(faults));
  });
}

test('htmlFaults reads what was sent', async () => {
  const good = pageOf().replace(/<style>[^]*?<\/style>\n/, '');
  assert.deepEqual(await htmlFaults(good), []);
  assert.match((await htmlFaults(good.replace('</main>', '</p></main>'))).join(), /close-order/);
  assert.match((await htmlFaults(good.replace('<h1>', '<h1 align="left">'))).join(), /deprecated|attribute/);
});

test('layoutShift sees what moves', async () => {
  const moving = '<script>requestAnimationFrame(() => setTimeout(() => { const p = document.createElement("p"); p.style.height = "200px"; document.querySelector("main").prepend(p); }, 400));</script>';
  assert.equal(await faultsOf(layoutShift, pageOf()), 0);
  const shift = await faultsOf(async (page) => {
    await page.waitForTimeout(800);
    return layoutShift(page);
  }, pageOf({ body: moving }));
  assert.ok(shift > 0, String(shift));
});
