/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/snippet.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/table.h"
#include "base/utf8.h"
#include "text/grapheme.h"
#include "text/sentence.h"

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

struct str snippet_source(const struct record *record, const struct section *best) {
    if (best && best->text.len > 0) {
        return best->text;
    }
    if (record->vraag.len > 0) {
        return record->vraag;
    }
    for (size_t i = 0; i < record->section_count; i++) {
        if (record->sections[i].text.len > 0) {
            return record->sections[i].text;
        }
    }
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        if (record->kanalen[i].text.len > 0) {
            return record->kanalen[i].text;
        }
    }
    return STR("");
}

/* ## The passage */

enum {
    SIGN_CHARS = 2,                              /* … and its space, on one side */
    ROOM_CHARS = SNIPPET_CHARS - 2 * SIGN_CHARS, /* for text that is cut on both */
};

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* Spaces become one; a line that ended without a sign gets one. */
static void add_space(struct buf *line, struct str space) {
    struct str before = str_trim(buf_str(line));
    bool spaced = before.len < line->len;
    if (str_equal(space, STR("\n")) && !sentence_has_sign(before)) {
        buf_truncate(line, before.len);
        buf_add(line, STR(";\n"));
    } else if (!spaced) {
        buf_add(line, space);
    }
}

/* The text as it can stand on one line: items and rows that ended with their line get a sign. The
 * line ends stay, single, as places to cut. */
static struct str readable_on_a_line(struct str text, struct arena *arena) {
    struct buf line = BUF_INIT;
    text = str_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        struct str letter = str_slice(text, i, i + 1);
        if (is_space(text.ptr[i])) {
            add_space(&line, letter);
        } else {
            buf_add(&line, letter);
        }
    }
    struct str kept = arena_str(arena, buf_str(&line));
    buf_release(&line);
    return kept;
}

/* The window of matches that is worth most and fits. It is measured in bytes, which are at least as
 * many as the characters. */
static struct range best_window(struct snippet_maker *maker) {
    struct range best = {0, 0};
    double most = 0;
    size_t to = 0;
    for (size_t from = 0; from < maker->match_count; from++) {
        to = to > from ? to : from;
        size_t start = maker->matches[from].range.start;
        while (to < maker->match_count && maker->matches[to].range.end - start <= ROOM_CHARS) {
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

/* Where the sentence that holds byte `at` begins, when not more than `reach` before; else a word
 * boundary within reach. */
static size_t start_of_passage(struct str text, size_t at, size_t reach) {
    size_t lowest = at > reach ? at - reach : 0;
    size_t word = at;
    for (size_t i = at; i > lowest; i--) {
        if (!is_space(text.ptr[i - 1])) {
            continue;
        }
        if (sentence_ends(text, i - 1)) {
            return i;
        }
        word = i;
    }
    return lowest == 0 ? 0 : word;
}

/* Where a passage ends that began at byte `start`, may go on to byte `at` and must reach byte
 * `enough`: at the end of a sentence, else of a word. */
static size_t end_of_passage(struct str text, size_t start, size_t enough, size_t at) {
    for (size_t i = at; i >= enough; i--) {
        if (is_space(text.ptr[i]) && sentence_ends(text, i)) {
            return i;
        }
    }
    for (size_t i = at; i >= enough; i--) {
        if (is_space(text.ptr[i])) {
            return i;
        }
    }
    size_t whole = grapheme_floor(text, start, at); /* one endless word */
    return whole > start ? whole : at;
}

/* The part of the text to show; it begins and ends with something else than a space. */
static struct range passage(struct snippet_maker *maker, struct str text) {
    if (utf8_skip(text, 0, SNIPPET_CHARS) == text.len) {
        return (struct range){0, text.len};
    }
    struct range window = best_window(maker);
    size_t start = 0;
    size_t last = 0;
    if (window.end > 0) {
        size_t first = maker->matches[window.start].range.start;
        last = maker->matches[window.end - 1].range.end;
        start = start_of_passage(text, first, ROOM_CHARS - (last - first));
    }
    size_t room = SNIPPET_CHARS - (start > 0 ? SIGN_CHARS : 0);
    if (utf8_skip(text, start, room) == text.len) {
        return (struct range){start, text.len};
    }
    size_t half = utf8_skip(text, start, room / 2);
    size_t at = utf8_skip(text, start, room - SIGN_CHARS);
    return (struct range){start, end_of_passage(text, start, last > half ? last : half, at)};
}

static struct str on_one_line(struct arena *arena, struct str body, bool cut_before,
                              bool cut_after) {
    struct buf line = BUF_INIT;
    buf_add(&line, cut_before ? STR("… ") : STR(""));
    for (size_t i = 0; i < body.len; i++) {
        buf_add(&line, is_space(body.ptr[i]) ? STR(" ") : str_slice(body, i, i + 1));
    }
    buf_add(&line, cut_after ? STR(" …") : STR(""));
    struct str kept = arena_str(arena, buf_str(&line));
    buf_release(&line);
    return kept;
}

struct snippet snippet_make(struct snippet_maker *maker, struct str text, struct arena *arena) {
    text = readable_on_a_line(text, arena);
    find_matches(maker, text);
    struct range cut = passage(maker, text);
    bool cut_before = cut.start > 0;
    size_t shift = cut_before ? sizeof "… " - 1 : 0;
    struct str body = str_slice(text, cut.start, cut.end);
    struct str shown = on_one_line(arena, body, cut_before, cut.end < text.len);
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

/* Where the sentence ends that holds byte `at`, when within reach; else `at`. */
static size_t end_of_sentence(struct str text, size_t at, size_t reach) {
    for (size_t i = at; i <= at + reach; i++) {
        if (i >= text.len || (is_space(text.ptr[i]) && sentence_ends(text, i))) {
            return i < text.len ? i : text.len;
        }
    }
    return at;
}

struct str snippet_sentences(struct snippet_maker *maker, struct str text) {
    text = str_trim(text);
    find_matches(maker, text);
    struct range cut = passage(maker, text);
    size_t start = start_of_passage(text, cut.start, SENTENCE_CHARS);
    return str_slice(text, start, end_of_sentence(text, cut.end, SENTENCE_CHARS));
}
