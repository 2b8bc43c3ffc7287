// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// How a page is built: WCAG 2.2 1.3.1, 2.4.1, 2.4.2, 2.4.6, 3.1.1, 4.1.2, and the HTML standard.
import { HtmlValidate } from 'html-validate';

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'prefer-native-element': 'off', // a combobox has none
    'no-implicit-button-type': 'error',
  },
});

/** Faults of the HTML as it was sent. */
export async function htmlFaults(source) {
  const report = await html.validateString(source);
  return report.results.flatMap(({ messages }) => messages.map(
    ({ ruleId, message, line }) => `html: line ${line}: ${ruleId}: ${message}`));
}

/** Faults of the page as it is shown. */
export async function structureFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    const one = (selector) => {
      if (all(selector).length !== 1) faults.push(`structure: ${all(selector).length} of ${selector}`);
    };
    if (document.documentElement.lang !== 'nl') faults.push('structure: lang is not nl');
    if (!document.title.trim()) faults.push('structure: no title');
    one('main');
    one('h1');
    const levels = all('h1, h2, h3, h4, h5, h6').filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName[1]));
    levels.forEach((level, i) => {
      if (i > 0 && level > levels[i - 1] + 1) faults.push(`structure: h${levels[i - 1]} then h${level}`);
    });
    const ids = all('[id]').map((element) => element.id);
    ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => faults.push(`structure: id ${id} twice`));
    const first = document.querySelector('a[href], button, input, select, textarea');
    if (!first?.matches('a[href^="#"]') || !document.querySelector(first.getAttribute('href'))) {
      faults.push('structure: the first control does not skip to the content');
    }
    all('[placeholder]').forEach(() => faults.push('structure: a placeholder'));
    all('[style], body style, [onclick]').forEach((element) => faults.push(`structure: style or handler in ${element.tagName}`));
    all('a[href^="#"]').forEach((link) => {
      if (!document.getElementById(link.getAttribute('href').slice(1))) faults.push(`structure: ${link.getAttribute('href')} is nowhere`);
    });
    return faults;
  });
}
