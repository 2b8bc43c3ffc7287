/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* explain.h through search.h: what an editor reads about the first hit. */
#include "search/explain.h"

#include <math.h>

#include "base/utf8.h"
#include "cmocka_includes.h"
#include "test_index.h"

static struct test_set shared;

static int make_index(void **state) {
    (void)state;
    static struct section texts[5];
    static const struct str variants[] = {STR_INIT("straatverlichting kapot")};
    struct record records[] = {
        test_record("glad", "Gladheid", "Wij strooien bij gladheid.", &texts[0]),
        test_record("paal", "Kapotte palen", "Bel over een lantaarnpaal.", &texts[1]),
        test_record("ov", "Openbaar vervoer", "Bus en trein.", &texts[2]),
        test_record("smorre", "Smørrebrød", "Eten.", &texts[3]),
        test_record("gat", "Gat in de weg", "Nee, meld het.", &texts[4]),
    };
    records[1].varianten = (struct str_list){variants, 1};
    struct test_index index = {.synonyms = "ov, openbaar vervoer\nlicht, straatverlichting\n",
                               .records = records,
                               .count = sizeof records / sizeof *records};
    return test_set_open(&shared, &index) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

/* The explanation of the first hit, "woord>term(weg,veld)" in its order. */
static struct str explain(struct arena *arena, const char *question) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = str_from(question);
    request.explain = true;
    struct search_result result;
    assert_int_equal(search_run(&result, shared.session, &request, arena, NULL), ERR_OK);
    assert_true(result.hit_count > 0);
    const struct search_hit *hit = &result.hits[0];
    struct str found = STR("");
    double sum = 0;
    double last = INFINITY;
    for (size_t i = 0; i < hit->explanation_count; i++) {
        const struct explanation *line = &hit->explanations[i];
        found = arena_format(arena, "%.*s%s%.*s>%.*s(%.*s,%.*s)", STR_ARGS(found), i ? " " : "",
                             STR_ARGS(line->woord), STR_ARGS(line->term), STR_ARGS(line->weg),
                             STR_ARGS(line->veld));
        assert_true(utf8_is_valid(line->term));
        assert_true(line->gewicht <= last);
        last = line->gewicht;
        sum += line->gewicht;
    }
    assert_true(fabs(sum - hit->score) < 1e-6);
    return found;
}

static void assert_explains(const char *question, const char *expected) {
    struct arena arena = ARENA_INIT;
    assert_str_equal(explain(&arena, question), expected);
    arena_release(&arena);
}

static void has_one_line_for_a_simple_word(void **state) {
    (void)state;
    assert_explains("kapotte", "kapotte>Kapotte(woord,titel) kapotte>kapotte(letters,titel)");
}

static void says_what_was_typed(void **state) {
    (void)state;
    assert_explains("gladhijd", "gladhijd>gladheid(correctie,titel)");
    assert_explains("gladhijd Gouda", "gladhijd>gladheid(correctie,titel)");
}

static void shows_words_of_the_article(void **state) {
    (void)state;
    assert_explains("paal", "paal>palen(stam,titel)");
    assert_explains("gat weg",
                    "gat>Gat(woord,titel) weg>weg(woord,titel) weg>Gat … weg(paar,titel)");
    assert_explains("ov", "ov>openbaar vervoer(synoniem,titel)");
}

static void says_that_the_kind_of_question_counts(void **state) {
    (void)state;
    assert_explains("mag een gat", "gat>Gat(woord,titel) mag>ja of nee(vorm,tekst)");
}

static void brings_parts_and_letters_together(void **state) {
    (void)state;
    assert_explains("lantaarnpalen",
                    "lantaarnpalen>lantaarnpa…(letters,tekst) lantaarnpalen>palen(deel,titel) "
                    "lantaarnpalen>lantaarnpaal(deel,tekst) "
                    "lantaarnpalen>lantaarnpaal(stam,tekst) lantaarnpalen>…palen(letters,titel)");
}

static void shows_whole_letters_only(void **state) {
    (void)state;
    assert_explains("smørrebrød",
                    "smørrebrød>smørrebrød(letters,titel) smørrebrød>Smørrebrød(woord,titel)");
    assert_explains("smørrebrøz", "smørrebrøz>smørrebrø…(letters,titel)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_one_line_for_a_simple_word),
        cmocka_unit_test(says_what_was_typed),
        cmocka_unit_test(shows_words_of_the_article),
        cmocka_unit_test(says_that_the_kind_of_question_counts),
        cmocka_unit_test(brings_parts_and_letters_together),
        cmocka_unit_test(shows_whole_letters_only),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
