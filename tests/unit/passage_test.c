/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* passage.h without an index: what is quoted of a record, word for word, and under which headings.
 */
#include "search/passage.h"

#include <string.h>

#include "base/buf.h"
#include "cmocka_includes.h"

#define FILLER                                                                                     \
    "Deze zin vult alleen ruimte op en zegt verder niets waar iemand iets aan heeft, al is hij "   \
    "best lang. "

static const struct section sections[] = {
    {STR_INIT(""), STR_INIT(""), STR_INIT("Dit gaat over paarden.")},
    {STR_INIT("Aanvragen"), STR_INIT("aanvragen"), STR_INIT("")},
    {STR_INIT("Kosten"), STR_INIT("kosten"),
     STR_INIT(FILLER FILLER FILLER
              "U betaalt leges.\nDat is m.e.r. elk jaar anders. " FILLER FILLER FILLER FILLER)},
    {STR_INIT("Bezwaar"), STR_INIT("bezwaar"), STR_INIT("Schrijf een brief.")},
};

static const struct record article = {
    .titel = STR_INIT("Stal"),
    .vraag = STR_INIT("Mag ik een stal bouwen?"),
    .tekst = {.html = STR_INIT("<p>Dit</p><h2 id=\"aanvragen\">Aanvragen</h2><h3 id=\"kosten\">"
                               "Kosten</h3><p> id=\"bezwaar\"&gt;</p>"
                               "<h2 id=\"bezwaar\">Bezwaar</h2>")},
    .sections = sections,
    .section_count = sizeof sections / sizeof *sections,
};

/* The passage for the stems of some words. */
static struct passage find(struct arena *arena, const char *words, const struct record *record) {
    struct analyser *analyser = analyser_new();
    struct analysis analysis = analyse(analyser, str_from(words));
    struct query_stem *stems = arena_alloc(arena, analysis.len, sizeof *stems);
    for (size_t i = 0; i < analysis.len; i++) {
        stems[i] = (struct query_stem){arena_str(arena, analysis.tokens[i].word->stem), 1};
    }
    struct query query = {.stems = stems, .stem_count = analysis.len};
    struct snippet_maker *maker = snippet_maker_new(analyser, &query);
    struct passage passage = passage_find(maker, record, arena);
    snippet_maker_free(maker);
    analyser_free(analyser);
    return passage;
}

static void assert_headings(const struct passage *passage, const char *expected) {
    struct buf found = BUF_INIT;
    for (size_t i = 0; i < passage->headings.len; i++) {
        buf_format(&found, "%s%.*s", i ? " > " : "", STR_ARGS(passage->headings.items[i]));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
}

static void quotes_whole_sentences_as_they_stand(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct passage passage = find(&arena, "leges", &article);
    assert_str_equal(passage.anchor, "kosten");
    assert_true(str_find(sections[2].text, passage.text, 0) < sections[2].text.len);
    assert_true(str_starts_with(passage.text, STR("U betaalt leges.")));
    assert_true(str_ends_with(passage.text, STR("best lang.")));
    assert_true(str_find(passage.text, STR("leges.\nDat is m.e.r. elk"), 0) < passage.text.len);
    assert_true(passage.text.len < sections[2].text.len);
    arena_release(&arena);
}

#define LONG "en wie dat leest heeft daarna nog altijd veel meer te lezen dan hij eerst dacht, "

/* The words stand far from where their sentence begins, and from where it ends. */
static void goes_back_to_where_a_long_sentence_begins(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct section longer = {STR(""), STR(""),
                             STR("Eerst dit. Wie leest, " LONG LONG LONG
                                 "betaalt leges, " LONG LONG LONG "dus stop. En dan dit.")};
    struct record record = {.sections = &longer, .section_count = 1};
    struct passage passage = find(&arena, "leges", &record);
    assert_true(str_starts_with(passage.text, STR("Wie leest, ")));
    assert_true(str_ends_with(passage.text, STR("dus stop.")));
    arena_release(&arena);
}

static void names_the_headings_above(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct passage passage = find(&arena, "leges", &article);
    assert_headings(&passage, "Aanvragen > Kosten");
    passage = find(&arena, "brief", &article);
    assert_headings(&passage, "Bezwaar");
    passage = find(&arena, "paarden", &article);
    assert_headings(&passage, "");
    assert_str_equal(passage.anchor, "");
    assert_str_equal(passage.text, "Dit gaat over paarden.");
    arena_release(&arena);
}

static void quotes_what_comes_below_a_bare_heading(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct passage passage = find(&arena, "aanvragen", &article);
    assert_str_equal(passage.anchor, "kosten");
    assert_headings(&passage, "Aanvragen > Kosten");
    arena_release(&arena);
}

static void quotes_nothing_when_there_is_no_text(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct record bare = article;
    bare.section_count = 0;
    assert_str_equal(find(&arena, "leges", &bare).text, "");
    bare.sections = &sections[1];
    bare.section_count = 1;
    assert_str_equal(find(&arena, "aanvragen", &bare).text, "");
    arena_release(&arena);
}

/* A text without sentences: cut at words, and bounded. */
static void cuts_a_sentence_that_does_not_end(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct buf text = BUF_INIT;
    for (int i = 0; i < 2000; i++) {
        buf_add(&text, i == 1000 ? STR("leges ") : STR("woord "));
    }
    struct section endless = {STR(""), STR(""), buf_str(&text)};
    struct record record = {.sections = &endless, .section_count = 1};
    struct passage passage = find(&arena, "leges", &record);
    assert_true(str_find(passage.text, STR("leges"), 0) < passage.text.len);
    assert_in_range(passage.text.len, 100, SNIPPET_CHARS + 2 * SENTENCE_CHARS);
    assert_true(str_starts_with(passage.text, STR("woord ")));
    assert_true(str_ends_with(passage.text, STR(" leges")));
    buf_release(&text);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_whole_sentences_as_they_stand),
        cmocka_unit_test(goes_back_to_where_a_long_sentence_begins),
        cmocka_unit_test(names_the_headings_above),
        cmocka_unit_test(quotes_what_comes_below_a_bare_heading),
        cmocka_unit_test(quotes_nothing_when_there_is_no_text),
        cmocka_unit_test(cuts_a_sentence_that_does_not_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
