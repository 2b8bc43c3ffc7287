/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

/* How long to wait for another writer. The recorder tries again; a reader of a report should not
 * be kept waiting: WAL lets it read while another writes, so it waits only when something is off.
 */
enum { BUSY_MS = 250 };

struct store {
    sqlite3 *db;
    sqlite3_stmt *upsert;       /* NULL when only reading */
    sqlite3_stmt *afterthought; /* the same */
    char *path;
    dev_t device; /* of the file that was opened */
    ino_t inode;
};

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
};

enum { VERSION = sizeof migrations / sizeof *migrations };

static const char upsert_sql[] =
    "INSERT INTO telling VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8)"
    " ON CONFLICT DO UPDATE SET aantal = aantal + 1, met_reden = met_reden + excluded.met_reden";

/* A reason that comes later belongs to an opinion that is there, never to one that has none. */
static const char afterthought_sql[] =
    "UPDATE telling SET met_reden = met_reden + ?8 WHERE dag = ?1 AND kanaal = ?2 AND soort = ?3"
    " AND artikel = ?4 AND thema = ?5 AND uitkomst = ?6 AND verwijzing = ?7 AND met_reden < aantal";

#define READ(key, condition)                                                                       \
    "SELECT " key ", soort, uitkomst, sum(aantal), sum(met_reden) FROM telling"                    \
    " WHERE dag BETWEEN ?1 AND ?2" condition " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"

static const char *const read_sql[STORE_GROUP_COUNT] = {
    [STORE_TOTAL] = READ("''", ""),
    [STORE_CHANNELS] = READ("kanaal", ""),
    [STORE_DAYS] = READ("dag", ""),
    [STORE_THEMES] = READ("thema", " AND thema <> ''"),
    [STORE_ARTICLES] = READ("artikel", " AND artikel IN (SELECT artikel FROM telling"
                                       " WHERE dag BETWEEN ?1 AND ?2 AND artikel <> ''"
                                       " GROUP BY 1 ORDER BY sum(aantal) DESC, 1 LIMIT ?3)"),
    [STORE_REFERRALS] = READ("verwijzing", " AND verwijzing <> ''"),
};

/* ## Opening */

static enum err failed(const struct store *store, struct err_info *info) {
    int code = sqlite3_errcode(store->db);
    enum err err = ERR_ENVIRONMENT;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        err = ERR_LOCKED;
    } else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        err = ERR_CORRUPT;
    }
    return err_set(info, err, "%s: %s", store->path, sqlite3_errmsg(store->db));
}

static enum err run(struct store *store, const char *sql, struct err_info *info) {
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? ERR_OK
                                                                       : failed(store, info);
}

static enum err prepare(sqlite3_stmt **out, struct store *store, const char *sql,
                        struct err_info *info) {
    return sqlite3_prepare_v2(store->db, sql, -1, out, NULL) == SQLITE_OK ? ERR_OK
                                                                          : failed(store, info);
}

/* The one number that a statement gives. */
static enum err read_number(long long *out, struct store *store, const char *sql,
                            struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    enum err err = prepare(&statement, store, sql, info);
    if (err == ERR_OK && sqlite3_step(statement) == SQLITE_ROW) {
        *out = sqlite3_column_int64(statement, 0);
    } else if (err == ERR_OK) {
        err = failed(store, info);
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
    enum err err = run(store, "BEGIN IMMEDIATE", info);
    if (err == ERR_OK) {
        err = read_version(&version, store, info);
    }
    while (err == ERR_OK && version < VERSION) {
        err = run(store, migrations[version++], info);
    }
    return err == ERR_OK ? run(store, "COMMIT", info) : err;
}

/* WAL: readers don't hold up the writer. FULL: what was committed is on disk, also after a power
 * cut; only the writer's own thread waits for that. */
static enum err prepare_writing(struct store *store, struct err_info *info) {
    enum err err = run(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", info);
    if (err == ERR_OK) {
        err = migrate(store, info);
    }
    if (err == ERR_OK) {
        err = prepare(&store->upsert, store, upsert_sql, info);
    }
    return err == ERR_OK ? prepare(&store->afterthought, store, afterthought_sql, info) : err;
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
        return failed(store, info);
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
        sqlite3_close(store->db);
        free(store->path);
        free(store);
    }
}

/* ## Adding */

static void bind(sqlite3_stmt *statement, int place, struct str text) {
    sqlite3_bind_text(statement, place, text.ptr, (int)text.len, SQLITE_STATIC);
}

static enum err add_event(struct store *store, const struct event *event, struct err_info *info) {
    char day[DATE_BYTES + 1];
    date_from_number(day, event->day);
    sqlite3_stmt *statement = event->is_afterthought ? store->afterthought : store->upsert;
    bind(statement, 1, str_from(day));
    bind(statement, 2, event_channel_name(event->channel));
    bind(statement, 3, event_kind_name(event->kind));
    bind(statement, 4, str_from(event->artikel));
    bind(statement, 5, str_from(event->thema));
    bind(statement, 6, event_outcome_name(event->outcome));
    bind(statement, 7, str_from(event->verwijzing));
    sqlite3_bind_int(statement, 8, event->has_reason);
    enum err err = sqlite3_step(statement) == SQLITE_DONE ? ERR_OK : failed(store, info);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return err;
}

/* A file that was moved away is still open, and would take counts that nobody sees again. */
static enum err check_place(const struct store *store, struct err_info *info) {
    struct stat file;
    if (stat(store->path, &file) != 0) {
        return err_set_errno(info, store->path, "look at");
    }
    if (file.st_dev != store->device || file.st_ino != store->inode) {
        return err_set(info, ERR_ENVIRONMENT, "%s: another file was put there", store->path);
    }
    return ERR_OK;
}

enum err store_add(struct store *store, const struct event *events, size_t count,
                   struct err_info *info) {
    enum err err = check_place(store, info);
    if (err == ERR_OK) {
        err = run(store, "BEGIN IMMEDIATE", info);
    }
    if (err != ERR_OK) {
        return err;
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        err = add_event(store, &events[i], info);
    }
    if (err == ERR_OK) {
        err = run(store, "COMMIT", info);
    }
    if (err != ERR_OK) {
        run(store, "ROLLBACK", NULL);
    }
    return err;
}

/* ## Reading */

static struct str column(sqlite3_stmt *statement, int place) {
    const void *text = sqlite3_column_text(statement, place);
    return (struct str){text, text ? (size_t)sqlite3_column_bytes(statement, place) : 0};
}

static enum err read_row(struct store_row *out, struct store *store, sqlite3_stmt *statement,
                         struct arena *arena, struct err_info *info) {
    if (!event_kind_find(column(statement, 1), &out->kind) ||
        !event_outcome_find(column(statement, 2), &out->outcome)) {
        return err_set(info, ERR_CORRUPT, "%s: counts of an unknown kind", store->path);
    }
    out->key = arena_str(arena, column(statement, 0));
    out->count = (uint64_t)sqlite3_column_int64(statement, 3);
    out->with_reason = (uint64_t)sqlite3_column_int64(statement, 4);
    return ERR_OK;
}

static enum err read_rows(struct store_rows *out, struct store *store, sqlite3_stmt *statement,
                          struct arena *arena, struct err_info *info) {
    struct store_row *rows = NULL;
    size_t capacity = 0;
    size_t len = 0;
    enum err err = ERR_OK;
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW && err == ERR_OK) {
        rows = mem_grow(rows, &capacity, len, sizeof *rows);
        err = read_row(&rows[len++], store, statement, arena, info);
        code = err == ERR_OK ? sqlite3_step(statement) : code;
    }
    if (err == ERR_OK && code != SQLITE_DONE) {
        err = failed(store, info);
    }
    *out = (struct store_rows){arena_alloc(arena, len, sizeof *rows), len};
    if (len > 0) {
        memcpy(out->rows, rows, len * sizeof *rows);
    }
    free(rows);
    return err;
}

static enum err read_group(struct store_rows *out, struct store *store, enum store_group group,
                           const struct period *period, struct arena *arena,
                           struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    enum err err = prepare(&statement, store, read_sql[group], info);
    if (err == ERR_OK) {
        bind(statement, 1, str_from(period->first));
        bind(statement, 2, str_from(period->last));
        if (group == STORE_ARTICLES) {
            sqlite3_bind_int(statement, 3, STORE_TOP);
        }
        err = read_rows(out, store, statement, arena, info);
    }
    sqlite3_finalize(statement);
    return err;
}

enum err store_read(struct store_rows out[STORE_GROUP_COUNT], struct store *store,
                    const struct period *period, struct arena *arena, struct err_info *info) {
    enum err err = run(store, "BEGIN", info);
    for (int group = 0; group < STORE_GROUP_COUNT && err == ERR_OK; group++) {
        err = read_group(&out[group], store, (enum store_group)group, period, arena, info);
    }
    run(store, "ROLLBACK", NULL);
    return err;
}
