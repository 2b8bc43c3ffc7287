// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Asks the service, for scripts that must do without it: whatever goes wrong is no answer.

const TIMEOUT_MS = 5000;
const REST_MS = 30_000; // after a failure, or as long as the service says (429)
const MAX_REST_MS = 600_000;

const restUntil = new Map(); // by server

// Aborted with the other signal, or when it takes too long.
function bounded(signal) {
  const both = new AbortController();
  const timer = setTimeout(() => both.abort(), TIMEOUT_MS);
  signal.addEventListener('abort', () => both.abort());
  return { signal: both.signal, end: () => clearTimeout(timer) };
}

function rest(server, reply) {
  const asked_ms = Number(reply?.headers.get('Retry-After')) * 1000;
  const rest_ms = asked_ms > 0 ? Math.min(asked_ms, MAX_REST_MS) : REST_MS;
  restUntil.set(server, Date.now() + rest_ms);
}

/** The answer to a question that is put in the body; null when there is none: blocked, offline, too
 * slow or busy, aborted, or refused. After a failure that server is left alone for a while. */
export async function askJson(server, path, body, signal) {
  if (Date.now() < (restUntil.get(server) ?? 0)) {
    return null;
  }
  const limit = bounded(signal);
  let reply;
  try {
    reply = await fetch(server + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit', // suggestions are those of a visitor, also for who is signed in
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
    });
    if (reply.ok) {
      return await reply.json();
    }
  } catch {
    reply = undefined;
  } finally {
    limit.end();
  }
  // A question that is refused (400) says nothing about the next one.
  if (!signal.aborted && reply?.status !== 400) {
    rest(server, reply);
  }
  return null;
}

/** Where an article is: url as the service gives it, a path or a whole address. Addresses of other
 * kinds than those of the web become the front page. */
export function articleUrl(server, url) {
  const whole = new URL(url.startsWith('/') ? server + url : url, document.baseURI);
  return /^https?:$/.test(whole.protocol) ? whole.href : `${server}/`;
}
