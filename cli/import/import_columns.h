/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How an export of a contact centre reads: which of its columns are ours, and what its words mean.
 * Said in a small file in TOML; without one its columns are called as ours.
 *
 *   scheidingsteken = ";"        # ";" "," or "\t"; found from the first line when left out
 *   codering = "windows-1252"    # or "utf-8"; found from the file when left out
 *   [kolommen]                   # ours = theirs
 *   datum = "Datum contact"
 *   kanaal = "Kanaal"            # or kanaal_vast = "telefoon" when all came in one way
 *   vraag = "Omschrijving"
 *   thema = "Onderwerp"          # thema and uitkomst may be left out: then they are not read
 *   uitkomst = "Afhandeling"
 *   [kanalen]                    # theirs = ours
 *   "Telefonisch contact" = "telefoon"
 *   [uitkomsten]
 *   "Teruggebeld" = "doorgezet"
 *
 * Without [kolommen] the columns are called as ours too. Immutable once read; any thread. */
#ifndef CLI_REPORT_IMPORT_COLUMNS_H
#define CLI_REPORT_IMPORT_COLUMNS_H

#include "base/buf.h"
#include "base/error.h"
#include "import/encoding.h"
#include "import/import_words.h"
#include "insight/event.h"

enum import_column {
    COLUMN_DATUM,
    COLUMN_KANAAL,
    COLUMN_VRAAG,
    COLUMN_THEMA,
    COLUMN_UITKOMST,
    COLUMN_COUNT,
};

struct import_columns {
    struct str names[COLUMN_COUNT];   /* theirs, trimmed; "" for a column that is not read */
    bool may_be_absent[COLUMN_COUNT]; /* read when the file has it */
    char separator;                   /* ';', ',' or tab; 0 to be found */
    enum encoding encoding;
    bool has_fixed_channel;
    enum event_channel fixed_channel;
    struct import_words channels;
    struct import_words outcomes;
    struct arena arena;
};

/* As it is without a file. */
void import_columns_init(struct import_columns *out);

/* Reads the file over what import_columns_init made. What is wrong goes to faults, a line each and
 * in Dutch: "kolommen.toml:3: …"; then ERR_INVALID. ERR_NOT_FOUND and ERR_ENVIRONMENT as
 * file_read. */
enum err import_columns_read(struct import_columns *out, const char *path, struct buf *faults,
                             struct err_info *info);

/* The same of text; path is for messages. */
enum err import_columns_read_text(struct import_columns *out, struct str text, const char *path,
                                  struct buf *faults, struct err_info *info);

/* Whether this is the name of the column: capitals, accents and spaces around do not count. */
bool import_columns_is_name(const struct import_columns *columns, enum import_column column,
                            struct str name);

/* What a word of theirs means; false when that is not known. */
bool import_columns_channel(const struct import_columns *columns, struct str word,
                            enum event_channel *out);
bool import_columns_outcome(const struct import_columns *columns, struct str word,
                            enum event_outcome *out);

void import_columns_release(struct import_columns *columns);

#endif
