/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/json.h"

#include <math.h>

#include "base/utf8.h"

json_t *json_text(struct str text) {
    return json_stringn(text.len > 0 ? text.ptr : "", text.len);
}

json_t *json_optional(struct str text) {
    return text.len > 0 ? json_text(text) : json_null();
}

json_t *json_text_list(struct str_list list) {
    json_t *array = json_array();
    for (size_t i = 0; i < list.len; i++) {
        json_array_append_new(array, json_text(list.items[i]));
    }
    return array;
}

json_t *json_number(double value, int decimals) {
    double unit = pow(10, decimals);
    return json_real(round(value * unit) / unit);
}

static json_t *article_url(struct str id) {
    return json_sprintf("/artikel/%.*s", STR_ARGS(id));
}

json_t *json_organisatie(const struct organisatie *organisatie) {
    json_t *json = json_object();
    json_object_set_new(json, "sleutel", json_text(organisatie->sleutel));
    json_object_set_new(json, "naam", json_optional(organisatie->naam));
    json_object_set_new(json, "telefoon", json_optional(organisatie->telefoon));
    json_object_set_new(json, "email", json_optional(organisatie->email));
    json_object_set_new(json, "url", json_optional(organisatie->url));
    json_object_set_new(json, "waarvoor", json_optional(organisatie->waarvoor));
    return json;
}

json_t *json_thema(const struct thema *thema) {
    json_t *json = json_object();
    json_object_set_new(json, "sleutel", json_text(thema->sleutel));
    json_object_set_new(json, "naam", json_optional(thema->naam));
    json_object_set_new(json, "omschrijving", json_optional(thema->omschrijving));
    return json;
}

json_t *json_gemeente(const struct gemeente *gemeente) {
    json_t *json = json_object();
    json_object_set_new(json, "sleutel", json_text(gemeente->sleutel));
    json_object_set_new(json, "naam", json_optional(gemeente->naam));
    json_object_set_new(json, "plaatsen", json_text_list(gemeente->plaatsen));
    json_object_set_new(json, "waterschap", json_optional(gemeente->waterschap));
    json_object_set_new(json, "omgevingsdienst", json_optional(gemeente->omgevingsdienst));
    json_object_set_new(json, "telefoon", json_optional(gemeente->telefoon));
    json_object_set_new(json, "url", json_optional(gemeente->url));
    return json;
}

/* ## A search */

/* Marks as the API counts them: code points from the start of the fragment. */
static json_t *marks(const struct snippet *snippet) {
    json_t *array = json_array();
    size_t bytes = 0;
    size_t points = 0;
    for (size_t i = 0; i < snippet->mark_count; i++) {
        struct range mark = snippet->marks[i];
        points += utf8_count(str_slice(snippet->text, bytes, mark.start));
        size_t start = points;
        points += utf8_count(str_slice(snippet->text, mark.start, mark.end));
        bytes = mark.end;
        json_array_append_new(array, json_pack("[I, I]", (json_int_t)start, (json_int_t)points));
    }
    return array;
}

static json_t *explanations(const struct search_hit *hit) {
    json_t *array = json_array();
    for (size_t i = 0; i < hit->explanation_count; i++) {
        const struct explanation *line = &hit->explanations[i];
        json_t *json = json_object();
        json_object_set_new(json, "woord", json_text(line->woord));
        json_object_set_new(json, "weg", json_text(line->weg));
        json_object_set_new(json, "veld", json_text(line->veld));
        json_object_set_new(json, "term", json_text(line->term));
        json_object_set_new(json, "gewicht", json_number(line->gewicht, 4));
        json_array_append_new(array, json);
    }
    return array;
}

static json_t *synonyms(const struct search_hit *hit) {
    json_t *array = json_array();
    for (size_t i = 0; i < hit->synonym_count; i++) {
        json_t *json = json_object();
        json_object_set_new(json, "woord", json_text(hit->synonyms[i].woord));
        json_object_set_new(json, "synoniem", json_text(hit->synonyms[i].synoniem));
        json_array_append_new(array, json);
    }
    return array;
}

static json_t *hit_json(const struct search_hit *hit, bool explain) {
    const struct record *record = &hit->record;
    json_t *json = json_object();
    json_object_set_new(json, "id", json_text(record->id));
    json_object_set_new(json, "titel", json_text(record->titel));
    json_object_set_new(json, "vraag", json_optional(record->vraag));
    json_object_set_new(json, "url", article_url(record->id));
    json_object_set_new(json, "anker",
                        hit->section ? json_optional(hit->section->anchor) : json_null());
    json_object_set_new(json, "kop",
                        hit->section ? json_optional(hit->section->heading) : json_null());
    json_object_set_new(json, "fragment", json_text(hit->snippet.text));
    json_object_set_new(json, "markeringen", marks(&hit->snippet));
    json_object_set_new(json, "thema", json_optional(record->thema));
    json_object_set_new(json, "organisatie", json_optional(record->organisatie));
    json_object_set_new(json, "gewijzigd", json_optional(record->gewijzigd));
    json_object_set_new(json, "score", json_number(hit->score, 4));
    json_object_set_new(json, "synoniemen", synonyms(hit));
    if (explain) {
        json_object_set_new(json, "uitleg", explanations(hit));
    }
    return json;
}

static json_t *facets(const struct search_result *result) {
    json_t *json = json_object();
    for (int i = 0; i < FILTER_COUNT; i++) {
        json_t *values = json_array();
        for (size_t k = 0; k < result->facets[i].len; k++) {
            const struct facet_value *value = &result->facets[i].values[k];
            json_t *entry = json_object();
            json_object_set_new(entry, "waarde", json_text(value->waarde));
            json_object_set_new(entry, "aantal", json_integer(value->aantal));
            json_array_append_new(values, entry);
        }
        json_object_set_new(json, filter_name((enum filter)i).ptr, values);
    }
    return json;
}

static json_t *referral(const struct search_result *result) {
    if (!result->referral) {
        return json_null();
    }
    json_t *json = json_object();
    json_object_set_new(json, "organisatie", json_organisatie(result->referral));
    json_object_set_new(json, "artikel", json_text(result->hits[0].record.id));
    return json;
}

json_t *json_search(const struct search_result *result, const struct search_request *request,
                    const struct generation *generation) {
    json_t *hits = json_array();
    for (size_t i = 0; i < result->hit_count; i++) {
        json_array_append_new(hits, hit_json(&result->hits[i], request->explain));
    }
    json_t *json = json_object();
    json_object_set_new(json, "vraag", json_text(request->vraag));
    json_object_set_new(json, "totaal", json_integer(result->totaal));
    json_object_set_new(json, "page", json_integer(request->page));
    json_object_set_new(json, "pageSize", json_integer(request->page_size));
    json_object_set_new(json, "duurMs", json_number(result->duration_ms, 3));
    json_object_set_new(json, "generatie", json_integer(generation->manifest.generatie));
    json_object_set_new(json, "bedoeldeU", json_optional(result->bedoelde_u));
    json_object_set_new(json, "gecorrigeerd", json_boolean(result->corrected));
    if (result->cut_short) {
        json_object_set_new(json, "afgekapt", json_true());
    }
    json_object_set_new(json, "resultaten", hits);
    json_object_set_new(json, "facetten", facets(result));
    json_object_set_new(json, "doorverwijzing", referral(result));
    return json;
}

/* ## An article */

json_t *json_article_entry(const struct record *record) {
    json_t *json = json_object();
    json_object_set_new(json, "id", json_text(record->id));
    json_object_set_new(json, "type", json_optional(record->type));
    json_object_set_new(json, "titel", json_text(record->titel));
    json_object_set_new(json, "vraag", json_optional(record->vraag));
    json_object_set_new(json, "thema", json_optional(record->thema));
    json_object_set_new(json, "organisatie", json_optional(record->organisatie));
    json_object_set_new(json, "gewijzigd", json_optional(record->gewijzigd));
    json_object_set_new(json, "url", article_url(record->id));
    return json;
}

/* The plain text of the article itself: each section with its heading. */
static json_t *body_text(const struct record *record) {
    struct buf text = BUF_INIT;
    for (size_t i = 0; i < record->section_count; i++) {
        const struct section *section = &record->sections[i];
        buf_format(&text, "%s%.*s%s%.*s", text.len ? "\n\n" : "", STR_ARGS(section->heading),
                   section->heading.len && section->text.len ? "\n" : "", STR_ARGS(section->text));
    }
    json_t *json = json_text(buf_str(&text));
    buf_release(&text);
    return json;
}

static json_t *headings(const struct record *record) {
    json_t *array = json_array();
    for (size_t i = 0; i < record->section_count; i++) {
        const struct section *section = &record->sections[i];
        if (section->heading.len > 0) {
            json_t *heading = json_object();
            json_object_set_new(heading, "kop", json_text(section->heading));
            json_object_set_new(heading, "anker", json_text(section->anchor));
            json_array_append_new(array, heading);
        }
    }
    return array;
}

/* NULL when no channel is asked for, or the article is not worded for it. */
static const struct rich_text *find_wording(const struct record *record,
                                            const enum kanaal *kanaal) {
    const struct rich_text *wording = kanaal ? &record->kanalen[*kanaal] : NULL;
    return wording && wording->markdown.len > 0 ? wording : NULL;
}

void json_set_wording(json_t *json, const struct record *record, const enum kanaal *kanaal) {
    const struct rich_text *wording = find_wording(record, kanaal);
    json_object_set_new(json, "kanaal", wording ? json_text(kanaal_name(*kanaal)) : json_null());
    json_object_set_new(json, "tekst", wording ? json_text(wording->text) : body_text(record));
    json_object_set_new(json, "html", json_text(wording ? wording->html : record->tekst.html));
}

static void set_source(json_t *json, const struct record *record, const enum kanaal *kanaal) {
    const struct rich_text *wording = find_wording(record, kanaal);
    json_object_set_new(json, "markdown",
                        json_text(wording ? wording->markdown : record->tekst.markdown));
    json_object_set_new(json, "kopjes", wording ? json_array() : headings(record));
}

static void set_staff_fields(json_t *json, const struct record *record) {
    if (record->afdeling.len > 0) {
        json_object_set_new(json, "afdeling", json_text(record->afdeling));
    }
    if (record->contact.len > 0) {
        json_object_set_new(json, "contact", json_text(record->contact));
    }
    if (record->intern.markdown.len > 0) {
        json_t *note = json_object();
        json_object_set_new(note, "tekst", json_text(record->intern.text));
        json_object_set_new(note, "html", json_text(record->intern.html));
        json_object_set_new(json, "intern", note);
    }
}

void json_set_owner(json_t *json, const struct record *record, const struct lists *lists) {
    const struct organisatie *owner = lists_find_organisatie(lists, record->organisatie);
    json_t *value = json_null();
    if (owner) {
        value = json_organisatie(owner);
    } else if (record->organisatie.len > 0) {
        value = json_object();
        json_object_set_new(value, "sleutel", json_text(record->organisatie));
    }
    json_object_set_new(json, "organisatie", value);
}

json_t *json_article(const struct record *record, const enum kanaal *kanaal,
                     const struct generation *generation) {
    const struct thema *thema = lists_find_thema(&generation->lists, record->thema);
    json_t *json = json_object();
    json_object_set_new(json, "id", json_text(record->id));
    json_object_set_new(json, "type", json_optional(record->type));
    json_object_set_new(json, "titel", json_text(record->titel));
    json_object_set_new(json, "vraag", json_optional(record->vraag));
    json_object_set_new(json, "status", json_optional(record->status));
    json_object_set_new(json, "doelgroep", json_text_list(record->doelgroep));
    json_object_set_new(json, "thema", json_optional(record->thema));
    json_object_set_new(json, "themaNaam", thema ? json_optional(thema->naam) : json_null());
    json_object_set_new(json, "trefwoorden", json_text_list(record->trefwoorden));
    json_object_set_new(json, "varianten", json_text_list(record->varianten));
    json_object_set_new(json, "upn", json_optional(record->upn));
    json_set_owner(json, record, &generation->lists);
    json_object_set_new(json, "gebied", json_text_list(record->gebied));
    json_object_set_new(json, "taal", json_optional(record->taal));
    json_object_set_new(json, "gewijzigd", json_optional(record->gewijzigd));
    json_object_set_new(json, "geldigVan", json_optional(record->geldig_van));
    json_object_set_new(json, "geldigTot", json_optional(record->geldig_tot));
    json_object_set_new(json, "controleVoor", json_optional(record->controle_voor));
    json_object_set_new(json, "verwant", json_text_list(record->verwant));
    json_object_set_new(json, "url", article_url(record->id));
    json_set_wording(json, record, kanaal);
    set_source(json, record, kanaal);
    set_staff_fields(json, record);
    return json;
}
