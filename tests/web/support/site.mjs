// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A real server on an index of kb/ and a real browser that visits it. The build says in the
// environment where everything is.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { makeKey, startService } from '../../node/service.mjs';

const WAIT_MS = 15000;

// What a page does wrong while it is shown: errors in the console (a breach of the content security
// policy is one), scripts that fail, requests to another address than those of the site and the page.
function watch(page, homes) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!homes.includes(new URL(request.url()).origin)) faults.push(`request to ${request.url()}`);
  });
  return faults;
}

// Starts both; settings is the text of a settings file. `visit` opens a path, or the whole address of a
// page elsewhere, in a browser of its own (options are playwright's for a context) and gives it to
// `look` as (page, response, faults). With `role` the visitor has a key for that role; `prepare` gets
// the page before it goes there.
export async function openSite(settings = '') {
  const work = process.env.WORK_FOLDER;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const keys = join(work, 'keys');
  const held = new Map(['medewerker', 'inzicht'].map(
    (role) => [role, makeKey(process.env.SERVER_PROGRAM, role, keys)]));
  const service = await startService({
    server: process.env.SERVER_PROGRAM,
    index: process.env.INDEX_PROGRAM,
    kb: process.env.KB_FOLDER,
    work,
    settings: `${settings}\n[access]\nkeys_file = "${keys}"\n`,
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run'],
  });

  async function visit(path, look, { role, prepare, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'nl-NL',
      ...(role ? { extraHTTPHeaders: { Authorization: `Bearer ${held.get(role)}` } } : {}),
      ...options,
    });
    try {
      context.setDefaultTimeout(WAIT_MS);
      const page = await context.newPage();
      const place = new URL(path, service.base);
      const faults = watch(page, [service.base, place.origin]);
      await prepare?.(page);
      const response = await page.goto(place.href, { waitUntil: 'load' });
      return await look(page, response, faults);
    } finally {
      await context.close();
    }
  }

  return {
    base: service.base,
    visit,
    // False when the server did not end well.
    async close() {
      await browser.close();
      return (await service.stop()) === 0;
    },
  };
}
