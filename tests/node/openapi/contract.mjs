// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// The description of the API as a contract, against a running service:
//   - each example is as its schema says, and each example of a request gives what is promised;
//   - each documented status of each operation can be got, and is as documented: media type, body,
//     headers, with nothing undocumented;
//   - the service has no route and no method that is not documented, nor the other way round.
//
//   node contract.mjs --server PROGRAM --index PROGRAM --kb DIR --routes FILE --file FILE --work DIR

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { general, roles, special, unasked } from './cases.mjs';
import { faultsOf, resolve } from './schema.mjs';
import { ask, makeKey, startService } from '../service.mjs';

// The services that are asked: one with all it can have, and one that keeps no counts; and a key for
// each role.
const services = {};
const keys = { onbekend: `vb_${'a'.repeat(43)}` };

function send(method, { path, headers, body, role, bare }) {
  const key = role ? { Authorization: `Bearer ${keys[role]}` } : {};
  return ask((bare ? services.bare : services.whole).base,
    { method, path: `/v1${path}`, headers: { ...headers, ...key }, body });
}

// Headers that any answer may have: what they are is tested elsewhere.
const COMMON_HEADERS = new Set(['date', 'content-type', 'content-length', 'connection',
  'cache-control', 'vary', 'strict-transport-security', 'x-content-type-options',
  'x-frame-options', 'referrer-policy', 'permissions-policy', 'content-security-policy',
  'traceresponse']);

// One client may ask once in this test; who names no client is not counted.
const settingsOf = (work, store) => `[proxies]
trusted = ["127.0.0.1"]
[rate_limit]
per_minute = 1
burst = 1
[access]
keys_file = "${join(work, 'keys')}"
[insight]
store = "${store}"
`;

const PROBLEM = 'application/problem+json';

const faults = [];
let checks = 0;
const covered = new Set();

function check(good, where, what) {
  checks += 1;
  if (!good) {
    faults.push(`${where}: ${what}`);
  }
}

function checkValue(description, schema, value, where) {
  for (const fault of faultsOf(description, schema, value)) {
    check(false, where, fault);
  }
  checks += 1;
}

// ## Examples

function examplesOf(description, holder) {
  const named = Object.values(holder.examples ?? {})
    .map((example) => resolve(description, example).value);
  return 'example' in holder ? [holder.example, ...named] : named;
}

function checkExamples(description, holder, where, needed) {
  const examples = examplesOf(description, holder);
  check(examples.length > 0 || !needed, where, 'has no example');
  for (const example of examples) {
    checkValue(description, holder.schema, example, `${where}, example`);
  }
}

function checkAllExamples(description, operations) {
  for (const { name, operation } of operations) {
    for (const parameter of operation.parameters ?? []) {
      const found = resolve(description, parameter);
      checkExamples(description, found, `${name}, parameter ${found.name}`, true);
    }
    for (const [media, body] of Object.entries(operation.requestBody?.content ?? {})) {
      checkExamples(description, body, `${name}, body ${media}`, true);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      const { content = {}, headers = {} } = resolve(description, response);
      for (const [media, body] of Object.entries(content)) {
        checkExamples(description, body, `${name}, ${status} ${media}`, name !== '/openapi.json get');
      }
      for (const header of Object.values(headers)) {
        checkExamples(description, resolve(description, header), `${name}, ${status} header`, false);
      }
    }
  }
}

// ## Requests

function exampleQuery(parameters) {
  const query = new URLSearchParams();
  for (const { name, example } of parameters.filter((one) => one.in === 'query')) {
    for (const value of [example].flat()) {
      query.append(name, value);
    }
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

// The requests that the examples make: with what is required alone, with each other parameter, and
// with all of them.
function exampleRequests(description, { path, operation }) {
  const all = (operation.parameters ?? []).map((one) => resolve(description, one));
  const needed = all.filter((one) => one.required);
  const others = all.filter((one) => !one.required && one.in === 'query');
  const place = path.replace(/\{(\w+)\}/g, (_, name) => all.find((one) => one.name === name).example);
  const queries = [needed, ...others.map((one) => [...needed, one]), all].map(exampleQuery);
  const media = operation.requestBody?.content['application/json'];
  const bodies = media ? examplesOf(description, media) : [undefined];
  const headers = media ? { 'Content-Type': 'application/json' } : {};
  return [...new Set(queries)].flatMap((query) => bodies.map((body) => ({
    path: place + query, headers, body: body && JSON.stringify(body), role: roles[path],
  })));
}

function checkHeaders(description, documented, reply, where) {
  const names = new Set(Object.keys(documented).map((name) => name.toLowerCase()));
  for (const [name, header] of Object.entries(documented)) {
    const { required, schema } = resolve(description, header);
    const value = reply.headers[name.toLowerCase()];
    check(value !== undefined || !required, where, `header ${name} is missing`);
    if (value !== undefined) {
      const read = schema.type === 'integer' ? Number(value) : value;
      checkValue(description, schema, read, `${where}, header ${name}`);
    }
  }
  for (const name of Object.keys(reply.headers)) {
    check(names.has(name) || COMMON_HEADERS.has(name), where, `header ${name} is not documented`);
  }
}

function checkBody(description, content, reply, where) {
  if (!content) {
    check(reply.text === '', where, 'has a body');
    return;
  }
  const media = (reply.headers['content-type'] ?? '').split(';')[0];
  check(media in content, where, `${media || 'no type'} is not documented`);
  if (media in content) {
    const isJson = /[/+]json$/.test(media);
    let value = reply.text;
    try {
      value = isJson ? JSON.parse(reply.text) : reply.text;
    } catch {
      check(false, where, 'the body is no JSON');
    }
    checkValue(description, content[media].schema, value, where);
    check(media !== PROBLEM || value.status === reply.status, where,
      'the problem names another status');
  }
}

async function checkAnswer(description, { path, method, operation }, status, request) {
  const where = `${method.toUpperCase()} ${request.path} for ${status}`;
  let reply = { status: 0 };
  for (let turn = 0; turn < (request.repeat ? 3 : 1) && reply.status !== Number(status); turn += 1) {
    reply = await send(method, request);
  }
  if (reply.status !== Number(status)) {
    check(false, where, `${reply.status} ${reply.text.slice(0, 300)}`);
    return reply;
  }
  const documented = resolve(description, operation.responses[status]);
  checkHeaders(description, documented.headers ?? {}, reply, where);
  checkBody(description, documented.content, reply, where);
  covered.add(`${path} ${method} ${status}`);
  return reply;
}

// ## Operations

let clients = 0;

async function checkHead(one, example, reply) {
  const head = await send('HEAD', example);
  check(head.status === 200 && head.text === '', one.name, `HEAD gives ${head.status}`);
  check(head.headers.etag === reply.headers.etag, one.name, 'HEAD gives another ETag');
}

async function checkOperation(description, one) {
  const good = Object.keys(one.operation.responses).find((status) => status.startsWith('2'));
  const examples = exampleRequests(description, one);
  let first;
  for (const example of examples) {
    const reply = await checkAnswer(description, one, good, example);
    first ??= reply;
  }
  if (one.method === 'get') {
    await checkHead(one, examples[0], first);
  }
  for (const status of Object.keys(one.operation.responses)) {
    if (general[status]) {
      clients += 1;
      const example = { ...examples[0], tag: first.headers?.etag };
      await checkAnswer(description, one, status, general[status](example, clients));
    }
    for (const request of special[`${one.name} ${status}`] ?? []) {
      await checkAnswer(description, one, status, request);
    }
  }
}

function checkCoverage(operations) {
  for (const { name, operation } of operations) {
    for (const status of Object.keys(operation.responses)) {
      check(covered.has(`${name} ${status}`) || status in unasked, name, `${status} has no case`);
    }
  }
  const known = new Set(operations.flatMap(({ name, operation }) =>
    Object.keys(operation.responses).map((status) => `${name} ${status}`)));
  for (const name of Object.keys(special)) {
    check(known.has(name), name, 'has a case, but is not documented');
  }
  for (const status of Object.keys(unasked)) {
    check([...known].some((name) => name.endsWith(` ${status}`)), status, 'is excused, but nowhere documented');
  }
}

// ## Routes

function withoutNames(path) {
  return path.replace(/\{\w+\}/g, '{}');
}

// The routes that the program has, and what it says that it allows there.
async function checkRoutes(description, file) {
  const rows = [...readFileSync(file, 'utf8').matchAll(/STR_INIT\("\/v1(\/[^"]*)"\)/g)];
  const served = new Set(rows.map(([, path]) => withoutNames(path)));
  const documented = new Set(Object.keys(description.paths).map(withoutNames));
  check(served.size > 1, file, 'has no routes');
  for (const path of served) {
    check(documented.has(path), path, 'is served, but not documented');
  }
  for (const [path, item] of Object.entries(description.paths)) {
    if (!served.has(withoutNames(path))) {
      check(false, path, 'is documented, but not served');
      continue;
    }
    const reply = await send('OPTIONS', { path });
    const methods = Object.keys(item).map((method) => method.toUpperCase());
    const expected = [...methods, ...(item.get ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
    const allowed = (reply.headers.allow ?? '').split(', ').sort().join(', ');
    check(allowed === expected, path, `allows ${allowed}, but ${expected} is documented`);
  }
}

async function checkAll({ routes, file }) {
  const { text } = await send('GET', { path: '/openapi.json' });
  check(text === readFileSync(file, 'utf8'), 'openapi.json', 'is served otherwise than it was made');
  const description = JSON.parse(text);
  const operations = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${path} ${method}`, path, method, operation })));
  checkAllExamples(description, operations);
  await checkRoutes(description, routes);
  for (const one of operations) {
    await checkOperation(description, one);
  }
  checkCoverage(operations);
}

const { values: options } = parseArgs({
  options: Object.fromEntries(['server', 'index', 'kb', 'routes', 'file', 'work']
    .map((name) => [name, { type: 'string' }])),
});
const { work } = options;
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
for (const role of ['medewerker', 'inzicht', 'beheer']) {
  keys[role] = makeKey(options.server, role, join(work, 'keys'));
}
try {
  const settings = settingsOf(work, join(work, 'insight.db'));
  services.whole = await startService({ ...options, settings });
  services.bare = await startService({ ...options, settings: settingsOf(work, '') });
  await checkAll(options);
} finally {
  for (const service of Object.values(services)) {
    check(await service.stop() === 0, 'the server', 'did not end well');
  }
}
for (const fault of faults) {
  console.log(`FAULT ${fault}`);
}
console.log(`${checks} checks, ${covered.size} answers by status, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
