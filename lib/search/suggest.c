/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/suggest.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "search/record.h"
#include "search/schema.h"
#include "text/codes.h"
#include "text/compound.h"
#include "text/edit_distance.h"

/* A text that may be offered. */
struct offer {
    struct str text;
    struct str id;
    struct str geldig_tot; /* of the article, "" when it does not end */
    uint32_t article;      /* number of the article */
    uint32_t kind;         /* title, question, variant: what comes first is the better offer */
    double asked;          /* how often, from 0 to 1 (asked_share) */
};

/* A word, or part of one, in an offer.
 *
 *   words, in byte order:   … "fietspad" → offer 7 at 0 │ "fietspaden" → offer 2 at 3 │ "pad" → …
 */
struct place {
    struct str word;
    uint32_t offer;
    uint32_t position; /* of the word in the offer, from 0 */
    bool inside;       /* a part of a compound, not the begin of the word */
};

/* A word in which a typing error may be looked for, and where it stands in the places. */
struct spelt_word {
    struct str text;  /* of its places */
    uint32_t letters; /* edit_letters */
    size_t first;
    size_t count;
};

struct suggester {
    struct arena arena;
    struct offer *offers;
    size_t offer_count;
    size_t offer_capacity;
    struct place *places;
    size_t place_count;
    size_t place_capacity;
    struct spelt_word *words; /* each once */
    size_t word_count;
    size_t word_capacity;
};

/* ## Making */

static void add_place(struct suggester *suggester, struct place place) {
    suggester->places = mem_grow(suggester->places, &suggester->place_capacity,
                                 suggester->place_count, sizeof *suggester->places);
    place.word = arena_str(&suggester->arena, place.word);
    suggester->places[suggester->place_count++] = place;
}

static void add_word(struct suggester *suggester, struct str word, uint32_t position) {
    uint32_t offer = (uint32_t)suggester->offer_count - 1;
    add_place(suggester, (struct place){word, offer, position, false});
    struct str parts[COMPOUND_PARTS];
    size_t count = compound_split(parts, word);
    for (size_t i = 1; i < count; i++) { /* the first one is the begin of the word itself */
        struct str from_here = str_slice(word, (size_t)(parts[i].ptr - word.ptr), word.len);
        add_place(suggester, (struct place){from_here, offer, position, true});
    }
}

static void add_offer(struct suggester *suggester, struct analyser *analyser,
                      const struct offer *offer) {
    if (offer->text.len == 0) {
        return;
    }
    suggester->offers = mem_grow(suggester->offers, &suggester->offer_capacity,
                                 suggester->offer_count, sizeof *suggester->offers);
    struct offer *kept = &suggester->offers[suggester->offer_count++];
    *kept = *offer;
    kept->text = arena_str(&suggester->arena, offer->text);
    struct analysis analysis = analyse(analyser, kept->text);
    for (size_t i = 0; i < analysis.len; i++) {
        char code[CODE_BYTES];
        add_word(suggester, analysis.tokens[i].word->text, (uint32_t)i);
        struct str joined = code_at(code, &analysis, i);
        if (joined.len > 0) {
            add_word(suggester, joined, (uint32_t)i);
        }
    }
}

static void add_article(struct suggester *suggester, struct analyser *analyser,
                        const struct asked_counts *asked, const struct record *record,
                        uint32_t article) {
    struct offer offer = {.text = record->titel,
                          .id = arena_str(&suggester->arena, record->id),
                          .geldig_tot = arena_str(&suggester->arena, record->geldig_tot),
                          .article = article,
                          .asked = asked_share(asked, record->id)};
    add_offer(suggester, analyser, &offer);
    offer.text = record->vraag;
    offer.kind = 1;
    add_offer(suggester, analyser, &offer);
    offer.kind = 2;
    for (size_t i = 0; i < record->varianten.len; i++) {
        offer.text = record->varianten.items[i];
        add_offer(suggester, analyser, &offer);
    }
    analyser_trim(analyser);
}

static int compare_places(const void *a, const void *b) {
    const struct place *left = a;
    const struct place *right = b;
    int order = str_compare(left->word, right->word);
    return order != 0 ? order : (left->offer > right->offer) - (left->offer < right->offer);
}

/* The places are in order, so those of a word are together. */
static void add_spelt_words(struct suggester *suggester) {
    size_t next = 0;
    for (size_t first = 0; first < suggester->place_count; first = next) {
        struct str text = suggester->places[first].word;
        next = first + 1;
        while (next < suggester->place_count && str_equal(suggester->places[next].word, text)) {
            next++;
        }
        if (spelling_is_correctable(text)) {
            suggester->words = mem_grow(suggester->words, &suggester->word_capacity,
                                        suggester->word_count, sizeof *suggester->words);
            suggester->words[suggester->word_count++] =
                (struct spelt_word){text, edit_letters(text), first, next - first};
        }
    }
}

/* By the slot that every document has: a database that was built upon lacks the numbers of
 * documents that were taken away or moved. */
static enum err read_articles(struct suggester *suggester, xc_reader *reader,
                              struct analyser *analyser, const struct asked_counts *asked,
                              struct err_info *info) {
    xc_values *ids = NULL;
    struct xc_error error;
    if (xc_values_read(&ids, reader, SLOT_ID, &error) != XC_OK) {
        return err_set(info, ERR_CORRUPT, "index: %s", error.message);
    }
    struct buf data = BUF_INIT;
    struct arena arena = ARENA_INIT;
    enum err err = ERR_OK;
    for (size_t i = 0; i < xc_values_count(ids) && err == ERR_OK; i++) {
        uint32_t document = xc_values_at(ids, i).document;
        buf_truncate(&data, 0);
        arena_clear(&arena);
        struct record record = {.section_count = 0};
        if (xc_reader_data(reader, document, &data, &error) != XC_OK) {
            err = err_set(info, ERR_CORRUPT, "index: %s", error.message);
        } else {
            err = record_read(&record, buf_str(&data), &arena, info);
        }
        if (err == ERR_OK) {
            add_article(suggester, analyser, asked, &record, document);
        }
    }
    xc_values_free(ids);
    arena_release(&arena);
    buf_release(&data);
    return err;
}

enum err suggester_new(struct suggester **out, xc_reader *reader, struct analyser *analyser,
                       const struct asked_counts *asked, struct err_info *info) {
    *out = NULL;
    struct suggester *suggester = mem_alloc(1, sizeof *suggester);
    enum err err = read_articles(suggester, reader, analyser, asked, info);
    if (err != ERR_OK) {
        suggester_free(suggester);
        return err;
    }
    if (suggester->place_count > 0) {
        qsort(suggester->places, suggester->place_count, sizeof *suggester->places, compare_places);
    }
    add_spelt_words(suggester);
    *out = suggester;
    return ERR_OK;
}

void suggester_free(struct suggester *suggester) {
    if (suggester) {
        arena_release(&suggester->arena);
        free(suggester->offers);
        free(suggester->places);
        free(suggester->words);
        free(suggester);
    }
}

/* ## Asking */

/* How well each offer fits what was typed so far. */
struct match {
    uint32_t words;  /* typed words that were found in it, one after the other */
    uint32_t cost;   /* of all of them; less is better */
    uint32_t before; /* of all but the last */
};

/* Costs of finding a word; added up over the typed words. */
enum {
    COST_INSIDE = 8,       /* in the middle of a word */
    COST_FIRST_LETTER = 8, /* with a typing error in the first letter */
    COST_UNFINISHED = 1,   /* the word goes on */
    COST_POSITION = 1,     /* for each word before it, at most COST_FAR */
    COST_FAR = 6,
    COST_KIND = 3,  /* question instead of title, variant instead of question */
    COST_ASKED = 2, /* taken off for what is asked for most, less for the rest */
};

/* COST_ASKED is the most that being asked for makes up: a word that goes on, or stands one or two
 * places further on, as such offers fit about as well. It is less than COST_KIND, COST_INSIDE and
 * COST_FIRST_LETTER, so it never makes up for any of those alone. It goes by the logarithm of the
 * count (asked.c), so that the few articles that everybody asks for are not first whatever is
 * typed.
 */

/* First place whose word is not before text. */
static size_t first_place(const struct suggester *suggester, struct str text) {
    size_t low = 0;
    size_t high = suggester->place_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(suggester->places[middle].word, text) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static uint32_t cost_of(const struct place *place, struct str typed) {
    uint32_t far = place->position < COST_FAR ? place->position : COST_FAR;
    uint32_t cost = far * COST_POSITION + (place->inside ? COST_INSIDE : 0);
    return cost + (place->word.len > typed.len ? COST_UNFINISHED : 0);
}

/* Counts typed word number `number` in the offer, by the place where it fits best. */
static void count_place(struct match *matches, const struct place *place, uint32_t cost,
                        uint32_t number) {
    struct match *match = &matches[place->offer];
    if (match->words == number) { /* has all words before this one */
        match->words++;
        match->before = match->cost;
        match->cost += cost;
    } else if (match->words == number + 1 && match->before + cost < match->cost) {
        match->cost = match->before + cost;
    }
}

/* Counts typed word number `number` in every offer that has it; false when none has. */
static bool match_word(struct match *matches, const struct suggester *suggester, struct str typed,
                       uint32_t number) {
    bool found = false;
    for (size_t i = first_place(suggester, typed); i < suggester->place_count; i++) {
        const struct place *place = &suggester->places[i];
        if (!str_starts_with(place->word, typed)) {
            break;
        }
        found = true;
        count_place(matches, place, cost_of(place, typed), number);
    }
    return found;
}

/* The same for a word with one typing error, finished or not. That in the first letter is set back:
 * people seldom miss it (K. Kukich, ACM Computing Surveys 24, 1992). All words are gone through, as
 * their letters alone tell nearly all of them apart. */
static bool match_misspelt(struct match *matches, const struct suggester *suggester,
                           struct str typed, uint32_t number) {
    if (!spelling_is_correctable(typed)) {
        return false;
    }
    bool found = false;
    uint32_t letters = edit_letters(typed);
    for (size_t i = 0; i < suggester->word_count; i++) {
        const struct spelt_word *word = &suggester->words[i];
        if (__builtin_popcount(letters & ~word->letters) > 1 ||
            edit_distance_begin(typed, word->text, 1) > 1) {
            continue;
        }
        found = true;
        uint32_t first_letter = word->text.ptr[0] != typed.ptr[0] ? COST_FIRST_LETTER : 0;
        for (size_t k = word->first; k < word->first + word->count; k++) {
            const struct place *place = &suggester->places[k];
            count_place(matches, place, cost_of(place, typed) + first_letter, number);
        }
    }
    return found;
}

/* A word that is found as it is typed has no error; one with an error that may still be going on is
 * tried before one with more errors, which has to be finished to be known. */
static bool match_somehow(struct match *matches, const struct suggester *suggester,
                          const struct spelling *spelling, struct str word, uint32_t number) {
    if (match_word(matches, suggester, word, number) ||
        match_misspelt(matches, suggester, word, number)) {
        return true;
    }
    struct str nearest = spelling ? spelling_nearest(spelling, word) : STR("");
    return nearest.len > 0 && match_word(matches, suggester, nearest, number);
}

/* Counts all that was typed; the number of words, 0 when one of them is found nowhere. */
static uint32_t match_typed(struct match *matches, const struct suggester *suggester,
                            const struct spelling *spelling, struct analyser *analyser,
                            struct str typed) {
    struct analysis analysis = analyse(analyser, typed);
    uint32_t number = 0;
    size_t tokens = 1;
    for (size_t i = 0; i < analysis.len; i += tokens) {
        char bytes[CODE_BYTES];
        const struct token *token = &analysis.tokens[i];
        struct str code = code_read(bytes, &analysis, i, &tokens);
        bool exact = code.len > 0 || spelling_is_abbreviation(typed, token);
        struct str word = code.len > 0 ? code : token->word->text;
        bool found = exact ? match_word(matches, suggester, word, number)
                           : match_somehow(matches, suggester, spelling, word, number);
        if (!found) {
            return 0;
        }
        number++;
    }
    return number;
}

static double total_cost(const struct suggester *suggester, const struct match *matches, size_t i) {
    const struct offer *offer = &suggester->offers[i];
    return matches[i].cost + offer->kind * COST_KIND - offer->asked * COST_ASKED;
}

/* Puts an offer in its place among the best so far, one for an article. */
static size_t rank(size_t best[SUGGESTIONS], size_t count, const struct suggester *suggester,
                   const struct match *matches, size_t offer) {
    size_t at = count;
    double cost = total_cost(suggester, matches, offer);
    while (at > 0 && total_cost(suggester, matches, best[at - 1]) > cost) {
        at--;
    }
    for (size_t i = 0; i < at; i++) {
        if (suggester->offers[best[i]].article == suggester->offers[offer].article) {
            return count; /* a better one of the same article is there */
        }
    }
    if (at == SUGGESTIONS) {
        return count;
    }
    size_t end = at; /* a worse one of the same article makes room, else the last one */
    while (end < count &&
           suggester->offers[best[end]].article != suggester->offers[offer].article) {
        end++;
    }
    size_t grown = end == count && count < SUGGESTIONS ? count + 1 : count;
    end = end < SUGGESTIONS ? end : SUGGESTIONS - 1;
    memmove(&best[at + 1], &best[at], (end - at) * sizeof *best);
    best[at] = offer;
    return grown;
}

size_t suggest(struct suggestion out[SUGGESTIONS], const struct suggester *suggester,
               const struct spelling *spelling, struct analyser *analyser, struct str typed) {
    struct match *matches = mem_alloc(suggester->offer_count, sizeof *matches);
    uint32_t words = match_typed(matches, suggester, spelling, analyser, typed);
    char today[DATE_BYTES + 1];
    date_today(today);
    size_t best[SUGGESTIONS] = {0};
    size_t count = 0;
    for (size_t i = 0; i < suggester->offer_count && words > 0; i++) {
        if (matches[i].words == words &&
            !date_is_over(suggester->offers[i].geldig_tot, str_from(today))) {
            count = rank(best, count, suggester, matches, i);
        }
    }
    for (size_t i = 0; i < count; i++) {
        out[i] =
            (struct suggestion){suggester->offers[best[i]].text, suggester->offers[best[i]].id};
    }
    free(matches);
    return count;
}
