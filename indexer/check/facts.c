/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts.h"

#include <stdlib.h>
#include <string.h>

#include "check/facts_week.h"
#include "text/stem.h"
#include "text/stopwords.h"

enum {
    CONTEXT_PIECES = 24, /* how far words that say what a fact is about may stand */
    CONTEXT_SIDE = FACT_CONTEXT / 2,
    LEAST_WORD = 3, /* letters of a word that says what a fact is about */
};

struct str fact_kind_name(enum fact_kind kind) {
    static const struct str names[FACT_KINDS] = {
        STR_INIT("bedrag"), STR_INIT("datum"),   STR_INIT("telefoon"),   STR_INIT("email"),
        STR_INIT("url"),    STR_INIT("termijn"), STR_INIT("percentage"), STR_INIT("tijden"),
    };
    return names[kind];
}

/* ## Finding */

/* In this order: the first that fits is right. A time would also read as a telephone number with a
 * typing error, or as a term. */
static bool read_any(struct found *out, const struct pieces *pieces, size_t at,
                     struct arena *arena) {
    static fact_reader *const readers[] = {
        fact_read_web,    fact_read_date,  fact_read_time, fact_read_phone,
        fact_read_amount, fact_read_share, fact_read_term, fact_read_short_phone,
    };
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (readers[i](out, pieces, at, arena)) {
            return true;
        }
    }
    return false;
}

/* Days, unless they are those of a date: maandag 5 januari. */
static bool read_days(struct days *out, const struct pieces *pieces, size_t at,
                      struct arena *arena) {
    struct found date;
    return days_read(out, pieces, at) && !fact_read_date(&date, pieces, out->to, arena);
}

static void find_facts(struct drafts *drafts, const struct pieces *pieces, struct arena *arena) {
    struct week week = {NULL, 0, 0, 0};
    for (size_t at = 0; at < pieces->len;) {
        struct found found;
        struct days days;
        size_t to = at + 1;
        if (read_any(&found, pieces, at, arena)) {
            drafts_add(drafts, &found);
            to = found.to;
        } else if (read_days(&days, pieces, at, arena)) {
            week_add(&week, pieces, &days);
            to = days.to;
        }
        if (piece_ends_sentence(pieces, to - 1)) {
            week_close(&week, drafts);
        }
        at = to;
    }
    week_close(&week, drafts);
    free(week.days);
}

/* ## What they are about */

static int by_hash(const void *one, const void *other) {
    uint32_t a = *(const uint32_t *)one;
    uint32_t b = *(const uint32_t *)other;
    return (a > b) - (a < b);
}

static bool add_word(struct fact *fact, const struct piece *piece, struct stemmer *stemmer) {
    if (piece->kind != PIECE_WORD || piece->taken || piece->text.len < LEAST_WORD ||
        is_stopword(piece->text)) {
        return false;
    }
    fact->context[fact->context_len++] = (uint32_t)str_hash(stem(stemmer, piece->text));
    return true;
}

/* Is het gevaarlijk? Bel dan …: the question belongs to what follows it. */
static bool walk_ends(const struct pieces *pieces, size_t at) {
    return piece_ends_sentence(pieces, at) && !piece_is_sign(pieces, at, '?');
}

static void read_context(struct fact *fact, const struct pieces *pieces, const struct found *found,
                         struct stemmer *stemmer) {
    size_t words = 0;
    for (size_t back = 1; back <= CONTEXT_PIECES && back <= found->from && words < CONTEXT_SIDE;
         back++) {
        if (walk_ends(pieces, found->from - back)) {
            break;
        }
        words += add_word(fact, piece_at(pieces, found->from - back), stemmer);
    }
    for (size_t i = 0; i < CONTEXT_PIECES && fact->context_len < FACT_CONTEXT; i++) {
        if (piece_ends_sentence(pieces, found->to + i)) {
            break;
        }
        add_word(fact, piece_at(pieces, found->to + i), stemmer);
    }
    qsort(fact->context, fact->context_len, sizeof *fact->context, by_hash);
    size_t kept = 0;
    for (size_t i = 0; i < fact->context_len; i++) {
        if (kept == 0 || fact->context[i] != fact->context[kept - 1]) {
            fact->context[kept++] = fact->context[i];
        }
    }
    fact->context_len = kept;
}

/* ## Both */

static int by_place(const void *one, const void *other) {
    size_t a = ((const struct draft *)one)->found.from;
    size_t b = ((const struct draft *)other)->found.from;
    return (a > b) - (a < b);
}

static void finish(struct fact *out, const struct draft *draft, const struct pieces *pieces,
                   struct arena *arena) {
    out->kind = draft->found.kind;
    out->start = piece_at(pieces, draft->found.from)->start;
    out->len = piece_at(pieces, draft->found.to - 1)->end - out->start;
    out->value = draft->found.value;
    if (draft->days > 0) {
        struct str days = days_format(draft->days, arena);
        out->value = arena_format(arena, "%.*s/%.*s", STR_ARGS(out->value), STR_ARGS(days));
    }
}

static void take_pieces(struct pieces *pieces, const struct drafts *drafts) {
    for (size_t i = 0; i < drafts->len; i++) {
        for (size_t at = drafts->items[i].found.from; at < drafts->items[i].found.to; at++) {
            pieces->items[at].taken = true;
        }
    }
}

void facts_read(struct facts *out, struct str text, struct arena *arena) {
    struct pieces pieces;
    struct drafts drafts = {NULL, 0, 0};
    struct stemmer *stemmer = stemmer_new();
    pieces_init(&pieces, text);
    find_facts(&drafts, &pieces, arena);
    take_pieces(&pieces, &drafts);
    if (drafts.len > 0) {
        qsort(drafts.items, drafts.len, sizeof *drafts.items, by_place);
    }
    struct fact *facts = arena_alloc(arena, drafts.len, sizeof *facts);
    for (size_t i = 0; i < drafts.len; i++) {
        finish(&facts[i], &drafts.items[i], &pieces, arena);
        read_context(&facts[i], &pieces, &drafts.items[i].found, stemmer);
    }
    *out = (struct facts){facts, drafts.len};
    free(drafts.items);
    pieces_release(&pieces);
    stemmer_free(stemmer);
}
