/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* places.h, and who answers there (lists.h). */
#include "search/places.h"

#include "cmocka_includes.h"

static const struct organisatie organisaties[] = {
    {.sleutel = STR_INIT("provincie-zuid-holland"), .naam = STR_INIT("Provincie")},
    {.sleutel = STR_INIT("gemeente"), .naam = STR_INIT("Uw gemeente")},
    {.sleutel = STR_INIT("waterschap"), .naam = STR_INIT("Uw waterschap")},
    {.sleutel = STR_INIT("omgevingsdiensten"), .naam = STR_INIT("De omgevingsdienst")},
    {.sleutel = STR_INIT("rijnland"), .naam = STR_INIT("Rijnland")},
    {.sleutel = STR_INIT("odh"), .naam = STR_INIT("Haaglanden")},
    {.sleutel = STR_INIT("bij12"), .naam = STR_INIT("BIJ12")},
};
static const struct str alphen[] = {STR_INIT("Boskoop"), STR_INIT("Alphen")};
static const struct str westland[] = {STR_INIT("Monster"), STR_INIT("'s-Gravenzande")};
static const struct str nieuwkoop[] = {STR_INIT("Noorden")};
static const struct str molenlanden[] = {STR_INIT("Hoornaar")};
static const struct str twice[] = {STR_INIT("Rijksdorp")};
static const struct gemeente gemeenten[] = {
    {.sleutel = STR_INIT("alphen-aan-den-rijn"),
     .naam = STR_INIT("Alphen aan den Rijn"),
     .plaatsen = {alphen, 2},
     .waterschap = STR_INIT("rijnland"),
     .telefoon = STR_INIT("14 0172")},
    {.sleutel = STR_INIT("westland"),
     .naam = STR_INIT("Westland"),
     .plaatsen = {westland, 2},
     .omgevingsdienst = STR_INIT("odh")},
    {.sleutel = STR_INIT("gouda"), .naam = STR_INIT("Gouda")},
    {.sleutel = STR_INIT("delft"), .naam = STR_INIT("Delft")},
    {.sleutel = STR_INIT("leiden"), .naam = STR_INIT("Leiden"), .plaatsen = {twice, 1}},
    {.sleutel = STR_INIT("nieuwkoop"), .naam = STR_INIT("Nieuwkoop"), .plaatsen = {nieuwkoop, 1}},
    {.sleutel = STR_INIT("wassenaar"), .naam = STR_INIT("Wassenaar"), .plaatsen = {twice, 1}},
    {.sleutel = STR_INIT("den-haag"), .naam = STR_INIT("Den Haag")},
    {.sleutel = STR_INIT("hendrik-ido-ambacht"), .naam = STR_INIT("Hendrik-Ido-Ambacht")},
    {.sleutel = STR_INIT("molenlanden"),
     .naam = STR_INIT("Molenlanden"),
     .plaatsen = {molenlanden, 1}},
};
static const struct lists lists = {NULL, 0, organisaties, 7, gemeenten, 10};

/* The municipality of a question and the words that name it, "gemeente: 2+4". */
static void assert_place(const char *question, const char *expected) {
    struct analyser *analyser = analyser_new();
    struct places *places = places_new(&lists, analyser);
    struct analysis analysis = analyse(analyser, str_from(question));
    struct place_match match;
    struct arena arena = ARENA_INIT;
    struct str found = STR("");
    if (places_find_in(&match, places, str_from(question), &analysis)) {
        found = arena_format(&arena, "%.*s: %zu+%zu", STR_ARGS(match.gemeente->naam), match.first,
                             match.len);
    }
    assert_str_equal(found, expected);
    arena_release(&arena);
    places_free(places);
    analyser_free(analyser);
}

static void assert_exact(const char *value, const char *expected) {
    struct analyser *analyser = analyser_new();
    struct places *places = places_new(&lists, analyser);
    const struct gemeente *found = places_find_exact(places, analyser, str_from(value));
    assert_str_equal(found ? found->naam : STR(""), expected);
    places_free(places);
    analyser_free(analyser);
}

static void finds_places(void **state) {
    (void)state;
    assert_place("lantaarnpaal kapot in Alphen aan den Rijn", "Alphen aan den Rijn: 3+4");
    assert_place("losse tegel in ALPHEN", "Alphen aan den Rijn: 3+1");
    assert_place("boskoop", "Alphen aan den Rijn: 0+1");
    assert_place("afval in 's-Gravenzande", "Westland: 2+1");
    assert_place("lantaarnpaal kapot", "");
    assert_place("", "");
}

static void knows_names_that_are_hardly_ever_words(void **state) {
    (void)state;
    assert_place("lantaarnpaal kapot gouda", "Gouda: 2+1");
    assert_place("kapotte lantaarnpaal bij Gouda", "Gouda: 3+1");
    assert_place("Gouda: lantaarnpaal kapot", "Gouda: 0+1");
    assert_place("delft brug open", "Delft: 0+1");
    assert_place("bus nieuwkoop", "Nieuwkoop: 1+1");
    assert_place("DUINEN WASSENAAR", "Wassenaar: 1+1");
}

static void a_word_is_a_place_only_where_that_is_meant(void **state) {
    (void)state;
    assert_place("een monster van het zwemwater", "");
    assert_place("zwemwater in monster", "Westland: 2+1");
    assert_place("gemeente Monster", "Westland: 1+1");
    assert_place("werkzaamheden leiden tot vertraging", "");
    assert_place("het verkeer om te leiden", "");
    assert_place("wonen te Leiden", "Leiden: 2+1");
    assert_place("bus naar leiden", "Leiden: 2+1");
    assert_place("de weg rond hoornaar", "Molenlanden: 3+1");
    assert_place("het dorp noorden", "Nieuwkoop: 2+1");
    assert_place("wind uit het noorden", "");
}

static void a_capital_inside_a_sentence_makes_a_name(void **state) {
    (void)state;
    assert_place("lantaarnpaal kapot Leiden", "Leiden: 2+1");
    assert_place("Lantaarnpaal (Leiden) kapot", "Leiden: 1+1");
    assert_place("Leiden: lantaarnpaal kapot", "Leiden: 0+1");
    assert_place("Leiden deze borden om?", "");
    assert_place("Er zijn borden. Leiden die om?", "");
    assert_place("BORDEN LEIDEN OM", "");
}

static void takes_hyphens_for_spaces(void **state) {
    (void)state;
    assert_place("borden hendrik ido ambacht", "Hendrik-Ido-Ambacht: 1+3");
    assert_place("borden Hendrik-Ido-Ambacht", "Hendrik-Ido-Ambacht: 1+1");
    assert_place("borden den-haag", "Den Haag: 1+1");
}

static void forgives_one_typing_error(void **state) {
    (void)state;
    assert_place("zwemmen in Goudaa", "Gouda: 2+1");
    assert_place("lantaarnpaal kapot in bsokoop", "Alphen aan den Rijn: 3+1");
    assert_place("bij wassenar", "Wassenaar: 1+1");
    assert_place("gemeente Westlant", "Westland: 1+1");
    assert_place("naar Bouda", "Gouda: 1+1");
    assert_place("goudaa", "");     /* not announced */
    assert_place("in gouden", "");  /* a word */
    assert_place("in Utrecht", ""); /* a place elsewhere */
    assert_place("in wesland en boskop", "Westland: 1+1");
    assert_place("in goudaa bij Boskoop", "Alphen aan den Rijn: 3+1"); /* as it should be */
    assert_place("in delf", "");                                       /* a word */
    assert_place("in wssenar", "");                                    /* two errors */
    assert_place("in molenland", "");
    assert_place("in", "");
}

static void finds_a_chosen_place(void **state) {
    (void)state;
    assert_exact("Leiden", "Leiden");
    assert_exact("leiden", "Leiden");
    assert_exact("Monster", "Westland");
    assert_exact("den-haag", "Den Haag");
    assert_exact("Den Haag", "Den Haag");
    assert_exact("alphen-aan-den-rijn", "Alphen aan den Rijn");
    assert_exact("in Leiden", "");
    assert_exact("Utrecht", "");
    assert_exact("", "");
}

static void assert_referral(const char *organisatie, const struct gemeente *place,
                            const char *expected) {
    struct arena arena = ARENA_INIT;
    struct organisatie other;
    bool refers = lists_refer(&other, &lists, str_from(organisatie), place, &arena);
    assert_str_equal(refers ? other.naam : STR(""), expected);
    arena_release(&arena);
}

static void refers_to_who_does_it_there(void **state) {
    (void)state;
    assert_referral("gemeente", &gemeenten[0], "Gemeente Alphen aan den Rijn");
    assert_referral("gemeente", NULL, "Uw gemeente");
    assert_referral("waterschap", &gemeenten[0], "Rijnland");
    assert_referral("waterschap", &gemeenten[1], "Uw waterschap"); /* not in the list */
    assert_referral("omgevingsdiensten", &gemeenten[1], "Haaglanden");
    assert_referral("bij12", &gemeenten[0], "BIJ12");
    assert_referral("provincie-zuid-holland", &gemeenten[0], "");
    assert_referral("onbekend", &gemeenten[0], "");
    assert_referral("", NULL, "");
}

/* The names that are like it, best first: "Gouda: gouda 0, …" (enum place_likeness). */
static void assert_like(const char *typed, const char *expected) {
    struct analyser *analyser = analyser_new();
    struct places *places = places_new(&lists, analyser);
    struct place_like like[PLACES_LIKE];
    struct buf found = BUF_INIT;
    size_t len = places_find_like(like, places, analyser, str_from(typed));
    for (size_t i = 0; i < len; i++) {
        buf_format(&found, "%s%.*s: %.*s %d", i > 0 ? ", " : "", STR_ARGS(like[i].naam),
                   STR_ARGS(like[i].gemeente->sleutel), (int)like[i].likeness);
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    places_free(places);
    analyser_free(analyser);
}

static void finds_names_that_are_like_it(void **state) {
    (void)state;
    assert_like("gouda", "Gouda: gouda 0");
    assert_like("GOUDA ", "Gouda: gouda 0");
    assert_like("Guoda", "Gouda: gouda 2");
    assert_like("alphen", "Alphen: alphen-aan-den-rijn 0");
    assert_like("hendrik ido", "Hendrik-Ido-Ambacht: hendrik-ido-ambacht 1");
    assert_like("rijksdorp", "Rijksdorp: leiden 0, Rijksdorp: wassenaar 0");
    assert_like("rijksd", "Rijksdorp: leiden 1, Rijksdorp: wassenaar 1");
    assert_like("n", "Nieuwkoop: nieuwkoop 1");
    assert_like("Timboektoe", "");
    assert_like("", "");
    assert_like("?!", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_places),
        cmocka_unit_test(knows_names_that_are_hardly_ever_words),
        cmocka_unit_test(a_word_is_a_place_only_where_that_is_meant),
        cmocka_unit_test(a_capital_inside_a_sentence_makes_a_name),
        cmocka_unit_test(takes_hyphens_for_spaces),
        cmocka_unit_test(forgives_one_typing_error),
        cmocka_unit_test(finds_a_chosen_place),
        cmocka_unit_test(finds_names_that_are_like_it),
        cmocka_unit_test(refers_to_who_does_it_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
