/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The driver of SQLite: a file of this machine. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "insight/sql_driver.h"

/* How long to wait for another writer. The recorder tries again; a reader of a report should not
 * be kept waiting: WAL lets it read while another writes, so it waits only when something is off.
 */
enum { BUSY_MS = 250 };

/* An import of a month adds hundreds of MB all over the tables: with what SQLite keeps by itself (2
 * MB) it reads and writes the same pages time and again. In KiB, taken as it is needed. */
#define IMPORT_CACHE "PRAGMA cache_size = -131072"

/* Says that a file is ours: "VBin"; set by the first step (store_tables.c). */
enum { APPLICATION_ID = 1447192942 };

struct sqlite {
    struct store store; /* its name is the path */
    sqlite3 *db;
    dev_t device; /* of the file that was opened */
    ino_t inode;
};

static struct sqlite *sqlite_of(struct store *store) {
    return (struct sqlite *)(void *)store;
}

/* Tells what SQLite says that went wrong. */
static enum err failed(struct store *store, struct err_info *info) {
    sqlite3 *db = sqlite_of(store)->db;
    int code = sqlite3_errcode(db);
    enum err err = ERR_ENVIRONMENT;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        err = ERR_LOCKED;
    } else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        err = ERR_CORRUPT;
    }
    return err_set(info, err, "%s: %s", store->name, sqlite3_errmsg(db));
}

static enum err run(struct store *store, const char *text, struct err_info *info) {
    int code = sqlite3_exec(sqlite_of(store)->db, text, NULL, NULL, NULL);
    return code == SQLITE_OK ? ERR_OK : failed(store, info);
}

static enum err run_step(struct store *store, const struct sql_step *step, struct err_info *info) {
    return run(store, step->sqlite, info);
}

/* ## Statements */

static enum err prepare(struct sql_statement *statement, struct store *store,
                        struct sql_values values, struct err_info *info) {
    (void)values;
    sqlite3_stmt *prepared = NULL;
    int code = sqlite3_prepare_v3(sqlite_of(store)->db, statement->text, -1,
                                  SQLITE_PREPARE_PERSISTENT, &prepared, NULL);
    statement->prepared = prepared;
    return code == SQLITE_OK ? ERR_OK : failed(store, info);
}

static void bind(sqlite3_stmt *statement, int number, const struct sql_value *value) {
    char name[16];
    snprintf(name, sizeof name, "$%d", number);
    int place = sqlite3_bind_parameter_index(statement, name);
    if (value->is_number) {
        sqlite3_bind_int64(statement, place, value->number);
    } else {
        sqlite3_bind_text(statement, place, value->text.ptr, (int)value->text.len, SQLITE_STATIC);
    }
}

static void select_rows(struct sql_rows *out, const struct sql_statement *statement,
                        struct sql_values values) {
    out->result = statement->prepared;
    for (size_t i = 0; i < values.len; i++) {
        bind(out->result, (int)i + 1, &values.items[i]);
    }
}

static bool next(struct sql_rows *rows) {
    int code = sqlite3_step(rows->result);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        rows->err = failed(rows->store, rows->info);
    }
    return code == SQLITE_ROW;
}

static struct str text_at(const struct sql_rows *rows, int column) {
    const void *text = sqlite3_column_text(rows->result, column);
    return text ? (struct str){text, (size_t)sqlite3_column_bytes(rows->result, column)} : STR("");
}

static int64_t number_at(const struct sql_rows *rows, int column) {
    return sqlite3_column_int64(rows->result, column);
}

static uint64_t changed(const struct sql_rows *rows) {
    return (uint64_t)sqlite3_changes64(sqlite_of(rows->store)->db);
}

static void end(struct sql_rows *rows) {
    sqlite3_reset(rows->result);
    sqlite3_clear_bindings(rows->result);
}

/* ## Opening */

/* What stands behind "sqlite:"; NULL when the address is of something else. */
static const char *path_of(const char *address) {
    struct str text = str_from(address);
    if (str_starts_with(text, STR("sqlite:"))) {
        return address + 7;
    }
    return str_find(text, STR("://"), 0) == text.len ? address : NULL;
}

static const char *fault(const char *address) {
    const char *path = path_of(address);
    if (!path) {
        return "";
    }
    return *path ? NULL : "a store of counts is a path, or sqlite: and a path";
}

/* Which articles for agents are asked for is not for everyone on this machine. What SQLite puts
 * beside the file gets the same mode. Only a new file is opened here: closing one that SQLite has
 * open elsewhere would take its locks away. What goes wrong SQLite finds too, and tells. */
static void make_file(const char *path) {
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (fd >= 0) {
        close(fd);
    }
}

/* WAL: readers don't hold up the writer. FULL: what was committed is on disk, also after a power
 * cut; only the writer's own thread waits for that. */
static enum err open_file(struct sqlite *sqlite, enum store_use use, struct err_info *info) {
    struct store *store = &sqlite->store;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (use == STORE_WRITE) {
        flags |= SQLITE_OPEN_CREATE;
        make_file(store->name);
    }
    if (sqlite3_open_v2(store->name, &sqlite->db, flags, NULL) != SQLITE_OK) {
        return failed(store, info);
    }
    sqlite3_busy_timeout(sqlite->db, BUSY_MS);
    struct stat file;
    if (stat(store->name, &file) != 0) {
        return err_set_errno(info, store->name, "look at");
    }
    sqlite->device = file.st_dev;
    sqlite->inode = file.st_ino;
    return use == STORE_WRITE
               ? run(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", info)
               : ERR_OK;
}

static enum err open_store(struct store **out, const char *address, enum store_use use,
                           struct err_info *info) {
    struct sqlite *sqlite = mem_alloc(1, sizeof *sqlite);
    struct str path = str_from(path_of(address));
    sqlite->store.driver = &sql_sqlite;
    sqlite->store.name = mem_alloc(path.len + 1, 1);
    memcpy(sqlite->store.name, path.ptr, path.len);
    *out = &sqlite->store;
    return open_file(sqlite, use, info);
}

static void close_store(struct store *store) {
    for (size_t i = 0; i < store->len; i++) {
        sqlite3_finalize(store->statements[i].prepared);
    }
    sqlite3_close(sqlite_of(store)->db);
    free(store->statements);
    free(store->name);
    free(store);
}

static enum err read_version(int64_t *out, struct store *store, struct err_info *info) {
    int64_t application = 0;
    int64_t things = 0;
    enum err err =
        sql_read_number(&application, store, "PRAGMA application_id", SQL_NO_VALUES, info);
    if (err == ERR_OK) {
        err = sql_read_number(&things, store, "SELECT count(*) FROM sqlite_schema", SQL_NO_VALUES,
                              info);
    }
    if (err == ERR_OK) {
        err = sql_read_number(out, store, "PRAGMA user_version", SQL_NO_VALUES, info);
    }
    if (err == ERR_OK && things > 0 && application != APPLICATION_ID) {
        return err_set(info, ERR_CORRUPT, "%s: a database of another program", store->name);
    }
    return err;
}

/* ## Transactions */

/* A file that was moved away is still open, and would take what nobody sees again. */
static enum err check_place(struct store *store, struct err_info *info) {
    const struct sqlite *sqlite = sqlite_of(store);
    struct stat file;
    if (stat(store->name, &file) != 0) {
        return err_set_errno(info, store->name, "look at");
    }
    if (file.st_dev != sqlite->device || file.st_ino != sqlite->inode) {
        return err_set(info, ERR_ENVIRONMENT, "%s: another file was put there", store->name);
    }
    return ERR_OK;
}

static enum err begin(struct store *store, enum sql_purpose purpose, struct err_info *info) {
    if (purpose == SQL_READ) {
        return run(store, "BEGIN", info);
    }
    enum err err = check_place(store, info);
    if (err == ERR_OK && purpose == SQL_ERASE) {
        err = run(store, "PRAGMA secure_delete = ON", info); /* zeros in the place of it */
    }
    if (err == ERR_OK && purpose == SQL_IMPORT) {
        err = run(store, IMPORT_CACHE, info);
    }
    return err == ERR_OK ? run(store, "BEGIN IMMEDIATE", info) : err;
}

/* The log of writes still has what was deleted. Somebody who reads now keeps it for a while, which
 * is no failure. */
static void finish(struct store *store, bool is_kept) {
    if (is_kept && store->purpose == SQL_ERASE) {
        sqlite3_wal_checkpoint_v2(sqlite_of(store)->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                  NULL);
    }
}

const struct sql_driver sql_sqlite = {
    .fault = fault,
    .open = open_store,
    .close = close_store,
    .run = run,
    .run_step = run_step,
    .read_version = read_version,
    .prepare = prepare,
    .select = select_rows,
    .next = next,
    .text_at = text_at,
    .number_at = number_at,
    .changed = changed,
    .end = end,
    .begin = begin,
    .finish = finish,
};
