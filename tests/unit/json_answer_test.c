/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* json_answer.h without an index: the document of an answer that is made by hand. */
#include "search/json_answer.h"

#include <string.h>

#include "cmocka_includes.h"

static const struct organisatie own = {.sleutel = STR_INIT("provincie-zuid-holland"),
                                       .naam = STR_INIT("Provincie"),
                                       .email = STR_INIT("vraag@example.org"),
                                       .url = STR_INIT("https://example.org")};

static const struct generation generation = {
    .manifest = {.generatie = 7}, .lists = {.organisaties = &own, .organisatie_count = 1}};
static const struct generation without_lists = {.manifest = {.generatie = 7}};

static const struct section section = {STR_INIT("Kosten"), STR_INIT("kosten"),
                                       STR_INIT("U betaalt leges.")};
static const struct str headings[] = {STR_INIT("Kosten")};

/* An answer with a passage. */
static struct answer stable(enum uitkomst outcome) {
    struct answer answer = {.uitkomst = outcome, .vertrouwen = 0.98765, .article_count = 1};
    answer.articles[0] = (struct record){
        .id = STR("stal"), .titel = STR("Stal"), .sections = &section, .section_count = 1};
    answer.passage = (struct passage){section.text, section.anchor, {headings, 1}};
    return answer;
}

static const json_t *member(const json_t *json, const char *outer, const char *inner) {
    return json_object_get(json_object_get(json, outer), inner);
}

static void assert_text(const json_t *json, const char *expected) {
    assert_true(json_is_string(json));
    assert_string_equal(json_string_value(json), expected);
}

static json_t *document(const struct answer *answer, const struct generation *of) {
    struct answer_request request = {.vraag = STR("stal?")};
    return json_answer(answer, &request, of);
}

static void assert_message(const struct answer *answer, const struct generation *of,
                           const char *expected) {
    json_t *json = document(answer, of);
    assert_text(json_object_get(json, "bericht"), expected);
    json_decref(json);
}

static void makes_addresses_whole(void **state) {
    (void)state;
    struct answer answer = stable(UITKOMST_ANTWOORD);
    struct answer_request request = {.vraag = STR("stal?"),
                                     .base_url = STR("https://vraag.example.org")};
    json_t *json = json_answer(&answer, &request, &generation);
    assert_text(member(json, "antwoord", "url"), "https://vraag.example.org/artikel/stal#kosten");
    json_decref(json);
    answer.uitkomst = UITKOMST_VERDUIDELIJK;
    json = json_answer(&answer, &request, &generation);
    const json_t *choice = json_array_get(json_object_get(json, "keuzes"), 0);
    assert_text(json_object_get(choice, "url"), "https://vraag.example.org/artikel/stal");
    json_decref(json);
}

static void puts_the_title_above_the_headings(void **state) {
    (void)state;
    struct answer answer = stable(UITKOMST_ANTWOORD);
    json_t *json = document(&answer, &generation);
    const json_t *quote = member(json, "antwoord", "citaat");
    const json_t *path = json_object_get(quote, "koppen");
    assert_int_equal(json_array_size(path), 2);
    assert_text(json_array_get(path, 0), "Stal");
    assert_text(json_array_get(path, 1), "Kosten");
    assert_true(json_real_value(json_object_get(json, "vertrouwen")) == 0.988);
    json_decref(json);
    answer.passage = (struct passage){.text = STR("")};
    json = document(&answer, &generation);
    assert_true(json_is_null(member(json, "antwoord", "citaat")));
    json_decref(json);
}

static void says_how_to_reach_who_does_it(void **state) {
    (void)state;
    struct answer answer = stable(UITKOMST_DOORVERWIJZING);
    answer.referral = (struct organisatie){.naam = STR("Uw gemeente"),
                                           .telefoon = STR("14 0182"),
                                           .email = STR("post@example.org"),
                                           .url = STR("https://example.org")};
    assert_message(&answer, &generation, "Uw gemeente helpt u hiermee verder. Bel 14 0182.");
    answer.referral.telefoon = STR("");
    assert_message(&answer, &generation,
                   "Uw gemeente helpt u hiermee verder. Mail naar post@example.org.");
    answer.referral.email = STR("");
    assert_message(&answer, &generation,
                   "Uw gemeente helpt u hiermee verder. Kijk op https://example.org.");
    answer.referral.url = STR("");
    assert_message(&answer, &generation, "Uw gemeente helpt u hiermee verder.");
}

static void says_how_to_reach_a_person(void **state) {
    (void)state;
    struct answer answer = {.uitkomst = UITKOMST_OVERDRACHT};
    assert_message(&answer, &generation,
                   "Op deze vraag hebben we geen goed antwoord. Mail naar vraag@example.org.");
    assert_message(&answer, &without_lists, "Op deze vraag hebben we geen goed antwoord.");
    json_t *json = document(&answer, &generation);
    assert_text(member(json, "overdracht", "email"), "vraag@example.org");
    assert_true(json_is_null(member(json, "overdracht", "telefoon")));
    json_decref(json);
    json = document(&answer, &without_lists);
    assert_true(json_is_null(json_object_get(json, "overdracht")));
    json_decref(json);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_addresses_whole),
        cmocka_unit_test(puts_the_title_above_the_headings),
        cmocka_unit_test(says_how_to_reach_who_does_it),
        cmocka_unit_test(says_how_to_reach_a_person),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
