/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/yes_no.h"

#include "text/lexicon.h"
#include "text/tokenise.h"

/* Verbs that open a question and that the word list has as nouns too, or that are function words.
 * In byte order. */
static const struct str verbs[] = {
    STR_INIT("ben"),    STR_INIT("bent"),   STR_INIT("doet"),  STR_INIT("gaat"),
    STR_INIT("heb"),    STR_INIT("hebben"), STR_INIT("heeft"), STR_INIT("hoef"),
    STR_INIT("hoeft"),  STR_INIT("is"),     STR_INIT("kan"),   STR_INIT("krijg"),
    STR_INIT("kun"),    STR_INIT("kunnen"), STR_INIT("kunt"),  STR_INIT("mag"),
    STR_INIT("moet"),   STR_INIT("moeten"), STR_INIT("mogen"), STR_INIT("waren"),
    STR_INIT("was"),    STR_INIT("werkt"),  STR_INIT("wil"),   STR_INIT("worden"),
    STR_INIT("wordt"),  STR_INIT("zal"),    STR_INIT("zijn"),  STR_INIT("zit"),
    STR_INIT("zullen"),
};

static bool is_finite_verb(const struct word *word) {
    if (STR_IN(word->text, verbs)) {
        return true;
    }
    unsigned flags = word->kind == WORD_PLAIN ? lexicon_find(word->text) : 0;
    return (flags & LEXICON_VERB) && !(flags & LEXICON_NOUN);
}

/* A sign between two words is taken for the end of a sentence or clause. */
static bool opens_clause(const struct token *tokens, size_t i) {
    return i == 0 || tokens[i].start > tokens[i - 1].end + 1;
}

const struct token *yes_no_verb(const struct analysis *question) {
    for (size_t i = 0; i < question->len; i++) {
        if (opens_clause(question->tokens, i) && is_finite_verb(question->tokens[i].word)) {
            return &question->tokens[i];
        }
    }
    return NULL;
}

bool says_yes_or_no(struct analyser *analyser, struct str text) {
    size_t at = 0;
    size_t start = 0;
    if (!tokenise_next(text, &at, &start)) {
        return false;
    }
    /* Only the first word is analysed: a section may be long. */
    struct analysis word = analyse(analyser, str_slice(text, start, at));
    struct str first = word.len > 0 ? word.tokens[0].word->text : STR("");
    return str_equal(first, STR("ja")) || str_equal(first, STR("nee"));
}
