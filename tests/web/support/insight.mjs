// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A site whose store has a past: last month, the month before, and the same month a year ago. Contacts
// come in by vraagbaak-report import; what visitors did, by servers whose clock stands on that day.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, startServer } from '../../node/service.mjs';
import { openSite } from './site.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date();
const today = Math.floor(now.getTime() / DAY_MS); // days since 1970, in UTC

const textOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const firstOf = (monthsAgo) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1) / DAY_MS;
const isWorkday = (day) => ![0, 6].includes(new Date(day * DAY_MS).getUTCDay());

function workdaysOf(monthsAgo) {
  const days = [];
  for (let day = firstOf(monthsAgo); day < firstOf(monthsAgo - 1); day += 1) {
    if (isWorkday(day)) days.push(day);
  }
  return days;
}

const lastMonth = workdaysOf(1);
export const MONTH = textOf(lastMonth[0]).slice(0, 7);
const BUSY = lastMonth[11];
export const DAY = textOf(BUSY);

// Some questions come often, most seldom.
const questions = readFileSync(join(process.env.KB_FOLDER, 'goudvragen.tsv'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[0]).slice(0, 40);
const pick = (list, number) => list[Math.floor(list.length * ((number * 0.618034) % 1) ** 3)];
const unanswered = ['openingstijden zwembad', 'bibliotheek', 'rijbewijs verlengen bij ziekte', 'tandarts'];

// ## Contacts

const channels = ['telefoon', 'telefoon', 'telefoon', 'email', 'balie', 'formulier', 'social', 'chat'];
const outcomes = ['beantwoord', 'beantwoord', 'beantwoord', 'doorverwezen', 'doorgezet', 'onbeantwoord', 'geen-contact'];

function contactsOf(days, often) {
  let number = 0;
  return days.flatMap((day) => Array.from({ length: often + (day % 5) }, () => {
    number += 1;
    return [textOf(day), channels[number % channels.length], pick(questions, number), outcomes[(number * 3) % outcomes.length]];
  }));
}

function importContacts(file, store, index) {
  const rows = [...contactsOf(lastMonth, 14), ...contactsOf(workdaysOf(2), 9), ...contactsOf(workdaysOf(13), 5)];
  writeFileSync(file, ['datum,kanaal,vraag,uitkomst', ...rows.map((row) => row.map((cell) => `"${cell}"`).join())].join('\n'));
  const run = spawnSync(process.env.REPORT_PROGRAM, ['import', file, '--store', store, '--index', index], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`import ended with ${run.status}: ${run.stdout}${run.stderr}`);
}

// ## Visitors

function requestsOf(day) {
  const paths = [];
  for (let i = 0; i < 12 + (day % 7); i += 1) {
    const question = encodeURIComponent(pick(questions, day * 31 + i));
    paths.push(`/zoeken?q=${question}`);
    if (i % 3 === 0) paths.push(`/v1/_beantwoord?vraag=${question}&kanaal=chat`);
    if (i % 4 === 0) paths.push(`/v1/_zoek?q=${question}`);
    if (i % 2 === 0) paths.push('/artikel/gat-in-provinciale-weg');
    if (i % 5 === 0) paths.push('/artikel/gladheid-en-strooien');
  }
  return [...paths, ...unanswered.slice(0, 1 + (day % 4)).flatMap((text) => [1, 2].map(() => `/zoeken?q=${encodeURIComponent(text)}`))];
}

const opinions = [true, true, false].map((nuttig) => ({
  method: 'POST', path: '/v1/feedback', headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ artikel: 'gat-in-provinciale-weg', nuttig }),
}));

async function visitOn(day, config, index) {
  const server = await startServer({
    server: process.env.SERVER_PROGRAM, index, config,
    env: { LD_PRELOAD: process.env.FAKETIME_LIBRARY, FAKETIME: `-${today - day}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FORCE_MONOTONIC_FIX: '0' },
  });
  for (const request of [...requestsOf(day).map((path) => ({ method: 'GET', path })), ...opinions]) {
    await ask(server.base, request);
  }
  if (await server.stop() !== 0) throw new Error('a server of the past did not end well');
}

// ## The site

async function fill(store, config, index) {
  importContacts(join(process.env.WORK_FOLDER, 'contacten.csv'), store, index);
  for (const day of [...lastMonth.filter((_, i) => i % 2 === 1), BUSY - 1, ...workdaysOf(2).slice(0, 3)]) {
    await visitOn(day, config, index);
  }
}

export async function openSiteWithPast() {
  const work = process.env.WORK_FOLDER;
  const store = join(work, 'store.db');
  const settings = `[insight]\nstore = "${store}"\nquestion_times = 5\n[log]\nlevel = "waarschuwing"\n`;
  const site = await openSite(settings);
  const config = join(work, 'past.toml');
  writeFileSync(config, settings);
  try {
    await fill(store, config, join(work, 'index'));
  } catch (error) {
    await site.close();
    throw error;
  }
  return site;
}
