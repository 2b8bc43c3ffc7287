/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_import.h"

#include "base/date.h"
#include "insight/sql.h"
#include "insight/store_add.h"

static const char known_sql[] = "SELECT count(*) FROM invoer WHERE sleutel = $1";
static const char keep_sql[] = "INSERT INTO invoer (sleutel, dag) VALUES ($1, $2)";

static enum err look_up(bool *is_done, struct store *store, struct str key, struct err_info *info) {
    int64_t count = 0;
    char today[DATE_BYTES + 1];
    date_today(today);
    enum err err = sql_read_number(&count, store, known_sql, SQL_VALUES(sql_text(key)), info);
    *is_done = count > 0;
    if (err != ERR_OK || *is_done) {
        return err;
    }
    return sql_change(NULL, store, keep_sql, SQL_VALUES(sql_text(key), sql_text(str_from(today))),
                      info);
}

enum err store_import_begin(bool *is_done, struct store *store, struct str key,
                            struct err_info *info) {
    *is_done = false;
    enum err err = sql_begin(store, SQL_IMPORT, info);
    if (err != ERR_OK) {
        return err;
    }
    err = look_up(is_done, store, key, info);
    return err == ERR_OK && !*is_done ? ERR_OK : sql_finish(store, err, info);
}

enum err store_import_add(struct store *store, const struct event *events, size_t count,
                          struct err_info *info) {
    return store_write_events(store, events, count, info);
}

enum err store_import_end(struct store *store, enum err err, struct err_info *info) {
    return sql_finish(store, err, info);
}
