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
    struct section places[4];
    struct record records[] = {
        test_record("een", "Ontheffing", "Vraag een ontheffing aan voor het stiltegebied.",
                    &places[0]),
        test_record("twee", "Fietspad", "Gat in het fietspad bij de lantaarnpaal.", &places[1]),
        test_record("vier", "Eilanden",
                    "De naam van de plas op de eilanden komt drie keer voor; kijk heel goed, dat "
                    "gaat met het aanmaken van het nummer en de straat.",
                    &places[3]),
        test_record("drie", "Lantaarn", "De lantaarn en het verkeerslicht zijn kapot.", &places[2]),
    };
    struct test_index index = {.synonyms = "stroom, elektriciteit\nstroomstoring => stroom",
                               .records = records,
                               .count = 4};
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

static void believes_few_errors(void **state) {
    (void)state;
    assert_corrected("PFAS", "");
    assert_corrected("klic", ""); /* kijk */
    assert_corrected("dris", ""); /* drie */
    assert_corrected("Komoot", "");
    assert_corrected("Rijnlanden", "");
    assert_corrected("neidich", "");
    assert_corrected("bummer", ""); /* another begin */
    assert_corrected("antaarnpaal", "lantaarnpaal");
    assert_corrected("zeilanden", "eilanden");
    assert_corrected("numer nummmer", "nummer nummer");
    assert_corrected("eilnaaden", "eilanden"); /* two errors in eight letters */
    assert_corrected("numme", "nummer");
    assert_corrected("ummer", "");
}

static void hears_no_word_in_one_letter(void **state) {
    (void)state;
    assert_corrected("aaaaaaa", "");
    assert_corrected("zzzzzzz", "");
    assert_corrected("hmmmmmm", "");
    assert_corrected("oooooow", "");
    assert_corrected("heeeeelp", "");
    assert_corrected("straaaaaat", "straat");
}

static void leaves_abbreviations_alone(void **state) {
    (void)state;
    assert_corrected("wat is NUMER", "");
    assert_corrected("wat is Numer", "wat is nummer");
    assert_corrected("WAT IS NUMER", "WAT IS nummer");
    assert_corrected("NUMER", "nummer");
}

static void knows_words_of_the_lists(void **state) {
    (void)state;
    assert_corrected("electriciteit", "elektriciteit"); /* only in the synonyms */
    assert_corrected("elektrisiteit in mn huis", "elektriciteit in mn huis");
    assert_corrected("stroomstooring", "stroomstoring");
    assert_corrected("stroomstoring", "");
}

static void leaves_names_alone(void **state) {
    (void)state;
    assert_corrected("Utrecht Maarssen Gouda", ""); /* the lexicon has those */
    assert_corrected("januari jan. februari maandag zondag okt. sept.", "");
    struct arena arena = ARENA_INIT;
    struct spelling *spelling = NULL;
    assert_int_equal(spelling_new(&spelling, shared.session->reader, NULL), ERR_OK);
    struct str before = spelling_correct(spelling, shared.session->reader, shared.session->analyser,
                                         STR("Eilandem"), &arena);
    spelling_add(spelling, shared.session->analyser, STR("Eilandem, 't Eiland 12"));
    struct str behind = spelling_correct(spelling, shared.session->reader, shared.session->analyser,
                                         STR("Eilandem"), &arena);
    assert_str_equal(before, "eilanden");
    assert_str_equal(behind, "");
    spelling_free(spelling);
    arena_release(&arena);
}

static void leaves_the_rest_alone(void **state) {
    (void)state;
    assert_corrected("fietspaden", "");      /* occurs in another form */
    assert_corrected("huis", "");            /* good Dutch that does not occur */
    assert_corrected("aanraken", "");        /* aan and raken */
    assert_corrected("lantaarnpad", "");     /* a compound of words that occur */
    assert_corrected("gaz", "");             /* too short to know */
    assert_corrected("N207 2026-10-01", ""); /* codes and numbers */
    assert_corrected("xqzwvbnm", "");        /* like nothing */
    assert_corrected("de het wat", "");
    assert_corrected("", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hears_spellings_as_one),     cmocka_unit_test(mends_typing_errors),
        cmocka_unit_test(believes_few_errors),        cmocka_unit_test(hears_no_word_in_one_letter),
        cmocka_unit_test(leaves_abbreviations_alone), cmocka_unit_test(knows_words_of_the_lists),
        cmocka_unit_test(leaves_names_alone),         cmocka_unit_test(leaves_the_rest_alone),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
