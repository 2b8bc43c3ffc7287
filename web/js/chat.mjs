// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Makes a conversation of the chat page: sends its forms without leaving the page, and takes the turns
// out of the page that comes back. All texts and markup are the server's.
const SHOW_WAITING_MS = 400; // a faster answer would only flicker
const TIMEOUT_MS = 15000;

const log = document.getElementById('_gesprek');
const turns = log.querySelector('ol');
const isOwn = (form) => new URL(form.action).pathname === '/chat';
const field = (name) => document.getElementById('_stel').elements[name];

let busy = false;
let passing = null; // a turn that says how it goes, until there is more to say

// ## What is shown

function show(turn) {
  turn.removeAttribute('id'); // the next answer has the same
  turns.append(turn);
  return turn;
}

// Within the log only, so that the field stays where it is.
function bringUp(turn) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  log.scrollTo({ top: turn.offsetTop - turns.offsetTop, behavior: still ? 'auto' : 'smooth' });
}

function showPassing(template) {
  passing?.remove();
  const { content } = document.getElementById(template);
  passing = show(content.firstElementChild.cloneNode(true));
  bringUp(passing);
  return passing;
}

function endPassing() {
  const hadFocus = passing?.contains(document.activeElement);
  passing?.remove();
  passing = null;
  if (hadFocus) {
    field('vraag').focus();
  }
}

function showAnswer(page) {
  const added = [...page.querySelectorAll('#_gesprek li.turn')].map(show);
  document.getElementById('_plaats-vak').replaceWith(page.getElementById('_plaats-vak'));
  field('vraag').value = '';
  removeFault();
  bringUp(added[0]);
}

// ## What is wrong with the form

function removeFault() {
  document.getElementById('_vraag-fout')?.remove();
  const input = field('vraag');
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
}

function showFault(page) {
  document.getElementById('_stel').replaceWith(page.getElementById('_stel'));
  document.querySelector('#_stel [aria-invalid]').focus();
}

function showFailure(status, data) {
  const turn = showPassing(status === 429 ? '_te-veel' : '_mislukt');
  turn.querySelector('button').addEventListener('click', () => ask(data));
}

// ## Asking

async function send(data) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIMEOUT_MS);
  try {
    const reply = await fetch('/chat', { method: 'POST', body: data, signal: limit.signal });
    return { status: reply.status, text: await reply.text() };
  } catch {
    return { status: 0, text: '' };
  } finally {
    clearTimeout(timer);
  }
}

async function ask(data) {
  if (busy) {
    return;
  }
  busy = true;
  const waiting = setTimeout(() => showPassing('_wachten'), SHOW_WAITING_MS);
  const { status, text } = await send(data);
  clearTimeout(waiting);
  endPassing();
  busy = false;
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (status === 200 && page.getElementById('_antwoord')) {
    showAnswer(page);
  } else if (page.querySelector('#_stel [aria-invalid]')) {
    showFault(page);
  } else {
    showFailure(status, data);
  }
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (!isOwn(form)) {
    return;
  }
  event.preventDefault();
  const data = new URLSearchParams(new FormData(form));
  if (submitter?.name) {
    data.append(submitter.name, submitter.value);
  }
  ask(data);
});

log.tabIndex = 0; // scrolls by itself, also by keyboard
