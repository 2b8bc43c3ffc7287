/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A question in, ranked articles out, with the best section, a snippet and facets.
 * What is in the index is said in schema.h; how a question becomes a query in query.h. */
#ifndef SEARCH_SEARCH_H
#define SEARCH_SEARCH_H

#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "search/index_set.h"
#include "search/record.h"

/* The filters; values of one filter are alternatives, filters are all needed. */
enum filter {
    FILTER_THEMA,
    FILTER_DOELGROEP,
    FILTER_ORGANISATIE,
    FILTER_GEMEENTE, /* articles without `gebied` hold everywhere and always match */
    FILTER_TAAL,
    FILTER_COUNT,
};

/* "thema", "doelgroep", "organisatie", "gemeente", "taal": names of parameters and JSON fields.
 * Static. */
struct str filter_name(enum filter filter);

struct search_request {
    struct str vraag; /* UTF-8, 1 to LIMIT_QUERY_BYTES bytes */
    struct str_list filters[FILTER_COUNT];
    struct str gewijzigd_sinds; /* YYYY-MM-DD: changed on this day or later; "" for any */
    struct str na_id;   /* of a list alone: articles behind this id in the order of ids; "" */
    uint32_t page;      /* from 1 */
    uint32_t page_size; /* 1 to LIMIT_PAGE_SIZE; page * page_size ≤ LIMIT_RESULT_WINDOW */
    bool explain;       /* also say which terms matched and how much they gave */
};

#define SEARCH_REQUEST_INIT ((struct search_request){.page = 1, .page_size = 10})

/* Half-open range of bytes in a text. */
struct range {
    size_t start;
    size_t end;
};

struct snippet {
    struct str text;           /* plain, one line */
    const struct range *marks; /* what to highlight: in order, not touching */
    size_t mark_count;
};

/* Why a document is where it is: one line for each word of the question, way in which it hit and
 * field. */
struct explanation {
    struct str woord; /* as the visitor typed it, folded; several for a synonym */
    struct str weg;   /* "woord", "stam", "deel", "paar", "letters", "synoniem", "correctie",
                       * "vorm" (a question for yes or no) or "vastgezet" */
    struct str veld;  /* "titel", "varianten", "koppen", "tekst" …, "redactie" for a pin */
    struct str term;  /* what it met in the article, as written there; of letters, those that are
                       * alike; of a mended word first that word; of a pin, until when */
    double gewicht;   /* what it added to the score */
};

/* A hit that has other words than the visitor's, by a rule of synoniemen.txt. */
struct synonym_hit {
    struct str woord;    /* of the question, folded */
    struct str synoniem; /* what the article says instead */
};

struct search_hit {
    struct record record; /* what results show of it (shelf.h): search_find_article has the rest */
    const struct section *section; /* the best one, NULL when the article has no text */
    struct snippet snippet;
    double score;
    struct synonym_hit *synonyms; /* by words that the visitor did not use */
    size_t synonym_count;
    const struct explanation *explanations;
    size_t explanation_count;
};

struct facet_value {
    struct str waarde;
    uint32_t aantal;
};

struct facet {
    const struct facet_value *values; /* most first, then by name */
    size_t len;
};

struct search_result {
    struct str bedoelde_u; /* the question with typing errors mended, "" when there are none */
    bool corrected;        /* nothing was found, so the hits are those of bedoelde_u */
    uint32_t totaal;
    const struct search_hit *hits;
    size_t hit_count;
    struct facet facets[FILTER_COUNT];  /* each over all matches of the other filters */
    const struct gemeente *gemeente;    /* that the question names, or the filter; NULL: none */
    const struct organisatie *referral; /* who does what the first hit is about; NULL: we do */
    bool cut_short;     /* the time was over: better hits may be missing, and explanations */
    double duration_ms; /* of the search itself, without the network */
};

/* Runs a checked request. Everything in *out is in the arena, or lives as long
 * as the session is not given back. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err search_run(struct search_result *out, struct session *session,
                    const struct search_request *request, struct arena *arena,
                    struct err_info *info);

/* Finds the article with this id in the session's database. ERR_NOT_FOUND. */
enum err search_find_article(struct record *out, struct session *session, struct str id,
                             struct arena *arena, struct err_info *info);

/* The municipality that a visitor chose: by its key, its name or a place in it. NULL when there is
 * none. */
const struct gemeente *search_find_gemeente(struct session *session, struct str value);

/* Suggestions for what was typed so far (suggest.h); their number. Texts live as long as the
 * session. */
size_t search_suggest(struct suggestion out[SUGGESTIONS], struct session *session,
                      struct str typed);

/* Runs a question of a test collection and gives ids and scores only: no snippets, no facets.
 * Longer questions than LIMIT_QUERY_BYTES are allowed. */
struct ranked {
    struct str id;
    double score;
};
struct ranking {
    const struct ranked *hits; /* best first; arena */
    size_t len;
    size_t words;   /* of the question, without function words */
    size_t unknown; /* of those, how many occur nowhere */
};
enum err search_rank(struct ranking *out, struct session *session, struct str vraag, uint32_t limit,
                     struct arena *arena, struct err_info *info);

#endif
