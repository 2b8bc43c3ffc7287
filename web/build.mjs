// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Makes what the server has inside it: each page's template with the frame and the partials in their
// places, and style and scripts as one small file each, also packed with gzip.
//   node build.mjs OUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2];

// A partial stands on a line of its own and keeps the indentation of that line out: it may hold text
// that must stay as it is.
const PARTIAL = /^[ \t]*\{\{>\s*([a-z_]+)\s*\}\}[ \t]*\n/gm;
const COMMENT = /\{\{![^}]*\}\}\n?/g;

function templates(folder) {
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.mustache'))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(COMMENT, '');
    found.set(basename(file, '.mustache'), text);
  }
  return found;
}

function expand(text, parts, depth = 0) {
  if (depth > 8) throw new Error('partials that hold each other');
  return text.replace(PARTIAL, (line, name) => {
    if (!parts.has(name)) throw new Error(`no partial ${name}`);
    return expand(parts.get(name), parts, depth + 1);
  });
}

function writePages() {
  const partials = templates(join(here, 'templates/partials'));
  const pages = templates(join(here, 'templates'));
  const frame = pages.get('frame');
  pages.delete('frame');
  for (const [name, text] of pages) {
    const parts = new Map([...partials, ['inhoud', text]]);
    const isWhole = text.startsWith('<!DOCTYPE');
    writeFileSync(join(out, `${name}.html`), expand(isWhole ? text : frame, parts));
  }
}

async function writeFiles(entries, options) {
  const result = await build({
    absWorkingDir: here,
    bundle: true,
    minify: true,
    legalComments: 'eof',
    charset: 'utf8',
    target: ['chrome109', 'firefox115', 'safari15.6'],
    outdir: out,
    entryPoints: entries,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  for (const file of result.outputFiles) {
    writeFileSync(file.path, file.contents);
    writeFileSync(`${file.path}.gz`, gzipSync(file.contents, { level: 9 }));
  }
}

mkdirSync(out, { recursive: true });
writePages();
await writeFiles(['css/style.css', 'css/desk.css', 'css/insight.css']);
await writeFiles(['js/chat.mjs', 'js/desk.mjs', 'js/insight.mjs', 'js/page.mjs', 'js/vraagbaak.mjs'], { format: 'esm' });
