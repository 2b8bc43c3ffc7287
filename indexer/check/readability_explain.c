/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the editor reads about a finding. */
#include "base/utf8.h"
#include "check/readability.h"
#include "texts.h"

/* Of a sentence, enough to find it by. */
enum { QUOTE_BYTES = 60 };

static void add_quote(struct buf *out, const struct readability_finding *finding, struct str text) {
    struct str part = str_slice(text, finding->offset, finding->offset + finding->len);
    bool cut = part.len > QUOTE_BYTES;
    part = str_slice(part, 0, cut ? utf8_floor(part, QUOTE_BYTES) : part.len);
    buf_format(out, TEXT_B1_QUOTE, STR_ARGS(part), cut ? "…" : "");
}

static void add_average(struct buf *out, double value) {
    unsigned tenths = (unsigned)(value * 10 + 0.5);
    buf_format(out, TEXT_B1_AVERAGE, tenths / 10, tenths % 10, READABILITY_AVERAGE_WORDS);
}

/* Rounded down, so that a score that is too low never looks as if it were not. */
static void add_score(struct buf *out, double value) {
    int score = (int)value - (value < 0);
    buf_format(out, TEXT_B1_SCORE, score, READABILITY_SCORE);
}

static void add_hard_words(struct buf *out, struct str_list words) {
    buf_add(out, STR(TEXT_B1_HARD_WORDS));
    for (size_t i = 0; i < words.len; i++) {
        buf_format(out, "%s`%.*s`", i > 0 ? ", " : "", STR_ARGS(words.items[i]));
    }
}

static void add_longest(struct buf *out, const struct readability_finding *finding,
                        struct str text) {
    buf_format(out, TEXT_B1_LONGEST, finding->words);
    add_quote(out, finding, text);
}

void readability_explain(struct buf *out, const struct readability_finding *finding,
                         struct str text) {
    struct str part = str_slice(text, finding->offset, finding->offset + finding->len);
    switch (finding->kind) {
    case READABILITY_LONG_SENTENCE:
        buf_format(out, TEXT_B1_SENTENCE, finding->words, READABILITY_SENTENCE_WORDS);
        add_quote(out, finding, text);
        break;
    case READABILITY_JARGON:
        buf_format(out, TEXT_B1_JARGON, STR_ARGS(part), STR_ARGS(finding->simpler));
        break;
    case READABILITY_LONG_AVERAGE:
        add_average(out, finding->value);
        add_longest(out, finding, text);
        break;
    case READABILITY_LOW_SCORE:
        add_score(out, finding->value);
        if (finding->hard_words.len > 0) {
            add_hard_words(out, finding->hard_words);
        } else {
            add_longest(out, finding, text);
        }
        break;
    }
}
