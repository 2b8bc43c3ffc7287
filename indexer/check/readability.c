/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/readability.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/table.h"
#include "check/law_titles.h"
#include "check/syllables.h"
#include "text/sentence.h"

struct readability {
    struct phrases *phrases; /* those that say nothing are titles of laws */
};

struct readability *readability_new(struct analyser *analyser, const struct phrase *list,
                                    size_t count) {
    size_t title_count = 0;
    const struct phrase *titles = law_titles(&title_count);
    struct phrase *all = mem_alloc(title_count + count, sizeof *all);
    memcpy(all, titles, title_count * sizeof *all);
    for (size_t i = 0; i < count; i++) {
        all[title_count + i] = list[i];
    }
    struct readability *readability = mem_alloc(1, sizeof *readability);
    readability->phrases = phrases_new(analyser, all, title_count + count);
    free(all);
    return readability;
}

void readability_free(struct readability *readability) {
    if (readability) {
        phrases_free(readability->phrases);
        free(readability);
    }
}

/* ## What counts as one word */

enum unit_kind {
    UNIT_WORD,
    UNIT_NUMBER, /* 14, 070 441 66 22 */
    UNIT_NAME,   /* an address, en/of, the title of a law: its syllables say nothing */
};

struct unit {
    const struct token *first;
    size_t start; /* bytes */
    size_t end;
    enum unit_kind kind;
    const struct phrase *phrase; /* that begins here, NULL for none */
    size_t phrase_end;           /* bytes */
};

struct reader {
    const struct phrases *phrases;
    struct str text;
    const struct analysis *analysis;
    size_t next; /* token */
};

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* Whether a space, or a sign that no address has (dashes, quotes), stands between from and to. */
static bool is_apart(struct str text, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (is_space(text.ptr[i]) || (unsigned char)text.ptr[i] >= 0x80) {
            return true;
        }
    }
    return false;
}

static bool one_space_before(const struct reader *reader, size_t token) {
    const struct token *tokens = reader->analysis->tokens;
    size_t end = tokens[token - 1].end;
    return tokens[token].start == end + 1 && reader->text.ptr[end] == ' ';
}

/* The expression that begins with the next token, with its number of words; never one that goes on
 * in another sentence. */
static const struct phrase *phrase_here(const struct reader *reader, size_t *words) {
    struct analysis part = *reader->analysis;
    const struct phrase *phrase = phrases_find(reader->phrases, &part, reader->next, words);
    for (size_t i = 1; phrase && i < *words; i++) {
        if (!one_space_before(reader, reader->next + i)) {
            part.len = reader->next + i;
            phrase = phrases_find(reader->phrases, &part, reader->next, words);
        }
    }
    return phrase;
}

static void join_address(struct reader *reader, struct unit *unit) {
    const struct analysis *analysis = reader->analysis;
    while (reader->next < analysis->len &&
           !is_apart(reader->text, unit->end, analysis->tokens[reader->next].start)) {
        unit->end = analysis->tokens[reader->next++].end;
        unit->kind = UNIT_NAME;
        unit->phrase = NULL;
    }
}

static void join_number(struct reader *reader, struct unit *unit) {
    const struct analysis *analysis = reader->analysis;
    while (reader->next < analysis->len &&
           analysis->tokens[reader->next].word->kind == WORD_NUMBER &&
           one_space_before(reader, reader->next)) {
        unit->end = analysis->tokens[reader->next++].end;
    }
}

static bool unit_next(struct reader *reader, struct unit *unit) {
    if (reader->next >= reader->analysis->len) {
        return false;
    }
    const struct token *token = &reader->analysis->tokens[reader->next];
    size_t words = 1;
    const struct phrase *phrase = phrase_here(reader, &words);
    bool number = token->word->kind == WORD_NUMBER;
    *unit = (struct unit){token, token->start, token->end, number ? UNIT_NUMBER : UNIT_WORD,
                          NULL,  token->end};
    if (phrase) {
        unit->phrase_end = token[words - 1].end;
    }
    if (phrase && phrase->says.len == 0) {
        unit->end = unit->phrase_end;
        unit->kind = UNIT_NAME;
        reader->next += words;
    } else {
        unit->phrase = phrase;
        reader->next++;
    }
    join_address(reader, unit);
    if (unit->kind == UNIT_NUMBER) {
        join_number(reader, unit);
    }
    return true;
}

static size_t syllables_of(const struct unit *unit, struct str text) {
    return unit->kind == UNIT_WORD ? syllable_count(str_slice(text, unit->start, unit->end)) : 0;
}

/* ## Sentences */

struct sentence {
    size_t start; /* bytes */
    size_t end;
    size_t words;
    size_t spoken; /* words whose syllables count */
    size_t syllables;
};

struct check {
    struct reader reader;
    struct readability_finding *findings;
    size_t count;
    struct sentence sentence; /* that is being read; no words at its beginning */
    struct sentence longest;  /* whole one */
    struct sentence sum;      /* of whole ones */
    size_t sentences;
    size_t phrase_end; /* bytes; of the last expression */
};

static bool has_room(const struct check *check) {
    return check->count < LIMIT_READABILITY_FINDINGS;
}

static bool is_mark(struct str rest) {
    char first = rest.ptr[0];
    return first == '.' || first == '!' || first == '?' || first == ':' ||
           str_starts_with(rest, STR("…"));
}

/* Whether a sentence, item or cell ends between two words, and where; is_whole: with a mark. */
static bool find_end(struct str text, size_t from, size_t to, size_t *at, bool *is_whole) {
    *is_whole = false;
    if (to == from + 1 && text.ptr[from] == ' ' && to < text.len) {
        return false; /* as between most words */
    }
    for (size_t i = from; i < to; i++) {
        struct str rest = str_slice(text, i, to);
        bool cell = i > from && text.ptr[i - 1] == ' ' && str_starts_with(rest, STR("·"));
        if (cell || (is_space(text.ptr[i]) && sentence_ends(text, i))) {
            *at = cell ? i - 1 : i;
            return true;
        }
        *is_whole = *is_whole || is_mark(rest);
    }
    for (*at = to; *at > from && is_space(text.ptr[*at - 1]);) {
        --*at;
    }
    return to == text.len;
}

static void end_sentence(struct check *check, bool is_whole) {
    struct sentence *sentence = &check->sentence;
    if (sentence->words > READABILITY_SENTENCE_WORDS && has_room(check)) {
        check->findings[check->count++] =
            (struct readability_finding){.kind = READABILITY_LONG_SENTENCE,
                                         .offset = sentence->start,
                                         .len = sentence->end - sentence->start,
                                         .words = sentence->words};
    }
    if (is_whole) {
        check->sentences++;
        check->sum.words += sentence->words;
        check->sum.spoken += sentence->spoken;
        check->sum.syllables += sentence->syllables;
        check->longest = sentence->words > check->longest.words ? *sentence : check->longest;
    }
    sentence->words = 0;
}

static void read_unit(struct check *check, const struct unit *unit) {
    struct sentence *sentence = &check->sentence;
    if (sentence->words == 0) {
        *sentence = (struct sentence){.start = unit->start};
    }
    sentence->words++;
    sentence->spoken += unit->kind == UNIT_WORD;
    sentence->syllables += syllables_of(unit, check->reader.text);
}

/* ## Hard words */

static bool has_capital(struct str word) {
    unsigned char first = (unsigned char)word.ptr[0];
    unsigned char second = word.len > 1 ? (unsigned char)word.ptr[1] : 0;
    return (first >= 'A' && first <= 'Z') || (first == 0xC3 && second < 0x9F); /* À to Þ */
}

static bool is_reported(const struct check *check, const struct phrase *phrase) {
    for (size_t i = 0; i < check->count; i++) {
        if (check->findings[i].simpler.ptr == phrase->says.ptr) {
            return true;
        }
    }
    return false;
}

/* Called when the unit is the last one of the sentence so far. */
static void check_phrase(struct check *check, const struct unit *unit) {
    struct str text = check->reader.text;
    if (!unit->phrase || unit->start < check->phrase_end) {
        return;
    }
    check->phrase_end = unit->phrase_end;
    bool name = check->sentence.words > 1 && has_capital(str_slice(text, unit->start, unit->end));
    if (!name && has_room(check) && !is_reported(check, unit->phrase)) {
        check->findings[check->count++] =
            (struct readability_finding){.kind = READABILITY_JARGON,
                                         .offset = unit->start,
                                         .len = unit->phrase_end - unit->start,
                                         .simpler = unit->phrase->says};
    }
}

/* ## Averages */

/* Words of up to so many syllables are not hard (provincie, vergunning); a longer one weighs what
 * it has more, each time. */
enum { EASY_SYLLABLES = 3 };

static void weigh_words(struct table *weights, struct reader reader) {
    struct unit unit;
    while (unit_next(&reader, &unit)) {
        struct str word = str_slice(reader.text, unit.start, unit.end);
        size_t syllables = syllables_of(&unit, reader.text);
        if (syllables > EASY_SYLLABLES && !has_capital(word)) {
            *table_get(weights, unit.first->word->stem) += syllables - EASY_SYLLABLES;
        }
    }
}

struct heaviest {
    struct unit units[READABILITY_HARD_WORDS];
    uint64_t weights[READABILITY_HARD_WORDS];
    size_t len;
};

/* Puts a word where it belongs among the heaviest; one that is there already stays. */
static void heaviest_add(struct heaviest *heaviest, const struct unit *unit, uint64_t weight) {
    for (size_t i = 0; i < heaviest->len; i++) {
        if (str_equal(heaviest->units[i].first->word->stem, unit->first->word->stem)) {
            return;
        }
    }
    size_t at = heaviest->len < READABILITY_HARD_WORDS ? heaviest->len++ : READABILITY_HARD_WORDS;
    for (; at > 0 && heaviest->weights[at - 1] < weight; at--) {
        if (at < READABILITY_HARD_WORDS) {
            heaviest->units[at] = heaviest->units[at - 1];
            heaviest->weights[at] = heaviest->weights[at - 1];
        }
    }
    if (at < READABILITY_HARD_WORDS) {
        heaviest->units[at] = *unit;
        heaviest->weights[at] = weight;
    }
}

/* Points a finding at the words that weigh most, by their syllables in the whole text. */
static void point_at_words(const struct check *check, struct readability_finding *finding,
                           struct arena *arena) {
    struct table weights = TABLE_INIT;
    struct heaviest heaviest = {.len = 0};
    struct reader reader = check->reader;
    struct unit unit;
    reader.next = 0;
    weigh_words(&weights, reader);
    while (unit_next(&reader, &unit)) {
        const uint64_t *weight =
            unit.kind == UNIT_WORD ? table_find(&weights, unit.first->word->stem) : NULL;
        if (weight) {
            heaviest_add(&heaviest, &unit, *weight);
        }
    }
    table_release(&weights);
    struct str *words = arena_alloc(arena, heaviest.len, sizeof *words);
    for (size_t i = 0; i < heaviest.len; i++) {
        words[i] = str_slice(reader.text, heaviest.units[i].start, heaviest.units[i].end);
    }
    finding->hard_words = (struct str_list){words, heaviest.len};
    if (heaviest.len > 0) {
        finding->offset = heaviest.units[0].start;
        finding->len = words[0].len;
        finding->words = 0;
    }
}

static void add_score(struct check *check, struct readability_finding finding, double sentence,
                      struct arena *arena) {
    if (check->sum.spoken == 0) {
        return;
    }
    double word = (double)check->sum.syllables / (double)check->sum.spoken;
    finding.kind = READABILITY_LOW_SCORE;
    finding.value = 206.84 - 0.93 * sentence - 77 * word;
    if (finding.value >= READABILITY_SCORE) {
        return;
    }
    /* With sentences of the longest average, words of so many syllables just reach the score. */
    double enough = (206.84 - READABILITY_SCORE - 0.93 * READABILITY_AVERAGE_WORDS) / 77;
    if (77 * (word - enough) >= 0.93 * (sentence - READABILITY_AVERAGE_WORDS)) {
        point_at_words(check, &finding, arena);
    }
    check->findings[check->count++] = finding;
}

static void check_averages(struct check *check, struct arena *arena) {
    const struct sentence *longest = &check->longest;
    if (check->sentences < READABILITY_SENTENCES || check->sum.words < READABILITY_WORDS) {
        return;
    }
    double sentence = (double)check->sum.words / (double)check->sentences;
    struct readability_finding finding = {.kind = READABILITY_LONG_AVERAGE,
                                          .offset = longest->start,
                                          .len = longest->end - longest->start,
                                          .words = longest->words,
                                          .value = sentence};
    if (sentence > READABILITY_AVERAGE_WORDS) {
        check->findings[check->count++] = finding;
    }
    add_score(check, finding, sentence, arena);
}

const struct readability_finding *readability_check(const struct readability *readability,
                                                    struct str text,
                                                    const struct analysis *analysis,
                                                    struct arena *arena, size_t *count) {
    struct check check = {.reader = {readability->phrases, text, analysis, 0}};
    struct unit unit;
    check.findings = arena_alloc(arena, LIMIT_READABILITY_FINDINGS + 2, sizeof *check.findings);
    while (unit_next(&check.reader, &unit)) {
        size_t next = check.reader.next;
        size_t to = next < analysis->len ? analysis->tokens[next].start : text.len;
        bool is_whole = false;
        read_unit(&check, &unit);
        check_phrase(&check, &unit);
        if (find_end(text, unit.end, to, &check.sentence.end, &is_whole)) {
            end_sentence(&check, is_whole);
        }
    }
    check_averages(&check, arena);
    *count = check.count;
    return check.findings;
}
