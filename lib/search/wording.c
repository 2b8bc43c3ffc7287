/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/wording.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "search/terms.h"
#include "text/lexicon.h"

#define GAP STR("…")

/* A question being read. */
struct reading {
    struct session *session;
    struct str vraag;
    struct place_match place; /* len 0: none */
    struct str stems[LIMIT_QUERY_WORDS];
    size_t stem_count;
    struct wording *out;
    size_t tekst_len;
    bool is_full; /* tekst has no room for more */
};

static bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

/* A piece of personal data was here: "[telefoon]". */
static bool is_redacted(const struct reading *reading, const struct token *token) {
    struct str vraag = reading->vraag;
    return token->start > 0 && vraag.ptr[token->start - 1] == '[' && token->end < vraag.len &&
           vraag.ptr[token->end] == ']';
}

static bool is_of_place(const struct reading *reading, size_t token) {
    return token - reading->place.first < reading->place.len; /* wraps below first */
}

/* "n441", "a12": of everyone. */
static bool is_road(const struct word *word) {
    unsigned long number = 0;
    return word->kind == WORD_NUMBER && word->text.len >= 2 &&
           (word->text.ptr[0] == 'n' || word->text.ptr[0] == 'a') &&
           str_to_number(str_slice(word->text, 1, word->text.len), 999, &number);
}

static bool is_known(const struct reading *reading, const struct token *token) {
    const struct word *word = token->word;
    if (word->kind == WORD_STOP || is_road(word) ||
        (lexicon_find(word->text) & LEXICON_WORD) != 0 ||
        term_occurs(reading->session->reader, ROAD_WORD, word->text)) {
        return true;
    }
    return word->kind == WORD_PLAIN && word->part_count > 0 &&
           !is_capital(reading->vraag.ptr[token->start]);
}

/* ## The text */

static void add_text(struct reading *reading, struct str word) {
    size_t space = reading->tekst_len > 0;
    /* Room for a gap behind it, which says that it was cut. */
    if (reading->is_full || reading->tekst_len + space + word.len + 1 + GAP.len >= WORDING_BYTES) {
        reading->is_full = true;
        return;
    }
    char *end = reading->out->tekst + reading->tekst_len;
    *end = ' ';
    for (size_t i = 0; i < word.len; i++) {
        char byte = word.ptr[i];
        end[space + i] = (char)(is_capital(byte) ? byte - 'A' + 'a' : byte);
    }
    reading->tekst_len += space + word.len;
}

static bool ends_in_gap(const struct reading *reading) {
    return str_ends_with((struct str){reading->out->tekst, reading->tekst_len}, GAP);
}

static void add_gap(struct reading *reading) {
    if (!ends_in_gap(reading)) {
        add_text(reading, GAP);
    }
}

static void end_text(struct reading *reading) {
    char *tekst = reading->out->tekst;
    if (reading->is_full && !ends_in_gap(reading)) {
        tekst[reading->tekst_len] = ' ';
        memcpy(tekst + reading->tekst_len + 1, GAP.ptr, GAP.len);
        reading->tekst_len += 1 + GAP.len;
    }
    tekst[reading->tekst_len] = '\0';
}

/* ## The group */

static int compare(const void *a, const void *b) {
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static void write_group(struct reading *reading) {
    size_t len = 0;
    char *groep = reading->out->groep;
    qsort(reading->stems, reading->stem_count, sizeof *reading->stems, compare);
    for (size_t i = 0; i < reading->stem_count; i++) {
        struct str stem = reading->stems[i];
        bool is_again = i > 0 && str_equal(stem, reading->stems[i - 1]);
        size_t space = len > 0;
        if (!is_again && len + space + stem.len < WORDING_BYTES) {
            groep[len] = ' ';
            memcpy(groep + len + space, stem.ptr, stem.len);
            len += space + stem.len;
        }
    }
    groep[len] = '\0';
}

static void read_token(struct reading *reading, const struct token *token, size_t index) {
    bool is_place = is_of_place(reading, index);
    if (is_redacted(reading, token) || !(is_place || is_known(reading, token))) {
        add_gap(reading);
        return;
    }
    add_text(reading, str_slice(reading->vraag, token->start, token->end));
    if (token->word->kind != WORD_STOP && !is_place && !reading->is_full &&
        reading->stem_count < LIMIT_QUERY_WORDS) {
        reading->stems[reading->stem_count++] = token->word->stem;
    }
}

void wording_of(struct wording *out, struct session *session, struct str vraag) {
    struct analysis analysis = analyse(session->analyser, vraag);
    struct reading reading = {.session = session, .vraag = vraag, .out = out};
    if (!places_find_in(&reading.place, session->generation->places, vraag, &analysis)) {
        reading.place.len = 0;
    }
    out->gemeente = reading.place.len > 0 ? reading.place.gemeente : NULL;
    for (size_t i = 0; i < analysis.len; i++) {
        read_token(&reading, &analysis.tokens[i], i);
    }
    write_group(&reading);
    if (out->groep[0] == '\0') {
        reading.tekst_len = 0; /* only function words and gaps: it says nothing */
    }
    end_text(&reading);
}
