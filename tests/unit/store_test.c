/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is a store and what is not, and who may have it open. */
#include "insight/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "insight/store_notes.h"
#include "test_store.h"

static char room[] = "store_test.XXXXXX";
static char path[TEST_STORE_BYTES];

/* A place of its own for each test. */
static int next_path(void **state) {
    (void)state;
    test_store_new(path, room);
    return 0;
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
    const char *name = test_store_is_postgres() ? strchr(path, '@') + 1 : path;
    assert_non_null(strstr(info.text, name));
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

/* Reads all there is. */
static void read_all(struct store_rows rows[STORE_GROUP_COUNT], struct arena *arena) {
    struct store *store = NULL;
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&store, path, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, store, &period, &period, arena, NULL), ERR_OK);
    store_close(store);
}

/* An opinion, with a reason at once, later, or not at all. */
static void add_opinions(struct store *store, int at_once, int later, int without) {
    struct event events[32];
    size_t len = 0;
    for (int i = 0; i < at_once + later + without; i++) {
        events[len] = event_of(EVENT_FEEDBACK, VIA_WEBSITE);
        events[len].outcome = OUTCOME_NUTTIG;
        event_set(events[len].artikel, i % 2 ? STR("brug") : STR("Brug"));
        events[len++].has_reason = i < at_once;
    }
    for (int i = 0; i < later; i++) {
        events[len] = events[at_once + i];
        events[len].has_reason = true;
        events[len++].is_afterthought = true;
    }
    assert_int_equal(store_add(store, events, len, NULL), ERR_OK);
}

static void adds_up_a_batch(void **state) {
    (void)state;
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    add_opinions(store, 4, 2, 4);
    add_opinions(store, 2, 2, 0);
    assert_int_equal(store_add(store, NULL, 0, NULL), ERR_OK);
    /* No more reasons than opinions, and none of what was not said. */
    struct event late = event_of(EVENT_FEEDBACK, VIA_WEBSITE);
    late.outcome = OUTCOME_NIET_NUTTIG;
    late.has_reason = true;
    late.is_afterthought = true;
    assert_int_equal(store_add(store, &late, 1, NULL), ERR_OK);
    read_all(rows, &arena);
    assert_int_equal(rows[STORE_TOTAL].len, 1);
    assert_int_equal(rows[STORE_TOTAL].rows[0].count, 14);
    assert_int_equal(rows[STORE_TOTAL].rows[0].with_reason, 10);
    assert_int_equal(rows[STORE_ARTICLES].len, 2);
    assert_int_equal(rows[STORE_ARTICLES].rows[0].count, 7);
    assert_int_equal(rows[STORE_ARTICLES].rows[1].with_reason, 5);
    struct event many[20];
    for (size_t i = 0; i < 20; i++) {
        many[i] = late;
        many[i].outcome = OUTCOME_NUTTIG;
        event_set(many[i].artikel, STR("brug"));
    }
    assert_int_equal(store_add(store, many, 20, NULL), ERR_OK);
    arena_release(&arena);
    read_all(rows, &arena);
    assert_int_equal(rows[STORE_TOTAL].rows[0].with_reason, 12);
    arena_release(&arena);
    store_close(store);
}

/* Whatever the language of a database is. */
static void orders_by_bytes(void **state) {
    (void)state;
    static const char *const keys[] = {"A-b", "Ab", "B", "a", "a-c", "ab", "z", "\xC3\xA4"};
    enum { KEYS = sizeof keys / sizeof *keys };
    struct event events[KEYS];
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    for (size_t i = 0; i < KEYS; i++) {
        events[i] = event_of(EVENT_GELEZEN, VIA_WEBSITE);
        event_set(events[i].thema, str_from(keys[KEYS - 1 - i]));
    }
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(store, events, KEYS, NULL), ERR_OK);
    store_close(store);
    read_all(rows, &arena);
    assert_int_equal(rows[STORE_THEMES].len, KEYS);
    for (size_t i = 0; i < KEYS; i++) {
        assert_string_equal(rows[STORE_THEMES].rows[i].key.ptr, keys[i]);
    }
    arena_release(&arena);
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
    bool is_postgres = test_store_is_postgres();
    test_store_run(path, "CREATE TABLE telling (naam TEXT)");
    assert_refused(STORE_WRITE, ERR_CORRUPT, is_postgres ? "already exists" : "another program");
    assert_refused(STORE_READ, ERR_CORRUPT, is_postgres ? "version 0" : "another program");
}

/* As the first version of the program made it. */
static const char sqlite_version_1[] =
    "CREATE TABLE telling (dag TEXT NOT NULL, kanaal TEXT NOT NULL, soort TEXT NOT NULL,"
    "  artikel TEXT NOT NULL, thema TEXT NOT NULL, uitkomst TEXT NOT NULL,"
    "  verwijzing TEXT NOT NULL, aantal INTEGER NOT NULL, met_reden INTEGER NOT NULL,"
    "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing))"
    "  STRICT, WITHOUT ROWID;"
    "INSERT INTO telling VALUES ('2026-10-01', 'balie', 'gelezen', 'brug', '', '', '', 7, 0);"
    "PRAGMA application_id = 1447192942; PRAGMA user_version = 1";

static const char postgres_version_1[] =
    "CREATE TABLE telling (dag TEXT COLLATE \"C\" NOT NULL, kanaal TEXT COLLATE \"C\" NOT NULL,"
    "  soort TEXT COLLATE \"C\" NOT NULL, artikel TEXT COLLATE \"C\" NOT NULL,"
    "  thema TEXT COLLATE \"C\" NOT NULL, uitkomst TEXT COLLATE \"C\" NOT NULL,"
    "  verwijzing TEXT COLLATE \"C\" NOT NULL, aantal BIGINT NOT NULL, met_reden BIGINT NOT NULL,"
    "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing));"
    "CREATE TABLE vraagbaak_partij (bron TEXT PRIMARY KEY, nummer BIGINT NOT NULL,"
    "  dag DATE NOT NULL);"
    "CREATE TABLE vraagbaak_versie (versie INTEGER NOT NULL);"
    "INSERT INTO vraagbaak_versie VALUES (1);"
    "INSERT INTO telling VALUES ('2026-10-01', 'balie', 'gelezen', 'brug', '', '', '', 7, 0)";

static void brings_an_older_version_up_to_date(void **state) {
    (void)state;
    test_store_run(path, test_store_is_postgres() ? postgres_version_1 : sqlite_version_1);
    assert_refused(STORE_READ, ERR_CORRUPT, "version 1, not brought to 4 yet");
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
    test_store_run(path, test_store_is_postgres() ? "UPDATE vraagbaak_versie SET versie = 99"
                                                  : "PRAGMA user_version = 99");
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
    char elsewhere[TEST_STORE_BYTES + 8];
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

/* Two servers may share a store; a reader never waits for a writer. */
static void shares_its_place(void **state) {
    (void)state;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    struct store *first = NULL;
    struct store *second = NULL;
    struct store *reader = NULL;
    assert_int_equal(store_open(&first, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_open(&second, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(first, &event, 1, NULL), ERR_OK);
    assert_int_equal(store_add(second, &event, 1, NULL), ERR_OK);
    void *other = test_store_lock(path);
    assert_int_equal(store_add(first, &event, 1, NULL), ERR_LOCKED);
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&reader, path, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, reader, &period, &period, &arena, NULL), ERR_OK);
    assert_int_equal(rows[STORE_TOTAL].rows[0].count, 2);
    test_store_unlock(other);
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

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_an_address),
        cmocka_unit_test_setup(keeps_what_is_there, next_path),
        cmocka_unit_test_setup(adds_up_a_batch, next_path),
        cmocka_unit_test_setup(orders_by_bytes, next_path),
        cmocka_unit_test_setup(refuses_another_database, next_path),
        cmocka_unit_test_setup(brings_an_older_version_up_to_date, next_path),
        cmocka_unit_test_setup(knows_what_agents_use_most, next_path),
        cmocka_unit_test_setup(refuses_a_newer_version, next_path),
        cmocka_unit_test_setup(shares_its_place, next_path),
    };
    const struct CMUnitTest file_tests[] = {
        cmocka_unit_test_setup(nobody_else_reads_it, next_path),
        cmocka_unit_test_setup(refuses_what_is_no_database, next_path),
        cmocka_unit_test_setup(reading_makes_no_file, next_path),
        cmocka_unit_test_setup(notices_that_it_was_moved, next_path),
    };
    int failed = cmocka_run_group_tests(tests, make_room, remove_room);
    if (!test_store_is_postgres()) {
        snprintf(room, sizeof room, "store_test.XXXXXX");
        failed += cmocka_run_group_tests(file_tests, make_room, remove_room);
    }
    return failed;
}
