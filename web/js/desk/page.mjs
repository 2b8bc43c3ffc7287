// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Pages of the desk as they come from the server, and the pieces of them that are shown.
const TIMEOUT_MS = 10000;
const ANNOUNCE_MS = 500; // later, so that a screen reader has told what was typed

const FAILED = 'Er ging iets mis. Probeer het zo nog eens.';
const SIGNED_OUT = 'U bent niet meer aangemeld. Meld u opnieuw aan; wat u hier ziet, blijft staan.';

const handlers = [];
let telling = 0;

export const byId = (id) => document.getElementById(id);

/** Calls the function now, and after each change of what is shown. */
export function onShown(handler) {
  handlers.push(handler);
  handler();
}

/** Says something above the panes: what was done, or why it could not be. */
export function say(text, isFailure = false) {
  const place = byId('_melding');
  place.classList.toggle('desk__done--failed', isFailure);
  place.textContent = text;
}

/** The page of the desk at an address, or what a form gives that is sent there; null when there is
 * none (it was said why), or when the signal ended it. */
export async function fetchPage(address, { body, signal } = {}) {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const signals = signal ? [signal, limit] : [limit];
  const stop = new AbortController();
  signals.forEach((one) => one.addEventListener('abort', () => stop.abort()));
  try {
    const method = body ? 'POST' : 'GET';
    const reply = await fetch(address, { method, body, signal: stop.signal });
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    if (reply.ok && page.getElementById('_balie')) {
      return page;
    }
    const isOut = reply.status === 401 || reply.url.includes('/aanmelden');
    say(isOut ? SIGNED_OUT : reasonOf(page), true);
  } catch {
    if (!signal?.aborted) {
      say(FAILED, true);
    }
  }
  return null;
}

// What the server's page about a problem says of the cause.
function reasonOf(page) {
  return page.querySelector('main .utrecht-paragraph + .utrecht-paragraph')?.textContent ?? FAILED;
}

/** Puts pieces of a page, by their ids, in the places of those that are shown. */
export function show(page, ids) {
  for (const id of ids) {
    const next = page.getElementById(id);
    if (next) {
      byId(id).replaceWith(document.adoptNode(next));
    }
  }
  tellCount(page);
  handlers.forEach((handler) => handler());
}

// The place itself stays, as a screen reader follows that.
function tellCount(page) {
  const text = page.getElementById('_aantal').textContent;
  clearTimeout(telling);
  telling = setTimeout(() => (byId('_aantal').textContent = text), text ? ANNOUNCE_MS : 0);
}

/** Whether keys typed there are text, or a choice of the browser's own. */
export function takesText(element) {
  return element.matches('input:not([type=radio]):not([type=checkbox]), textarea, select');
}
