/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report as tables for people, made of its document (document.h): what the page and the terminal
 * show. Parts with tables; numbers as Dutch people write them.
 *
 *   [{titel, tabellen: [{sleutel, titel, uitleg, grafiek, kolommen: [{naam, isGetal,
 * isVergelijking}], heeftRijen, leeg, rijen: [{kop, url, datum, cellen: [{tekst, url, isGetal,
 * waarde}]}]}]}]
 *
 * grafiek: "bars" or "stacked", "" for a table that is no picture. kop: the first cell of a row;
 * datum: YYYY-MM-DD when that is a day. waarde: the number as it is. leeg: what to say when there
 * are no rows. What does not hold for a cell is "". */
#ifndef REPORT_TABLES_H
#define REPORT_TABLES_H

#include <jansson.h>

/* Owned by the caller: json_decref it. */
json_t *tables_of(const json_t *document);

#endif
