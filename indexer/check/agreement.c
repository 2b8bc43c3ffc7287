/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/agreement.h"

#include "check/known.h"

enum {
    /* Facts of one kind that are weighed against another: what no article has more of, and a bound
       on the time that hostile ones take. */
    MOST_WEIGHED = 256,
    /* Facts of a channel that are held against the words around them; no channel has so many. */
    MOST_PLACED = 1000,
    SWAP_WORDS = 2,             /* words that must speak for the other fact before a swap is told */
    CONTRADICTION_WORDS = 3,    /* words that two facts share before they can contradict */
    CONTRADICTION_PERCENT = 60, /* and their part of the words around the shorter one */
};

/* The facts of one kind, as many as are weighed. */
struct group {
    const struct fact *facts[MOST_WEIGHED];
    size_t len;
};

struct groups {
    struct group of[FACT_KINDS];
};

static struct groups *make_groups(const struct facts *facts, struct arena *arena) {
    struct groups *groups = arena_alloc(arena, 1, sizeof *groups);
    for (size_t i = 0; i < facts->len; i++) {
        struct group *group = &groups->of[facts->items[i].kind];
        if (group->len < MOST_WEIGHED) {
            group->facts[group->len++] = &facts->items[i];
        }
    }
    return groups;
}

static void know_facts(struct known *known, const struct facts *facts) {
    known_init(known);
    for (size_t i = 0; i < facts->len; i++) {
        known_add(known, &facts->items[i]);
    }
}

static void add_difference(struct difference *items, struct differences *out,
                           struct difference difference) {
    if (out->len < AGREEMENT_MOST) {
        items[out->len++] = difference;
    }
}

static bool context_has(const struct fact *fact, uint32_t word) {
    for (size_t i = 0; i < fact->context_len && fact->context[i] <= word; i++) {
        if (fact->context[i] == word) {
            return true;
        }
    }
    return false;
}

/* Number of words that stand around both. */
static size_t shared_words(const struct fact *one, const struct fact *other) {
    size_t shared = 0;
    for (size_t i = 0; i < one->context_len; i++) {
        shared += context_has(other, one->context[i]);
    }
    return shared;
}

/* ## A channel against its article */

struct comparison {
    const struct groups *article;
    struct known article_known;
    struct known channel_known;
};

/* The fact of the article in whose place this one stands: the one with most words in common, or
 * the only one that the channel does not have. NULL when it can't be told. */
static const struct fact *counterpart(struct comparison *comparison, const struct fact *fact) {
    const struct group *group = &comparison->article->of[fact->kind];
    const struct fact *best = NULL;
    size_t best_score = 0;
    size_t unused = 0;
    for (size_t i = 0; i < group->len; i++) {
        bool used =
            known_has(&comparison->channel_known, group->facts[i], &comparison->article_known);
        size_t score = 2 * shared_words(fact, group->facts[i]) + (used ? 0 : 1);
        unused += used ? 0 : 1;
        if (score > best_score) {
            best_score = score;
            best = group->facts[i];
        }
    }
    bool shares = best_score > 1;
    return shares || unused == 1 ? best : group->len == 1 ? group->facts[0] : NULL;
}

/* Whether a word stands around a fact of the group with this value. */
static bool is_about(const struct group *group, struct str value, uint32_t word) {
    for (size_t i = 0; i < group->len; i++) {
        if (str_equal(group->facts[i]->value, value) && context_has(group->facts[i], word)) {
            return true;
        }
    }
    return false;
}

/* Words of `fact` that stand around `other`, but around no fact of the article with fact's value;
 * 0 when any stands the other way round. */
static size_t words_for(const struct group *group, const struct fact *fact,
                        const struct fact *other) {
    size_t count = 0;
    for (size_t i = 0; i < fact->context_len; i++) {
        bool there = context_has(other, fact->context[i]);
        bool here = is_about(group, fact->value, fact->context[i]);
        if (here && !there) {
            return 0;
        }
        count += there && !here;
    }
    return count;
}

static bool can_be_swapped(enum fact_kind kind) {
    return kind == FACT_BEDRAG || kind == FACT_TELEFOON || kind == FACT_TERMIJN ||
           kind == FACT_PERCENTAGE || kind == FACT_EMAIL;
}

/* A value that the article gives to something else: all words that tell the two apart speak for
 * another fact, which the channel does not have. NULL when there is no such fact. */
static const struct fact *swapped(struct comparison *comparison, const struct fact *fact) {
    const struct group *group = &comparison->article->of[fact->kind];
    for (size_t i = 0; can_be_swapped(fact->kind) && i < group->len; i++) {
        const struct fact *other = group->facts[i];
        if (shared_words(fact, other) >= SWAP_WORDS && !str_equal(other->value, fact->value) &&
            !known_has(&comparison->channel_known, other, &comparison->article_known) &&
            words_for(group, fact, other) >= SWAP_WORDS) {
            return other;
        }
    }
    return NULL;
}

static void know_article(struct known *known, const struct agreement_side *article,
                         struct arena *arena) {
    know_facts(known, article->facts);
    for (size_t i = 0; i < article->links.len; i++) {
        struct fact fact;
        if (fact_of_link(&fact, article->links.items[i], arena)) {
            known_add(known, &fact);
        }
    }
}

void agreement_compare(struct differences *out, const struct agreement_side *article,
                       const struct facts *channel, struct arena *arena) {
    struct difference *items = arena_alloc(arena, AGREEMENT_MOST, sizeof *items);
    struct comparison comparison = {.article = make_groups(article->facts, arena)};
    know_article(&comparison.article_known, article, arena);
    know_facts(&comparison.channel_known, channel);
    *out = (struct differences){items, 0};
    for (size_t i = 0; i < channel->len && out->len < AGREEMENT_MOST; i++) {
        const struct fact *fact = &channel->items[i];
        if (!known_has(&comparison.article_known, fact, &comparison.channel_known)) {
            add_difference(items, out, (struct difference){fact, counterpart(&comparison, fact)});
        } else if (i < MOST_PLACED) {
            const struct fact *other = swapped(&comparison, fact);
            if (other) {
                add_difference(items, out, (struct difference){fact, other});
            }
        }
    }
    known_release(&comparison.article_known);
    known_release(&comparison.channel_known);
}

/* ## Two articles */

struct pair {
    const struct groups *one;
    const struct groups *other;
    struct known one_known;
    struct known other_known;
};

/* The fact with the words most like those around `fact`, strongly like them; NULL for none. */
static const struct fact *likest(const struct group *group, const struct fact *fact) {
    const struct fact *best = NULL;
    size_t best_shared = CONTRADICTION_WORDS - 1;
    for (size_t i = 0; i < group->len; i++) {
        const struct fact *other = group->facts[i];
        size_t shorter =
            other->context_len < fact->context_len ? other->context_len : fact->context_len;
        size_t shared = shared_words(fact, other);
        if (shared > best_shared && shared * 100 >= shorter * CONTRADICTION_PERCENT) {
            best = other;
            best_shared = shared;
        }
    }
    return best;
}

static const struct fact *contradiction(struct pair *pair, const struct fact *fact) {
    if (known_has(&pair->other_known, fact, &pair->one_known)) {
        return NULL;
    }
    const struct fact *other = likest(&pair->other->of[fact->kind], fact);
    bool mutual = other && likest(&pair->one->of[fact->kind], other) == fact;
    return mutual && !known_has(&pair->one_known, other, &pair->other_known) ? other : NULL;
}

void agreement_contradictions(struct differences *out, const struct facts *one,
                              const struct facts *other, struct arena *arena) {
    struct difference *items = arena_alloc(arena, AGREEMENT_MOST, sizeof *items);
    struct pair pair = {.one = make_groups(one, arena), .other = make_groups(other, arena)};
    know_facts(&pair.one_known, one);
    know_facts(&pair.other_known, other);
    *out = (struct differences){items, 0};
    for (int kind = 0; kind < FACT_KINDS; kind++) {
        const struct group *group = &pair.one->of[kind];
        for (size_t i = 0; i < group->len; i++) {
            const struct fact *found = contradiction(&pair, group->facts[i]);
            if (found) {
                add_difference(items, out, (struct difference){group->facts[i], found});
            }
        }
    }
    known_release(&pair.one_known);
    known_release(&pair.other_known);
}
