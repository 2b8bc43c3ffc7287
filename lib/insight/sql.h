/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The store from within: one open database, of SQLite or of PostgreSQL (sql_driver.h). For the
 * store files only. They have one text of SQL for both, in which $1 to $12 stand for values:
 *
 *   struct sql_rows rows;
 *   sql_select(&rows, store, text, SQL_VALUES(sql_text(artikel), sql_number(10)), info);
 *   while (sql_next(&rows)) {
 *       use(sql_text_at(&rows, 0), sql_number_at(&rows, 1));
 *   }
 *   enum err err = sql_end(&rows);
 *
 * A text is static: it is prepared once and kept by its address. What differs: PostgreSQL has one
 * moment for a statement, SQLite for a transaction; so what must be of one moment is in one. Errors
 * are those of store.h. */
#ifndef INSIGHT_SQL_H
#define INSIGHT_SQL_H

#include "insight/store.h"

/* What the database is called in messages: a path, or host and name. Never with a password.
 * Borrowed. */
const char *sql_name(const struct store *store);

/* ## Values */

struct sql_value {
    bool is_number;
    int64_t number;
    struct str text; /* borrowed, until sql_end */
};

struct sql_values {
    const struct sql_value *items;
    size_t len;
};

enum { SQL_VALUES_MAX = 12 };

/* One to twelve of them, for the call in which it stands. */
#define SQL_VALUES(...)                                                                            \
    ((struct sql_values){(const struct sql_value[]){__VA_ARGS__},                                  \
                         sizeof((const struct sql_value[]){__VA_ARGS__}) /                         \
                             sizeof(struct sql_value)})
#define SQL_NO_VALUES ((struct sql_values){NULL, 0})

struct sql_value sql_text(struct str text);
struct sql_value sql_number(int64_t number);

/* ## Statements */

/* What a statement gives, row by row. Those of one text are read one at a time. */
struct sql_rows {
    struct store *store;
    void *result; /* of the driver */
    int row;      /* of the driver */
    enum err err;
    struct err_info *info;
};

/* When it fails there are no rows, and sql_end tells why. */
void sql_select(struct sql_rows *out, struct store *store, const char *text,
                struct sql_values values, struct err_info *info);

/* False after the last, and when something fails. */
bool sql_next(struct sql_rows *rows);

/* Of the row that sql_next came to; columns from 0. The text is borrowed until the next one, and ""
 * for NULL. */
struct str sql_text_at(const struct sql_rows *rows, int column);
int64_t sql_number_at(const struct sql_rows *rows, int column);

/* Always to be called, also before the last row. */
enum err sql_end(struct sql_rows *rows);

/* Runs a statement that gives no rows; changed: how many rows it added, changed or removed, may be
 * NULL. */
enum err sql_change(uint64_t *changed, struct store *store, const char *text,
                    struct sql_values values, struct err_info *info);

/* Reads the one number that a statement gives. */
enum err sql_read_number(int64_t *out, struct store *store, const char *text,
                         struct sql_values values, struct err_info *info);

/* ## Transactions */

enum sql_purpose {
    SQL_READ,    /* all of one moment */
    SQL_WRITE,   /* ERR_NOT_FOUND, ERR_ENVIRONMENT too: the file is no longer at its path */
    SQL_ERASE,   /* to write, so that what is deleted is not left in a file of SQLite; PostgreSQL
                  * clears it away in its own time */
    SQL_IMPORT,  /* to write for minutes, with no other one for this, or to erase, meanwhile; who
                  * writes little waits too with SQLite, and with PostgreSQL for the same counts */
    SQL_UPGRADE, /* to write, with no other one for this at the same time */
};

enum err sql_begin(struct store *store, enum sql_purpose purpose, struct err_info *info);

/* To write what may have been written before: is_done says that it was. */
enum err sql_begin_once(bool *is_done, struct store *store, const struct store_ticket *ticket,
                        struct err_info *info);

/* Ends it: kept when err is ERR_OK, else undone. Returns err, or why it could not be kept. */
enum err sql_finish(struct store *store, enum err err, struct err_info *info);

#endif
