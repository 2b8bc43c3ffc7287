// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// How to get every status that is documented. A case changes the request of the examples (path with
// its query, headers, body); "repeat" sends it again until the status comes, three times at most.

const JSON_TYPE = { 'Content-Type': 'application/json' };

// For every operation that documents the status.
export const general = {
  304: ({ path, tag }) => ({ path, headers: { 'If-None-Match': tag } }),
  400: ({ path, ...rest }) => ({ ...rest, path: `${path}${path.includes('?') ? '&' : '?'}onbekend=1` }),
  401: (example) => ({ ...example, headers: { ...example.headers, Authorization: 'Bearer vb_onbekend' } }),
  406: (example) => ({ ...example, headers: { ...example.headers, Accept: 'image/png' } }),
  413: (example) => ({ ...example, body: `{"q": "${'a'.repeat(200 * 1024)}"}` }),
  415: (example) => ({ ...example, headers: { 'Content-Type': 'text/plain' } }),
  // From the machine itself there is no limit; a trusted proxy names the client.
  429: (example, number) => ({
    ...example,
    headers: { ...example.headers, 'X-Forwarded-For': `192.0.2.${number}` },
    repeat: true,
  }),
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
  '/_beantwoord post 400': ['{}', '{"vraag": "weg", "kanaal": "fax"}', '{"vraag": 1}']
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
  '/gemeenten get 400': [{ path: `/gemeenten?plaats=${'a'.repeat(65)}` }],
};

// Statuses without a case, with the reason.
export const unasked = {
  500: 'is a fault of ours, which no request may cause',
  503: 'needs a store that is broken',
};

// What is documented before it is served. As soon as it is, its line here is a fault.
export const unserved = {
  '/feedback': 'comes with the counting of events',
  '/contactmomenten': 'comes with the counting of events',
  '/rapporten/{maand}': 'comes with the counting of events',
  '/rapporten/dag/{datum}': 'comes with the counting of events',
};
export const pending = {
  401: 'comes with the reading of keys',
};
