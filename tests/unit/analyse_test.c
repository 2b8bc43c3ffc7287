/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/analyse.h"

#include <stdio.h>

#include "cmocka_includes.h"
#include "golden.h"

/* For each word: text/stem(parts), with ! behind a function word and # behind a number. */
static void describe(struct buf *out, struct str text, void *payload) {
    struct analysis analysis = analyse(payload, text);
    for (size_t i = 0; i < analysis.len; i++) {
        const struct word *word = analysis.tokens[i].word;
        buf_format(out, "%s%.*s", i ? " " : "", STR_ARGS(word->text));
        if (!str_equal(word->text, word->stem)) {
            buf_format(out, "/%.*s", STR_ARGS(word->stem));
        }
        for (size_t k = 0; k < word->part_count; k++) {
            buf_format(out, "%s%.*s", k ? "," : "(", STR_ARGS(word->parts[k]));
        }
        buf_add(out, word->part_count ? STR(")") : STR(""));
        buf_add(out, word->kind == WORD_STOP ? STR("!") : STR(""));
        buf_add(out, word->kind == WORD_NUMBER ? STR("#") : STR(""));
    }
}

static void analyses_as_the_golden_file_says(void **state) {
    assert_int_equal(golden_run(GOLDEN_DIR "/analysis.tsv", describe, *state), 0);
}

static void says_where_words_stand(void **state) {
    struct analysis analysis = analyse(*state, STR("één Fietspad!"));
    assert_int_equal(analysis.len, 2);
    assert_int_equal(analysis.tokens[0].start, 0);
    assert_int_equal(analysis.tokens[0].end, 5);
    assert_int_equal(analysis.tokens[1].start, 6);
    assert_int_equal(analysis.tokens[1].end, 14);
}

static void keeps_words_until_trimmed(void **state) {
    struct analyser *analyser = *state;
    const struct word *first = analyse(analyser, STR("brug")).tokens[0].word;
    analyse(analyser, STR("sluis"));
    assert_str_equal(first->text, "brug");
    assert_ptr_equal(analyse(analyser, STR("brug")).tokens[0].word, first);
}

static void stays_small_over_many_words(void **state) {
    struct analyser *analyser = *state;
    char text[32];
    for (int i = 0; i < 250000; i++) {
        snprintf(text, sizeof text, "woord%dx", i);
        assert_int_equal(analyse(analyser, str_from(text)).len, 1);
        analyser_trim(analyser);
    }
    assert_str_equal(analyse(analyser, STR("Bruggen")).tokens[0].word->stem, "brug");
}

static void survives_any_bytes(void **state) {
    char bytes[64];
    unsigned seed = 1;
    for (int round = 0; round < 20000; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1103515245U + 12345U;
            bytes[i] = (char)(seed >> 16);
        }
        struct analysis analysis = analyse(*state, (struct str){bytes, sizeof bytes});
        for (size_t i = 0; i < analysis.len; i++) {
            assert_true(analysis.tokens[i].end <= sizeof bytes);
            assert_true(analysis.tokens[i].word->text.len > 0);
        }
        analyser_trim(*state);
    }
}

static int open_analyser(void **state) {
    *state = analyser_new();
    return 0;
}

static int close_analyser(void **state) {
    analyser_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(analyses_as_the_golden_file_says),
        cmocka_unit_test(says_where_words_stand),
        cmocka_unit_test(keeps_words_until_trimmed),
        cmocka_unit_test(stays_small_over_many_words),
        cmocka_unit_test(survives_any_bytes),
    };
    return cmocka_run_group_tests(tests, open_analyser, close_analyser);
}
