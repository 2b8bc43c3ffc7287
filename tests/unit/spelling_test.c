/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* sound.h and spelling.h */
#include "search/spelling.h"

#include "cmocka_includes.h"
#include "test_index.h"
#include "text/sound.h"

static struct test_set shared;

static int make_index(void **state) {
    (void)state;
    struct section places[3];
    struct record records[] = {
        test_record("een", "Ontheffing", "Vraag een ontheffing aan voor het stiltegebied.",
                    &places[0]),
        test_record("twee", "Fietspad", "Gat in het fietspad bij de lantaarnpaal.", &places[1]),
        test_record("drie", "Lantaarn", "De lantaarn en het verkeerslicht zijn kapot.", &places[2]),
    };
    struct test_index index = {.records = records, .count = 3};
    return test_set_open(&shared, &index) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

static void assert_sound(const char *word, const char *expected) {
    char out[LIMIT_SOUND_BYTES];
    size_t len = sound_of(out, str_from(word));
    assert_str_equal(((struct str){out, len}), expected);
}

static void hears_spellings_as_one(void **state) {
    (void)state;
    assert_sound("ijs", "eis");
    assert_sound("kabouter", "kabouter");
    assert_sound("kabauter", "kabouter");
    assert_sound("ontheffing", "ontefing");
    assert_sound("onthefing", "ontefing");
    assert_sound("wordt", "wort");
    assert_sound("word", "wort");
    assert_sound("taxi", "taksi");
    assert_sound("", "");
}

static void assert_corrected(const char *question, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct str corrected = spelling_correct(shared.session->generation->spelling[AUDIENCE_PUBLIC],
                                            shared.session->reader, shared.session->analyser,
                                            str_from(question), &arena);
    assert_str_equal(corrected, expected);
    arena_release(&arena);
}

static void mends_typing_errors(void **state) {
    (void)state;
    assert_corrected("fietpad", "fietspad");
    assert_corrected("fitespad", "fietspad");
    assert_corrected("fietspat", "fietspad");
    assert_corrected("Een verkeerslight, kapod?", "Een verkeerslicht, kapot?");
    assert_corrected("stilltegebiet", "stiltegebied");
}

static void leaves_the_rest_alone(void **state) {
    (void)state;
    assert_corrected("fietspaden", "");      /* occurs in another form */
    assert_corrected("huis", "");            /* good Dutch that does not occur */
    assert_corrected("lantaarnpad", "");     /* a compound of words that occur */
    assert_corrected("gaz", "");             /* too short to know */
    assert_corrected("N207 2026-10-01", ""); /* codes and numbers */
    assert_corrected("xqzwvbnm", "");        /* like nothing */
    assert_corrected("de het wat", "");
    assert_corrected("", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hears_spellings_as_one),
        cmocka_unit_test(mends_typing_errors),
        cmocka_unit_test(leaves_the_rest_alone),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
