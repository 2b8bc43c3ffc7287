// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What all pages get on top of what they can without it.
import { suggest } from './suggest.mjs';
import { answerInPlace } from './useful.mjs';

for (const form of document.querySelectorAll('form[role=search][action="/zoeken"]')) {
  suggest(form);
}
answerInPlace();

// The mark of a suggestion was for the service; the address to keep or to share goes without.
if (new URLSearchParams(location.search).get('van') === 'voorstel') {
  history.replaceState(history.state, '', location.pathname + location.hash);
}
