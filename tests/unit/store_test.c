/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is a store and what is not, and who may have it open. */
#include "insight/store.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "insight/store_notes.h"

static char room[] = "store_test.XXXXXX";
static char path[64];

/* A path of its own for each test. */
static int next_path(void **state) {
    static int number;
    (void)state;
    snprintf(path, sizeof path, "%s/%d.db", room, ++number);
    return 0;
}

static void run_sql(const char *sql) {
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void make_store(void) {
    struct store *store = NULL;
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    store_close(store);
}

static void assert_refused(enum store_use use, enum err code, const char *cause) {
    struct store *store = NULL;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(store_open(&store, path, use, &info), code);
    assert_null(store);
    if (!strstr(info.text, cause)) {
        printf("expected %s: %s\n", cause, info.text);
    }
    assert_non_null(strstr(info.text, cause));
    assert_non_null(strstr(info.text, path));
}

static void knows_an_address(void **state) {
    (void)state;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(store_check_address("a/b.db", NULL), ERR_OK);
    assert_int_equal(store_check_address("sqlite:/a/b.db", NULL), ERR_OK);
    assert_int_equal(store_check_address("", NULL), ERR_INVALID);
    assert_int_equal(store_check_address("sqlite:", NULL), ERR_INVALID);
    assert_int_equal(store_check_address("mysql://user:secret@host/db", &info), ERR_INVALID);
    assert_null(strstr(info.text, "secret"));
}

static void keeps_what_is_there(void **state) {
    (void)state;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    for (int i = 0; i < 3; i++) {
        struct store *store = NULL;
        assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
        assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
        store_close(store);
    }
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&store, path, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, store, &period, &period, &arena, NULL), ERR_OK);
    assert_int_equal(rows[STORE_TOTAL].len, 1);
    assert_int_equal(rows[STORE_TOTAL].rows[0].count, 3);
    arena_release(&arena);
    store_close(store);
    store_close(NULL);
}

static void nobody_else_reads_it(void **state) {
    (void)state;
    struct stat about;
    mode_t before = umask(0);
    make_store();
    umask(before);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0640);
}

static void refuses_another_database(void **state) {
    (void)state;
    run_sql("CREATE TABLE klanten (naam TEXT)");
    assert_refused(STORE_WRITE, ERR_CORRUPT, "another program");
    assert_refused(STORE_READ, ERR_CORRUPT, "another program");
}

/* As the first version of the program made it. */
static const char version_1[] =
    "CREATE TABLE telling (dag TEXT NOT NULL, kanaal TEXT NOT NULL, soort TEXT NOT NULL,"
    "  artikel TEXT NOT NULL, thema TEXT NOT NULL, uitkomst TEXT NOT NULL,"
    "  verwijzing TEXT NOT NULL, aantal INTEGER NOT NULL, met_reden INTEGER NOT NULL,"
    "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing))"
    "  STRICT, WITHOUT ROWID;"
    "INSERT INTO telling VALUES ('2026-10-01', 'balie', 'gelezen', 'brug', '', '', '', 7, 0);"
    "PRAGMA application_id = 1447192942; PRAGMA user_version = 1";

static void brings_an_older_version_up_to_date(void **state) {
    (void)state;
    run_sql(version_1);
    assert_refused(STORE_READ, ERR_CORRUPT, "version 1, not brought to 3 yet");
    for (int i = 0; i < 2; i++) {
        struct store *store = NULL;
        struct arena arena = ARENA_INIT;
        struct store_used_list used;
        struct note_list notes;
        struct note note = {.artikel = STR("brug"), .reden = NOTE_ANDERS, .tekst = STR("kort")};
        assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
        assert_int_equal(store_read_used(&used, store, 0, &arena, NULL), ERR_OK);
        assert_int_equal(used.len, 1);
        assert_int_equal(used.items[0].count, 7);
        assert_int_equal(store_note_add(store, &note, NULL), ERR_OK);
        assert_int_equal(store_notes_list(&notes, store, STR(""), &arena, NULL), ERR_OK);
        assert_int_equal(notes.len, i + 1);
        arena_release(&arena);
        store_close(store);
    }
}

static void add_times(struct store *store, const char *artikel, struct event event, int times) {
    event_set(event.artikel, str_from(artikel));
    for (int i = 0; i < times; i++) {
        assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    }
}

static void knows_what_agents_use_most(void **state) {
    (void)state;
    struct event read = event_of(EVENT_GELEZEN, VIA_BALIE);
    struct event spoken = event_of(EVENT_CONTACTMOMENT, VIA_TELEFOON);
    struct event old = read;
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_used_list used = {.len = 0};
    old.day -= 30;
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_read_used(&used, store, 0, &arena, NULL), ERR_OK);
    assert_int_equal(used.len, 0);
    add_times(store, "brug", read, 2);
    add_times(store, "ganzen", read, 1);
    add_times(store, "ganzen", spoken, 2);
    add_times(store, "algen", spoken, 2);
    add_times(store, "oud", old, 9);
    add_times(store, "website", event_of(EVENT_GELEZEN, VIA_WEBSITE), 9);
    add_times(store, "gezocht", event_of(EVENT_ZOEKVRAAG, VIA_BALIE), 9);
    add_times(store, "", spoken, 9);
    assert_int_equal(store_read_used(&used, store, read.day - 29, &arena, NULL), ERR_OK);
    static const char *const expected[] = {"ganzen", "algen", "brug"};
    static const uint64_t counts[] = {3, 2, 2};
    assert_int_equal(used.len, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(used.items[i].artikel.ptr, expected[i]);
        assert_int_equal(used.items[i].count, counts[i]);
    }
    assert_int_equal(store_read_used(&used, store, read.day - 30, &arena, NULL), ERR_OK);
    assert_string_equal(used.items[0].artikel.ptr, "oud");
    for (int i = 0; i < STORE_USED + 3; i++) {
        char id[16];
        snprintf(id, sizeof id, "id-%d", i);
        add_times(store, id, read, 1);
    }
    assert_int_equal(store_read_used(&used, store, 0, &arena, NULL), ERR_OK);
    assert_int_equal(used.len, STORE_USED);
    arena_release(&arena);
    store_close(store);
}

static void refuses_a_newer_version(void **state) {
    (void)state;
    make_store();
    run_sql("PRAGMA user_version = 99");
    assert_refused(STORE_WRITE, ERR_CORRUPT, "version 99");
    assert_refused(STORE_READ, ERR_CORRUPT, "version 99");
}

static void refuses_what_is_no_database(void **state) {
    (void)state;
    assert_int_equal(file_write(path, STR("Dit is een gewone tekst, geen database.\n"), NULL),
                     ERR_OK);
    assert_refused(STORE_WRITE, ERR_CORRUPT, "not a database");
    struct buf kept = BUF_INIT;
    assert_int_equal(file_read(&kept, path, 1000, NULL), ERR_OK);
    assert_str_equal(buf_str(&kept), "Dit is een gewone tekst, geen database.\n");
    buf_release(&kept);
}

static void reading_makes_no_file(void **state) {
    (void)state;
    assert_refused(STORE_READ, ERR_ENVIRONMENT, "unable to open");
    assert_int_not_equal(access(path, F_OK), 0);
    assert_int_equal(file_write(path, STR(""), NULL), ERR_OK);
    assert_refused(STORE_READ, ERR_CORRUPT, "version 0");
}

static void notices_that_it_was_moved(void **state) {
    (void)state;
    char elsewhere[80];
    snprintf(elsewhere, sizeof elsewhere, "%s.old", path);
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    struct store *store = NULL;
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    assert_int_equal(rename(path, elsewhere), 0);
    assert_int_not_equal(store_add(store, &event, 1, NULL), ERR_OK);
    assert_int_equal(file_write(path, STR(""), NULL), ERR_OK);
    assert_int_equal(store_add(store, &event, 1, NULL), ERR_ENVIRONMENT);
    store_close(store);
}

/* Two servers may share a file; a reader never waits for a writer. */
static void shares_its_file(void **state) {
    (void)state;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    struct store *first = NULL;
    struct store *second = NULL;
    struct store *reader = NULL;
    assert_int_equal(store_open(&first, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_open(&second, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(first, &event, 1, NULL), ERR_OK);
    assert_int_equal(store_add(second, &event, 1, NULL), ERR_OK);
    sqlite3 *other = NULL;
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(store_add(first, &event, 1, NULL), ERR_LOCKED);
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&reader, path, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, reader, &period, &period, &arena, NULL), ERR_OK);
    assert_int_equal(rows[STORE_TOTAL].rows[0].count, 2);
    sqlite3_close(other);
    assert_int_equal(store_add(first, &event, 1, NULL), ERR_OK);
    arena_release(&arena);
    store_close(reader);
    store_close(second);
    store_close(first);
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_an_address),
        cmocka_unit_test_setup(keeps_what_is_there, next_path),
        cmocka_unit_test_setup(nobody_else_reads_it, next_path),
        cmocka_unit_test_setup(refuses_another_database, next_path),
        cmocka_unit_test_setup(brings_an_older_version_up_to_date, next_path),
        cmocka_unit_test_setup(knows_what_agents_use_most, next_path),
        cmocka_unit_test_setup(refuses_a_newer_version, next_path),
        cmocka_unit_test_setup(refuses_what_is_no_database, next_path),
        cmocka_unit_test_setup(reading_makes_no_file, next_path),
        cmocka_unit_test_setup(notices_that_it_was_moved, next_path),
        cmocka_unit_test_setup(shares_its_file, next_path),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
