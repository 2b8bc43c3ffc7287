// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The keys of the desk. Those of one character do nothing where text is typed, and can be turned off
// (WCAG 2.2, 2.1.4).
import { chooseChannel, openNote, register } from './contact.mjs';
import { byId, takesText } from './page.mjs';
import { toPlace, toSearch } from './search.mjs';
import { copy } from './wordings.mjs';

const OFF = 'balie-toetsen-uit';

const keys = new Map([
  ['/', toSearch],
  ['p', toPlace],
  ['k', copy],
  ['m', openNote],
  ['?', () => byId('_hulp').showModal()],
  ...Object.entries({ t: 'telefoon', e: 'email', f: 'formulier', s: 'social', c: 'chat', b: 'balie' })
    .map(([key, channel]) => [key, () => chooseChannel(channel)]),
  ...['beantwoord', 'doorverwezen', 'doorgezet', 'onbeantwoord']
    .map((outcome, i) => [String(i + 1), () => register(outcome)]),
]);

const areOn = () => localStorage.getItem(OFF) === null;

function turn(isOn) {
  if (isOn) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, 'ja');
  }
  byId('_balie').classList.toggle('desk--quiet', !isOn);
}

function pressed(event) {
  const isOpen = byId('_hulp').open;
  if (isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  if (event.key === 'Escape') {
    toSearch();
    return;
  }
  const act = keys.get(event.key.length === 1 ? event.key.toLowerCase() : '');
  if (act && areOn() && !event.repeat && !takesText(event.target)) {
    event.preventDefault();
    act();
  }
}

export function listenToKeys() {
  const button = byId('_toon-hulp');
  const isOn = byId('_toetsen-aan');
  button.addEventListener('click', () => byId('_hulp').showModal());
  isOn.checked = areOn();
  isOn.addEventListener('change', () => turn(isOn.checked));
  turn(areOn());
  addEventListener('keydown', pressed);
}
