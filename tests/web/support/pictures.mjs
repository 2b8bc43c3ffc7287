// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Makes pictures of the states that have `picture`: wide, narrow (-smal) and in dark colours (-donker).
// For scripts/pictures.
//   node pictures.mjs FOLDER
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSite } from './site.mjs';
import { states } from './states.mjs';

const tag = (name, value) => `SPDX-${name}: ${value}\n`; // in pieces: these are not of this file
const LICENSE = `${tag('FileCopyrightText', '2026 Provincie Zuid-Holland')}\n${tag('License-Identifier', 'EUPL-1.2')}`;
const kinds = [
  { ending: '', options: { viewport: { width: 1280, height: 860 } } },
  { ending: '-smal', options: { viewport: { width: 360, height: 740 } } },
  { ending: '-donker', isDark: true, options: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } },
];

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await openSite(`[insight]\nstore = "${join(process.env.WORK_FOLDER, 'store.db')}"\n`);
for (const { name, path, role, act, picture } of states.filter((state) => state.picture)) {
  for (const { ending, isDark, options } of kinds) {
    if (isDark && picture !== 'dark') {
      continue;
    }
    await site.visit(path, async (page) => {
      await act?.(page);
      await page.evaluate(() => document.activeElement.blur());
      await page.waitForTimeout(700); // what is told later, as the number of answers
      const file = join(folder, `${name}${ending}.png`);
      await page.screenshot({ path: file });
      writeFileSync(`${file}.license`, LICENSE);
    }, { role, ...options });
  }
}
await site.close();
