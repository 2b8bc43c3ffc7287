/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/yes_no.h"

#include "cmocka_includes.h"

static bool asks(const char *question) {
    struct analyser *analyser = analyser_new();
    struct analysis analysis = analyse(analyser, str_from(question));
    bool result = yes_no_verb(&analysis) != NULL;
    analyser_free(analyser);
    return result;
}

static bool says(const char *text) {
    struct analyser *analyser = analyser_new();
    bool result = says_yes_or_no(analyser, str_from(text));
    analyser_free(analyser);
    return result;
}

static void knows_a_question_for_yes_or_no(void **state) {
    (void)state;
    assert_true(asks("Mag ik hier varen?"));
    assert_true(asks("kan ik bezwaar maken"));
    assert_true(asks("Strooit de provincie ook fietspaden?"));
    assert_true(asks("Ik heb een boot. Mag die hier liggen?"));
    assert_true(asks("IS HET GLAD"));
}

static void knows_other_questions(void **state) {
    (void)state;
    assert_false(asks("Hoe meld ik een gat in de weg?"));
    assert_false(asks("Wanneer gaat de brug open?"));
    assert_false(asks("Wat kan ik hier?"));
    assert_false(asks("subsidie aanvragen"));
    assert_false(asks("de boot is weg"));
    assert_false(asks(""));
    assert_false(asks("..."));
}

static void knows_an_answer(void **state) {
    (void)state;
    assert_true(says("Ja, dat mag."));
    assert_true(says("Nee. U heeft een ontheffing nodig."));
    assert_true(says("NEE"));
    assert_false(says("Dat mag, ja."));
    assert_false(says("Jaarlijks keuren wij de brug."));
    assert_false(says(""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_a_question_for_yes_or_no),
        cmocka_unit_test(knows_other_questions),
        cmocka_unit_test(knows_an_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
