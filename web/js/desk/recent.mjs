// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The articles that this agent opened last: kept in the browser, for as long as it is open.
import { element } from '../dom.mjs';
import { byId } from './page.mjs';

const KEY = 'balie-laatst';
const MAX = 8;

function recent() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

/** Remembers the article that is open. */
export function remember() {
  const article = document.querySelector('#_artikel [data-artikel]');
  if (article) {
    const id = article.dataset.artikel;
    const others = recent().filter((one) => one.id !== id);
    const all = [{ id, title: byId('_titel').textContent }, ...others].slice(0, MAX);
    sessionStorage.setItem(KEY, JSON.stringify(all));
  }
}

/** Fills the list of them, where there is one. */
export function showRecent() {
  const place = byId('_laatst');
  const all = recent();
  if (!place || all.length === 0) {
    return;
  }
  place.querySelector('ul').replaceChildren(...all.map(({ id, title }) => element('li', {},
    element('a', { class: 'utrecht-link utrecht-link--html-a', href: `/balie/artikel/${encodeURIComponent(id)}` }, title))));
  place.hidden = false;
}
