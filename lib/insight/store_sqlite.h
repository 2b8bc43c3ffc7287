/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The store from within: what the files that hold its SQL share. For the store files only. */
#ifndef INSIGHT_STORE_SQLITE_H
#define INSIGHT_STORE_SQLITE_H

#include <sqlite3.h>
#include <sys/types.h>

#include "insight/store.h"

struct store {
    sqlite3 *db;
    sqlite3_stmt *upsert;       /* NULL when only reading */
    sqlite3_stmt *afterthought; /* the same, as for the others */
    sqlite3_stmt *question;
    sqlite3_stmt *place;
    char *path;
    dev_t device; /* of the file that was opened */
    ino_t inode;
};

/* Tells what SQLite says that went wrong. */
enum err sql_failed(const struct store *store, struct err_info *info);

/* Runs statements that give nothing. */
enum err sql_run(struct store *store, const char *sql, struct err_info *info);

/* Owned: sqlite3_finalize it, also when it is NULL. */
enum err sql_prepare(sqlite3_stmt **out, struct store *store, const char *sql,
                     struct err_info *info);

/* What is deleted from now on is overwritten with zeros. */
enum err sql_delete_securely(struct store *store, struct err_info *info);

/* Empties the log of writes, which still has what was deleted. Somebody who reads now keeps it for
 * a while, which is no failure. */
void sql_empty_log(struct store *store);

/* text is borrowed until the statement is reset. */
void sql_bind(sqlite3_stmt *statement, int place, struct str text);

/* Borrowed until the next step. */
struct str sql_column(sqlite3_stmt *statement, int place);

/* Counts the question and the place of an event, as far as it has them (store_questions.c). */
enum err questions_prepare(struct store *store, struct err_info *info);
enum err questions_add(struct store *store, const struct event *event, struct str day,
                       struct err_info *info);

/* Whether the file that is open is still the one at its path: a file that was moved away is still
 * open, and would take what nobody sees again. */
enum err sql_check_place(const struct store *store, struct err_info *info);

#endif
