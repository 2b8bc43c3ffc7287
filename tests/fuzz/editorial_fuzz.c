/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What looks at the texts of editors: how readable they are, which facts they state. A text agrees
 * with itself. */
#include <string.h>

#include "check/agreement.h"
#include "check/near_duplicates.h"
#include "check/readability.h"
#include "fuzz.h"

static const struct phrase hard_words[] = {{STR_INIT("indien"), STR_INIT("als")},
                                           {STR_INIT("ten behoeve van"), STR_INIT("voor")}};

static bool lies_in(size_t start, size_t len, struct str text) {
    return start <= text.len && len <= text.len - start;
}

static void check_readability(struct analyser *analyser, struct str text, struct arena *arena) {
    struct readability *readability = readability_new(analyser, hard_words, 2);
    struct analysis analysis = analyse(analyser, text);
    struct buf message = BUF_INIT;
    size_t count = 0;
    const struct readability_finding *findings =
        readability_check(readability, text, &analysis, arena, &count);
    fuzz_require(count <= LIMIT_READABILITY_FINDINGS + 2, "findings are bounded");
    for (size_t i = 0; i < count; i++) {
        fuzz_require(lies_in(findings[i].offset, findings[i].len, text),
                     "a finding is in the text");
        readability_explain(&message, &findings[i], text);
    }
    buf_release(&message);
    readability_free(readability);
}

static void check_facts(struct str text, struct arena *arena) {
    struct facts facts;
    struct differences found;
    facts_read(&facts, text, arena);
    for (size_t i = 0; i < facts.len; i++) {
        const struct fact *fact = &facts.items[i];
        fuzz_require(lies_in(fact->start, fact->len, text) && fact->len > 0,
                     "a fact is in the text");
        fuzz_require(i == 0 || fact->start >= fact[-1].start, "facts are in order");
    }
    struct agreement_side side = {&facts, {NULL, 0}};
    agreement_compare(&found, &side, &facts, arena);
    fuzz_require(found.len == 0, "a text agrees with itself");
    agreement_contradictions(&found, &facts, &facts, arena);
    fuzz_require(found.len == 0, "a text does not contradict itself");
}

static void check_duplicates(struct str text) {
    struct near_duplicates *all = near_duplicates_new();
    size_t count = 0;
    bool long_enough = near_duplicates_add(all, 1, text);
    near_duplicates_add(all, 2, text);
    near_duplicates_find(all, &count);
    fuzz_require(count == (long_enough ? 1 : 0), "a text is like itself");
    near_duplicates_free(all);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct analyser *analyser;
    struct str text = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    analyser = analyser ? analyser : analyser_new();
    check_readability(analyser, fuzz_utf8(data, size), &arena);
    check_facts(text, &arena);
    check_duplicates(text);
    analyser_trim(analyser);
    arena_release(&arena);
    return 0;
}
