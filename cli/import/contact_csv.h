/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The contacts in an export of a contact centre: a CSV file with a line of column names, and a row
 * for each contact. Reads it from front to back in little memory. What is wrong with a row is told
 * with its line, and the next row is read. What somebody asked is in `vraag` alone, never in a
 * reason or a message: it may hold personal data.
 *
 *   if (contact_csv_open(&csv, path, &columns, date_number_today(), &info) == ERR_OK) {
 *       while ((step = contact_csv_next(csv, &contact, &info)) == CONTACT_READ ||
 *              step == CONTACT_WRONG) { … }
 *   }
 *   contact_csv_close(csv);
 *
 * One thread at a time. */
#ifndef CLI_REPORT_CONTACT_CSV_H
#define CLI_REPORT_CONTACT_CSV_H

#include "import/import_columns.h"

struct contact_csv;

/* Texts are UTF-8, plain as cell.h makes them, and borrowed until the next call. */
struct contact {
    size_t line; /* of the file, where the row starts; from 1 */
    int32_t day; /* base/date.h */
    enum event_channel kanaal;
    struct str vraag;
    struct str thema;            /* as they call it; "" without */
    enum event_outcome uitkomst; /* of a contact, or OUTCOME_NONE */
    struct str reason;           /* CONTACT_WRONG: why, in Dutch; then only line and this are set */
};

enum contact_step {
    CONTACT_READ,
    CONTACT_WRONG,
    CONTACT_END,
    CONTACT_FAILED, /* info tells; nothing more can be read */
};

/* Opens the file and reads its first line. columns outlives the csv. today: contacts of later than
 * the day behind it are wrong, as are those before 2000. ERR_INVALID, in Dutch: no CSV, or without
 * the columns. ERR_LIMIT: larger than LIMIT_ROWS_MIB. ERR_NOT_FOUND, ERR_ENVIRONMENT as
 * file_open. */
enum err contact_csv_open(struct contact_csv **out, const char *path,
                          const struct import_columns *columns, int32_t today,
                          struct err_info *info);

enum contact_step contact_csv_next(struct contact_csv *csv, struct contact *out,
                                   struct err_info *info);

void contact_csv_close(struct contact_csv *csv);

#endif
