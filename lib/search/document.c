/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/document.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/table.h"
#include "base/version.h"
#include "search/schema.h"
#include "search/terms.h"
#include "text/fold.h"
#include "text/lexicon.h"
#include "text/yes_no.h"

enum {
    /* Free positions between two texts, so that no phrase runs over the border. */
    POSITION_GAP = 100,
    /* Words that stand in for a missing title (docs/decisions/ranking.md). */
    LEAD_WORDS = 10,
    /* Impacts are added up in this unit, finer than the wdf that is stored. */
    IMPACT_UNIT = 1024,
};

#define TEXT_OF(number) #number
#define VERSION_OF(schema, analyse) TEXT_OF(schema) "." TEXT_OF(analyse)

struct str document_version(void) {
    return STR(VERSION_OF(SCHEMA_VERSION, ANALYSE_VERSION));
}

void document_maker(struct buf *out) {
    buf_format(out, "%s %016llx", VRAAGBAAK_VERSION, lexicon_checksum());
}

struct builder {
    xc_doc *doc;
    struct analyser *analyser;
    struct arena arena;
    struct table impacts; /* term with its prefix → impact in IMPACT_UNIT */
    uint32_t position;    /* of the next word */
};

static size_t count_words(struct builder *builder, struct str_list texts) {
    size_t words = 0;
    for (size_t i = 0; i < texts.len; i++) {
        words += analyse(builder->analyser, texts.items[i]).len;
    }
    return words;
}

static void add_text(struct builder *builder, struct str text, double impact) {
    struct analysis analysis = analyse(builder->analyser, text);
    struct text_terms terms = terms_of(&analysis, &builder->arena);
    for (size_t i = 0; i < terms.len; i++) {
        const struct text_term *term = &terms.items[i];
        struct term_name name = term_name(term->road, term->text);
        *table_get(&builder->impacts, term_name_str(&name)) += (uint64_t)(impact * IMPACT_UNIT);
        if (term->road == ROAD_WORD) {
            uint32_t position = builder->position + (uint32_t)term->token;
            xc_doc_add_posting(builder->doc, term_name_str(&name), position, 0);
        }
    }
    builder->position += (uint32_t)analysis.len + POSITION_GAP;
}

/* The texts of one field; they count as one text for its length. */
static void add_field(struct builder *builder, enum schema_field field, struct str_list texts) {
    const struct schema_weight *rule = &schema_weights[field];
    double length = (double)count_words(builder, texts) / rule->usual_length;
    double impact = rule->weight / (1 - rule->length_effect + rule->length_effect * length);
    for (size_t i = 0; i < texts.len; i++) {
        add_text(builder, texts.items[i], impact);
    }
}

struct str document_lead(struct analyser *analyser, const struct record *record) {
    if (record->titel.len + record->vraag.len > 0 || record->section_count == 0) {
        return STR("");
    }
    struct str text = record->sections[0].text;
    struct analysis analysis = analyse(analyser, text);
    return analysis.len > LEAD_WORDS ? str_slice(text, 0, analysis.tokens[LEAD_WORDS - 1].end)
                                     : text;
}

static void add_titles(struct builder *builder, const struct record *record) {
    struct str lead = document_lead(builder->analyser, record);
    const struct str *title = lead.len > 0 ? &lead : &record->titel;
    add_field(builder, FIELD_TITEL, (struct str_list){title, 1});
    add_field(builder, FIELD_VRAAG, (struct str_list){&record->vraag, 1});
}

static void add_sections(struct builder *builder, const struct record *record) {
    size_t len = record->section_count;
    struct str *headings = arena_alloc(&builder->arena, len, sizeof *headings);
    struct str *texts = arena_alloc(&builder->arena, len, sizeof *texts);
    for (size_t i = 0; i < len; i++) {
        headings[i] = record->sections[i].heading;
        texts[i] = record->sections[i].text;
    }
    add_field(builder, FIELD_KOPPEN, (struct str_list){headings, len});
    add_field(builder, FIELD_TEKST, (struct str_list){texts, len});
}

static void add_channels(struct builder *builder, const struct record *record) {
    struct str texts[KANAAL_COUNT + 1];
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        texts[i] = record->kanalen[i].text;
    }
    texts[KANAAL_COUNT] = record->intern.text;
    add_field(builder, FIELD_KANALEN, (struct str_list){texts, KANAAL_COUNT + 1});
}

static void add_impacts(struct builder *builder) {
    for (size_t i = 0; i < builder->impacts.capacity; i++) {
        const struct table_slot *slot = &builder->impacts.slots[i];
        if (slot->key.ptr) {
            uint64_t wdf = (slot->value * SCHEMA_IMPACT + IMPACT_UNIT / 2) / IMPACT_UNIT;
            xc_doc_add_term(builder->doc, slot->key, wdf > 0 ? (uint32_t)wdf : 1);
        }
    }
}

static void add_condition(xc_doc *doc, const char *prefix, struct str value) {
    if (value.len > 0) {
        struct term_name name = term_name_prefixed(prefix, value);
        xc_doc_add_term(doc, term_name_str(&name), 0);
    }
}

static void add_gebied(xc_doc *doc, const struct record *record) {
    if (record->gebied.len == 0) {
        add_condition(doc, SCHEMA_PREFIX_GEBIED, STR(SCHEMA_GEBIED_OVERAL));
    }
    for (size_t i = 0; i < record->gebied.len; i++) {
        char folded[LIMIT_FOLDED_BYTES];
        size_t len = fold(folded, record->gebied.items[i]);
        add_condition(doc, SCHEMA_PREFIX_GEBIED, (struct str){folded, len});
    }
}

static struct str language_of(const struct record *record) {
    return record->taal.len > 0 ? record->taal : STR(SCHEMA_TAAL);
}

static bool answers_yes_or_no(struct analyser *analyser, const struct record *record) {
    for (size_t i = 0; i < record->section_count; i++) {
        if (says_yes_or_no(analyser, record->sections[i].text)) {
            return true;
        }
    }
    return false;
}

static void add_conditions(xc_doc *doc, const struct record *record) {
    add_condition(doc, SCHEMA_PREFIX_ID, record->id);
    add_condition(doc, SCHEMA_PREFIX_THEMA, record->thema);
    add_condition(doc, SCHEMA_PREFIX_ORGANISATIE, record->organisatie);
    add_condition(doc, SCHEMA_PREFIX_TAAL, language_of(record));
    for (size_t i = 0; i < record->doelgroep.len; i++) {
        add_condition(doc, SCHEMA_PREFIX_DOELGROEP, record->doelgroep.items[i]);
    }
    add_gebied(doc, record);
}

static void set_value_list(xc_doc *doc, enum schema_slot slot, struct str_list list) {
    struct buf values = BUF_INIT;
    for (size_t i = 0; i < list.len; i++) {
        if (i > 0) {
            buf_add_char(&values, SCHEMA_VALUE_SEPARATOR);
        }
        buf_add(&values, list.items[i]);
    }
    xc_doc_set_value(doc, slot, buf_str(&values));
    buf_release(&values);
}

static void set_values(xc_doc *doc, const struct record *record) {
    bool ends = record->geldig_tot.len > 0;
    xc_doc_set_value(doc, SLOT_THEMA, record->thema);
    xc_doc_set_value(doc, SLOT_TAAL, language_of(record));
    set_value_list(doc, SLOT_DOELGROEP, record->doelgroep);
    set_value_list(doc, SLOT_GEBIED, record->gebied);
    xc_doc_set_value(doc, SLOT_ORGANISATIE, record->organisatie);
    xc_doc_set_value(doc, SLOT_GEWIJZIGD, record->gewijzigd);
    xc_doc_set_value(doc, SLOT_GELDIG_TOT, ends ? record->geldig_tot : STR(SCHEMA_GELDIG_ALTIJD));
    xc_doc_set_value(doc, SLOT_ID, record->id);
}

void document_build(xc_doc *doc, struct analyser *analyser, const struct record *record) {
    struct builder builder = {.doc = doc, .analyser = analyser};
    add_titles(&builder, record);
    add_field(&builder, FIELD_VARIANTEN, record->varianten);
    add_field(&builder, FIELD_TREFWOORDEN, record->trefwoorden);
    add_sections(&builder, record);
    add_channels(&builder, record);
    add_impacts(&builder);
    add_conditions(doc, record);
    if (answers_yes_or_no(analyser, record)) {
        add_condition(doc, SCHEMA_PREFIX_VORM, STR(SCHEMA_VORM_JA_NEE));
    }
    set_values(doc, record);
    struct buf data = BUF_INIT;
    record_write(&data, record);
    xc_doc_set_data(doc, buf_str(&data));
    buf_release(&data);
    table_release(&builder.impacts);
    arena_release(&builder.arena);
}
