// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The wordings of an article as tabs (W3C APG, "tabs" with automatic activation), and copying one.
// Which channel was chosen last stays so while the browser is open: who is on the telephone today
// sees those words first.
import { element } from '../dom.mjs';
import { byId, say } from './page.mjs';

const CHOSEN = 'balie-kanaal';
const COPIED = 'De tekst is gekopieerd.';
const COPY_YOURSELF = 'De tekst is geselecteerd. Kopieer met Ctrl+C.';

const wordings = () => [...document.querySelectorAll('#_teksten > [data-kanaal]')];
const tabOf = (wording) => byId(`_tab-${wording.dataset.kanaal}`);
const shown = () => wordings().find((wording) => !wording.hidden);

function choose(chosen) {
  for (const wording of wordings()) {
    const isChosen = wording === chosen;
    const tab = tabOf(wording);
    wording.hidden = !isChosen;
    tab.setAttribute('aria-selected', isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
  }
}

function press(event) {
  const all = wordings();
  const at = all.indexOf(shown());
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) {
    return;
  }
  event.preventDefault();
  const next = all[(to + all.length) % all.length];
  choose(next);
  tabOf(next).focus();
  sessionStorage.setItem(CHOSEN, next.dataset.kanaal);
}

function makeTab(wording) {
  const tab = element('button', {
    type: 'button', role: 'tab', id: `_tab-${wording.dataset.kanaal}`, 'aria-controls': wording.id,
  }, wording.querySelector('h3').textContent);
  tab.addEventListener('click', () => {
    choose(wording);
    sessionStorage.setItem(CHOSEN, wording.dataset.kanaal);
  });
  wording.setAttribute('role', 'tabpanel');
  wording.setAttribute('aria-labelledby', tab.id);
  wording.tabIndex = 0;
  return tab;
}

/** Makes tabs of the wordings of the article that is open. */
export function makeTabs() {
  const place = byId('_teksten');
  const all = wordings();
  if (!place || place.querySelector('[role=tablist]')) {
    return;
  }
  const tabs = element('div', { role: 'tablist', 'aria-label': 'Tekst per kanaal' }, ...all.map(makeTab));
  const copyButton = element('button', {
    type: 'button', class: 'utrecht-button utrecht-button--secondary-action', id: '_kopieer', 'aria-keyshortcuts': 'k',
  }, 'Kopieer ', element('kbd', { class: 'key' }, 'k'));
  copyButton.addEventListener('click', copy);
  tabs.addEventListener('keydown', press);
  place.prepend(element('div', { class: 'desk__tabs' }, tabs, copyButton));
  place.classList.add('desk__wordings--tabs');
  const last = sessionStorage.getItem(CHOSEN);
  choose(all.find((wording) => wording.dataset.kanaal === last) ?? all[0]);
}

/** Shows the words for a channel, if there are any. */
export function showWording(channel) {
  const wording = wordings().find((one) => one.dataset.kanaal === channel);
  sessionStorage.setItem(CHOSEN, channel);
  if (wording) {
    choose(wording);
  }
}

/** Copies the wording that is shown: with its layout where that is taken, else as plain text. */
export async function copy() {
  const prose = shown()?.querySelector('.prose');
  if (!prose) {
    return;
  }
  const kinds = {
    'text/plain': new Blob([prose.innerText.trim()], { type: 'text/plain' }),
    'text/html': new Blob([prose.innerHTML.trim()], { type: 'text/html' }),
  };
  try {
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    say(COPIED);
  } catch {
    getSelection().selectAllChildren(prose);
    say(COPY_YOURSELF);
  }
}
