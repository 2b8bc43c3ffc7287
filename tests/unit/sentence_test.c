/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/sentence.h"

#include <stdio.h>
#include <string.h>

#include "cmocka_includes.h"

/* Marked with |: the one place in the text where a sentence ends; none when there is no mark. */
static void assert_ends(const char *marked) {
    char text[128];
    const char *mark = strchr(marked, '|');
    size_t expected = mark ? (size_t)(mark - marked) : strlen(marked);
    snprintf(text, sizeof text, "%.*s%s", (int)expected, marked, mark ? mark + 1 : "");
    size_t at = 0;
    while (!sentence_ends(str_from(text), at)) {
        at++;
    }
    if (at != expected) {
        print_message("%s: ends at %zu, not at %zu\n", text, at, expected);
    }
    assert_int_equal(at, expected);
}

static void ends_at_marks(void **state) {
    (void)state;
    assert_ends("Bel ons.| Dat kan altijd.");
    assert_ends("Is dat zo?| Ja.");
    assert_ends("Neem mee:| een foto");
    assert_ends("een foto|\nde plaats");
    assert_ends("“Dat mag.”| Daarna niet.");
    assert_ends("Dat kost € 5.| Daarna niets.");
    assert_ends("Ga naar www.zuid-holland.nl.| Daar staat het.");
    assert_ends("Dat is al zo.| 's Avonds niet.");
    assert_ends("Dat kost 2.500 euro.| Écht waar.");
}

static void goes_on_behind_abbreviations(void **state) {
    (void)state;
    assert_ends("Hagen e.d. voor de zandhagedis.| Meer");
    assert_ends("Hagen e.d. De zandhagedis");
    assert_ends("De m.e.r. Zuidplas");
    assert_ends("Bijv. Gouda, o.a. Delft (art. 3, nr. 5, ca. 10, tel. 070, max. 3).| En");
    assert_ends("Vraag het aan J. Jansen of mw. Visser");
    assert_ends("Dat duurt t.e.m. één dag. élke dag");
    assert_ends("Zo. (zie hier)");
}

static void knows_signs(void **state) {
    (void)state;
    assert_true(sentence_has_sign(STR("Ja.")));
    assert_true(sentence_has_sign(STR("(Ja!)")));
    assert_true(sentence_has_sign(STR("en zo…")));
    assert_false(sentence_has_sign(STR("een foto")));
    assert_false(sentence_has_sign(STR("een (foto)")));
    assert_false(sentence_has_sign(STR("")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_at_marks),
        cmocka_unit_test(goes_on_behind_abbreviations),
        cmocka_unit_test(knows_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
