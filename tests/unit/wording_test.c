/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* wording.h: what is kept of a question, and which questions are the same. */
#include "search/wording.h"

#include "cmocka_includes.h"
#include "test_index.h"

static struct test_set shared;

static const struct str places[] = {STR_INIT("Moordrecht")};
static const struct gemeente gemeenten[] = {
    {.sleutel = STR_INIT("zuidplas"), .naam = STR_INIT("Zuidplas"), .plaatsen = {places, 1}},
};

static int make_index(void **state) {
    (void)state;
    static struct section texts[2];
    static const struct lists lists = {.gemeenten = gemeenten, .gemeente_count = 1};
    const struct record records[] = {
        test_record("kuil", "Kuil in de N207", "Bel de Hefpuntlijn over een kuil.", &texts[0]),
        test_record("zwemmen", "Zwemmen in de plas", "Zwemmen mag.", &texts[1]),
    };
    return test_set_open(&shared,
                         &(struct test_index){.lists = &lists, .records = records, .count = 2})
               ? 0
               : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

static void assert_wording(const char *vraag, const char *tekst, const char *groep) {
    struct wording wording;
    wording_of(&wording, shared.session, str_from(vraag));
    assert_string_equal(wording.tekst, tekst);
    assert_string_equal(wording.groep, groep);
}

static void keeps_known_words(void **state) {
    (void)state;
    assert_wording("Er zit een kuil!", "er zit een kuil", "kuil zit");
    assert_wording("Bel de Hefpuntlijn?", "bel de hefpuntlijn", "bel hefpuntlijn");
    assert_wording("kuil in de N207", "kuil in de n207", "kuil n207");
    assert_wording("kuil in de N441, A4", "kuil in de n441 a4", "a4 kuil n441");
    assert_wording("de fietspadverlichting", "de fietspadverlichting", "fietspadverlicht");
}

static void leaves_out_what_it_does_not_know(void **state) {
    (void)state;
    assert_wording("kuil bij Xhqzkaoui", "kuil bij …", "kuil");
    assert_wording("Jansen ziet een kuil", "… ziet een kuil", "kuil zien");
    assert_wording("kuil 9482 en 77", "kuil … en …", "kuil");
    assert_wording("kuil Xhqz Qwzk Vbnm", "kuil …", "kuil");
    /* With a capital it may be a name that is made of words. */
    assert_wording("kuil bij Steenhuisbrug", "kuil bij …", "kuil");
}

static void leaves_out_what_was_taken_out(void **state) {
    (void)state;
    assert_wording("kuil, bel [telefoon]", "kuil bel …", "bel kuil");
    assert_wording("[naam] zag een kuil", "… zag een kuil", "kuil zien");
}

static void keeps_nothing_of_what_says_nothing(void **state) {
    (void)state;
    assert_wording("", "", "");
    assert_wording("wat is dat", "", "");
    assert_wording("Xhqzkaoui", "", "");
    assert_wording("[telefoon]", "", "");
    assert_wording("\xff\xfe", "", "");
}

static void takes_the_same_question_together(void **state) {
    (void)state;
    assert_wording("kuilen, wat?", "kuilen wat", "kuil");
    assert_wording("een kuil een kuil", "een kuil een kuil", "kuil");
    assert_wording("kuil in Moordrecht", "kuil in moordrecht", "kuil");
    assert_wording("zwemmen in de plas", "zwemmen in de plas", "plas zwem");
    assert_wording("in de plas zwemmen", "in de plas zwemmen", "plas zwem");
}

static void cuts_a_long_one_at_a_word(void **state) {
    (void)state;
    struct wording wording;
    struct buf vraag = BUF_INIT;
    for (int i = 0; i < 80; i++) {
        buf_add(&vraag, STR("kuil "));
    }
    wording_of(&wording, shared.session, buf_str(&vraag));
    buf_release(&vraag);
    struct str tekst = str_from(wording.tekst);
    assert_true(tekst.len < WORDING_BYTES && tekst.len > WORDING_BYTES - 12);
    assert_true(str_ends_with(tekst, STR("kuil …")));
    assert_string_equal(wording.groep, "kuil");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_known_words),
        cmocka_unit_test(leaves_out_what_it_does_not_know),
        cmocka_unit_test(leaves_out_what_was_taken_out),
        cmocka_unit_test(keeps_nothing_of_what_says_nothing),
        cmocka_unit_test(takes_the_same_question_together),
        cmocka_unit_test(cuts_a_long_one_at_a_word),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
