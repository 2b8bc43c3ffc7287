// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The official client library, version 2: the newest revision, and the earlier ones when it is told
// to.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

import { useEverything } from "./sdk_session.mjs";
import { start } from "./service.mjs";

let server;
before(async () => {
  server = await start();
});
after(() => server.stop());

async function session(mode, revision, unknownCode) {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(server.address));
  assert.equal(client.getNegotiatedProtocolVersion(), revision);
  await useEverything(client, unknownCode);
  await client.close();
}

test("finds the newest revision by itself", () => session("auto", "2026-07-28", -32602));
test("keeps to the newest revision", () => session({ pin: "2026-07-28" }, "2026-07-28", -32602));
test("shakes hands", () => session("legacy", "2025-11-25", -32602));
