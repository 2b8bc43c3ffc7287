/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The facts in a Dutch text: what can be told right from wrong by comparing two texts. Amounts,
 * dates, telephone numbers, addresses, terms, shares and times, each with a canonical value:
 *
 *   bedrag      € 1.250,-  1250 euro  twaalfhonderdvijftig euro       1250
 *   datum       1 januari 2027  01-01-2027  1 jan. 2027               2027-01-01
 *               1 januari  december 2024  tot 2032                    0000-01-01  2024-12-00
 *                                                                     2032-00-00
 *   telefoon    (070) 441 66 22  +31 70 441 66 22                     0704416622
 *   email       Info@PZH.nl                                           info@pzh.nl
 *   url         https://www.PZH.nl/bomen/                             pzh.nl/bomen
 *   termijn     zes weken  42 dagen                                60480 min
 *               een half jaar · 3 werkdagen                           6 maand · 3 werkdag
 *   percentage  25 %  een kwart                                       25
 *   tijden      op werkdagen van 9.00 tot 17 uur                      09:00-17:00/12345
 *               om 10 uur op maandag                                  10:00/1
 *
 * In tijden the days are 1 (Monday) to 7, and 8 for holidays. What is measured otherwise (metres,
 * tons) and numbers of roads or articles of a law are no facts. How two values agree: agreement.h.
 *
 *   struct facts facts;
 *   facts_read(&facts, text, &arena);
 *   for (size_t i = 0; i < facts.len; i++) { … facts.items[i] … } */
#ifndef INDEXER_FACTS_H
#define INDEXER_FACTS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum fact_kind {
    FACT_BEDRAG,
    FACT_DATUM,
    FACT_TELEFOON,
    FACT_EMAIL,
    FACT_URL,
    FACT_TERMIJN,
    FACT_PERCENTAGE,
    FACT_TIJDEN,
    FACT_KINDS,
};

/* Words kept from around a fact: more says little about the fact itself. */
enum { FACT_CONTEXT = 12 };

struct fact {
    enum fact_kind kind;
    size_t start; /* bytes, from the start of the text */
    size_t len;   /* bytes */
    struct str value;
    uint32_t context[FACT_CONTEXT]; /* hashes of the stems around it in its sentence, in order */
    size_t context_len;
};

struct facts {
    const struct fact *items; /* in the order of the text */
    size_t len;
};

/* "bedrag", "datum", … Static. */
struct str fact_kind_name(enum fact_kind kind);

/* Reads plain text: paragraphs separated by a line end, cells of a table by " · ". Bytes that are
 * no UTF-8 separate words. The facts are in the arena. Takes time in proportion to the text. */
void facts_read(struct facts *out, struct str text, struct arena *arena);

/* The fact that the address of a link states: url, email (mailto:) or telefoon (tel:). False for
 * any other address, such as one within the site. Only kind and value are set. Arena. */
bool fact_of_link(struct fact *out, struct str address, struct arena *arena);

#endif
