// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The official client library, version 1: the revisions with a handshake.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

import { useEverything } from "./sdk_session.mjs";
import { start } from "./service.mjs";

let server;
before(async () => {
  server = await start();
});
after(() => server.stop());

test("uses tools and resources", async () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(server.address);
  await client.connect(transport);
  assert.equal(transport.protocolVersion, "2025-11-25");
  assert.equal(transport.sessionId, undefined);
  await client.ping();
  await useEverything(client, -32002);
  await client.close();
});
