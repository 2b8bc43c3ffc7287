// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// Checks openapi.json against regels.yaml: nothing may be found, warnings neither. Then breaks each
// of our own rules once, to see that the linter finds it.
//
//   node lint.mjs --spectral PROGRAM --rules FILE --file FILE --work DIR

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: Object.fromEntries(['spectral', 'rules', 'file', 'work']
    .map((name) => [name, { type: 'string' }])),
});

// [{code, message, path}] that the linter finds in a file.
function lint(file) {
  const result = spawnSync(process.execPath, [options.spectral, 'lint', '--ruleset', options.rules,
    '--format', 'json', '--quiet', file], { encoding: 'utf8' });
  try {
    return JSON.parse(result.stdout || '[]');
  } catch {
    throw new Error(`the linter ended with ${result.status}: ${result.stdout}${result.stderr}`);
  }
}

// How to break each rule. All of them go together in one document, but for one that takes away what
// another breaks.
const ALONE = 'description-open-to-all';
const search = (document) => document.paths['/_zoek'].get;
const breaks = {
  'version-3-0-3': (document) => { document.openapi = '3.0.1'; },
  'operation-explained': (document) => { delete search(document).description; },
  'contact-complete': (document) => { delete document.info.contact.email; },
  'version-semantic': (document) => { document.info.version = '1.0'; },
  'server-major-and-tls': (document) => { document.servers[0].url = 'http://example.org/v1'; },
  'path-kebab-case': (document) => { document.paths['/mijnThemas'] = document.paths['/themas']; },
  'query-camel-case': (document) => { document.components.parameters.pageSize.name = 'page_size'; },
  'method-plain': (document) => { document.paths['/themas'].head = document.paths['/themas'].get; },
  'version-in-every-answer': (document) => {
    delete document.components.responses.NietGevonden.headers['API-Version'];
  },
  'failure-is-problem': (document) => {
    document.components.responses.TeGroot.content = { 'application/json': { schema: {} } };
  },
  'problem-complete': (document) => { document.components.schemas.Probleem.required = ['type', 'status', 'title']; },
  'parameters-may-be-wrong': (document) => { delete search(document).responses['400']; },
  'failures-foreseen': (document) => { delete search(document).responses['500']; },
  'role-may-lack': (document) => { delete document.paths['/contactmomenten'].post.responses['403']; },
  'description-open-to-all': (document) => { delete document.paths['/openapi.json']; },
  'description-allows-origin': (document) => {
    delete document.paths['/openapi.json'].get.responses[200].headers['access-control-allow-origin'];
  },
  'day-has-format': (document) => { delete document.components.schemas.ArtikelKort.properties.gewijzigd.format; },
  'schema-pascal-case': (document) => { document.components.schemas.mijnSchema = { type: 'string' }; },
  'texts-have-limit': (document) => { delete document.components.parameters.q.schema.maxLength; },
};

const faults = [];
const text = readFileSync(options.file, 'utf8');
for (const { code, message, path } of lint(options.file)) {
  faults.push(`${code}: ${message} at ${path.join('.')}`);
}

mkdirSync(options.work, { recursive: true });
const own = [...readFileSync(options.rules, 'utf8').matchAll(/^ {2}([a-z0-9-]+):$/gm)].map(([, name]) => name);
for (const rules of [own.filter((rule) => rule !== ALONE), [ALONE]]) {
  const document = JSON.parse(text);
  rules.forEach((rule) => breaks[rule]?.(document));
  const file = join(options.work, `broken-${rules.length}.json`);
  writeFileSync(file, JSON.stringify(document, null, 1));
  const found = new Set(lint(file).map(({ code }) => code));
  for (const rule of rules.filter((name) => !found.has(name))) {
    faults.push(`${rule}: ${breaks[rule] ? 'is broken, and the linter does not find it' : 'nothing here breaks it'}`);
  }
}
for (const rule of Object.keys(breaks).filter((name) => !own.includes(name))) {
  faults.push(`${rule}: is no rule`);
}
for (const fault of faults) {
  console.log(`FAULT ${fault}`);
}
console.log(`${own.length} rules, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
