// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Other ways of seeing a page: narrow, larger text, more space, forced colours, less motion, paper.
// Each leaves the page as it was.

// What is wider than the window, and what is cut off in an element that hides its overflow.
const overflow = (page, name) => page.evaluate((check) => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`${check}: ${root.scrollWidth} px wide in ${root.clientWidth}`);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip');
    if (!hides || !element.checkVisibility() || element.clientWidth < 2 || !element.textContent.trim()) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
      faults.push(`${check}: cut off: ${element.tagName}.${element.className}`);
    }
  }
  return faults;
}, name);

// Runs with rules added, without touching what the page was sent with.
async function withRules(page, rules, look) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
  const faults = await look();
  await page.evaluate(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
  return faults;
}

/** 1.4.10: 320 px, which is also 400 % of 1280. */
export async function narrowFaults(page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const faults = await overflow(page, 'narrow');
  await page.setViewportSize(size);
  return faults;
}

/** 1.4.4: text of twice the size. All of it grows, and stays. */
export async function largeTextFaults(page) {
  await page.evaluate(() => {
    globalThis.sizesBefore = new Map([...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => [element, parseFloat(getComputedStyle(element).fontSize)]));
  });
  const root = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  return withRules(page, `html:root { font-size: ${2 * root}px !important; }`, async () => {
    // What a script made anew meanwhile is not connected any more.
    const fixed = await page.evaluate(() => [...globalThis.sizesBefore]
      .filter(([element, size]) => element.isConnected && parseFloat(getComputedStyle(element).fontSize) < 1.8 * size)
      .map(([element]) => `${element.tagName}.${element.getAttribute('class') ?? ''}`));
    return [...await overflow(page, 'large text'), ...new Set(fixed.map((name) => `large text: ${name} does not grow`))];
  });
}

/** 1.4.12. */
export function spacingFaults(page) {
  const rules = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';
  return withRules(page, rules, () => overflow(page, 'spacing'));
}

/** 1.4.1, 1.4.11: marks differ from the text around them, and what has the focus has an outline. */
export async function forcedColoursFaults(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() => {
    const found = [];
    for (const mark of document.querySelectorAll('mark')) {
      if (getComputedStyle(mark).backgroundColor === getComputedStyle(mark.parentElement).backgroundColor) found.push('forced colours: a mark that is not seen');
    }
    const control = [...document.querySelectorAll('main a[href], main button, main input')].find((one) => one.checkVisibility());
    const last = document.activeElement;
    control?.focus({ focusVisible: true });
    if (control && getComputedStyle(control).outlineStyle === 'none') found.push(`forced colours: no outline on ${control.tagName}`);
    last?.focus?.();
    return [...new Set(found)];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** 2.3.3. */
export async function motionFaults(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => element.checkVisibility()).filter((element) => {
    const style = getComputedStyle(element);
    return style.animationName !== 'none' || style.scrollBehavior === 'smooth' ||
      style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
  }).map((element) => `motion: ${element.tagName}.${element.className}`));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return [...new Set(faults)];
}

/** On paper: the content, without what one only clicks on. */
export async function printFaults(page) {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const seen = [...document.querySelectorAll('nav, form[role=search], .utrecht-skip-link')].filter((one) => one.checkVisibility());
    const found = seen.map((one) => `print: ${one.tagName}.${one.className}`);
    if (!document.querySelector('h1')?.checkVisibility()) found.push('print: no heading');
    return found;
  });
  await page.emulateMedia({ media: 'screen' });
  return faults;
}
