// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A real vraagbaak-server on the index of the HTTP tests. The environment says which: SERVER_PROGRAM
// and INDEX_FOLDER.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts it; `stop` waits for its end, which must be a good one. */
export async function start() {
  const server = spawn(
    process.env.SERVER_PROGRAM,
    ["--index", process.env.INDEX_FOLDER, "--listen", "127.0.0.1:0"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const [line] = await once(createInterface({ input: server.stdout }), "line");
  const ended = once(server, "exit");
  return {
    address: new URL("mcp", line.split(" ").at(-1)),
    async stop() {
      server.kill("SIGTERM");
      assert.deepEqual(await ended, [0, null]);
    },
  };
}
