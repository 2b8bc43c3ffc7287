/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/stemmed.h"

#include "base/table.h"

static size_t count_stems(const struct analysis *analysis) {
    size_t count = 0;
    for (size_t i = 0; i < analysis->len; i++) {
        count += 1 + analysis->tokens[i].word->part_count;
    }
    return count;
}

struct stemmed stemmed_of(struct analyser *analyser, struct str text, struct arena *arena) {
    struct analysis analysis = analyse(analyser, text);
    size_t stem_count = count_stems(&analysis);
    struct stemmed_word *words = arena_alloc(arena, analysis.len, sizeof *words);
    uint64_t *stems = arena_alloc(arena, stem_count, sizeof *stems);
    uint32_t used = 0;
    for (size_t i = 0; i < analysis.len; i++) {
        const struct token *token = &analysis.tokens[i];
        words[i] = (struct stemmed_word){.start = (uint32_t)token->start,
                                         .end = (uint32_t)token->end,
                                         .first = used,
                                         .count = 1 + (uint32_t)token->word->part_count};
        stems[used++] = table_hash(token->word->stem);
        for (size_t k = 0; k < token->word->part_count; k++) {
            stems[used++] = table_hash(token->word->parts[k]);
        }
    }
    return (struct stemmed){text, words, analysis.len, stems, stem_count};
}
