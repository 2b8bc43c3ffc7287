// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A walk through a page with Tab: WCAG 2.2 2.1.1, 2.1.2, 2.4.7, 2.4.11.

// What should be reached; of radio buttons one of a group. Numbered, to be known again.
const number = (page) => page.evaluate(() => {
  const groups = new Set();
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
    .filter((one) => {
      const group = one.type === 'radio' ? one.name : '';
      const isNew = !group || !groups.has(group);
      groups.add(group);
      return isNew;
    });
  all.forEach((one, i) => (one.dataset.walk = i));
  document.body.tabIndex = -1; // so that the walk begins at the top, wherever the focus was
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return all.map((one) => `${one.tagName} ${(one.name ?? '') || one.textContent.trim().slice(0, 30)}`);
});

// Where the walk is now: null outside of the page.
const here = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const points = [[box.left + box.width / 2, box.top + box.height / 2], [box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]];
  const isSeen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || top.contains(one) || one.labels?.[0]?.contains(top));
  });
  return {
    walk: one.dataset.walk, isSeen,
    isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' || Boolean(one.shadowRoot),
    name: `${one.tagName} ${one.textContent.trim().slice(0, 30)}`,
  };
});

export async function keyboardFaults(page) {
  const controls = await number(page);
  const reached = new Set();
  const faults = [];
  let turns = 0;
  for (; turns < controls.length * 2 + 30; turns++) {
    await page.keyboard.press('Tab');
    const at = await here(page);
    if (at === null || (at.walk !== undefined && reached.has(at.walk))) break;
    if (at.walk !== undefined) reached.add(at.walk);
    if (!at.isMarked) faults.push(`keyboard: the focus is not seen on ${at.name}`);
    if (!at.isSeen) faults.push(`keyboard: covered: ${at.name}`);
  }
  controls.forEach((name, i) => {
    if (!reached.has(String(i))) faults.push(`keyboard: not reached: ${name}`);
  });
  return faults;
}
