/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Notes of agents: added without personal data, listed, handled, removed. */
#include "insight/store_notes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cmocka_includes.h"
#include "test_store.h"

static char room[] = "store_notes_test.XXXXXX";
static char path[TEST_STORE_BYTES];
static struct store *store;
static struct arena arena;

/* ## A store of its own for each test */

static int begin(void **state) {
    (void)state;
    test_store_new(path, room);
    return store_open(&store, path, STORE_WRITE, NULL) == ERR_OK ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    store_close(store);
    store = NULL;
    arena_release(&arena);
    return 0;
}

static int32_t day_of(const char *text) {
    return date_to_number(str_from(text));
}

static enum err add(const char *day, const char *artikel, const char *text) {
    struct note note = {.day = day_of(day),
                        .artikel = str_from(artikel),
                        .reden = NOTE_ONJUIST,
                        .tekst = str_from(text)};
    return store_note_add(store, &note, NULL);
}

static void assert_added(const char *day, const char *artikel, const char *text) {
    assert_int_equal(add(day, artikel, text), ERR_OK);
}

static struct note_list list(const char *artikel) {
    struct note_list notes;
    assert_int_equal(store_notes_list(&notes, store, str_from(artikel), &arena, NULL), ERR_OK);
    return notes;
}

static void assert_open(const char *artikel, uint64_t expected) {
    uint64_t count = 0;
    assert_int_equal(store_notes_count(&count, store, str_from(artikel), NULL), ERR_OK);
    assert_int_equal(count, expected);
}

static void assert_text(struct str text, const char *expected) {
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.ptr, expected, text.len);
}

/* ## Tests */

static void names_its_reasons(void **state) {
    (void)state;
    for (unsigned i = 0; i < NOTE_REASON_COUNT; i++) {
        enum note_reason found = NOTE_REASON_COUNT;
        assert_true(note_reason_find(note_reason_name((enum note_reason)i), &found));
        assert_int_equal(found, i);
    }
    enum note_reason none;
    assert_false(note_reason_find(STR("boos"), &none));
    assert_false(note_reason_find(STR(""), &none));
}

static void keeps_a_note(void **state) {
    (void)state;
    struct note note = {.day = day_of("2026-11-24"),
                        .artikel = STR("brug-bediening"),
                        .reden = NOTE_VEROUDERD,
                        .tekst = STR("De brug gaat al om 7 uur open.")};
    assert_int_equal(store_note_add(store, &note, NULL), ERR_OK);
    struct note_list notes = list("");
    assert_int_equal(notes.len, 1);
    assert_true(notes.notes[0].id > 0);
    assert_int_equal(notes.notes[0].day, note.day);
    assert_int_equal(notes.notes[0].reden, NOTE_VEROUDERD);
    assert_text(notes.notes[0].artikel, "brug-bediening");
    assert_text(notes.notes[0].tekst, "De brug gaat al om 7 uur open.");
}

static void lists_the_newest_first(void **state) {
    (void)state;
    assert_added("2026-11-20", "brug", "een");
    assert_added("2026-11-22", "ganzen", "twee");
    assert_added("2026-11-22", "brug", "drie");
    assert_added("2026-11-21", "brug", "");
    struct note_list notes = list("");
    assert_int_equal(notes.len, 4);
    assert_text(notes.notes[0].tekst, "drie");
    assert_text(notes.notes[1].tekst, "twee");
    assert_text(notes.notes[2].tekst, "");
    assert_text(notes.notes[3].tekst, "een");
    assert_int_equal(list("ganzen").len, 1);
    assert_int_equal(list("zwemwater").len, 0);
    assert_open("", 4);
    assert_open("brug", 3);
    assert_open("zwemwater", 0);
}

static void lists_no_more_than_people_read(void **state) {
    (void)state;
    for (int i = 0; i < NOTES_LISTED + 5; i++) {
        assert_added("2026-11-24", "brug", i < 5 ? "oud" : "nieuw");
    }
    struct note_list notes = list("brug");
    assert_int_equal(notes.len, NOTES_LISTED);
    for (size_t i = 0; i < notes.len; i++) {
        assert_text(notes.notes[i].tekst, "nieuw");
    }
    assert_open("brug", NOTES_LISTED + 5);
}

static void handles_a_note_once(void **state) {
    (void)state;
    assert_added("2026-11-20", "brug", "een");
    assert_added("2026-11-21", "brug", "twee");
    int64_t id = list("").notes[0].id;
    assert_int_equal(store_note_handle(store, id, day_of("2026-11-24"), NULL), ERR_OK);
    assert_int_equal(list("").len, 1);
    assert_text(list("").notes[0].tekst, "een");
    assert_open("brug", 1);
    assert_int_equal(store_note_handle(store, id, day_of("2026-11-24"), NULL), ERR_NOT_FOUND);
    assert_int_equal(store_note_handle(store, 99, day_of("2026-11-24"), NULL), ERR_NOT_FOUND);
    assert_int_equal(store_note_handle(store, -1, day_of("2026-11-24"), NULL), ERR_NOT_FOUND);
}

static void refuses_what_is_no_note(void **state) {
    (void)state;
    char text[NOTE_TEXT_BYTES + 2];
    char id[LIMIT_ID_BYTES + 2];
    memset(text, 'a', sizeof text);
    memset(id, 'a', sizeof id);
    text[NOTE_TEXT_BYTES + 1] = '\0';
    id[LIMIT_ID_BYTES + 1] = '\0';
    assert_int_equal(add("2026-11-24", "", "tekst"), ERR_INVALID);
    assert_int_equal(add("2026-11-24", "\xFF", "tekst"), ERR_INVALID);
    assert_int_equal(add("2026-11-24", "brug", "half \xC3"), ERR_INVALID);
    assert_int_equal(add("2026-11-24", "brug", text), ERR_LIMIT);
    assert_int_equal(add("2026-11-24", id, "tekst"), ERR_LIMIT);
    assert_open("", 0);
    text[NOTE_TEXT_BYTES] = '\0';
    id[LIMIT_ID_BYTES] = '\0';
    assert_added("2026-11-24", id, text);
    assert_int_equal(list("").notes[0].tekst.len, NOTE_TEXT_BYTES);
}

/* A placeholder may be longer than what it stands for. */
static void cuts_what_grew_too_long(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    for (int i = 0; i < 90; i++) {
        buf_add(&text, STR("a@b, "));
    }
    buf_add(&text, STR("\xC3\xAB\xC3\xAB\xC3\xAB"));
    assert_added("2026-11-24", "brug", buf_str(&text).ptr);
    struct str kept = list("").notes[0].tekst;
    assert_true(kept.len <= NOTE_TEXT_BYTES && kept.len > NOTE_TEXT_BYTES - 4);
    assert_true(utf8_is_valid(kept));
    assert_true(str_starts_with(kept, STR("[e-mail], [e-mail], ")));
    buf_release(&text);
}

static void keeps_no_more_than_its_room(void **state) {
    (void)state;
    test_store_run(
        path, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
              " INSERT INTO melding (dag, artikel, reden, tekst)"
              " SELECT '2026-11-24', 'brug', 'onjuist', '' FROM n");
    assert_int_equal(NOTES_KEPT, 10000);
    assert_int_equal(add("2026-11-24", "brug", "een te veel"), ERR_LIMIT);
    assert_open("brug", NOTES_KEPT);
}

/* ## Personal data is nowhere in the store */

static void writes_no_personal_data(void **state) {
    (void)state;
    static const char *const planted[] = {
        "piet.bakker@molen.example", "900100011",   "0698765432", "900.200.005",
        "NL28VBNK0700400150",        "Molendijk 12"};
    for (size_t i = 0; i < sizeof planted / sizeof *planted; i++) {
        char text[NOTE_TEXT_BYTES];
        snprintf(text, sizeof text, "Merkteken: beller %s zegt dat het niet klopt", planted[i]);
        assert_added("2026-11-24", "brug", text);
    }
    for (int closed = 0; closed < 2; closed++) {
        assert_true(test_store_has(path, "Merkteken")); /* or we look in the wrong place */
        for (size_t i = 0; i < sizeof planted / sizeof *planted; i++) {
            assert_false(test_store_has(path, planted[i]));
        }
        store_close(store); /* the log of writes is now in the file */
        store = NULL;
    }
}

static void removes_without_a_trace(void **state) {
    (void)state;
    assert_added("2025-10-23", "brug", "Merkteken-oud");
    assert_added("2025-10-24", "brug", "Merkteken-nog-net");
    assert_added("2026-11-24", "brug", "Merkteken-klaar");
    assert_int_equal(store_note_handle(store, list("").notes[0].id, day_of("2026-11-24"), NULL),
                     ERR_OK);
    uint64_t removed = 0;
    int32_t first_day = day_of("2026-11-24") - STORE_KEPT_DAYS;
    assert_int_equal(first_day, day_of("2025-10-24"));
    assert_int_equal(store_notes_purge(&removed, store, first_day, NULL), ERR_OK);
    assert_int_equal(removed, 2);
    assert_int_equal(list("").len, 1);
    assert_text(list("").notes[0].tekst, "Merkteken-nog-net");
    assert_false(test_store_has(path, "Merkteken-oud"));
    assert_false(test_store_has(path, "Merkteken-klaar"));
    assert_true(test_store_has(path, "Merkteken-nog-net"));
    assert_int_equal(store_notes_purge(NULL, store, first_day, NULL), ERR_OK);
}

/* ## When the store is not as it should be */

static void waits_for_no_other_writer(void **state) {
    (void)state;
    assert_added("2026-11-24", "brug", "een");
    int64_t id = list("").notes[0].id;
    void *other = test_store_lock(path);
    assert_int_equal(add("2026-11-24", "brug", "twee"), ERR_LOCKED);
    assert_int_equal(store_note_handle(store, id, day_of("2026-11-24"), NULL), ERR_LOCKED);
    assert_int_equal(store_notes_purge(NULL, store, 0, NULL), ERR_LOCKED);
    assert_open("brug", 1); /* reading goes on */
    test_store_unlock(other);
    assert_added("2026-11-24", "brug", "twee");
}

static void writes_to_no_file_that_was_moved(void **state) {
    (void)state;
    char elsewhere[TEST_STORE_BYTES + 8];
    snprintf(elsewhere, sizeof elsewhere, "%s.old", path);
    assert_int_equal(rename(path, elsewhere), 0);
    assert_int_equal(add("2026-11-24", "brug", "kwijt"), ERR_NOT_FOUND);
    assert_int_equal(file_write(path, STR(""), NULL), ERR_OK);
    assert_int_equal(add("2026-11-24", "brug", "kwijt"), ERR_ENVIRONMENT);
    assert_int_equal(store_note_handle(store, 1, 0, NULL), ERR_ENVIRONMENT);
    assert_int_equal(store_notes_purge(NULL, store, 0, NULL), ERR_ENVIRONMENT);
}

static void tells_what_it_does_not_know(void **state) {
    (void)state;
    struct note_list notes;
    test_store_run(
        path,
        "INSERT INTO melding (dag, artikel, reden, tekst) VALUES ('2026-11-24', 'a', 'x', '')");
    assert_int_equal(store_notes_list(&notes, store, STR(""), &arena, NULL), ERR_CORRUPT);
    test_store_run(path, "UPDATE melding SET reden = 'anders', dag = 'gisteren'");
    assert_int_equal(store_notes_list(&notes, store, STR(""), &arena, NULL), ERR_CORRUPT);
    test_store_run(path, "DROP TABLE melding");
    assert_int_not_equal(store_notes_list(&notes, store, STR(""), &arena, NULL), ERR_OK);
    assert_int_not_equal(add("2026-11-24", "brug", "tekst"), ERR_OK);
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

#define STORE_TEST(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_its_reasons),   STORE_TEST(keeps_a_note),
        STORE_TEST(lists_the_newest_first),    STORE_TEST(lists_no_more_than_people_read),
        STORE_TEST(handles_a_note_once),       STORE_TEST(refuses_what_is_no_note),
        STORE_TEST(cuts_what_grew_too_long),   STORE_TEST(keeps_no_more_than_its_room),
        STORE_TEST(writes_no_personal_data),   STORE_TEST(removes_without_a_trace),
        STORE_TEST(waits_for_no_other_writer), STORE_TEST(tells_what_it_does_not_know),
    };
    const struct CMUnitTest file_tests[] = {STORE_TEST(writes_to_no_file_that_was_moved)};
    int failed = cmocka_run_group_tests(tests, make_room, remove_room);
    if (!test_store_is_postgres()) {
        snprintf(room, sizeof room, "store_notes_test.XXXXXX");
        failed += cmocka_run_group_tests(file_tests, make_room, remove_room);
    }
    return failed;
}
