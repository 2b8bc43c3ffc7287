/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/explain.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "search/occurrence.h"
#include "text/fold.h"

/* What lines are about; leaves of one word that are the same kind and in one field share a line. */
enum line_kind {
    LINE_FORM, /* the word in some form; of a simple word its one part too */
    LINE_PARTS,
    LINE_PAIR,
    LINE_LETTERS,
    LINE_SYNONYM,
    LINE_CORRECTION, /* all that a mended word met */
    LINE_RULE,       /* no word: a pin, or the kind of question */
};

/* An explanation in the making. */
struct line {
    enum line_kind kind;
    const struct query_leaf *leaf; /* the most literal one */
    enum schema_road road;         /* its road */
    struct str field;
    struct str met;                     /* in words of the article */
    bool alike[LIMIT_FOLDED_BYTES + 1]; /* bytes of "_" and the word that are the same in letters */
    double weight;
};

/* Xapian does not say what each term of a query gave; so each is asked for this one document. */
struct explainer {
    struct session *session;
    const struct query *query;
    struct occurrences occurrences;
    struct line *lines; /* arena; room for all leaves */
    size_t len;
    struct arena *arena;
    struct err_info *info;
};

static enum err leaf_weight(double *out, struct explainer *explainer, const struct query_leaf *leaf,
                            struct str id) {
    xc_query *builder = explainer->query->builder;
    struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, id);
    xc_node only = xc_query_term(builder, term_name_str(&name), 1);
    xc_node root = xc_query_filter(builder, leaf->node, only);
    struct xc_search_options options = query_options(explainer->session, 0, 1);
    xc_hits *hits = NULL;
    struct xc_error error;
    *out = 0;
    if (xc_search(&hits, explainer->session->reader, builder, root, &options, &error) != XC_OK) {
        return query_error(&error, explainer->info);
    }
    if (xc_hits_count(hits) > 0) {
        *out = xc_hits_at(hits, 0).weight;
    }
    xc_hits_free(hits);
    return ERR_OK;
}

/* ## Leaves to lines */

static bool is_compound(struct explainer *explainer, struct str word) {
    struct analysis analysis = analyse(explainer->session->analyser, word);
    return analysis.len == 1 && analysis.tokens[0].word->part_count > 1;
}

static enum line_kind kind_of(struct explainer *explainer, const struct query_leaf *leaf) {
    if (leaf->synonym.len > 0) {
        return LINE_SYNONYM;
    }
    if (leaf->road < ROAD_COUNT && leaf->typed.len > 0) {
        return LINE_CORRECTION;
    }
    switch (leaf->road) {
    case ROAD_WORD:
    case ROAD_STEM:
        return LINE_FORM;
    case ROAD_PART:
        return is_compound(explainer, leaf->word) ? LINE_PARTS : LINE_FORM;
    case ROAD_PAIR:
        return LINE_PAIR;
    case ROAD_GRAM:
        return LINE_LETTERS;
    default:
        return LINE_RULE;
    }
}

static struct line *find_line(struct explainer *explainer, enum line_kind kind, struct str field,
                              const struct query_leaf *leaf) {
    for (size_t i = 0; i < explainer->len; i++) {
        struct line *line = &explainer->lines[i];
        if (line->kind == kind && str_equal(line->field, field) &&
            str_equal(line->leaf->word, leaf->word)) {
            return line;
        }
    }
    struct line *line = &explainer->lines[explainer->len++];
    *line = (struct line){.kind = kind, .leaf = leaf, .road = ROAD_COUNT, .field = field};
    return line;
}

static void add_met(struct line *line, struct str met, struct arena *arena) {
    struct str rest = line->met;
    while (rest.len > 0) {
        if (str_equal(str_trim(str_cut(&rest, ',')), met)) {
            return;
        }
    }
    line->met = arena_format(arena, "%.*s%s%.*s", STR_ARGS(line->met), line->met.len ? ", " : "",
                             STR_ARGS(met));
}

/* Of a word in several forms only the most literal is shown, of the rest all. */
static void note_met(struct line *line, const struct query_leaf *leaf, struct str met,
                     struct arena *arena) {
    bool one = line->kind == LINE_FORM || line->kind == LINE_CORRECTION;
    if (!one) {
        add_met(line, met, arena);
    } else if (leaf->road < line->road) {
        line->met = met;
    }
    if (leaf->road < line->road) {
        line->road = leaf->road;
        line->leaf = leaf;
    }
}

/* Letters may be cut within a character; they are shown as what they cover of the word. */
static void note_letters(struct line *line, const struct query_leaf *leaf, struct arena *arena) {
    struct str text = arena_format(arena, "_%.*s", STR_ARGS(leaf->word));
    for (size_t at = str_find(text, leaf->term, 0); at < text.len;
         at = str_find(text, leaf->term, at + 1)) {
        for (size_t i = at; i < at + leaf->term.len && i < sizeof line->alike; i++) {
            line->alike[i] = true;
        }
    }
    line->road = line->road < ROAD_GRAM ? line->road : ROAD_GRAM;
}

static struct str field_of(const struct query_leaf *leaf, const struct occurrence *place) {
    if (str_equal(leaf->way, STR("vastgezet"))) {
        return STR("redactie");
    }
    enum schema_field unseen = str_equal(leaf->way, STR("vorm")) ? FIELD_TEKST : FIELD_KANALEN;
    return schema_field_name(place ? place->field : unseen);
}

static void add_leaf(struct explainer *explainer, const struct query_leaf *leaf, double weight) {
    enum line_kind kind = kind_of(explainer, leaf);
    const struct occurrence *place = occurrences_find(&explainer->occurrences, leaf);
    struct str field = field_of(leaf, place);
    struct line *line = find_line(explainer, kind, field, leaf);
    line->weight += weight;
    if (leaf->road == ROAD_GRAM) {
        note_letters(line, leaf, explainer->arena);
    } else if (kind == LINE_SYNONYM) {
        note_met(line, leaf, leaf->synonym, explainer->arena);
    } else {
        note_met(line, leaf, place ? place->text : leaf->term, explainer->arena);
    }
}

/* ## Lines to explanations */

/* The letters of the word that are alike, with … for the others. */
static struct str letters_text(const struct line *line, struct arena *arena) {
    struct buf text = BUF_INIT;
    struct str word = line->leaf->word;
    bool gap = false;
    for (size_t at = 0; at < word.len;) {
        size_t next = utf8_skip(word, at, 1);
        bool alike = true;
        for (size_t i = at; i < next; i++) {
            alike = alike && i + 1 < sizeof line->alike && line->alike[i + 1];
        }
        if (alike) {
            buf_add(&text, str_slice(word, at, next));
        } else if (!gap) {
            buf_add(&text, STR("…"));
        }
        gap = !alike;
        at = next;
    }
    struct str kept = arena_str(arena, buf_str(&text));
    buf_release(&text);
    return kept;
}

static struct str way_of(const struct line *line) {
    switch (line->kind) {
    case LINE_SYNONYM:
        return STR("synoniem");
    case LINE_CORRECTION:
        return STR("correctie");
    case LINE_RULE:
        return line->leaf->way;
    default:
        return schema_road_name(line->road);
    }
}

/* Behind a mended word comes what it met, unless that is the word itself. */
static struct str term_of(const struct line *line, struct arena *arena) {
    struct str met = line->road == ROAD_GRAM ? letters_text(line, arena) : line->met;
    if (line->leaf->typed.len == 0 || line->kind == LINE_RULE) {
        return met;
    }
    return line->road == ROAD_WORD
               ? line->leaf->word
               : arena_format(arena, "%.*s: %.*s", STR_ARGS(line->leaf->word), STR_ARGS(met));
}

static int compare_explanations(const void *a, const void *b) {
    const struct explanation *left = a;
    const struct explanation *right = b;
    if (left->gewicht != right->gewicht) {
        return left->gewicht > right->gewicht ? -1 : 1;
    }
    int order = str_compare(left->woord, right->woord);
    return order ? order : str_compare(left->weg, right->weg);
}

static void write_lines(struct search_hit *hit, const struct explainer *explainer) {
    struct explanation *out = arena_alloc(explainer->arena, explainer->len, sizeof *out);
    for (size_t i = 0; i < explainer->len; i++) {
        const struct line *line = &explainer->lines[i];
        struct str typed = line->leaf->typed;
        out[i] = (struct explanation){typed.len > 0 ? typed : line->leaf->word, way_of(line),
                                      line->field, term_of(line, explainer->arena), line->weight};
    }
    if (explainer->len > 0) {
        qsort(out, explainer->len, sizeof *out, compare_explanations);
    }
    hit->explanations = out;
    hit->explanation_count = explainer->len;
}

enum err explain_hit(struct search_hit *hit, const struct record *whole, struct session *session,
                     const struct query *query, struct arena *arena, struct err_info *info) {
    struct explainer explainer = {.session = session, .query = query, .arena = arena, .info = info};
    explainer.lines = arena_alloc(arena, query->leaf_count, sizeof *explainer.lines);
    occurrences_init(&explainer.occurrences, session, query, whole, arena);
    enum err err = ERR_OK;
    for (size_t i = 0; i < query->leaf_count && err == ERR_OK; i++) {
        double weight = 0;
        err = leaf_weight(&weight, &explainer, &query->leaves[i], hit->record.id);
        if (weight > 0) {
            add_leaf(&explainer, &query->leaves[i], weight);
        }
    }
    occurrences_release(&explainer.occurrences);
    write_lines(hit, &explainer);
    return err;
}

/* ## Synonyms */

static xc_node any_of(xc_query *builder, const struct search_hit *hits, size_t count,
                      struct arena *arena) {
    xc_node *nodes = arena_alloc(arena, count, sizeof *nodes);
    for (size_t i = 0; i < count; i++) {
        struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, hits[i].record.id);
        nodes[i] = xc_query_term(builder, term_name_str(&name), 1);
    }
    return xc_query_or(builder, nodes, count);
}

static bool has_synonym(const struct search_hit *hit, struct str word) {
    for (size_t i = 0; i < hit->synonym_count; i++) {
        if (str_equal(hit->synonyms[i].woord, word)) {
            return true;
        }
    }
    return false;
}

/* One synonym for a word is enough to say why the article is there. */
static void add_synonym(struct search_hit *hits, size_t count, const struct query_leaf *leaf,
                        struct str id) {
    for (size_t i = 0; i < count; i++) {
        if (str_equal(hits[i].record.id, id) && !has_synonym(&hits[i], leaf->word)) {
            hits[i].synonyms[hits[i].synonym_count++] =
                (struct synonym_hit){leaf->word, leaf->synonym};
        }
    }
}

enum err explain_synonyms(struct search_hit *hits, size_t count, struct session *session,
                          const struct query *query, struct arena *arena, struct err_info *info) {
    xc_node ids = any_of(query->builder, hits, count, arena);
    for (size_t i = 0; i < count; i++) {
        hits[i].synonyms = arena_alloc(arena, query->leaf_count, sizeof *hits[i].synonyms);
    }
    for (size_t i = 0; i < query->leaf_count && count > 0; i++) {
        const struct query_leaf *leaf = &query->leaves[i];
        if (leaf->synonym.len == 0) {
            continue;
        }
        xc_hits *found = NULL;
        xc_node root = xc_query_filter(query->builder, leaf->instead, ids);
        enum err err = query_find_ids(&found, query, root, session, (uint32_t)count, info);
        if (err != ERR_OK) {
            return err;
        }
        for (size_t k = 0; k < xc_hits_count(found); k++) {
            add_synonym(hits, count, leaf, xc_hits_at(found, k).values[0]);
        }
        xc_hits_free(found);
    }
    return ERR_OK;
}
