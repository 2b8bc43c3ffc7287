// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Charts above tables of numbers: that they say what the tables say, to everybody, under the service's
// own content security policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { axeFaults } from './support/axe.mjs';
import { keyboardFaults } from './support/checks/keyboard.mjs';
import { forcedColoursFaults, largeTextFaults, motionFaults, narrowFaults, printFaults, spacingFaults } from './support/checks/looks.mjs';
import { structureFaults } from './support/checks/structure.mjs';
import { layoutShift } from './support/checks/weight.mjs';
import { contrast, distance } from './support/colours.mjs';
import { daysOf, samples, visitFigures } from './support/figures.mjs';
import { openSite } from './support/site.mjs';

const MAX_SCRIPT = 100_000; // bytes, with gzip
const PHONE = { width: 320, height: 640 };
const all = Object.values(samples);

let site;
before(async () => { site = await openSite(); });
after(async () => assert.equal(await site.close(), true));

const visit = (figures, look, options) => visitFigures(site, figures, look, options);
const plot = (page) => page.locator('.chart__plot');
const texts = (page, selector) => page.locator(`.chart__plot ${selector} text`).allTextContents();

// Where the corners of a line are.
async function corners(page, selector) {
  const path = await page.locator(`.chart__plot ${selector} path`).getAttribute('d');
  return [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const boxes = (page, selector) => page.locator(`.chart__plot ${selector} rect`).evaluateAll((all) => all.map((one) => (
  Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, Number(one.getAttribute(name))])))));

// All lengths are as many times as long as their values are high.
function assertProportional(lengths, values) {
  assert.equal(lengths.length, values.length);
  const scale = Math.max(...lengths) / Math.max(...values);
  assert.ok(scale > 0);
  lengths.forEach((length, i) => assert.ok(Math.abs(length - values[i] * scale) < 0.01, `${length} for ${values[i]} × ${scale}`));
}

describe('lines', () => {
  test('have a corner for each value, as high as it is', () => visit([samples.line], async (page) => {
    const base = Number(await page.locator('.chart__base line').getAttribute('y1'));
    const names = ['.chart__series-1', '.chart__reference-1', '.chart__reference-2'];
    const drawn = [];
    for (const name of names) drawn.push(await corners(page, name));
    assert.equal(await page.locator('.chart__plot :is([class^=chart__series], [class^=chart__reference]) path').count(), 3);
    const values = [1, 2, 3].map((column) => samples.line.rows.map((row) => row[column]).filter((value) => value !== null));
    assert.deepEqual(drawn.map((line) => line.length), [31, 30, 31]);
    assertProportional(drawn.flat().map(([, y]) => base - y), values.flat());
    const steps = drawn[0].slice(1).map(([x], i) => x - drawn[0][i][0]);
    assertProportional(steps, steps.map(() => 1));
  }));

  test('are named where they end, and begin at 0', () => visit([samples.line], async (page) => {
    assert.deepEqual((await texts(page, '[class^=chart__name]')).sort(), ['Deze maand', 'Vorig jaar', 'Vorige maand']);
    const tops = await page.locator('.chart__plot [class^=chart__name] text').evaluateAll((names) => names.map((name) => name.getBoundingClientRect().top));
    tops.sort((a, b) => a - b).slice(1).forEach((top, i) => assert.ok(top - tops[i] >= 15, tops.join()));
    const marks = await texts(page, '.chart__axis');
    assert.deepEqual(marks, ['1 okt', '8 okt', '15 okt', '22 okt', '29 okt', '0', '500', '1.000', '1.500', '2.000']);
    const dashes = (name) => page.locator(name).first().evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.equal(await dashes('.chart__series-1'), 'none');
    assert.notEqual(await dashes('.chart__reference-1'), 'none');
    assert.notEqual(await dashes('.chart__reference-1'), await dashes('.chart__reference-2'));
  }));

  test('say in words what is highest, lowest and last', () => visit([samples.line], async (page) => {
    const values = samples.line.rows.map(([, value]) => value);
    assert.equal(Math.max(...values), 1631);
    assert.equal(await plot(page).getAttribute('aria-label'),
      'Vragen per dag, oktober 2026. Deze maand: hoogste 1.631 (13 oktober), laagste 256 (3 oktober), laatste 256 (31 oktober).');
    assert.deepEqual(await texts(page, '.chart__peak'), ['1.631 (13 okt)']);
  }));

  test('end where nothing is known yet', () => visit([samples.running], async (page) => {
    assert.equal((await corners(page, '.chart__series-1')).length, 12);
    assert.match(await plot(page).getAttribute('aria-label'), /laatste 1\.\d+ \(12 november\)\.$/);
  }));

  test('go over months as well', () => visit([samples.months], async (page) => {
    const marks = await page.locator('.chart__plot .chart__axis text').evaluateAll((found) => found.map((one) => [...one.childNodes].map((line) => line.textContent)));
    assert.deepEqual(marks.slice(0, 4), [['okt', '2025'], ['nov'], ['dec'], ['jan', '2026']]);
    assert.equal((await corners(page, '.chart__series-3')).length, 13);
  }));

  test('of one day are a point', () => visit([{ ...samples.line, rows: samples.line.rows.slice(0, 1) }], async (page, faults) => {
    assert.equal(await page.locator('.chart__dot circle').count(), 1);
    assert.deepEqual(faults, []);
  }));
});

describe('bars', () => {
  test('are as long as their values, with ticks where they were', () => visit([samples.bars], async (page) => {
    const bars = await boxes(page, '.chart__series-1');
    assertProportional(bars.map(({ width }) => width), samples.bars.rows.map(([, value]) => value));
    const ticks = await page.locator('.chart__plot .chart__tick line').evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('x1'))));
    const scale = bars[0].width / samples.bars.rows[0][1];
    samples.bars.rows.forEach(([, , value], i) => assert.ok(Math.abs(ticks[i] - bars[i].x - value * scale) < 0.01));
    assert.deepEqual(await texts(page, '.chart__value'), ['6.214', '3.907', '2.866', '1.734', '1.209', '816', '402', '38']);
    assert.equal((await texts(page, '.chart__label')).join(), samples.bars.rows.map(([name]) => name).join());
    assert.deepEqual(await page.locator('.chart__key li').allTextContents(), ['Oktober 2026', 'September 2026']);
    assert.equal(await plot(page).getAttribute('aria-label'),
      'Vragen per onderwerp, oktober 2026. Oktober 2026: hoogste 6.214 (Wegen en vaarwegen), laagste 38 (Wonen).');
  }));

  test('are twenty at most; the table has all', () => visit([samples.questions], async (page) => {
    assert.equal((await boxes(page, '.chart__series-1')).length, 20);
    assert.match(await page.textContent('summary'), /^Tabel met alle 24 regels; de figuur toont de eerste 20/);
    assert.equal(await page.locator('tbody tr').count(), 24);
  }));
});

test('columns are stacks of the channels, in the order of the key', () => visit([samples.stacked], async (page) => {
  const { rows, columns } = samples.stacked;
  const parts = [];
  for (const i of columns.keys()) parts.push(await boxes(page, `.chart__series-${i + 1}`));
  assertProportional(parts.flat().map(({ height }) => height), columns.flatMap((name, i) => rows.map((row) => row[i + 1])));
  parts.slice(1).forEach((part, i) => part.forEach(({ x, y, height }, day) => {
    assert.ok(Math.abs(y + height - parts[i][day].y) < 0.01, 'on top of the one below');
    assert.equal(x, parts[i][day].x);
  }));
  assert.deepEqual(await page.locator('.chart__key li').allTextContents(), [...columns].reverse());
  const most = rows.map((row) => row.slice(1).reduce((sum, value) => sum + value, 0)).sort((a, b) => b - a)[0];
  assert.match(await plot(page).getAttribute('aria-label'), new RegExp(`Alles samen: hoogste ${new Intl.NumberFormat('nl-NL').format(most)} `));
}));

describe('nothing is drawn', () => {
  const nothing = {
    zeros: samples.empty,
    'no rows': { ...samples.line, rows: [] },
    'no values': { ...samples.bars, rows: [['Wegen', null, null]] },
    'nothing but what it is compared with': { ...samples.bars, rows: [['Wegen', null, 12]] },
    'another kind': { ...samples.line, kind: 'taart' },
    'no days': { ...samples.bars, kind: 'line' },
  };
  for (const [name, figure] of Object.entries(nothing)) {
    test(name, () => visit([figure], async (page, faults) => {
      assert.equal(await page.locator('.chart__drawing').count(), 0);
      assert.equal(await page.locator('table').isVisible(), true);
      assert.equal(await page.locator('tbody tr').count(), figure.rows.length);
      assert.deepEqual(faults, []);
    }));
  }
});

describe('under the policy of the service', () => {
  test('nothing is reported, and no style is inside', () => visit(all, async (page, faults) => {
    assert.equal(await plot(page).count(), all.length - 1);
    assert.equal(await page.locator('body style, [style]').count(), 0);
    assert.deepEqual(faults, []);
  }));

  test('a style inside would be reported', () => visit([samples.line], async (page, faults) => {
    await page.evaluate(() => document.querySelector('.chart__plot').append(document.createElementNS('http://www.w3.org/2000/svg', 'style')));
    await page.evaluate(() => { document.querySelector('.chart__plot style').textContent = 'text { fill: red; }'; });
    assert.match(faults.join(), /Content Security Policy/);
  }));

  test('the script is no larger than it was', async (context) => {
    const { length } = readFileSync(join(process.env.WEB_OUT, 'insight.js.gz'));
    context.diagnostic(`${length} bytes`);
    assert.ok(length <= MAX_SCRIPT, `${length} bytes`);
  });
});

describe('everybody', () => {
  for (const [name, options] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, phone: { viewport: PHONE } })) {
    test(`axe, ${name}`, () => visit(all, async (page) => {
      assert.deepEqual(await axeFaults(page), []);
      await page.locator('summary').first().click();
      assert.deepEqual(await axeFaults(page), []);
    }, options));
  }

  for (const check of [structureFaults, keyboardFaults, narrowFaults, largeTextFaults, spacingFaults, forcedColoursFaults, motionFaults, printFaults]) {
    test(check.name, () => visit(all, async (page) => assert.deepEqual(await check(page), [])));
  }

  test('a picture with a name, and nothing in it to go to', () => visit(all, async (page) => {
    for (const one of await plot(page).all()) {
      assert.equal(await one.getAttribute('role'), 'img');
      assert.match(await one.getAttribute('aria-label'), /^.+ 202\d\. .+\.$|^Vragen per maand\. .+\.$|^Meest gestelde vragen\. .+\.$/);
      assert.equal(await one.locator('[tabindex], a, [aria-label], [role]').count(), 0);
    }
  }));

  for (const colorScheme of ['light', 'dark']) {
    test(`colours are told apart, ${colorScheme}`, () => visit([samples.stacked], async (page) => {
      const [paper, ...colours] = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return ['--house-paper', ...Array.from({ length: 8 }, (one, i) => `--chart-${i + 1}`)].map((name) => style.getPropertyValue(name));
      });
      const hex = (colour) => (colour === 'white' || colour === '#fff' ? '#ffffff' : colour);
      colours.forEach((colour, i) => {
        assert.ok(contrast(colour, hex(paper)) >= 3, colour);
        colours.slice(i + 1).forEach((other, n) => assert.ok(distance(colour, other) >= (n === 0 ? 0.14 : 0.085), `${colour} ${other}`));
      });
    }, { colorScheme }));
  }

  for (const [name, media] of Object.entries({ 'forced colours': { forcedColors: 'active' }, paper: { media: 'print' }, 'more contrast': { contrast: 'more' } })) {
    test(`patterns instead of colours: ${name}`, () => visit([samples.stacked], async (page) => {
      const fills = () => page.locator('.chart__plot [class^=chart__series]').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
      assert.doesNotMatch((await fills()).join(), /url/);
      await page.emulateMedia(media);
      const patterns = await fills();
      assert.equal(new Set(patterns).size, 7);
      for (const fill of patterns) {
        assert.equal(await page.locator(fill.match(/#[\w-]+/)[0]).count(), 1, fill);
      }
    }));
  }

  test('forced colours: lines have the colour of text', () => visit([samples.months], async (page) => {
    const strokes = await page.locator('.chart__plot [class^=chart__series]').evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
    const text = await page.evaluate(() => getComputedStyle(document.body).color);
    assert.deepEqual(strokes, [text, text, text]);
  }, { forcedColors: 'active' }));
});

test('on a narrow screen there is a key, and it is drawn anew for a wide one', () => visit([samples.line], async (page) => {
  assert.deepEqual(await page.locator('.chart__key li').allTextContents(), ['Deze maand', 'Vorige maand', 'Vorig jaar']);
  assert.deepEqual(await texts(page, '[class^=chart__name]'), []);
  assert.equal(await plot(page).getAttribute('width'), '286');
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.waitForFunction(() => document.querySelector('.chart__plot').getAttribute('width') === '966');
  assert.equal(await page.locator('.chart__key').count(), 0);
  assert.equal(await plot(page).count(), 1);
}, { viewport: PHONE }));

test('a long table is folded away, and opens', () => visit([samples.line, samples.bars], async (page) => {
  const tables = page.locator('table');
  assert.equal(await tables.first().isVisible(), false);
  assert.equal(await tables.last().isVisible(), true);
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await tables.first().isVisible(), true);
}));

test('on paper tables are open, charts fit, and afterwards all is as it was', () => visit([samples.line, samples.stacked], async (page) => {
  await page.evaluate(() => addEventListener('beforeprint', () => {
    globalThis.onPaper = {
      open: [...document.querySelectorAll('details')].map((one) => one.open),
      widths: [...document.querySelectorAll('.chart__plot')].map((one) => Number(one.getAttribute('width'))),
      names: document.querySelectorAll('.chart__plot [class^=chart__name] text').length,
    };
  }));
  const widths = () => plot(page).evaluateAll((plots) => plots.map((one) => Number(one.getAttribute('width'))));
  const onScreen = await widths();
  await page.pdf({ format: 'A4' });
  const { open, widths: printed, names } = await page.evaluate(() => globalThis.onPaper);
  assert.deepEqual(open, [true, true]);
  assert.equal(names, 3);
  assert.ok(printed[0] === 640 && printed[1] < 640 && printed[1] > 400, printed.join());
  assert.deepEqual(await widths(), onScreen);
  assert.equal(await page.locator('details[open]').count(), 0);
}, { viewport: { width: 500, height: 700 } }));

test('nothing moves when the script comes late', () => visit(all, async (page) => {
  assert.equal(await layoutShift(page), 0);
}, {
  prepare: async (page) => {
    await page.route('**/static/inzicht.js', async (route) => {
      await new Promise((done) => { setTimeout(done, 700); });
      await route.fallback();
    });
  },
}));

describe('tables are all there is', () => {
  const complete = async (page) => {
    assert.equal(await page.locator('table:visible').count(), all.length);
    assert.equal(await page.locator('tbody tr:visible').count(), all.reduce((sum, { rows }) => sum + rows.length, 0));
    assert.equal(await page.locator('.chart__drawing, details').count(), 0);
    const gaps = await page.locator('.chart').evaluateAll((figures) => figures.map((figure) => (
      figure.querySelector('table').getBoundingClientRect().top - figure.querySelector('figcaption').getBoundingClientRect().bottom)));
    gaps.forEach((gap) => assert.ok(gap < 20, `${gap} px`));
  };

  test('without scripts', () => visit(all, complete, { javaScriptEnabled: false }));

  const completeAfterAWhile = async (page) => {
    await page.evaluate(() => document.getAnimations().forEach((wait) => wait.finish()));
    await complete(page);
  };

  test('when the script does not come, after a while', () => visit(all, completeAfterAWhile, {
    prepare: (page) => page.route('**/static/inzicht.js', (route) => route.abort()),
  }));

  test('in a browser that lacks what it needs', () => visit(all, completeAfterAWhile, {
    prepare: (page) => page.addInitScript(() => { CSS.supports = () => false; }),
  }));
});

test('a day without a number is a gap, not a zero', () => {
  const rows = daysOf('2026-10', 9).map((day, i) => [day, i === 4 ? null : 100 + i]);
  return visit([{ ...samples.line, columns: ['Deze maand'], rows }], async (page) => {
    const path = await page.locator('.chart__series-1 path').getAttribute('d');
    assert.equal(path.match(/M/g).length, 2);
    assert.equal((await corners(page, '.chart__series-1')).length, 8);
  });
});
