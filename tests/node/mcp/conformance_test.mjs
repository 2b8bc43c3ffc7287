// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The official conformance suite of the Model Context Protocol. Beside this file stands, for each
// revision, what it asks that we leave out.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { start } from "./service.mjs";

const suite = fileURLToPath(
  new URL("../../node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url),
);

let server;
before(async () => {
  server = await start();
});
after(() => server.stop());

/** Exit code of the suite, and the end of what it wrote. */
function run(...options) {
  const args = [suite, "server", "--url", server.address.href, ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, text: (stdout + stderr).slice(-8000) });
    });
  });
}

for (const revision of ["2026-07-28", "2025-11-25"]) {
  test(`fails nothing else in ${revision}`, async () => {
    const baseline = fileURLToPath(new URL(`conformance-${revision}.yml`, import.meta.url));
    const { code, text } = await run("--requirements", revision, "--expected-failures", baseline);
    assert.equal(code, 0, text);
    assert.match(text, /dns-rebinding-protection: [1-9]\d* passed, 0 failed/);
    assert.match(text, /tools-list: [1-9]\d* passed, 0 failed/);
  });
}

test("checks every header", async () => {
  const { code, text } = await run(
    ...["--scenario", "http-header-validation", "--spec-version", "2026-07-28"],
  );
  assert.equal(code, 0, text);
  assert.match(text, /Passed: 14\/14, 0 failed/);
});
