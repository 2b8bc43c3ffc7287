/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/synonyms.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/table.h"
#include "base/utf8.h"

/* One way to say it, and what else may be searched for it. */
struct rule {
    struct synonym said;
    struct synonym *alternatives;
    size_t count;
    size_t next; /* 1 + place of the next rule that begins with the same word, 0 for none */
};

struct synonyms {
    struct arena arena;
    struct rule *rules;
    size_t count;
    size_t capacity;
    struct str *ways;
    size_t way_count;
    size_t way_capacity;
    struct table first_words; /* first stem → 1 + place of a rule */
};

void synonyms_free(struct synonyms *synonyms) {
    if (synonyms) {
        arena_release(&synonyms->arena);
        table_release(&synonyms->first_words);
        free(synonyms->rules);
        free(synonyms->ways);
        free(synonyms);
    }
}

struct str_list synonyms_ways(const struct synonyms *synonyms) {
    return (struct str_list){synonyms->ways, synonyms->way_count};
}

/* ## Parsing */

struct side {
    struct synonym ways[LIMIT_SYNONYMS];
    size_t len;
};

static enum err parse_way(struct synonym *out, struct synonyms *synonyms, struct analyser *analyser,
                          struct str text, struct err_info *info) {
    struct analysis words = analyse(analyser, text);
    if (words.len == 0) {
        return err_set(info, ERR_INVALID, "hier ontbreekt een woord");
    }
    if (words.len > LIMIT_SYNONYM_WORDS) {
        return err_set(info, ERR_INVALID, "een synoniem heeft hoogstens %d woorden",
                       LIMIT_SYNONYM_WORDS);
    }
    struct str *stems = arena_alloc(&synonyms->arena, words.len, sizeof *stems);
    for (size_t i = 0; i < words.len; i++) {
        stems[i] = arena_str(&synonyms->arena, words.tokens[i].word->stem);
    }
    *out = (struct synonym){stems, words.len, arena_str(&synonyms->arena, text)};
    synonyms->ways = mem_grow(synonyms->ways, &synonyms->way_capacity, synonyms->way_count,
                              sizeof *synonyms->ways);
    synonyms->ways[synonyms->way_count++] = out->text;
    return ERR_OK;
}

static enum err parse_side(struct side *out, struct synonyms *synonyms, struct analyser *analyser,
                           struct str text, struct err_info *info) {
    out->len = 0;
    while (text.ptr) {
        struct str way = str_trim(str_cut(&text, ','));
        if (out->len == LIMIT_SYNONYMS) {
            return err_set(info, ERR_INVALID, "meer dan %d synoniemen op een regel",
                           LIMIT_SYNONYMS);
        }
        enum err err = parse_way(&out->ways[out->len], synonyms, analyser, way, info);
        if (err != ERR_OK) {
            return err;
        }
        out->len++;
    }
    return ERR_OK;
}

static void add_rule(struct synonyms *synonyms, const struct synonym *said,
                     const struct side *others) {
    assert(said->len > 0);
    synonyms->rules =
        mem_grow(synonyms->rules, &synonyms->capacity, synonyms->count, sizeof *synonyms->rules);
    struct rule *rule = &synonyms->rules[synonyms->count++];
    *rule = (struct rule){.said = *said};
    rule->alternatives = arena_alloc(&synonyms->arena, others->len, sizeof *rule->alternatives);
    for (size_t i = 0; i < others->len; i++) {
        if (others->ways[i].stems != said->stems) {
            rule->alternatives[rule->count++] = others->ways[i];
        }
    }
    uint64_t *first = table_get(&synonyms->first_words, said->stems[0]);
    rule->next = (size_t)*first;
    *first = synonyms->count;
}

static enum err parse_line(struct synonyms *synonyms, struct analyser *analyser, struct str line,
                           struct err_info *info) {
    line = str_trim(str_slice(line, 0, str_find(line, STR("#"), 0)));
    if (line.len == 0) {
        return ERR_OK;
    }
    size_t arrow = str_find(line, STR("=>"), 0);
    struct side left = {.len = 0};
    enum err err = parse_side(&left, synonyms, analyser, str_slice(line, 0, arrow), info);
    if (err != ERR_OK) {
        return err;
    }
    struct side right = left;
    if (arrow < line.len) {
        err = parse_side(&right, synonyms, analyser, str_slice(line, arrow + 2, line.len), info);
    } else if (left.len < 2) {
        err = err_set(info, ERR_INVALID, "een regel noemt ten minste twee synoniemen");
    }
    for (size_t i = 0; err == ERR_OK && i < left.len; i++) {
        add_rule(synonyms, &left.ways[i], &right);
    }
    return err;
}

enum err synonyms_parse(struct synonyms **out, struct str text, size_t *line,
                        struct err_info *info) {
    *out = NULL;
    struct synonyms *synonyms = mem_alloc(1, sizeof *synonyms);
    struct analyser *analyser = analyser_new();
    enum err err = ERR_OK;
    size_t number = 0;
    while (err == ERR_OK && text.ptr) {
        struct str row = str_cut(&text, '\n');
        number++;
        err = utf8_is_valid(row) ? parse_line(synonyms, analyser, row, info)
                                 : err_set(info, ERR_INVALID, "geen geldige UTF-8");
    }
    analyser_free(analyser);
    if (err != ERR_OK) {
        if (line) {
            *line = number;
        }
        synonyms_free(synonyms);
        return err;
    }
    *out = synonyms;
    return ERR_OK;
}

/* ## Applying */

static bool said_here(const struct rule *rule, const struct analysis *question, size_t at) {
    if (rule->said.len > question->len - at) {
        return false;
    }
    for (size_t i = 0; i < rule->said.len; i++) {
        if (!str_equal(rule->said.stems[i], question->tokens[at + i].word->stem)) {
            return false;
        }
    }
    return true;
}

const struct synonym_match *synonyms_find(const struct synonyms *synonyms,
                                          const struct analysis *question, struct arena *arena,
                                          size_t *count) {
    struct synonym_match *matches = NULL;
    size_t len = 0;
    size_t capacity = 0;
    for (size_t at = 0; at < question->len; at++) {
        const uint64_t *first = table_find(&synonyms->first_words, question->tokens[at].word->stem);
        for (size_t next = first ? (size_t)*first : 0; next > 0;) {
            const struct rule *rule = &synonyms->rules[next - 1];
            if (said_here(rule, question, at)) {
                matches = mem_grow(matches, &capacity, len, sizeof *matches);
                matches[len++] =
                    (struct synonym_match){at, rule->said.len, rule->alternatives, rule->count};
            }
            next = rule->next;
        }
    }
    struct synonym_match *kept = arena_alloc(arena, len, sizeof *kept);
    if (len > 0) {
        memcpy(kept, matches, len * sizeof *kept);
    }
    free(matches);
    *count = len;
    return kept;
}
