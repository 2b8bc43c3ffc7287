/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include <string.h>

#include "cmocka_includes.h"

/* Words of a row are forms of one word, separated by spaces. */
static const char *const forms[] = {
    "rijden rijd rijdt reed gereden",
    "omrijden omgereden",
    "varen vaar",
    "heffen hief geheven",
    "lozen loost geloosd",
    "meten meet gemeten",
    "slopen sloopt gesloopt",
    "onderzoeken onderzocht onderzoek",
    "verzoeken verzocht verzoek",
    "onderhouden onderhield onderhoudt",
    "bestrijden bestreden bestreed",
    "stinken stonk gestonken",
    "overstromen overstroomd overstroomde",
    "overschrijden overschreed overschreden",
    "doorverwijzen doorverwezen",
    "uitvallen uitgevallen uitviel",
    "uitvoeren uitgevoerd uitvoert",
    "omleiden omgeleid",
    "opnemen opgenomen",
    "indienen ingediend indient",
    "ontwerpen ontworpen",
    "ondernemen ondernam ondernomen",
    "boot bootje bootjes boten",
    "schip scheepje schepen",
    "brug bruggetje bruggen",
    "boom boompje bomen",
    "huis huisje huizen",
    "woning woninkje woningen",
    "auto autootje autootjes",
    "rad raderen",
    "milieu milieus",
    "niveau niveaus",
    "overheid overheden",
    "weg wegen",
    "dag dagen",
    "uur uren",
    "groot grote",
    "zwaar zware",
    "duur dure",
    "dood dode",
    "doof dove",
    "kort korte",
    "naakt naakte",
    "gezond gezonde",
    "hoog hoge",
    "zone zones zonen",
    "huur huren huurt",
};

/* The words of a row are different words. */
static const char *const different[] = {
    "overheid over", "innen in",           "meten met",       "wild wil",         "geweld wel",

    "staten sta",    "lozen los",          "indienen indien", "ingediend indien", "bomen bommen",
    "boot bot",      "kopen kop",          "zaken zakken",    "wonen won",        "zone zon",
    "rij rijden",    "uitvoeren uitvaren", "sloten gesloten", "meisje meis",      "bonus bon",
    "gewoon wonen",  "korte kor",          "gemeen menen",
};

static size_t stem_next(struct stemmer *stemmer, struct str *words, char out[64]) {
    struct str found = stem(stemmer, str_cut(words, ' '));
    assert_true(found.len < 64);
    memcpy(out, found.ptr, found.len);
    return found.len;
}

static void check_row(struct stemmer *stemmer, const char *row, bool same) {
    struct str words = str_from(row);
    char first[64];
    size_t len = stem_next(stemmer, &words, first);
    while (words.ptr) {
        char next[64];
        size_t next_len = stem_next(stemmer, &words, next);
        bool equal = len == next_len && memcmp(first, next, len) == 0;
        if (equal != same) {
            print_error("%s: %.*s and %.*s\n", row, (int)len, first, (int)next_len, next);
        }
        assert_true(equal == same);
    }
}

static void brings_forms_of_a_word_together(void **state) {
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        check_row(*state, forms[i], true);
    }
}

static void keeps_other_words_apart(void **state) {
    for (size_t i = 0; i < sizeof different / sizeof *different; i++) {
        check_row(*state, different[i], false);
    }
}

static int open_stemmer(void **state) {
    *state = stemmer_new();
    return 0;
}

static int close_stemmer(void **state) {
    stemmer_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brings_forms_of_a_word_together),
        cmocka_unit_test(keeps_other_words_apart),
    };
    return cmocka_run_group_tests(tests, open_stemmer, close_stemmer);
}
