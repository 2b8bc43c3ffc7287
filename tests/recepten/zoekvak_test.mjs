// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The code that zoekvak.html loads, without a browser. Addresses of services come from
// zoekvak_test.py: VRAAGBAAK, ABSENT, SILENT, BROKEN.
import assert from "node:assert/strict";
import test from "node:test";

import { ask, linesOf } from "../../docs/recepten/zoekvak.mjs";

const service = process.env.VRAAGBAAK;

async function lines(question) {
  return linesOf(service, await ask(service, question));
}

test("answers with a quote and where it stands", async () => {
  assert.deepEqual(await lines("Hoe meld ik een gat in de weg?"), [
    { tekst: "U meldt een gat in de provinciale weg bij ons. Een foto helpt." },
    {
      tekst: "Lees het hele antwoord: Gat in een provinciale weg melden",
      adres: `${service}/artikel/gat-in-de-weg#melden`,
    },
  ]);
});

test("offers a choice", async () => {
  const shown = await lines("schade");
  assert.deepEqual(shown[0], { tekst: "Bedoelt u een van deze vragen?" });
  assert.deepEqual(shown[1], {
    tekst: "Krijg ik schade door wegwerk vergoed?",
    adres: `${service}/artikel/schade-door-werk`,
  });
  assert.match(shown.at(-1).tekst, /Bel 070 441 66 22\.$/);
});

test("refers", async () => {
  const shown = await lines("kapotte lantaarnpaal in Leiden");
  assert.deepEqual(shown.at(-1), {
    tekst: "Gemeente Leiden helpt u hiermee verder. Bel 14 071.",
  });
});

test("hands over", async () => {
  const [only, ...rest] = await lines("paspoort");
  assert.match(only.tekst, /Bel 070 441 66 22\.$/);
  assert.equal(rest.length, 0);
});

test("says that a question is refused", async () => {
  assert.deepEqual(await ask(service, "woord ".repeat(40)), { fout: "onduidelijk" });
});

test("says that the service is away, silent or broken", async () => {
  assert.deepEqual(await ask(process.env.ABSENT, "weg"), { fout: "storing" });
  assert.deepEqual(await ask(process.env.SILENT, "weg", 200), { fout: "storing" });
  assert.deepEqual(await ask(process.env.BROKEN, "weg"), { fout: "storing" });
  const [only] = linesOf("", { fout: "storing" });
  assert.match(only.tekst, /Bel 070 441 66 22/);
});
