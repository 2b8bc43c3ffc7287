// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What a client of the Model Context Protocol does with us, whichever version of its library it is.
import assert from "node:assert/strict";

const ARTICLE = "kennisbank://artikelen/gat-in-de-weg";
const QUESTION = "Hoe meld ik een gat in de weg?";

async function callsTools(client) {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).sort(), ["beantwoord", "lees_artikel", "zoek"]);

  // The libraries check structuredContent against outputSchema, and throw.
  const found = await client.callTool({ name: "zoek", arguments: { vraag: QUESTION, aantal: 3 } });
  assert.equal(found.structuredContent.resultaten[0].id, "gat-in-de-weg");
  const link = found.content.find((block) => block.type === "resource_link");
  assert.equal(link.uri, ARTICLE);

  const answer = await client.callTool({ name: "beantwoord", arguments: { vraag: QUESTION } });
  assert.equal(answer.structuredContent.uitkomst, "antwoord");

  const read = await client.callTool({ name: "lees_artikel", arguments: { id: "brug" } });
  assert.equal(read.structuredContent.id, "brug");

  const wrong = await client.callTool({ name: "zoek", arguments: { vraag: "" } });
  assert.equal(wrong.isError, true);
  assert.match(wrong.content[0].text, /vraag ontbreekt/);
  await assert.rejects(client.callTool({ name: "bestaat_niet", arguments: {} }), { code: -32602 });
}

async function readsResources(client, unknownCode) {
  const { resources, nextCursor } = await client.listResources();
  assert.equal(resources.length, 6);
  assert.equal(nextCursor, undefined);
  assert.ok(resources.some((resource) => resource.uri === ARTICLE));
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.equal(resourceTemplates[0].uriTemplate, "kennisbank://artikelen/{id}");
  const { contents } = await client.readResource({ uri: ARTICLE });
  assert.equal(contents[0].mimeType, "text/markdown");
  assert.match(contents[0].text, /^# Gat in een provinciale weg melden\n/);
  await assert.rejects(client.readResource({ uri: "kennisbank://artikelen/bestaat-niet" }), {
    code: unknownCode,
  });
}

/** unknownCode: of the error for a resource that is not there, which the revisions differ in. */
export async function useEverything(client, unknownCode) {
  assert.equal(client.getServerVersion().name, "vraagbaak");
  assert.match(client.getInstructions(), /kennisbank/);
  await callsTools(client);
  await readsResources(client, unknownCode);
}
