// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// How to get every status that is documented. A case changes the request of the examples (path with
// its query, headers, body, and the role of its key); "repeat" sends it again until the status comes, three times at most.

const JSON_TYPE = { 'Content-Type': 'application/json' };

// For every operation that documents the status.
export const general = {
  304: ({ path, tag }) => ({ path, headers: { 'If-None-Match': tag } }),
  400: ({ path, ...rest }) => ({ ...rest, path: `${path}${path.includes('?') ? '&' : '?'}onbekend=1` }),
  401: (example) => ({ ...example, role: 'onbekend' }),
  403: (example) => ({ ...example, role: example.role === 'inzicht' ? 'medewerker' : 'inzicht' }),
  406: (example) => ({ ...example, headers: { ...example.headers, Accept: 'image/png' } }),
  413: (example) => ({ ...example, body: `{"q": "${'a'.repeat(200 * 1024)}"}` }),
  415: (example) => ({ ...example, headers: { 'Content-Type': 'text/plain' } }),
  // From the machine itself there is no limit; a trusted proxy names the client.
  429: (example, number) => ({
    ...example,
    headers: { ...example.headers, 'X-Forwarded-For': `192.0.2.${number}` },
    repeat: true,
  }),
  // Of a service that keeps no counts.
  503: (example) => ({ ...example, bare: true }),
};

// The role of the key that an operation needs; the others need none.
export const roles = {
  '/contactmomenten': 'medewerker',
  '/rapporten/{maand}': 'inzicht',
  '/rapporten/dag/{datum}': 'inzicht',
};

// For one operation: by path, method and status, whole requests, beside the general ones.
export const special = {
  '/_zoek get 200': [
    { path: '/_zoek?q=gat&explain=true' },
    { path: '/_zoek?q=lantaarnpaal' }, // a referral
    { path: '/_zoek?q=lantaarnpal+kapot' }, // with a typing error
    { path: '/_zoek?q=xyzzy' }, // nothing
    { path: '/_zoek?q=weg&pageSize=1&page=2' },
  ],
  '/_zoek get 400': [
    { path: '/_zoek' },
    { path: '/_zoek?q=' },
    { path: `/_zoek?q=${'a'.repeat(513)}` },
    { path: `/_zoek?q=${'a+'.repeat(33)}` },
    { path: '/_zoek?q=a&q=b' },
    { path: '/_zoek?q=%ff' },
    { path: '/_zoek?q=a&page=0&pageSize=101&explain=ja&gewijzigdSinds=2026-02-30' },
    { path: '/_zoek?q=a&page=11&pageSize=100' },
  ],
  '/_zoek post 400': ['{}', '[]', '{"q": 1}', '{"q": "a", "page": "1"}', '{"q": "a", "thema": 1}',
    '{"q": "a", "vreemd": 1}', '{"q": "a"', '']
    .map((body) => ({ path: '/_zoek', headers: JSON_TYPE, body })),
  '/_suggereer get 400': [{ path: '/_suggereer?q=' }, { path: '/_suggereer?q=a&page=1' }],
  '/_suggereer post 400': ['{}', '{"q": ""}', '{"q": "a", "page": 1}']
    .map((body) => ({ path: '/_suggereer', headers: JSON_TYPE, body })),
  '/_beantwoord get 200': [
    { path: '/_beantwoord?vraag=gat+in+de+provinciale+weg' },
    { path: '/_beantwoord?vraag=kapotte+lantaarnpaal&gemeente=Valkenburg' }, // a referral
    { path: '/_beantwoord?vraag=schade' }, // a choice
    { path: '/_beantwoord?vraag=paspoort' }, // nothing
  ],
  '/_beantwoord get 400': [
    { path: '/_beantwoord' },
    { path: '/_beantwoord?vraag=weg&kanaal=fax' },
    { path: '/_beantwoord?vraag=weg&gemeente=Nergenshuizen' },
  ],
  '/_beantwoord post 200': ['{"vraag": "gat in de weg", "concept": true}']
    .map((body) => ({ path: '/_beantwoord', headers: JSON_TYPE, body })),
  '/_beantwoord post 400': ['{}', '{"vraag": "weg", "kanaal": "fax"}', '{"vraag": 1}',
    '{"vraag": "weg", "concept": "ja"}']
    .map((body) => ({ path: '/_beantwoord', headers: JSON_TYPE, body })),
  '/artikelen get 200': [
    { path: '/artikelen?pageSize=1' },
    { path: '/artikelen?pageSize=1&page=2' },
    { path: '/artikelen?page=100000' },
    { path: '/artikelen?thema=niets' },
  ],
  '/artikelen get 400': [
    { path: '/artikelen?q=weg' },
    { path: '/artikelen?page=0' },
    { path: '/artikelen?page=100001' },
    { path: '/artikelen?gewijzigdSinds=gisteren' },
  ],
  '/artikelen/{id} get 200': [
    { path: '/artikelen/gat-in-provinciale-weg', role: 'medewerker' }, // with what is for agents
    { path: '/artikelen/lantaarnpaal-of-stoep' },
    { path: '/artikelen/gat-in-provinciale-weg', headers: { Accept: 'text/html' } },
    { path: '/artikelen/gat-in-provinciale-weg', headers: { Accept: 'text/markdown' } },
    { path: '/artikelen/gat-in-provinciale-weg', headers: { Accept: 'text/plain' } },
  ],
  '/artikelen/{id} get 400': [{ path: '/artikelen/gat-in-provinciale-weg?kanaal=fax' }],
  '/artikelen/{id} get 404': [{ path: '/artikelen/bestaat-niet' }, { path: '/artikelen/verlopen' }],
  '/artikelen/{id}/verwant get 200': [{ path: '/artikelen/zwemwater/verwant' }], // none
  '/artikelen/{id}/verwant get 404': [
    { path: '/artikelen/bestaat-niet/verwant' },
    { path: '/artikelen/verlopen/verwant' },
  ],
  '/gemeenten get 200': [{ path: '/gemeenten' }, { path: '/gemeenten?plaats=Nergenshuizen' }],
  '/feedback post 204': ['{"artikel": "zwemwater", "nuttig": false}']
    .map((body) => ({ path: '/feedback', headers: JSON_TYPE, body })),
  '/feedback post 400': ['{}', '{"artikel": "zwemwater"}', '{"artikel": "bestaat-niet", "nuttig": true}',
    '{"artikel": "zwemwater", "nuttig": "ja"}', '{"artikel": "zwemwater", "nuttig": true, "naam": "Jo"}']
    .map((body) => ({ path: '/feedback', headers: JSON_TYPE, body })),
  '/contactmomenten post 204': ['{"kanaal": "balie", "uitkomst": "onbeantwoord"}',
    '{"kanaal": "chat", "uitkomst": "doorverwezen", "verwijzing": "gemeente"}']
    .map((body) => ({ path: '/contactmomenten', headers: JSON_TYPE, body, role: 'medewerker' })),
  '/contactmomenten post 400': ['{}', '{"kanaal": "website", "uitkomst": "beantwoord"}',
    '{"kanaal": "balie", "uitkomst": "beantwoord", "verwijzing": "gemeente"}']
    .map((body) => ({ path: '/contactmomenten', headers: JSON_TYPE, body, role: 'medewerker' })),
  '/contactmomenten post 401': [{ path: '/contactmomenten', headers: JSON_TYPE, body: '{}' }],
  '/rapporten/{maand} get 200': [
    { path: '/rapporten/2026-10', headers: { Accept: 'text/csv' }, role: 'inzicht' },
    { path: '/rapporten/2026-10', role: 'beheer' },
  ],
  '/rapporten/{maand} get 400': ['2026-13', '2026-1', 'oktober']
    .map((month) => ({ path: `/rapporten/${month}`, role: 'inzicht' })),
  '/rapporten/{maand} get 401': [{ path: '/rapporten/2026-10' }],
  '/rapporten/dag/{datum} get 200': [
    { path: '/rapporten/dag/2026-10-14', headers: { Accept: 'text/csv' }, role: 'inzicht' },
  ],
  '/rapporten/dag/{datum} get 400': [{ path: '/rapporten/dag/2026-02-30', role: 'inzicht' }],
  '/rapporten/dag/{datum} get 401': [{ path: '/rapporten/dag/2026-10-14' }],
  '/gemeenten get 400': [{ path: `/gemeenten?plaats=${'a'.repeat(65)}` }],
};

// Statuses without a case, with the reason.
export const unasked = {
  500: 'is a fault of ours, which no request may cause',
};
