/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/sql.h"

#include <assert.h>

#include "base/memory.h"
#include "insight/sql_driver.h"

const char *sql_name(const struct store *store) {
    return store->name;
}

struct sql_value sql_text(struct str text) {
    return (struct sql_value){.text = text};
}

struct sql_value sql_number(int64_t number) {
    return (struct sql_value){.is_number = true, .number = number};
}

/* ## Statements */

/* NULL when it can't be prepared. */
static const struct sql_statement *prepare(enum err *err, struct store *store, const char *text,
                                           struct sql_values values, struct err_info *info) {
    for (size_t i = 0; i < store->len; i++) {
        if (store->statements[i].text == text) {
            return &store->statements[i];
        }
    }
    store->statements =
        mem_grow(store->statements, &store->capacity, store->len, sizeof *store->statements);
    struct sql_statement *statement = &store->statements[store->len];
    *statement = (struct sql_statement){.text = text};
    *err = store->driver->prepare(statement, store, values, info);
    if (*err != ERR_OK) {
        return NULL;
    }
    store->len++;
    return statement;
}

void sql_select(struct sql_rows *out, struct store *store, const char *text,
                struct sql_values values, struct err_info *info) {
    assert(values.len <= SQL_VALUES_MAX);
    *out = (struct sql_rows){.store = store, .info = info};
    const struct sql_statement *statement = prepare(&out->err, store, text, values, info);
    if (statement) {
        store->driver->select(out, statement, values);
    }
}

bool sql_next(struct sql_rows *rows) {
    return rows->err == ERR_OK && rows->store->driver->next(rows);
}

struct str sql_text_at(const struct sql_rows *rows, int column) {
    return rows->store->driver->text_at(rows, column);
}

int64_t sql_number_at(const struct sql_rows *rows, int column) {
    return rows->store->driver->number_at(rows, column);
}

enum err sql_end(struct sql_rows *rows) {
    if (rows->result) {
        rows->store->driver->end(rows);
    }
    return rows->err;
}

enum err sql_change(uint64_t *changed, struct store *store, const char *text,
                    struct sql_values values, struct err_info *info) {
    struct sql_rows rows;
    sql_select(&rows, store, text, values, info);
    while (sql_next(&rows)) {
    }
    if (changed) {
        *changed = rows.err == ERR_OK ? store->driver->changed(&rows) : 0;
    }
    return sql_end(&rows);
}

enum err sql_read_number(int64_t *out, struct store *store, const char *text,
                         struct sql_values values, struct err_info *info) {
    struct sql_rows rows;
    *out = 0;
    sql_select(&rows, store, text, values, info);
    if (sql_next(&rows)) {
        *out = sql_number_at(&rows, 0);
    } else if (rows.err == ERR_OK) {
        rows.err = err_set(info, ERR_ENVIRONMENT, "%s: gives no number", store->name);
    }
    return sql_end(&rows);
}

/* ## Transactions */

enum err sql_begin(struct store *store, enum sql_purpose purpose, struct err_info *info) {
    store->purpose = purpose;
    return store->driver->begin(store, purpose, info);
}

enum err sql_begin_once(bool *is_done, struct store *store, const struct store_ticket *ticket,
                        struct err_info *info) {
    *is_done = false;
    store->purpose = SQL_WRITE;
    return store->driver->begin_once ? store->driver->begin_once(is_done, store, ticket, info)
                                     : store->driver->begin(store, SQL_WRITE, info);
}

enum err sql_finish(struct store *store, enum err err, struct err_info *info) {
    if (err == ERR_OK) {
        err = store->driver->run(store, "COMMIT", info);
    }
    if (err != ERR_OK) {
        store->driver->run(store, "ROLLBACK", NULL);
    }
    store->driver->finish(store, err == ERR_OK);
    return err;
}
