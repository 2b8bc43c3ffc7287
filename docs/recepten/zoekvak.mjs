// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Asks Vraagbaak a question, and shows the answer in a page. No libraries.

const TIMEOUT_MS = 5000;

const TEXT = {
  busy: "Even zoeken…",
  down: "We kunnen nu niets opzoeken. Bel 070 441 66 22, dan helpt een medewerker u.",
  unclear: "We begrijpen uw vraag niet goed. Kunt u het in een korte zin vragen?",
  readMore: "Lees het hele antwoord",
  noneOfThese: "Staat uw vraag er niet bij? Bel",
};

/** The answer document. The question goes in the body, so it stays out of logs. When there is none,
 * an object with only `fout`: "onduidelijk" (the question was refused) or "storing". */
export async function ask(service, question, timeoutMs = TIMEOUT_MS) {
  try {
    const reply = await fetch(`${service}/v1/_beantwoord`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ vraag: question }),
      credentials: "omit",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (reply.status === 400) {
      return { fout: "onduidelijk" };
    }
    return reply.ok ? await reply.json() : { fout: "storing" };
  } catch {
    return { fout: "storing" };
  }
}

/** What to show, in order: { tekst } for a paragraph, and { tekst, adres } for a link. */
export function linesOf(service, answer) {
  if (answer.fout) {
    return [{ tekst: answer.fout === "onduidelijk" ? TEXT.unclear : TEXT.down }];
  }
  const address = (article) => new URL(article.url, service || document.baseURI).href;
  const lines = [];
  const article = answer.antwoord;
  if (article) {
    const quote = article.citaat ? article.citaat.tekst : article.tekst;
    lines.push(...quote.split("\n").map((tekst) => ({ tekst })));
    lines.push({ tekst: `${TEXT.readMore}: ${article.titel}`, adres: address(article) });
  }
  if (answer.uitkomst !== "antwoord") {
    lines.push({ tekst: answer.bericht }); // who can help, and how to reach them
  }
  for (const choice of answer.keuzes) {
    lines.push({ tekst: choice.vraag || choice.titel, adres: address(choice) });
  }
  if (answer.keuzes.length > 0 && answer.overdracht?.telefoon) {
    lines.push({ tekst: `${TEXT.noneOfThese} ${answer.overdracht.telefoon}.` });
  }
  return lines;
}

/** Text only: nothing from the service is ever read as HTML. */
function show(place, lines) {
  const paragraphs = lines.map(({ tekst, adres }) => {
    const paragraph = document.createElement("p");
    if (adres) {
      const link = document.createElement("a");
      link.href = adres;
      link.textContent = tekst;
      paragraph.append(link);
    } else {
      paragraph.textContent = tekst;
    }
    return paragraph;
  });
  place.replaceChildren(...paragraphs);
}

/** Makes a form work: it has a field `vraag`, and data-vraagbaak says where the service is. */
export function start(form, place) {
  const service = form.dataset.vraagbaak;
  let asked = 0; // only the last question is answered
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const question = form.elements.vraag.value.trim();
    if (question) {
      const mine = ++asked;
      show(place, [{ tekst: TEXT.busy }]);
      const answer = await ask(service, question);
      if (mine === asked) {
        show(place, linesOf(service, answer));
      }
    }
  });
}
