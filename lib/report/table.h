/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A table of tables.h in the making: columns first, then rows, then their cells from left to right.
 * For tables_*.c only. */
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include <jansson.h>

#include "base/str.h"

/* Adds a part, or a table to a part; borrowed from what it is added to. */
json_t *table_part(json_t *parts, const char *title);
json_t *table_add(json_t *part, const char *key, const char *title, const char *note,
                  const char *chart);

/* What is said of a table without rows, instead of the usual. */
void table_when_empty(json_t *table, const char *text);

/* The first column is that of the heads of rows. */
void table_column(json_t *table, const char *name);
void table_number_column(json_t *table, const char *name);
/* Numbers to compare with the column before them. */
void table_reference_column(json_t *table, const char *name);

/* Adds a row and gives its cells, to be filled; url may be "". */
json_t *table_row(json_t *table, const char *head, const char *url);
/* The head is a day. */
json_t *table_day_row(json_t *table, const char *day);
void table_text(json_t *cells, const char *text, const char *url);
void table_number(json_t *cells, json_int_t number);
/* Numbers of an object, 0 where it has none. */
void table_member(json_t *cells, const json_t *object, const char *member);

/* The text of a member, "" when it is none. Borrowed. */
const char *table_string(const json_t *object, const char *member);

/* "/artikel/brug"; "" for no id. Owned by the caller: free it. */
char *table_article_url(const char *id);

#endif
