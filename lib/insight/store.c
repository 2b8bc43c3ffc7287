/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "insight/store_sqlite.h"

/* How long to wait for another writer. The recorder tries again; a reader of a report should not
 * be kept waiting: WAL lets it read while another writes, so it waits only when something is off.
 */
enum { BUSY_MS = 250 };

/* ## SQL */

/* Says that a file is ours: "VBin". */
#define APPLICATION_ID "1447192942"

/* Step n brings a store of version n to n + 1; a new store is of version 0. Never changed, only
 * added to. */
static const char *const migrations[] = {
    "CREATE TABLE telling ("
    "  dag TEXT NOT NULL," /* YYYY-MM-DD */
    "  kanaal TEXT NOT NULL,"
    "  soort TEXT NOT NULL,"
    "  artikel TEXT NOT NULL," /* '' where there is none; the same for the others */
    "  thema TEXT NOT NULL,"
    "  uitkomst TEXT NOT NULL,"
    "  verwijzing TEXT NOT NULL,"
    "  aantal INTEGER NOT NULL,"
    "  met_reden INTEGER NOT NULL,"
    "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing)"
    ") STRICT, WITHOUT ROWID;"
    "PRAGMA application_id = " APPLICATION_ID ";"
    "PRAGMA user_version = 1;",
    "CREATE TABLE melding ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* never given twice: a page may be behind */
    "  dag TEXT NOT NULL,"
    "  artikel TEXT NOT NULL,"
    "  reden TEXT NOT NULL,"
    "  tekst TEXT NOT NULL,"
    "  afgehandeld TEXT" /* YYYY-MM-DD, or NULL */
    ") STRICT;"
    "CREATE INDEX melding_open ON melding (artikel, dag) WHERE afgehandeld IS NULL;"
    "PRAGMA user_version = 2;",
    "CREATE TABLE vraag ("
    "  dag TEXT NOT NULL,"
    "  kanaal TEXT NOT NULL,"
    "  soort TEXT NOT NULL,"
    "  groep TEXT NOT NULL," /* the same for questions that ask the same */
    "  vraag TEXT NOT NULL," /* words that may be kept */
    "  artikel TEXT NOT NULL,"
    "  uitkomst TEXT NOT NULL,"
    "  aantal INTEGER NOT NULL,"
    "  PRIMARY KEY (dag, groep, vraag, kanaal, soort, artikel, uitkomst)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX vraag_groep ON vraag (groep, dag);"
    "CREATE TABLE verwezen ("
    "  dag TEXT NOT NULL,"
    "  kanaal TEXT NOT NULL,"
    "  soort TEXT NOT NULL,"
    "  verwijzing TEXT NOT NULL,"
    "  gemeente TEXT NOT NULL,"
    "  aantal INTEGER NOT NULL,"
    "  PRIMARY KEY (dag, kanaal, soort, verwijzing, gemeente)"
    ") STRICT, WITHOUT ROWID;"
    "PRAGMA user_version = 3;",
};

enum { VERSION = sizeof migrations / sizeof *migrations };

static const char upsert_sql[] =
    "INSERT INTO telling VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8)"
    " ON CONFLICT DO UPDATE SET aantal = aantal + 1, met_reden = met_reden + excluded.met_reden";

/* A reason that comes later belongs to an opinion that is there, never to one that has none. */
static const char afterthought_sql[] =
    "UPDATE telling SET met_reden = met_reden + ?8 WHERE dag = ?1 AND kanaal = ?2 AND soort = ?3"
    " AND artikel = ?4 AND thema = ?5 AND uitkomst = ?6 AND verwijzing = ?7 AND met_reden < aantal";

/* ## What all files of the store use */

enum err sql_failed(const struct store *store, struct err_info *info) {
    int code = sqlite3_errcode(store->db);
    enum err err = ERR_ENVIRONMENT;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        err = ERR_LOCKED;
    } else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        err = ERR_CORRUPT;
    }
    return err_set(info, err, "%s: %s", store->path, sqlite3_errmsg(store->db));
}

enum err sql_run(struct store *store, const char *sql, struct err_info *info) {
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? ERR_OK
                                                                       : sql_failed(store, info);
}

enum err sql_prepare(sqlite3_stmt **out, struct store *store, const char *sql,
                     struct err_info *info) {
    return sqlite3_prepare_v2(store->db, sql, -1, out, NULL) == SQLITE_OK ? ERR_OK
                                                                          : sql_failed(store, info);
}

void sql_bind(sqlite3_stmt *statement, int place, struct str text) {
    sqlite3_bind_text(statement, place, text.ptr, (int)text.len, SQLITE_STATIC);
}

struct str sql_column(sqlite3_stmt *statement, int place) {
    const void *text = sqlite3_column_text(statement, place);
    return (struct str){text, text ? (size_t)sqlite3_column_bytes(statement, place) : 0};
}

enum err sql_delete_securely(struct store *store, struct err_info *info) {
    return sql_run(store, "PRAGMA secure_delete = ON", info);
}

void sql_empty_log(struct store *store) {
    sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

enum err sql_check_place(const struct store *store, struct err_info *info) {
    struct stat file;
    if (stat(store->path, &file) != 0) {
        return err_set_errno(info, store->path, "look at");
    }
    if (file.st_dev != store->device || file.st_ino != store->inode) {
        return err_set(info, ERR_ENVIRONMENT, "%s: another file was put there", store->path);
    }
    return ERR_OK;
}

/* ## Opening */

/* The one number that a statement gives. */
static enum err read_number(long long *out, struct store *store, const char *sql,
                            struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, sql, info);
    if (err == ERR_OK && sqlite3_step(statement) == SQLITE_ROW) {
        *out = sqlite3_column_int64(statement, 0);
    } else if (err == ERR_OK) {
        err = sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}

/* Its version, when it is a store of ours or empty. */
static enum err read_version(long long *out, struct store *store, struct err_info *info) {
    long long application = 0;
    long long things = 0;
    enum err err = read_number(&application, store, "PRAGMA application_id", info);
    if (err == ERR_OK) {
        err = read_number(&things, store, "SELECT count(*) FROM sqlite_schema", info);
    }
    if (err == ERR_OK) {
        err = read_number(out, store, "PRAGMA user_version", info);
    }
    if (err == ERR_OK && things > 0 && application != strtoll(APPLICATION_ID, NULL, 10)) {
        return err_set(info, ERR_CORRUPT, "%s: a database of another program", store->path);
    }
    if (err == ERR_OK && *out > VERSION) {
        return err_set(info, ERR_CORRUPT, "%s: version %lld, made by a newer program (we know %d)",
                       store->path, *out, VERSION);
    }
    return err;
}

/* In one transaction, so that of two programs that start together one waits for the other. */
static enum err migrate(struct store *store, struct err_info *info) {
    long long version = 0;
    enum err err = sql_run(store, "BEGIN IMMEDIATE", info);
    if (err == ERR_OK) {
        err = read_version(&version, store, info);
    }
    while (err == ERR_OK && version < VERSION) {
        err = sql_run(store, migrations[version++], info);
    }
    return err == ERR_OK ? sql_run(store, "COMMIT", info) : err;
}

/* WAL: readers don't hold up the writer. FULL: what was committed is on disk, also after a power
 * cut; only the writer's own thread waits for that. */
static enum err prepare_writing(struct store *store, struct err_info *info) {
    enum err err = sql_run(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", info);
    if (err == ERR_OK) {
        err = migrate(store, info);
    }
    if (err == ERR_OK) {
        err = sql_prepare(&store->upsert, store, upsert_sql, info);
    }
    if (err == ERR_OK) {
        err = sql_prepare(&store->afterthought, store, afterthought_sql, info);
    }
    return err == ERR_OK ? questions_prepare(store, info) : err;
}

static enum err check_version(struct store *store, struct err_info *info) {
    long long version = 0;
    enum err err = read_version(&version, store, info);
    if (err == ERR_OK && version < VERSION) {
        return err_set(info, ERR_CORRUPT, "%s: version %lld, not brought to %d yet", store->path,
                       version, VERSION);
    }
    return err;
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

static enum err open_file(struct store *store, enum store_use use, struct err_info *info) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (use == STORE_WRITE) {
        flags |= SQLITE_OPEN_CREATE;
        make_file(store->path);
    }
    if (sqlite3_open_v2(store->path, &store->db, flags, NULL) != SQLITE_OK) {
        return sql_failed(store, info);
    }
    sqlite3_busy_timeout(store->db, BUSY_MS);
    return use == STORE_WRITE ? prepare_writing(store, info) : check_version(store, info);
}

/* What stands behind "sqlite:"; NULL when the address is of something else. */
static const char *path_of(const char *address) {
    struct str text = str_from(address);
    if (str_starts_with(text, STR("sqlite:"))) {
        return text.len > 7 ? address + 7 : NULL;
    }
    bool plain = text.len > 0 && str_find(text, STR("://"), 0) == text.len;
    return plain ? address : NULL;
}

enum err store_check_address(const char *address, struct err_info *info) {
    return path_of(address)
               ? ERR_OK
               : err_set(info, ERR_INVALID, "a store of counts is a path, or sqlite: and a path");
}

enum err store_open(struct store **out, const char *address, enum store_use use,
                    struct err_info *info) {
    *out = NULL;
    enum err err = store_check_address(address, info);
    if (err != ERR_OK) {
        return err;
    }
    struct store *store = mem_alloc(1, sizeof *store);
    struct str path = str_from(path_of(address));
    store->path = mem_alloc(path.len + 1, 1);
    memcpy(store->path, path.ptr, path.len);
    err = open_file(store, use, info);
    struct stat file;
    if (err == ERR_OK && stat(store->path, &file) != 0) {
        err = err_set_errno(info, store->path, "look at");
    }
    if (err != ERR_OK) {
        store_close(store);
        return err;
    }
    store->device = file.st_dev;
    store->inode = file.st_ino;
    *out = store;
    return ERR_OK;
}

void store_close(struct store *store) {
    if (store) {
        sqlite3_finalize(store->upsert);
        sqlite3_finalize(store->afterthought);
        sqlite3_finalize(store->question);
        sqlite3_finalize(store->place);
        sqlite3_close(store->db);
        free(store->path);
        free(store);
    }
}

/* ## Adding */

static enum err add_event(struct store *store, const struct event *event, struct err_info *info) {
    char day[DATE_BYTES + 1];
    date_from_number(day, event->day);
    sqlite3_stmt *statement = event->is_afterthought ? store->afterthought : store->upsert;
    sql_bind(statement, 1, str_from(day));
    sql_bind(statement, 2, event_channel_name(event->channel));
    sql_bind(statement, 3, event_kind_name(event->kind));
    sql_bind(statement, 4, str_from(event->artikel));
    sql_bind(statement, 5, str_from(event->thema));
    sql_bind(statement, 6, event_outcome_name(event->outcome));
    sql_bind(statement, 7, str_from(event->verwijzing));
    sqlite3_bind_int(statement, 8, event->has_reason);
    enum err err = sqlite3_step(statement) == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return err == ERR_OK ? questions_add(store, event, str_from(day), info) : err;
}

enum err store_add(struct store *store, const struct event *events, size_t count,
                   struct err_info *info) {
    enum err err = sql_check_place(store, info);
    if (err == ERR_OK) {
        err = sql_run(store, "BEGIN IMMEDIATE", info);
    }
    if (err != ERR_OK) {
        return err;
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        err = add_event(store, &events[i], info);
    }
    if (err == ERR_OK) {
        err = sql_run(store, "COMMIT", info);
    }
    if (err != ERR_OK) {
        sql_run(store, "ROLLBACK", NULL);
    }
    return err;
}
