/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/sentence.h"

/* Signs that may stand behind the mark that ends a sentence. */
static const struct str closers[] = {STR_INIT("\""), STR_INIT("'"), STR_INIT(")"), STR_INIT("]"),
                                     STR_INIT("”"),  STR_INIT("’"), STR_INIT("»")};

/* Words that are written with a dot, in lower case. Those of single letters (e.d., m.e.r.) are
 * known by their form. */
static const struct str abbreviations[] = {
    STR_INIT("afd"),  STR_INIT("apr"),  STR_INIT("art"),  STR_INIT("aug"),  STR_INIT("bijl"),
    STR_INIT("bijv"), STR_INIT("blz"),  STR_INIT("bv"),   STR_INIT("ca"),   STR_INIT("cf"),
    STR_INIT("dec"),  STR_INIT("dhr"),  STR_INIT("dr"),   STR_INIT("drs"),  STR_INIT("enz"),
    STR_INIT("etc"),  STR_INIT("evt"),  STR_INIT("excl"), STR_INIT("feb"),  STR_INIT("fig"),
    STR_INIT("gem"),  STR_INIT("hfst"), STR_INIT("incl"), STR_INIT("ing"),  STR_INIT("ir"),
    STR_INIT("jan"),  STR_INIT("jl"),   STR_INIT("jr"),   STR_INIT("max"),  STR_INIT("mevr"),
    STR_INIT("min"),  STR_INIT("mln"),  STR_INIT("mr"),   STR_INIT("mrd"),  STR_INIT("mw"),
    STR_INIT("nov"),  STR_INIT("nr"),   STR_INIT("nrs"),  STR_INIT("okt"),  STR_INIT("pag"),
    STR_INIT("par"),  STR_INIT("prof"), STR_INIT("resp"), STR_INIT("sept"), STR_INIT("st"),
    STR_INIT("stbl"), STR_INIT("tel"),  STR_INIT("temp"), STR_INIT("vgl"),  STR_INIT("vnl"),
    STR_INIT("zgn"),
};

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

static char small(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static bool is_letter(char c) {
    return (small(c) >= 'a' && small(c) <= 'z') || (unsigned char)c >= 0x80;
}

static struct str without_closers(struct str text) {
    size_t before;
    do {
        before = text.len;
        for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
            if (str_ends_with(text, closers[i])) {
                text.len -= closers[i].len;
            }
        }
    } while (text.len < before);
    return text;
}

static bool is_same_word(struct str word, struct str lower) {
    if (word.len != lower.len) {
        return false;
    }
    for (size_t i = 0; i < word.len; i++) {
        if (small(word.ptr[i]) != lower.ptr[i]) {
            return false;
        }
    }
    return true;
}

/* e.d, m.e.r, i.v.m; and a single letter: an initial, or p. for page. */
static bool is_of_letters(struct str word) {
    size_t letters = 0; /* since the last dot */
    for (size_t i = 0; i < word.len; i++) {
        letters = word.ptr[i] == '.' ? 0 : letters + 1;
        if (letters > 1 || (letters == 1 && !is_letter(word.ptr[i]))) {
            return false;
        }
    }
    return letters == 1;
}

/* Whether the dot at the end of text belongs to its last word. */
static bool ends_in_abbreviation(struct str text) {
    size_t end = text.len - 1;
    size_t start = end;
    while (start > 0 && (is_letter(text.ptr[start - 1]) || text.ptr[start - 1] == '.')) {
        start--;
    }
    struct str word = str_slice(text, start, end);
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
        if (is_same_word(word, abbreviations[i])) {
            return true;
        }
    }
    return is_of_letters(word);
}

/* Whether the text goes on with a small letter; of those with accents the ones of Western Europe.
 */
static bool goes_on_small(struct str text) {
    size_t at = 0;
    while (at < text.len &&
           (is_space(text.ptr[at]) || text.ptr[at] == '(' || text.ptr[at] == '"')) {
        at++;
    }
    unsigned char first = at < text.len ? (unsigned char)text.ptr[at] : 0;
    unsigned char second = at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : 0;
    bool accented = first == 0xC3 && second >= 0xA0 && second != 0xB7; /* à to ÿ but for ÷ */
    return (first >= 'a' && first <= 'z') || accented;
}

bool sentence_ends(struct str text, size_t at) {
    if (at >= text.len || text.ptr[at] == '\n') {
        return true;
    }
    struct str before = without_closers(str_slice(text, 0, at));
    if (!is_space(text.ptr[at]) || before.len == 0) {
        return false;
    }
    switch (before.ptr[before.len - 1]) {
    case '!':
    case '?':
    case ':':
        return true;
    case '.':
        return !goes_on_small(str_slice(text, at, text.len)) && !ends_in_abbreviation(before);
    default:
        return false;
    }
}

bool sentence_has_sign(struct str text) {
    text = without_closers(text);
    static const struct str signs[] = {STR_INIT("."), STR_INIT(","), STR_INIT(";"), STR_INIT(":"),
                                       STR_INIT("?"), STR_INIT("!"), STR_INIT("…")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (str_ends_with(text, signs[i])) {
            return true;
        }
    }
    return false;
}
