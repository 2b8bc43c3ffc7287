// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Answers while typing, the place of the caller, and opening an article beside the list.
//
// What is typed goes to the server in the body of a request. Only what somebody searches for with
// Enter, or opens, stands in an address, as it does without scripts; and only that is counted.
import { byId, fetchPage, say, show } from './page.mjs';

const PAUSE_MS = 70; // in typing, before we ask

const form = byId('_zoek');
const question = byId('_q');
const place = byId('_plaats');

let pause = 0;
let request = null;
let isBehind = false; // the list is not yet that of what stands in the fields
let isEntering = false; // somebody goes into the list, as soon as it is there
let opensAtOnce = false; // and opens what comes first
let sent = question.value.trim(); // what was last searched for with Enter

// ## Asking

// Only the last thing asked for is shown.
function begin() {
  clearTimeout(pause);
  request?.abort();
  request = new AbortController();
  return request.signal;
}

function openArticle() {
  return document.querySelector('#_artikel [data-artikel]')?.dataset.artikel ?? '';
}

async function showTyped() {
  const signal = begin();
  const body = new URLSearchParams({
    q: question.value, plaats: place.value, artikel: openArticle(),
    token: byId('_contact').elements.token?.value ?? '',
  });
  const page = await fetchPage('/balie', { body, signal });
  if (page && !signal.aborted) {
    show(page, ['_lijst', '_beller']);
    keepForContact(page);
    isBehind = false;
  }
}

// What the form for the contact knows of the search, without losing what was chosen in it.
function keepForContact(page) {
  const { elements } = byId('_contact');
  elements.q.value = question.value;
  elements.plaats.value = place.value;
  elements.verwijzing.replaceChildren(...page.getElementById('_verwijzing').children);
  elements.verwijzing.selectedIndex = 0; // the likeliest
}

async function search() {
  const signal = begin();
  const address = new URL('/balie', location.href);
  address.search = new URLSearchParams(new FormData(form));
  const page = await fetchPage(address, { signal });
  if (page && !signal.aborted) {
    sent = question.value.trim();
    say('');
    show(page, ['_lijst', '_beller']);
    keepForContact(page);
    isBehind = false;
    setTitle(page);
    history.pushState(null, '', address);
  }
}

function setTitle(page) {
  document.title = page.title;
}

export async function openLink(link, { isNew = true } = {}) {
  const signal = begin();
  const page = await fetchPage(link, { signal });
  if (!page || signal.aborted) {
    return;
  }
  say('');
  show(page, ['_lijst', '_beller', '_artikel', '_contact']);
  isBehind = false;
  setTitle(page);
  if (isNew) {
    const address = new URL(link);
    address.searchParams.delete('getypt');
    history.pushState(null, '', address);
  }
  toArticle();
}

// On a narrow screen the article is below the list; elsewhere it is beside it, unless that was
// scrolled.
const isNarrow = matchMedia('not all and (min-width: 62rem)'); // as in desk.css
function toArticle() {
  const title = byId('_titel');
  title?.focus({ preventScroll: true });
  const top = title?.getBoundingClientRect().top ?? 0;
  if (top < 0 || (isNarrow.matches && top > innerHeight / 2)) {
    title.scrollIntoView();
  }
}

async function goBack() {
  const { searchParams } = new URL(location.href);
  question.value = searchParams.get('q') ?? '';
  place.value = searchParams.get('plaats') ?? '';
  await openLink(location.href, { isNew: false });
}

// ## The list by keyboard

function links() {
  return [...document.querySelectorAll('#_lijst a')];
}

// Who goes into the list before it is there, gets the one that belongs to what was typed; a quick
// Enter behind the arrow is for that list too.
async function enterList(isDown) {
  if (isEntering) {
    return;
  }
  isEntering = true;
  await (isBehind && showTyped());
  isEntering = false;
  const link = links().at(isDown ? 0 : -1);
  link?.focus();
  if (opensAtOnce) {
    opensAtOnce = false;
    link?.click();
  }
}

function move(event) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  const isDown = event.key === 'ArrowDown';
  if (event.altKey || (at < 0 && document.activeElement !== question)) {
    return;
  }
  event.preventDefault();
  if (at < 0) {
    enterList(isDown);
  } else if (at === 0 && !isDown) {
    question.focus();
  } else {
    all[Math.min(at + (isDown ? 1 : -1), all.length - 1)].focus();
  }
}

// ## What the agent does

function submitted(event) {
  event.preventDefault();
  if (isEntering) {
    opensAtOnce = true;
    return;
  }
  const first = byId('_lijst').querySelector('[data-artikel]');
  const isSame = sent !== '' && question.value.trim() === sent;
  if (isSame && first && document.activeElement === question) {
    openLink(first.href);
  } else {
    search();
  }
}

function clicked(event) {
  const link = event.target.closest('a');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain) {
    return;
  }
  if (link.dataset.plaats) {
    event.preventDefault();
    place.value = link.dataset.plaats;
    showTyped();
    place.focus();
  } else if (link.pathname.startsWith('/balie/artikel/')) {
    event.preventDefault();
    openLink(link.href);
  }
}

export function listenToSearch() {
  for (const field of [question, place]) {
    field.addEventListener('input', () => {
      clearTimeout(pause);
      request?.abort();
      isBehind = true;
      pause = setTimeout(showTyped, PAUSE_MS);
    });
  }
  form.addEventListener('submit', submitted);
  byId('_balie').addEventListener('click', clicked);
  addEventListener('popstate', goBack);
  addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event);
    }
  });
}

/** To the search field; there already, it is made empty. */
export function toSearch() {
  if (document.activeElement === question && question.value) {
    question.value = '';
    showTyped();
  }
  question.focus();
  question.select();
}

export function toPlace() {
  place.focus();
  place.select();
}
