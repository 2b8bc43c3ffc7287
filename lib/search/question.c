/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/question.h"

#include "search/quotes.h"

/* Whether the question has more than function words outside the place. */
static bool has_more_than(const struct analysis *analysis, const struct place_match *place) {
    for (size_t i = 0; i < analysis->len; i++) {
        bool outside = i < place->first || i >= place->first + place->len;
        if (outside && analysis->tokens[i].word->kind != WORD_STOP) {
            return true;
        }
    }
    return false;
}

/* The preposition goes with it: gat in de weg in Gouda → gat in de weg. */
static size_t first_aside(const struct analysis *analysis, const struct place_match *place) {
    bool preposition =
        place->first > 0 && analysis->tokens[place->first - 1].word->kind == WORD_STOP;
    return preposition ? place->first - 1 : place->first;
}

/* Quoted words are meant just so, and a pinned question as it was pinned. */
static bool is_meant_whole(const struct session *session, struct str vraag,
                           const struct analysis *analysis) {
    const struct pins *pins = session->generation->pins[session->audience];
    struct str quoted;
    return quotes_next(&vraag, &quoted) || (pins && pins_find(pins, analysis));
}

struct question question_read(struct session *session, struct str vraag, struct arena *arena) {
    struct analysis analysis = analyse(session->analyser, vraag);
    struct place_match place;
    if (!places_find_in(&place, session->generation->places, vraag, &analysis)) {
        return (struct question){vraag, NULL};
    }
    struct question question = {vraag, place.gemeente};
    if (has_more_than(&analysis, &place) && !is_meant_whole(session, vraag, &analysis)) {
        size_t first = first_aside(&analysis, &place);
        struct str before = str_slice(vraag, 0, analysis.tokens[first].start);
        struct str behind =
            str_slice(vraag, analysis.tokens[place.first + place.len - 1].end, vraag.len);
        question.about = arena_format(arena, "%.*s%.*s", STR_ARGS(before), STR_ARGS(behind));
    }
    return question;
}
