/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* search.h, query.h and snippet.h on a small index. */
#include "search/search.h"

#include "base/utf8.h"
#include "cmocka_includes.h"
#include "search/snippet.h"
#include "test_index.h"

static struct test_set shared;

static const struct str towns[] = {STR_INIT("Gouda"), STR_INIT("Waddinxveen")};

static int make_index(void **state) {
    (void)state;
    static struct section texts[8];
    static struct section long_text[2];
    long_text[0] = (struct section){STR("Kosten"), STR("kosten"), STR("Het is gratis.")};
    long_text[1] =
        (struct section){STR("Aanvragen"), STR("aanvragen"),
                         STR("Ga naar het loket. Daar krijgt u een formulier. Vul dat in en stuur "
                             "een tekening mee van "
                             "de plek. Op de tekening staat waar de steiger komt, hoe lang hij is "
                             "en hoe ver hij in het "
                             "water steekt. Wij kijken dan of de schepen er veilig langs kunnen. "
                             "Daarna hoort u of het "
                             "mag. Dat duurt acht weken. Soms vragen wij u om meer gegevens.")};
    struct record records[] = {
        test_record("fietspad", "Fietspaden", "Meld schade aan een provinciaal fietspad.",
                    &texts[0]),
        test_record("brug", "Bruggen", "De brug gaat open voor schepen.", &texts[1]),
        test_record("steiger", "Steiger bouwen", "", &texts[2]),
        test_record("oud", "Verlopen zaak", "Dit is voorbij.", &texts[3]),
        test_record("gouda", "Kermis", "Alleen in die stad.", &texts[4]),
        test_record("ov", "Openbaar vervoer", "Bus en trein.", &texts[5]),
        test_record("zwemmen-a", "Zwemmen", "Zwemmen mag in de plas.", &texts[6]),
        test_record("zwemmen-b", "Zwemmen", "Nee, zwemmen mag niet hier.", &texts[7]),
    };
    records[2].sections = long_text;
    records[2].section_count = 2;
    records[3].geldig_tot = STR("2020-12-31");
    records[4].gebied = (struct str_list){towns, 2};
    records[1].thema = STR("water");
    records[1].gewijzigd = STR("2026-10-01");
    struct test_index index = {
        .synonyms = "ov, openbaar vervoer\n", .records = records, .count = 8};
    return test_set_open(&shared, &index) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

/* The ids that a request finds, best first. */
static void assert_request(const struct search_request *request, enum audience audience,
                           const char *expected) {
    struct session *session = NULL;
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(index_set_take(&session, shared.set, audience, NULL), ERR_OK);
    assert_int_equal(search_run(&result, session, request, &arena, NULL), ERR_OK);
    struct str found = STR("");
    for (size_t i = 0; i < result.hit_count; i++) {
        found = arena_format(&arena, "%.*s%s%.*s", STR_ARGS(found), i ? " " : "",
                             STR_ARGS(result.hits[i].record.id));
    }
    assert_str_equal(found, expected);
    arena_release(&arena);
    index_set_give(shared.set, session);
}

static void assert_finds(const char *question, const char *expected) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = str_from(question);
    assert_request(&request, AUDIENCE_PUBLIC, expected);
}

static void finds_words_in_all_their_forms(void **state) {
    (void)state;
    assert_finds("fietspad", "fietspad");
    assert_finds("Fietspaden", "fietspad");
    assert_finds("pad voor de fiets", "fietspad");
    assert_finds("brug", "brug");
    assert_finds("bruggen", "brug");
    assert_finds("het ov", "ov");
    assert_finds("", "");
    assert_finds("xqzw", "");
}

static void prefers_yes_or_no_when_asked_for_it(void **state) {
    (void)state;
    assert_finds("waar is zwemmen in de plas", "zwemmen-a zwemmen-b");
    assert_finds("mag ik zwemmen", "zwemmen-b zwemmen-a");
    assert_finds("mag ik naar de brug", "brug"); /* the words still decide what is found */
}

static void needs_much_of_a_word_for_likeness(void **state) {
    (void)state;
    assert_finds("provxyz", "");              /* begins like provinciaal, no more */
    assert_finds("xfietspadenx", "fietspad"); /* no word, but nearly all letters of one */
}

static void takes_quotes_at_their_word(void **state) {
    (void)state;
    assert_finds("schade fietspad", "fietspad");
    assert_finds("\"schade aan een provinciaal fietspad\"", "fietspad");
    assert_finds("“Schade aan” fietspad", "fietspad");
    assert_finds("\"fietspad schade\"", "");
    assert_finds("\"fiets\"", "");
    assert_finds("\"gaat open\" schepen", "brug");
    assert_finds("schade \"fietspad", "fietspad"); /* not closed: no quotation */
    assert_finds("brug \"\"", "brug");
}

static void leaves_out_what_is_over(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("verlopen zaak");
    assert_request(&request, AUDIENCE_PUBLIC, "");
    assert_request(&request, AUDIENCE_STAFF, "oud");
    struct arena arena = ARENA_INIT;
    struct record record;
    assert_int_equal(search_find_article(&record, shared.session, STR("oud"), &arena, NULL),
                     ERR_NOT_FOUND);
    assert_int_equal(search_find_article(&record, shared.session, STR("brug"), &arena, NULL),
                     ERR_OK);
    assert_int_equal(search_find_article(&record, shared.session, STR("geen"), &arena, NULL),
                     ERR_NOT_FOUND);
    arena_release(&arena);
}

static void filters(void **state) {
    (void)state;
    static const struct str gouda[] = {STR_INIT("GOUDA")};
    static const struct str delft[] = {STR_INIT("Delft")};
    static const struct str water[] = {STR_INIT("water")};
    static const struct str english[] = {STR_INIT("en")};
    static const struct str dutch[] = {STR_INIT("nl"), STR_INIT("fr")};
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("kermis brug");
    request.filters[FILTER_GEMEENTE] = (struct str_list){gouda, 1};
    assert_request(&request, AUDIENCE_PUBLIC, "gouda brug");
    request.filters[FILTER_GEMEENTE] = (struct str_list){delft, 1};
    assert_request(&request, AUDIENCE_PUBLIC, "brug");
    request.filters[FILTER_GEMEENTE] = (struct str_list){NULL, 0};
    request.filters[FILTER_THEMA] = (struct str_list){water, 1};
    assert_request(&request, AUDIENCE_PUBLIC, "brug");
    request.filters[FILTER_THEMA] = (struct str_list){NULL, 0};
    request.filters[FILTER_TAAL] = (struct str_list){english, 1};
    assert_request(&request, AUDIENCE_PUBLIC, "");
    request.filters[FILTER_TAAL] = (struct str_list){dutch, 1};
    assert_request(&request, AUDIENCE_PUBLIC, "gouda brug");
    request.gewijzigd_sinds = STR("2026-10-01");
    assert_request(&request, AUDIENCE_PUBLIC, "brug");
    request.gewijzigd_sinds = STR("2026-10-02");
    assert_request(&request, AUDIENCE_PUBLIC, "");
}

static void takes_a_page(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("brug fietspad steiger");
    request.page_size = 2;
    request.page = 2;
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(search_run(&result, shared.session, &request, &arena, NULL), ERR_OK);
    assert_int_equal(result.totaal, 3);
    assert_int_equal(result.hit_count, 1);
    request.page = 3;
    assert_int_equal(search_run(&result, shared.session, &request, &arena, NULL), ERR_OK);
    assert_int_equal(result.hit_count, 0);
    arena_release(&arena);
}

static void assert_snippet(const char *question, const char *heading, const char *text,
                           const char *marked) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = str_from(question);
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(search_run(&result, shared.session, &request, &arena, NULL), ERR_OK);
    const struct search_hit *hit = &result.hits[0];
    assert_str_equal(hit->section->heading, heading);
    assert_str_equal(hit->snippet.text, text);
    assert_true(utf8_count(hit->snippet.text) <= SNIPPET_CHARS);
    struct str found = STR("");
    for (size_t i = 0; i < hit->snippet.mark_count; i++) {
        struct range mark = hit->snippet.marks[i];
        struct str word = str_slice(hit->snippet.text, mark.start, mark.end);
        found = arena_format(&arena, "%.*s%s%.*s", STR_ARGS(found), i ? " " : "", STR_ARGS(word));
    }
    assert_str_equal(found, marked);
    arena_release(&arena);
}

static void shows_the_best_passage(void **state) {
    (void)state;
    assert_snippet("steiger gratis", "Kosten", "Het is gratis.", "gratis");
    assert_snippet(
        "steiger schip veilig", "Aanvragen",
        "… Op de tekening staat waar de steiger komt, hoe lang hij is en hoe ver hij in het "
        "water steekt. Wij kijken dan of de schepen er veilig langs kunnen. Daarna hoort u of "
        "het mag. Dat duurt acht weken. …",
        "steiger schepen veilig");
    assert_snippet("schade fietspaden", "", "Meld schade aan een provinciaal fietspad.",
                   "schade fietspad");
}

/* The synonym that the first hit says, "woord=synoniem", "" when it has none. */
static void assert_instead(const char *question, const char *expected) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = str_from(question);
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(search_run(&result, shared.session, &request, &arena, NULL), ERR_OK);
    assert_int_equal(result.hit_count, 1);
    struct str found = STR("");
    for (size_t i = 0; i < result.hits[0].synonym_count; i++) {
        const struct synonym_hit *synonym = &result.hits[0].synonyms[i];
        found = arena_format(&arena, "%.*s%.*s=%.*s", STR_ARGS(found), STR_ARGS(synonym->woord),
                             STR_ARGS(synonym->synoniem));
    }
    assert_str_equal(found, expected);
    arena_release(&arena);
}

static void says_by_which_synonym(void **state) {
    (void)state;
    assert_instead("het ov", "ov=openbaar vervoer");
    assert_instead("openbaar vervoer", "");
    assert_instead("brug", "");
}

static void says_what_came_by_a_correction(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("formuleir");
    request.explain = true;
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(search_run(&result, shared.session, &request, &arena, NULL), ERR_OK);
    assert_true(result.corrected);
    assert_int_equal(result.hit_count, 1);
    assert_true(result.hits[0].explanation_count > 0);
    for (size_t i = 0; i < result.hits[0].explanation_count; i++) {
        assert_str_equal(result.hits[0].explanations[i].weg, "correctie");
    }
    arena_release(&arena);
}

/* Without time left the hits are there, and what takes longest is not. */
static void leaves_out_what_there_is_no_time_for(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("brug schepen");
    request.explain = true;
    struct session *session = NULL;
    assert_int_equal(index_set_take(&session, shared.set, AUDIENCE_PUBLIC, NULL), ERR_OK);
    struct arena arena = ARENA_INIT;
    struct search_result result;
    assert_int_equal(search_run(&result, session, &request, &arena, NULL), ERR_OK);
    assert_false(result.cut_short);
    assert_true(result.hits[0].explanation_count > 0);
    session->time_limit_s = 0;
    assert_int_equal(search_run(&result, session, &request, &arena, NULL), ERR_OK);
    assert_true(result.cut_short);
    assert_str_equal(result.hits[0].record.id, "brug");
    assert_int_equal(result.hits[0].explanation_count, 0);
    index_set_give(shared.set, session);
    assert_int_equal(index_set_take(&session, shared.set, AUDIENCE_PUBLIC, NULL), ERR_OK);
    assert_true(session->time_limit_s > 0); /* the next holder gets the usual time */
    index_set_give(shared.set, session);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_words_in_all_their_forms),
        cmocka_unit_test(prefers_yes_or_no_when_asked_for_it),
        cmocka_unit_test(needs_much_of_a_word_for_likeness),
        cmocka_unit_test(takes_quotes_at_their_word),
        cmocka_unit_test(leaves_out_what_is_over),
        cmocka_unit_test(filters),
        cmocka_unit_test(takes_a_page),
        cmocka_unit_test(shows_the_best_passage),
        cmocka_unit_test(says_by_which_synonym),
        cmocka_unit_test(says_what_came_by_a_correction),
        cmocka_unit_test(leaves_out_what_there_is_no_time_for),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
