/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the indexer knows of the content, for the reports: index/bevindingen.json, written after
 * each publication, also when there was nothing new to publish; not for content with errors that
 * were not accepted (indexer/findings_write.h). It is about the generation that it names, internal
 * articles included, so it is not for everyone.
 *
 *   {"versie": 1, "gemaakt": "2026-11-25T10:00:00Z", "generatie": 42,
 *    "kanalen": [{"artikel": "uitweg", "kanaal": "chat",
 *                 "bestand": "kb/artikelen/wegen/uitweg.chat.md", "regel": 3,
 *                 "melding": "kanaal-verschil", "tekst": "bedrag `€ 150`: …"}],
 *    "tegenspraak": [{"artikel": "uitweg", "kanaal": null, …the same}],
 *    "controle": [{"artikel": "uitweg", "controleVoor": "2026-10-01"}],
 *    "goudvragen": [{"vraag": "…", "verwacht": "uitweg", "plaats": 3, "tekst": "goudvraag …"}],
 *    "totalen": {"kanalen": 1, "tegenspraak": 1, "controle": 1, "goudvragen": 1},
 *    "meldingen": {"fouten": 0, "waarschuwingen": 3, "soorten": {"kanaal-verschil": 1, …}}}
 *
 *   kanalen      texts for a channel that say something else than their article; by file and line
 *   tegenspraak  articles that contradict each other; by file and line. Both also of an article
 *                that was left out because of an error
 *   controle     articles that are actief and have a controleVoor, over or not; the first day first
 *   goudvragen   golden questions that go wrong; verwacht: the article that should come first,
 *                null when none should; plaats: where it came, null when not on the first page;
 *                tekst: what went wrong, in Dutch
 *   totalen      how many there are of each; a list has the first LIMIT_FINDINGS of them at most
 *   meldingen    what vraagbaak-index told of, all of it, and how often each kind
 *
 * Keys that are not named here are passed over. What an editor silenced is not in it. */
#ifndef SEARCH_FINDINGS_H
#define SEARCH_FINDINGS_H

#include <jansson.h>

#include "base/error.h"

enum { FINDINGS_VERSION = 1 };

#define FINDINGS_FILE "bevindingen.json"

/* Reads the findings of an index folder. What comes back has all of the form above: no key is
 * missing, no value of another type, no list too long; it belongs to the caller (json_decref), NULL
 * on failure. ERR_NOT_FOUND (an index that was made before there were findings), ERR_CORRUPT (also:
 * of another version), ERR_ENVIRONMENT. */
enum err findings_read(json_t **out, const char *index_path, struct err_info *info);

/* The same for the text of the file. ERR_CORRUPT, and the message says what is wrong. */
enum err findings_parse(json_t **out, struct str text, struct err_info *info);

#endif
