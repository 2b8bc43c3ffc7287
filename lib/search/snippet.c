/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/snippet.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/table.h"
#include "base/utf8.h"

/* A word of the question in a text. */
struct match {
    struct range range;
    size_t stem; /* place in the question's stems: the most telling one that hit */
};

struct snippet_maker {
    struct analyser *analyser;
    const struct query *query;
    struct table stems; /* stem → 1 + its place in query->stems */
    bool *seen;         /* by place in query->stems; scratch */
    struct match *matches;
    size_t match_count;
    size_t match_capacity;
};

struct snippet_maker *snippet_maker_new(struct analyser *analyser, const struct query *query) {
    struct snippet_maker *maker = mem_alloc(1, sizeof *maker);
    maker->analyser = analyser;
    maker->query = query;
    maker->seen = mem_alloc(query->stem_count, sizeof *maker->seen);
    for (size_t i = 0; i < query->stem_count; i++) {
        uint64_t *place = table_get(&maker->stems, query->stems[i].stem);
        *place = *place ? *place : i + 1;
    }
    return maker;
}

void snippet_maker_free(struct snippet_maker *maker) {
    if (maker) {
        table_release(&maker->stems);
        free(maker->seen);
        free(maker->matches);
        free(maker);
    }
}

/* 1 + the place of the most telling stem of the question in this word, 0 when it has none. */
static size_t stem_in_word(const struct snippet_maker *maker, const struct word *word) {
    const uint64_t *found = table_find(&maker->stems, word->stem);
    size_t best = found ? (size_t)*found : 0;
    for (size_t i = 0; i < word->part_count; i++) {
        found = table_find(&maker->stems, word->parts[i]);
        const struct query_stem *stems = maker->query->stems;
        if (found && (best == 0 || stems[*found - 1].weight > stems[best - 1].weight)) {
            best = (size_t)*found;
        }
    }
    return best;
}

static void find_matches(struct snippet_maker *maker, struct str text) {
    struct analysis analysis = analyse(maker->analyser, text);
    maker->match_count = 0;
    for (size_t i = 0; i < analysis.len; i++) {
        const struct token *token = &analysis.tokens[i];
        size_t stem = stem_in_word(maker, token->word);
        if (stem == 0) {
            continue;
        }
        maker->matches = mem_grow(maker->matches, &maker->match_capacity, maker->match_count,
                                  sizeof *maker->matches);
        maker->matches[maker->match_count++] = (struct match){{token->start, token->end}, stem - 1};
    }
}

/* Worth of the matches [from, to): each stem once in full, repeats a tenth. */
static double worth(struct snippet_maker *maker, size_t from, size_t to) {
    double sum = 0;
    for (size_t i = from; i < to; i++) {
        size_t stem = maker->matches[i].stem;
        sum += maker->query->stems[stem].weight * (maker->seen[stem] ? 0.1 : 1.0);
        maker->seen[stem] = true;
    }
    for (size_t i = from; i < to; i++) {
        maker->seen[maker->matches[i].stem] = false;
    }
    return sum;
}

const struct section *snippet_best_section(struct snippet_maker *maker,
                                           const struct record *record) {
    const struct section *best = NULL;
    double most = -1;
    for (size_t i = 0; i < record->section_count; i++) {
        const struct section *section = &record->sections[i];
        find_matches(maker, section->heading);
        double here = worth(maker, 0, maker->match_count);
        find_matches(maker, section->text);
        here += worth(maker, 0, maker->match_count);
        if (here > most && (section->text.len > 0 || section->heading.len > 0)) {
            most = here;
            best = section;
        }
    }
    return best;
}

/* ## The passage */

/* The window of matches that is worth most and fits. */
static struct range best_window(struct snippet_maker *maker) {
    struct range best = {0, 0};
    double most = 0;
    size_t to = 0;
    for (size_t from = 0; from < maker->match_count; from++) {
        to = to > from ? to : from;
        size_t start = maker->matches[from].range.start;
        while (to < maker->match_count &&
               maker->matches[to].range.end - start <= SNIPPET_BYTES - 20) {
            to++;
        }
        double here = worth(maker, from, to);
        if (here > most) {
            most = here;
            best = (struct range){from, to};
        }
    }
    return best;
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

static bool ends_sentence(struct str text, size_t at) {
    char c = text.ptr[at];
    bool mark = c == '.' || c == '!' || c == '?' || c == ':';
    return c == '\n' || (mark && at + 1 < text.len && is_space(text.ptr[at + 1]));
}

/* Where the sentence that holds byte `at` begins, when not more than `reach` before; else a word
 * boundary within reach. */
static size_t start_of_passage(struct str text, size_t at, size_t reach) {
    size_t lowest = at > reach ? at - reach : 0;
    size_t word = at;
    for (size_t i = at; i > lowest; i--) {
        if (ends_sentence(text, i - 1)) {
            while (i < at && is_space(text.ptr[i])) {
                i++;
            }
            return i;
        }
        if (is_space(text.ptr[i - 1])) {
            word = i;
        }
    }
    return lowest == 0 ? 0 : word;
}

/* Where a passage ends that may go on to byte `at` and must reach byte `enough`: at the end of a
 * sentence, else of a word. */
static size_t end_of_passage(struct str text, size_t enough, size_t at) {
    if (at >= text.len) {
        return text.len;
    }
    for (size_t i = at; i > enough; i--) {
        if (ends_sentence(text, i - 1)) {
            return i;
        }
    }
    for (size_t i = at; i > enough; i--) {
        if (is_space(text.ptr[i])) {
            return i;
        }
    }
    return utf8_floor(text, at); /* one endless word */
}

static struct range passage(struct snippet_maker *maker, struct str text) {
    if (text.len <= SNIPPET_BYTES) {
        return (struct range){0, text.len};
    }
    struct range window = best_window(maker);
    if (window.end == 0) {
        return (struct range){0, end_of_passage(text, SNIPPET_BYTES / 2, SNIPPET_BYTES)};
    }
    size_t first = maker->matches[window.start].range.start;
    size_t last = maker->matches[window.end - 1].range.end;
    size_t spare = last - first < SNIPPET_BYTES ? SNIPPET_BYTES - (last - first) : 0;
    size_t start = start_of_passage(text, first, spare);
    size_t half = start + SNIPPET_BYTES / 2;
    size_t end = end_of_passage(text, last > half ? last : half, start + SNIPPET_BYTES);
    return (struct range){start, end > last ? end : last};
}

static bool only_space(struct str text, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (!is_space(text.ptr[i])) {
            return false;
        }
    }
    return true;
}

static struct str one_line(struct arena *arena, struct str body, bool cut_before, bool cut_after) {
    struct buf line = BUF_INIT;
    buf_add(&line, cut_before ? STR("… ") : STR(""));
    for (size_t i = 0; i < body.len; i++) {
        bool space = is_space(body.ptr[i]);
        buf_add(&line, space ? STR(" ") : str_slice(body, i, i + 1));
    }
    buf_add(&line, cut_after ? STR(" …") : STR(""));
    struct str kept = arena_str(arena, buf_str(&line));
    buf_release(&line);
    return kept;
}

struct snippet snippet_make(struct snippet_maker *maker, struct str text, struct arena *arena) {
    find_matches(maker, text);
    struct range cut = passage(maker, text);
    bool cut_before = !only_space(text, 0, cut.start);
    bool cut_after = !only_space(text, cut.end, text.len);
    size_t shift = cut_before ? sizeof "… " - 1 : 0;
    struct str body = str_slice(text, cut.start, cut.end);
    struct str shown = one_line(arena, body, cut_before, cut_after);
    struct range *marks = arena_alloc(arena, maker->match_count, sizeof *marks);
    size_t count = 0;
    for (size_t i = 0; i < maker->match_count; i++) {
        struct range at = maker->matches[i].range;
        if (at.start >= cut.start && at.end <= cut.end) {
            marks[count++] =
                (struct range){at.start - cut.start + shift, at.end - cut.start + shift};
        }
    }
    return (struct snippet){shown, marks, count};
}
