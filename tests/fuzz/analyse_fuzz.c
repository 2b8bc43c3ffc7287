/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Any text, from a visitor or an article, through the analyser. */
#include "base/utf8.h"
#include "fuzz.h"
#include "text/analyse.h"
#include "text/codes.h"
#include "text/tokenise.h"

static void check_words(struct str text) {
    size_t at = 0;
    size_t start;
    for (size_t before = 0; tokenise_next(text, &at, &start); before = at) {
        fuzz_require(start >= before && start < at && at <= text.len,
                     "words lie in the text, one behind the other");
        fuzz_require(utf8_is_valid(str_slice(text, start, at)), "a word is made of characters");
    }
}

static void check_token(const struct token *token, size_t before, struct str text) {
    const struct word *word = token->word;
    fuzz_require(token->start >= before && token->start < token->end && token->end <= text.len,
                 "tokens lie in the text, one behind the other");
    fuzz_require(utf8_is_valid(str_slice(text, token->start, token->end)),
                 "a token is made of characters");
    fuzz_require(word->text.len > 0 && utf8_is_valid(word->text), "a word has letters");
    fuzz_require(word->stem.len > 0 && utf8_is_valid(word->stem), "a word has a stem");
    for (size_t i = 0; i < word->part_count; i++) {
        fuzz_require(word->parts[i].len > 0, "a part has letters");
    }
}

static void check_code(const struct analysis *analysis, size_t at) {
    char out[CODE_BYTES];
    size_t tokens = 0;
    struct str code = code_read(out, analysis, at, &tokens);
    fuzz_require(code.len <= CODE_BYTES, "a code fits");
    fuzz_require(tokens >= 1 && at + tokens <= analysis->len, "a code takes tokens that are there");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct analyser *analyser;
    struct str text = {(const char *)data, size};
    if (!analyser) {
        analyser = analyser_new();
    }
    check_words(text);
    struct analysis analysis = analyse(analyser, text);
    for (size_t i = 0; i < analysis.len; i++) {
        check_token(&analysis.tokens[i], i > 0 ? analysis.tokens[i - 1].end : 0, text);
        check_code(&analysis, i);
    }
    analyser_trim(analyser);
    return 0;
}
