/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a driver does for sql.h. Two of them: sql_sqlite.c and sql_postgres.c, which alone know
 * their library. */
#ifndef INSIGHT_SQL_DRIVER_H
#define INSIGHT_SQL_DRIVER_H

#include "insight/sql.h"

/* Never changed, only added to: a store of version n is brought to n + 1 by step n, which also
 * notes that. A version is the same tables in both. */
struct sql_step {
    const char *sqlite;
    const char *postgres;
};

struct sql_statement {
    const char *text; /* static; its address is what it is found by */
    void *prepared;   /* of the driver */
};

/* What each store begins with; a driver has more behind it. */
struct store {
    const struct sql_driver *driver;
    char *name;               /* owned; as in messages */
    enum sql_purpose purpose; /* of the transaction that was begun last */
    struct sql_statement *statements;
    size_t capacity;
    size_t len;
};

struct sql_driver {
    /* NULL when this is an address of its kind, or what is wrong with it, without any part of it;
     * "" when it is of another kind. */
    const char *(*fault)(const char *address);

    /* *out is set, with its name, also when it fails: close it. */
    enum err (*open)(struct store **out, const char *address, enum store_use use,
                     struct err_info *info);
    void (*close)(struct store *store); /* and frees it */

    /* Runs statements that give nothing. */
    enum err (*run)(struct store *store, const char *text, struct err_info *info);
    enum err (*run_step)(struct store *store, const struct sql_step *step, struct err_info *info);

    /* The version of an open store, 0 when it has none of our tables. */
    enum err (*read_version)(int64_t *out, struct store *store, struct err_info *info);

    enum err (*prepare)(struct sql_statement *statement, struct store *store,
                        struct sql_values values, struct err_info *info);

    /* Begins a statement that was prepared; err and info of out are there to be set. */
    void (*select)(struct sql_rows *out, const struct sql_statement *statement,
                   struct sql_values values);
    bool (*next)(struct sql_rows *rows);
    struct str (*text_at)(const struct sql_rows *rows, int column);
    int64_t (*number_at)(const struct sql_rows *rows, int column);
    uint64_t (*changed)(const struct sql_rows *rows); /* after the last row */
    void (*end)(struct sql_rows *rows);

    enum err (*begin)(struct store *store, enum sql_purpose purpose, struct err_info *info);

    /* NULL when what a failed commit would have written is never there. */
    enum err (*begin_once)(bool *is_done, struct store *store, const struct store_ticket *ticket,
                           struct err_info *info);

    /* After a transaction; is_kept: it was not undone. */
    void (*finish)(struct store *store, bool is_kept);
};

extern const struct sql_driver sql_sqlite;
extern const struct sql_driver sql_postgres;

#endif
