// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Every state that a page can be shown in: the checks of states_test.mjs go over all of them, and
// scripts/pictures makes pictures of some.
//
//   name      also the name of its picture
//   path      where it begins; status: when that is not 200
//   role      of who may see it; none for everybody
//   act       brings the page that was opened into the state; needs scripts then
//   picture   true: in docs/pictures, also on a narrow screen; 'dark': in dark colours too
import { DAY, MONTH } from './insight.mjs';

const ask = (question) => async (page) => {
  await page.getByLabel('Uw vraag').fill(question);
  await page.getByLabel('Uw vraag').press('Enter');
  await page.waitForSelector('.turn--answer');
  await page.waitForLoadState();
};

const openFirst = (question, place = '') => async (page) => {
  await page.fill('#_q', question);
  await page.fill('#_plaats', place);
  await page.waitForSelector('#_lijst [data-artikel]');
  await page.waitForTimeout(300); // the list of the last letter
  await page.click('#_lijst [data-artikel]');
  await page.waitForSelector('#_titel');
};

export const states = [
  { name: 'begin', path: '/', picture: 'dark' },
  { name: 'resultaten', path: '/zoeken?q=gat+in+de+weg', picture: 'dark' },
  { name: 'resultaten-gefilterd', path: '/zoeken?q=weg&thema=wegen' },
  { name: 'bedoelde-u', path: '/zoeken?q=grondwatr+oppompn', picture: true },
  { name: 'niets-gevonden', path: '/zoeken?q=xqzwvk', picture: true },
  { name: 'doorverwijzing', path: '/zoeken?q=lantaarnpaal+kapot+in+Gouda', picture: true },
  { name: 'zonder-vraag', path: '/zoeken?q=' },
  { name: 'artikel', path: '/artikel/gat-in-provinciale-weg', picture: 'dark' },
  {
    name: 'artikel-nuttig', path: '/artikel/gat-in-provinciale-weg',
    act: async (page) => {
      await page.getByRole('button', { name: 'Nee', exact: true }).click();
      await page.waitForSelector('#_bedankt');
    },
  },
  { name: 'fout-404', path: '/artikel/bestaat-niet', status: 404, picture: true },
  { name: 'fout-400', path: '/zoeken?q=brug&q=sluis', status: 400 },
  { name: 'chat', path: '/chat' },
  { name: 'chat-antwoord', path: '/chat', act: ask('hoe meld ik een gat in de provinciale weg?'), picture: true },
  { name: 'chat-verwijzing', path: '/chat', act: ask('lantaarnpaal kapot') },
  { name: 'chat-overdracht', path: '/chat', act: ask('xqzwvk'), picture: true },
  { name: 'contact', path: '/contact', picture: true },
  {
    name: 'contact-antwoorden', path: '/contact', picture: true,
    act: async (page) => {
      await page.fill('textarea', 'Er zit een groot gat in de provinciale weg bij ons dorp. Waar meld ik dat?');
      await page.waitForFunction(() => document.querySelector('vraagbaak-suggesties')?.shadowRoot?.querySelector('a'));
    },
  },
  { name: 'insluiten', path: '/insluiten' },
  { name: 'privacy', path: '/privacy' },
  { name: 'toegankelijkheid', path: '/toegankelijkheid' },
  { name: 'aanmelden', path: '/aanmelden' },
  { name: 'balie', path: '/balie', role: 'medewerker' },
  { name: 'balie-resultaten', path: '/balie?q=gat+in+de+weg', role: 'medewerker' },
  { name: 'balie-artikel', path: '/balie', role: 'medewerker', act: openFirst('gat in de weg', 'Gouda'), picture: 'dark' },
  { name: 'balie-artikel-los', path: '/balie/artikel/gat-in-provinciale-weg', role: 'medewerker' },
  { name: 'balie-plaats', path: '/balie?plaats=Guoda', role: 'medewerker' },
  {
    name: 'balie-toetsen', path: '/balie', role: 'medewerker', picture: true, isModal: true,
    act: (page) => page.click('#_toon-hulp'),
  },
  { name: 'balie-meldingen', path: '/balie/meldingen', role: 'medewerker' },
  { name: 'inzicht', path: `/inzicht/${MONTH}`, role: 'inzicht' },
  { name: 'inzicht-dag', path: `/inzicht/dag/${DAY}`, role: 'inzicht' },
  { name: 'inzicht-leeg', path: '/inzicht/2001-02', role: 'inzicht' },
];
