/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Typing errors in words of titles: does a visitor who makes one still get the article? Each word
 * of six letters or more gets five errors; the answer is right when one of the first three articles
 * has the word in its title. typing_errors_test INDEX */
#include <stdio.h>
#include <string.h>

#include "base/table.h"
#include "search/schema.h"
#include "search/search.h"
#include "text/lexicon.h"

enum { SHORTEST = 6, ERRORS = 5, ENOUGH = 300, HITS = 3 };
static const double wanted = 0.95;

struct score {
    struct session *session;
    struct table seen; /* words that were tried */
    size_t tried;
    size_t right;
};

/* Ways to spell one sound, both ways round. */
static const char *const confusions[][2] = {{"ij", "ei"}, {"ei", "ij"}, {"ou", "au"}, {"au", "ou"},
                                            {"ch", "g"},  {"c", "k"},   {"k", "c"},   {"z", "s"},
                                            {"v", "f"},   {"f", "v"},   {"d", "t"},   {"t", "d"}};

static struct str confuse(struct arena *arena, struct str word) {
    for (size_t i = 0; i < sizeof confusions / sizeof *confusions; i++) {
        struct str from = str_from(confusions[i][0]);
        size_t at = str_find(word, from, 1);
        if (at < word.len) {
            return arena_format(arena, "%.*s%s%.*s", (int)at, word.ptr, confusions[i][1],
                                STR_ARGS(str_slice(word, at + from.len, word.len)));
        }
    }
    return word;
}

/* The word with one error of a kind. */
static struct str with_error(struct arena *arena, struct str word, int kind) {
    size_t middle = word.len / 2;
    struct str begin = str_slice(word, 0, middle);
    struct str end = str_slice(word, middle + 1, word.len);
    char letter = word.ptr[middle];
    switch (kind) {
    case 0: /* left out */
        return arena_format(arena, "%.*s%.*s", STR_ARGS(begin), STR_ARGS(end));
    case 1: /* twice */
        return arena_format(arena, "%.*s%c%c%.*s", STR_ARGS(begin), letter, letter, STR_ARGS(end));
    case 2: /* swapped with the next one */
        return arena_format(arena, "%.*s%c%c%.*s", STR_ARGS(begin), end.ptr[0], letter,
                            STR_ARGS(str_slice(end, 1, end.len)));
    case 3: /* another letter */
        return arena_format(arena, "%.*s%c%.*s", STR_ARGS(begin), letter == 'z' ? 'a' : letter + 1,
                            STR_ARGS(end));
    default:
        return confuse(arena, word);
    }
}

static bool title_has(struct score *score, struct str title, struct str word) {
    struct analysis analysis = analyse(score->session->analyser, title);
    for (size_t i = 0; i < analysis.len; i++) {
        if (str_equal(analysis.tokens[i].word->text, word)) {
            return true;
        }
    }
    return false;
}

static bool finds(struct score *score, struct str typed, struct str word, struct arena *arena) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = typed;
    request.page_size = HITS;
    struct search_result result;
    if (search_run(&result, score->session, &request, arena, NULL) != ERR_OK) {
        return false;
    }
    for (size_t i = 0; i < result.hit_count; i++) {
        if (title_has(score, result.hits[i].record.titel, word)) {
            return true;
        }
    }
    return false;
}

static void try_word(struct score *score, struct str word) {
    for (int kind = 0; kind < ERRORS; kind++) {
        struct arena arena = ARENA_INIT;
        struct str typed = with_error(&arena, word, kind);
        /* Another good word is not a typing error that anyone can see. */
        if (!str_equal(typed, word) && lexicon_find(typed) == 0) {
            bool right = finds(score, typed, word, &arena);
            score->tried++;
            score->right += right;
            if (!right) {
                printf("%.*s for %.*s\n", STR_ARGS(typed), STR_ARGS(word));
            }
        }
        arena_release(&arena);
    }
}

static void try_title(struct score *score, struct str title, struct arena *arena) {
    struct analysis analysis = analyse(score->session->analyser, title);
    struct str *words = arena_alloc(arena, analysis.len, sizeof *words);
    size_t count = 0;
    for (size_t i = 0; i < analysis.len; i++) {
        const struct word *word = analysis.tokens[i].word;
        if (word->kind == WORD_PLAIN && word->text.len >= SHORTEST) {
            words[count++] = arena_str(arena, word->text);
        }
    }
    for (size_t i = 0; i < count; i++) {
        uint64_t *seen = table_get(&score->seen, words[i]);
        if (*seen == 0) {
            *seen = 1;
            try_word(score, words[i]);
        }
    }
}

static bool try_all(struct score *score) {
    xc_vocabulary *ids = NULL;
    if (xc_vocabulary_read(&ids, score->session->reader, STR(SCHEMA_PREFIX_ID), 100000, NULL) !=
        XC_OK) {
        return false;
    }
    for (size_t i = 0; i < xc_vocabulary_count(ids); i++) {
        struct arena arena = ARENA_INIT;
        struct record record;
        struct str id = xc_vocabulary_at(ids, i).term;
        if (search_find_article(&record, score->session, str_slice(id, 1, id.len), &arena, NULL) ==
            ERR_OK) {
            try_title(score, record.titel, &arena);
        }
        arena_release(&arena);
    }
    xc_vocabulary_free(ids);
    return true;
}

int main(int argc, char **argv) {
    struct index_set *set = NULL;
    struct err_info info = ERR_INFO_INIT;
    struct score score = {.tried = 0};
    if (argc != 2 || index_set_open(&set, argv[1], &info) != ERR_OK ||
        index_set_take(&score.session, set, AUDIENCE_PUBLIC, &info) != ERR_OK) {
        fprintf(stderr, "typing_errors_test: %s\n", info.text);
        return 2;
    }
    bool complete = try_all(&score);
    double share = score.tried > 0 ? (double)score.right / (double)score.tried : 0;
    printf("%zu errors, %zu right (%.3f)\n", score.tried, score.right, share);
    table_release(&score.seen);
    index_set_give(set, score.session);
    index_set_close(set);
    return complete && score.tried >= ENOUGH && share >= wanted ? 0 : 1;
}
