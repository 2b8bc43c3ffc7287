/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "test_store.h"

#include <libpq-fe.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"
#include "insight/store.h"

static bool is_postgres;
static char server[64]; /* of PostgreSQL: the folder of its socket */

void test_store_init(int argc, char **argv) {
    struct buf folder = BUF_INIT;
    is_postgres = argc > 1;
    if (is_postgres && file_read(&folder, argv[1], sizeof server - 1, NULL) != ERR_OK) {
        fprintf(stderr, "%s: no server of PostgreSQL\n", argv[1]);
        _exit(1);
    }
    snprintf(server, sizeof server, "%s", buf_str(&folder).ptr);
    buf_release(&folder);
}

bool test_store_is_postgres(void) {
    return is_postgres;
}

const char *test_store_server(void) {
    return server;
}

/* ## PostgreSQL */

static PGconn *connect_to(const char *address) {
    PGconn *connection = PQconnectdb(address);
    if (PQstatus(connection) != CONNECTION_OK) {
        fail_msg("%s", PQerrorMessage(connection));
    }
    return connection;
}

static void run_postgres(PGconn *connection, const char *sql) {
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fail_msg("%s: %s", sql, PQerrorMessage(connection));
    }
    PQclear(result);
}

/* As postgresql://vraagbaak@/NAME?… */
static void make_database(const char *address) {
    char place[TEST_STORE_BYTES];
    char sql[128];
    const char *name = strstr(address, "@/") + 2;
    snprintf(place, sizeof place, "postgresql://vraagbaak@/postgres?host=%s", server);
    snprintf(sql, sizeof sql, "CREATE DATABASE %.*s", (int)strcspn(name, "?"), name);
    PGconn *connection = connect_to(place);
    run_postgres(connection, sql);
    PQfinish(connection);
}

/* ## SQLite */

static const char *path_of(const char *address) {
    return strncmp(address, "sqlite:", 7) == 0 ? address + 7 : address;
}

static sqlite3 *open_file(const char *address) {
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path_of(address), &db), SQLITE_OK);
    return db;
}

static bool is_address_of_postgres(const char *address) {
    return strncmp(address, "postgres", 8) == 0;
}

/* ## Both */

/* Another run on the same server has names of its own. */
void test_store_next(char out[TEST_STORE_BYTES], const char *room) {
    static int number;
    number++;
    if (is_postgres) {
        snprintf(out, TEST_STORE_BYTES, "postgresql://vraagbaak@/t%ld_%d?host=%s", (long)getpid(),
                 number, server);
    } else {
        snprintf(out, TEST_STORE_BYTES, "%s/%d/insight.db", room, number);
    }
}

void test_store_make(const char *address) {
    if (is_address_of_postgres(address)) {
        make_database(address);
        return;
    }
    char folder[TEST_STORE_BYTES];
    snprintf(folder, sizeof folder, "%s", address);
    *strrchr(folder, '/') = '\0';
    assert_int_equal(mkdir(folder, 0700), 0);
}

void test_store_new(char out[TEST_STORE_BYTES], const char *room) {
    test_store_next(out, room);
    test_store_make(out);
}

void test_store_run(const char *address, const char *sql) {
    if (is_address_of_postgres(address)) {
        PGconn *connection = connect_to(address);
        run_postgres(connection, sql);
        PQfinish(connection);
        return;
    }
    sqlite3 *db = open_file(address);
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s: %s", sql, message);
    }
    sqlite3_close(db);
}

struct lock {
    PGconn *connection;
    sqlite3 *db;
};

void *test_store_lock(const char *address) {
    static struct lock lock; /* one at a time */
    lock = (struct lock){NULL, NULL};
    if (is_address_of_postgres(address)) {
        lock.connection = connect_to(address);
        run_postgres(lock.connection,
                     "BEGIN; LOCK TABLE telling, melding, vraag, verwezen IN EXCLUSIVE MODE");
    } else {
        lock.db = open_file(address);
        assert_int_equal(sqlite3_exec(lock.db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    }
    return &lock;
}

void test_store_unlock(void *lock) {
    const struct lock *held = lock;
    PQfinish(held->connection);
    sqlite3_close(held->db);
}

bool test_store_settle(const char *address) {
    static const char others_sql[] = "SELECT count(*) FROM pg_stat_activity"
                                     " WHERE datname = current_database()"
                                     " AND pid <> pg_backend_pid()";
    if (!is_address_of_postgres(address)) {
        return true;
    }
    PGconn *connection = connect_to(address);
    bool is_alone = false;
    for (int i = 0; i < 6000 && !is_alone; i++) {
        PGresult *result = PQexec(connection, others_sql);
        is_alone = PQntuples(result) == 1 && strcmp(PQgetvalue(result, 0, 0), "0") == 0;
        PQclear(result);
        nanosleep(&(struct timespec){0, 10000000}, NULL);
    }
    PQfinish(connection);
    return is_alone;
}

uint64_t test_store_count(const char *address) {
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&store, address, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, store, &period, &period, &arena, NULL), ERR_OK);
    assert_true(rows[STORE_TOTAL].len <= 1);
    uint64_t count = rows[STORE_TOTAL].len ? rows[STORE_TOTAL].rows[0].count : 0;
    store_close(store);
    arena_release(&arena);
    return count;
}

static void dump_files(struct buf *out, const char *path) {
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char name[TEST_STORE_BYTES + 16];
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        (void)file_read(out, name, LIMIT_LIST_BYTES, NULL); /* it need not be there */
    }
}

void test_store_dump(struct buf *out, const char *address) {
    if (!is_address_of_postgres(address)) {
        dump_files(out, path_of(address));
        return;
    }
    PGconn *connection = connect_to(address);
    PGresult *result = PQexec(connection, "SELECT database_to_xml(true, false, '')");
    assert_int_equal(PQntuples(result), 1);
    buf_add(out, str_from(PQgetvalue(result, 0, 0)));
    PQclear(result);
    PQfinish(connection);
}

bool test_store_has(const char *address, const char *text) {
    struct buf all = BUF_INIT;
    test_store_dump(&all, address);
    struct str bytes = buf_str(&all);
    bool is_found = str_find(bytes, str_from(text), 0) < bytes.len;
    buf_release(&all);
    return is_found;
}
