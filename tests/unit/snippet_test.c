/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* snippet.h without an index: a question's stems are looked for in a text. */
#include "search/snippet.h"

#include <string.h>

#include "base/utf8.h"
#include "cmocka_includes.h"
#include "search/snippet_text.h"

/* Three sentences of a hundred characters each, less the space between them. */
#define BEFORE                                                                                     \
    "Dit is een zin van honderd tekens die alleen maar ruimte vult en waar verder helemaal niks "  \
    "in "                                                                                          \
    "staat."
#define BEHIND                                                                                     \
    "Ook dit is een zin van honderd tekens die er staat om lang te zijn en die verder ook niets "  \
    "beweert."

static struct str make(struct arena *arena, const char *question, struct str text) {
    struct analyser *analyser = analyser_new();
    struct analysis analysis = analyse(analyser, str_from(question));
    struct query_stem *stems = arena_alloc(arena, analysis.len, sizeof *stems);
    for (size_t i = 0; i < analysis.len; i++) {
        stems[i] = (struct query_stem){arena_str(arena, analysis.tokens[i].word->stem), 1};
    }
    struct query query = {.stems = stems, .stem_count = analysis.len};
    struct snippet_maker *maker = snippet_maker_new(&query);
    struct stemmed line = stemmed_of(analyser, snippet_text_line(text, arena), arena);
    struct snippet snippet = snippet_make(maker, &line, arena);
    assert_true(utf8_is_valid(snippet.text));
    assert_true(utf8_count(snippet.text) <= SNIPPET_CHARS);
    for (size_t i = 0; i < snippet.mark_count; i++) {
        assert_true(snippet.marks[i].start < snippet.marks[i].end);
        assert_true(snippet.marks[i].end <= snippet.text.len);
    }
    snippet_maker_free(maker);
    analyser_free(analyser);
    return snippet.text;
}

static void assert_snippet(const char *question, const char *text, const char *expected) {
    struct arena arena = ARENA_INIT;
    assert_str_equal(make(&arena, question, str_from(text)), expected);
    arena_release(&arena);
}

static void repeat(struct buf *out, const char *piece, size_t times) {
    for (size_t i = 0; i < times; i++) {
        buf_add(out, str_from(piece));
    }
}

/* At every place of the word asked for, and every length of what stands around it. */
static void is_never_too_long(void **state) {
    (void)state;
    static const char *const pieces[] = {"woord ", "één ", "a. ", "regel\n", "woordzonderspatie"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        for (size_t before = 0; before < 90; before++) {
            struct buf text = BUF_INIT;
            struct arena arena = ARENA_INIT;
            repeat(&text, pieces[i], before);
            buf_add(&text, STR(" brug "));
            repeat(&text, pieces[i], 90 - before);
            make(&arena, "brug", buf_str(&text));
            arena_release(&arena);
            buf_release(&text);
        }
    }
}

static void counts_characters_not_bytes(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct arena arena = ARENA_INIT;
    repeat(&text, "één ", 54);
    buf_add(&text, STR("slot")); /* 220 characters, 328 bytes */
    assert_int_equal(utf8_count(buf_str(&text)), SNIPPET_CHARS);
    assert_str_equal(make(&arena, "brug", buf_str(&text)), text.ptr);
    buf_add(&text, STR("s"));
    struct str shown = make(&arena, "brug", buf_str(&text));
    assert_true(str_ends_with(shown, STR("één …")));
    assert_int_equal(utf8_count(shown), 217); /* 54 words and the sign */
    arena_release(&arena);
    buf_release(&text);
}

static void goes_on_behind_an_abbreviation(void **state) {
    (void)state;
    assert_snippet("zandhagedis",
                   BEFORE " Wij maken open plekken, hagen e.d. voor de zandhagedis. " BEHIND,
                   "… Wij maken open plekken, hagen e.d. voor de zandhagedis. " BEHIND);
}

static void puts_signs_between_lines(void **state) {
    (void)state;
    assert_snippet("foto", "Neem mee:\neen foto\nde plaats\n\n\nBel ons.\nDag",
                   "Neem mee: een foto; de plaats; Bel ons. Dag");
    assert_snippet("kuil", "  Soort · Kosten \nKuil  ·  niets\n", "Soort · Kosten; Kuil · niets");
    assert_snippet("kuil", "", "");
    assert_snippet("kuil", " \n ", "");
}

static void has_one_space_before_the_sign(void **state) {
    (void)state;
    assert_snippet("brug", BEFORE "\n" BEHIND "\n" BEFORE, BEFORE " " BEHIND " …");
    assert_snippet("brug", BEFORE "\nOpen brug\n" BEHIND "\n" BEFORE "\n" BEFORE,
                   "… Open brug; " BEHIND " " BEFORE " …");
}

static void cuts_an_endless_word_between_characters(void **state) {
    (void)state;
    static const char *const characters[] = {"👨‍👩‍👧", "e\xCC\x81", "🇳🇱", "👍🏽"};
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        for (size_t before = 0; before < 8; before++) {
            struct buf text = BUF_INIT;
            struct arena arena = ARENA_INIT;
            repeat(&text, "x", before);
            repeat(&text, characters[i], 300);
            struct str shown = make(&arena, "brug", buf_str(&text));
            assert_true(str_ends_with(shown, STR(" …")));
            size_t len = shown.len - before - (sizeof " …" - 1);
            assert_int_equal(len % strlen(characters[i]), 0);
            arena_release(&arena);
            buf_release(&text);
        }
    }
}

static void shows_something_when_there_is_any_text(void **state) {
    (void)state;
    const struct section sections[] = {{STR("Kosten"), STR("kosten"), STR("")},
                                       {STR("Melden"), STR("melden"), STR("Bel.")}};
    struct record record = {.titel = STR("Brug"), .vraag = STR("Wat kost de brug?")};
    assert_str_equal(snippet_text_spare(&record), "Wat kost de brug?");
    record.sections = sections;
    record.section_count = 2;
    assert_str_equal(snippet_text_spare(&record), "Wat kost de brug?");
    record.vraag = STR("");
    assert_str_equal(snippet_text_spare(&record), "Bel.");
    record.section_count = 1;
    assert_str_equal(snippet_text_spare(&record), "");
    record.kanalen[KANAAL_CHAT].text = STR("Kort.");
    assert_str_equal(snippet_text_spare(&record), "Kort.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_never_too_long),
        cmocka_unit_test(counts_characters_not_bytes),
        cmocka_unit_test(goes_on_behind_an_abbreviation),
        cmocka_unit_test(puts_signs_between_lines),
        cmocka_unit_test(has_one_space_before_the_sign),
        cmocka_unit_test(cuts_an_endless_word_between_characters),
        cmocka_unit_test(shows_something_when_there_is_any_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
