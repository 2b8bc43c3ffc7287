// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Talks to Vraagbaak by the Model Context Protocol, revision 2026-07-28. No libraries.
//   node mcp_client.mjs http://localhost:8080/mcp "Hoe meld ik een gat in de weg?" [gemeente]
import { pathToFileURL } from "node:url";

const VERSION = "2026-07-28";
const TIMEOUT_MS = 5000;

let lastId = 0;

/** The result of a method. Every request stands by itself: there is no session to begin or end.
 * What a proxy may want to know stands in headers too, and has to be the same as in the body. */
export async function request(address, method, params = {}) {
  const name = params.name ?? params.uri;
  const reply = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "MCP-Protocol-Version": VERSION,
      "Mcp-Method": method,
      ...(name && { "Mcp-Name": name }),
    },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: ++lastId,
      method,
      params: {
        ...params,
        _meta: {
          "io.modelcontextprotocol/protocolVersion": VERSION,
          "io.modelcontextprotocol/clientInfo": { name: "recept", version: "1.0.0" },
          "io.modelcontextprotocol/clientCapabilities": {},
        },
      },
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { result, error } = await reply.json();
  if (error) {
    throw new Error(error.message);
  }
  return result;
}

/** The document of a tool. What is wrong with the arguments comes as a sentence, which an assistant
 * can read and mend. */
export async function callTool(address, name, args) {
  const result = await request(address, "tools/call", { name, arguments: args });
  if (result.isError) {
    throw new Error(result.content[0].text);
  }
  return result.structuredContent;
}

/** An answer as lines of text, with where it comes from. */
export function linesOf(answer) {
  const lines = [answer.bericht];
  if (answer.antwoord) {
    const { citaat, tekst, titel, url, gewijzigd } = answer.antwoord;
    lines.push(citaat ? citaat.tekst : tekst);
    lines.push(`Bron: ${titel}, ${url} (gewijzigd op ${gewijzigd})`);
  }
  for (const choice of answer.keuzes) {
    lines.push(`- ${choice.vraag ?? choice.titel} ${choice.url}`);
  }
  return lines;
}

async function main(address, question, gemeente) {
  const { tools } = await request(address, "tools/list");
  console.log(`Hulpmiddelen: ${tools.map((tool) => tool.name).join(", ")}`);
  const answer = await callTool(address, "beantwoord", {
    vraag: question,
    kanaal: "chat",
    ...(gemeente && { gemeente }),
  });
  console.log(linesOf(answer).join("\n"));
  if (answer.antwoord) {
    const { contents } = await request(address, "resources/read", { uri: answer.antwoord.uri });
    console.log(`Het hele artikel heeft ${contents[0].text.length} tekens.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(...process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
