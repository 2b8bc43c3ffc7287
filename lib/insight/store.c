/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store.h"

#include <inttypes.h>

#include "insight/store_tables.h"

/* The driver of an address; when there is none, fault says what is wrong with it. */
static const struct sql_driver *driver_of(const char *address, const char **fault) {
    static const struct sql_driver *const drivers[] = {&sql_sqlite, &sql_postgres, NULL};
    *fault = "a store of counts is a path, sqlite: and a path, or an address that begins with "
             "postgresql://";
    for (size_t i = 0; drivers[i]; i++) {
        const char *found = drivers[i]->fault(address);
        if (!found) {
            return drivers[i];
        }
        *fault = *found ? found : *fault;
    }
    return NULL;
}

enum err store_check_address(const char *address, struct err_info *info) {
    const char *fault = NULL;
    return driver_of(address, &fault) ? ERR_OK : err_set(info, ERR_INVALID, "%s", fault);
}

/* ## Opening */

static enum err read_version(int64_t *out, struct store *store, struct err_info *info) {
    enum err err = store->driver->read_version(out, store, info);
    if (err == ERR_OK && *out > STORE_VERSION) {
        return err_set(info, ERR_CORRUPT,
                       "%s: version %" PRId64 ", made by a newer program (we know %d)",
                       sql_name(store), *out, STORE_VERSION);
    }
    return err;
}

/* In one transaction, so that of two programs that start together one waits for the other. */
static enum err upgrade(struct store *store, struct err_info *info) {
    int64_t version = 0;
    enum err err = sql_begin(store, SQL_UPGRADE, info);
    if (err != ERR_OK) {
        return err;
    }
    err = read_version(&version, store, info);
    while (err == ERR_OK && version < STORE_VERSION) {
        err = store->driver->run_step(store, &store_steps[version++], info);
    }
    return sql_finish(store, err, info);
}

static enum err open_driver(struct store **out, const struct sql_driver *driver,
                            const char *address, enum store_use use, struct err_info *info) {
    int64_t version = 0;
    enum err err = driver->open(out, address, use, info);
    if (err == ERR_OK) {
        err = read_version(&version, *out, info);
    }
    if (err != ERR_OK || version == STORE_VERSION) {
        return err;
    }
    return use == STORE_WRITE
               ? upgrade(*out, info)
               : err_set(info, ERR_CORRUPT, "%s: version %" PRId64 ", not brought to %d yet",
                         sql_name(*out), version, STORE_VERSION);
}

enum err store_open(struct store **out, const char *address, enum store_use use,
                    struct err_info *info) {
    *out = NULL;
    const char *fault = NULL;
    const struct sql_driver *driver = driver_of(address, &fault);
    if (!driver) {
        return err_set(info, ERR_INVALID, "%s", fault);
    }
    struct store *store = NULL;
    enum err err = open_driver(&store, driver, address, use, info);
    if (err != ERR_OK) {
        store_close(store);
        return err;
    }
    *out = store;
    return ERR_OK;
}

void store_close(struct store *store) {
    if (store) {
        store->driver->close(store);
    }
}
