// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// A real vraagbaak-server on an index of kb/, and requests to it as they are, without what a
// browser or fetch would add.

import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_MS = 20000;
const ANSWER_MS = 20000;

function makeIndex(program, kb, index) {
  const made = spawnSync(program, ['--kb', kb, '--index', index], { encoding: 'utf8' });
  if (made.status !== 0) {
    throw new Error(`${program} ended with ${made.status}: ${made.stdout}${made.stderr}`);
  }
}

async function addressOf(server) {
  const lines = createInterface({ input: server.stdout });
  const timer = setTimeout(() => server.kill('SIGKILL'), START_MS);
  try {
    for await (const line of lines) {
      const address = /http:\/\/[^/]+/.exec(line);
      if (address) {
        return address[0];
      }
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error('the server did not tell where it listens');
}

// A new key for a role, added to the file.
export function makeKey(server, role, file) {
  const made = spawnSync(server, ['--new-key', role, '--name', `proef-${role}`, '--keys', file],
    { encoding: 'utf8' });
  if (made.status !== 0) {
    throw new Error(`${server} ended with ${made.status}: ${made.stderr}`);
  }
  return made.stdout.trim();
}

// Starts it on an index that is there, with variables beside those of the environment.
export async function startServer({ server, index, config, env = {} }) {
  const args = ['--config', config, '--index', index, '--listen', '127.0.0.1:0'];
  const child = spawn(server, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const ended = new Promise((done) => { child.on('exit', (code) => done(code)); });
  return {
    base: await addressOf(child),
    // Its exit code; null when it had to be killed.
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
  };
}

// The same on a new index, with the text of a settings file; work is a folder of its own.
export function startService({ server, index, kb, work, settings }) {
  makeIndex(index, kb, join(work, 'index'));
  const config = join(work, 'server.toml');
  writeFileSync(config, settings);
  return startServer({ server, index: join(work, 'index'), config });
}

// Sends a request and gives {status, headers, text}. A server that answers before it has read the
// body closes the connection, which is no fault when the answer is there.
export function ask(base, { method, path, headers = {}, body }) {
  return new Promise((done, fail) => {
    let answered = false;
    const options = { method: method.toUpperCase(), headers, agent: false, timeout: ANSWER_MS };
    const call = request(base + path, options, (reply) => {
      answered = true;
      const pieces = [];
      reply.on('data', (piece) => pieces.push(piece));
      reply.on('close', () => done({
        status: reply.statusCode,
        headers: reply.headers,
        text: Buffer.concat(pieces).toString('utf8'),
      }));
    });
    call.on('timeout', () => call.destroy(new Error(`${method} ${path}: no answer`)));
    call.on('error', (error) => { if (!answered) { fail(error); } });
    call.end(body);
  });
}
