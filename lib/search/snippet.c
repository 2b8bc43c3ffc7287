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
    const struct query *query;
    uint64_t *hashes; /* of the stems of the question: open addressing, 0 is free */
    size_t *places;   /* of each hash: place in query->stems */
    size_t capacity;  /* a power of two, more than twice the stems */
    bool *seen;       /* by place in query->stems; scratch */
    struct match *matches;
    size_t match_count;
    size_t match_capacity;
};

/* Where a hash is, or would be. */
static size_t slot_of(const struct snippet_maker *maker, uint64_t hash) {
    size_t slot = hash & (maker->capacity - 1);
    while (maker->hashes[slot] != 0 && maker->hashes[slot] != hash) {
        slot = (slot + 1) & (maker->capacity - 1);
    }
    return slot;
}

struct snippet_maker *snippet_maker_new(const struct query *query) {
    struct snippet_maker *maker = mem_alloc(1, sizeof *maker);
    maker->query = query;
    maker->capacity = 16;
    while (maker->capacity < 2 * query->stem_count + 1) {
        maker->capacity *= 2;
    }
    maker->hashes = mem_alloc(maker->capacity, sizeof *maker->hashes);
    maker->places = mem_alloc(maker->capacity, sizeof *maker->places);
    maker->seen = mem_alloc(query->stem_count, sizeof *maker->seen);
    for (size_t i = 0; i < query->stem_count; i++) {
        uint64_t hash = table_hash(query->stems[i].stem);
        size_t slot = slot_of(maker, hash);
        if (maker->hashes[slot] == 0) {
            maker->hashes[slot] = hash;
            maker->places[slot] = i;
        }
    }
    return maker;
}

void snippet_maker_free(struct snippet_maker *maker) {
    if (maker) {
        free(maker->hashes);
        free(maker->places);
        free(maker->seen);
        free(maker->matches);
        free(maker);
    }
}

/* Finds the most telling stem of the question among those of a word; false when it has none. Equal
 * ones: the first, so the word's own stem. */
static bool find_stem(size_t *out, const struct snippet_maker *maker, const uint64_t *stems,
                      size_t count) {
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        size_t slot = slot_of(maker, stems[i]);
        if (maker->hashes[slot] == 0) {
            continue;
        }
        size_t place = maker->places[slot];
        const struct query_stem *known = maker->query->stems;
        if (!found || known[place].weight > known[*out].weight) {
            *out = place;
            found = true;
        }
    }
    return found;
}

static void find_matches(struct snippet_maker *maker, const struct stemmed *text) {
    maker->match_count = 0;
    for (size_t i = 0; i < text->word_count; i++) {
        const struct stemmed_word *word = &text->words[i];
        size_t stem = 0;
        if (!find_stem(&stem, maker, &text->stems[word->first], word->count)) {
            continue;
        }
        maker->matches = mem_grow(maker->matches, &maker->match_capacity, maker->match_count,
                                  sizeof *maker->matches);
        maker->matches[maker->match_count++] = (struct match){{word->start, word->end}, stem};
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

const struct shelved_section *snippet_best_section(struct snippet_maker *maker,
                                                   const struct shelved *article) {
    const struct shelved_section *best = NULL;
    double most = -1;
    for (size_t i = 0; i < article->record.section_count; i++) {
        const struct shelved_section *section = &article->sections[i];
        find_matches(maker, &section->heading);
        double here = worth(maker, 0, maker->match_count);
        find_matches(maker, &section->line);
        here += worth(maker, 0, maker->match_count);
        if (here > most && (section->line.text.len > 0 || section->heading.text.len > 0)) {
            most = here;
            best = section;
        }
    }
    return best;
}

/* ## The passage */

enum {
    SIGN_CHARS = 2,                              /* … and its space, on one side */
    ROOM_CHARS = SNIPPET_CHARS - 2 * SIGN_CHARS, /* for text that is cut on both */
};

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
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

struct snippet snippet_make(struct snippet_maker *maker, const struct stemmed *line,
                            struct arena *arena) {
    struct str text = line->text;
    find_matches(maker, line);
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

struct str snippet_sentences(struct snippet_maker *maker, const struct stemmed *stemmed) {
    struct str text = stemmed->text;
    find_matches(maker, stemmed);
    struct range cut = passage(maker, text);
    size_t start = start_of_passage(text, cut.start, SENTENCE_CHARS);
    return str_slice(text, start, end_of_sentence(text, cut.end, SENTENCE_CHARS));
}
