/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report as JSON. */
#include "insight/report_names.h"

static json_t *text(struct str value) {
    return json_stringn(value.ptr, value.len);
}

static json_t *number(uint64_t value) {
    return json_integer((json_int_t)value);
}

/* Text, or null where there is none. */
static json_t *text_or_null(struct str value) {
    return value.len > 0 ? text(value) : json_null();
}

static json_t *period_json(const struct period *period) {
    return json_pack("{s:s, s:s, s:s}", "soort", period->is_month ? "maand" : "dag", "van",
                     period->first, "tot", period->last);
}

static void add_tally(json_t *json, const struct tally *tally) {
    for (int i = 0; i < MEASURE_COUNT; i++) {
        json_object_set_new(json, measure_names[i], number(tally->counts[i]));
    }
}

static json_t *tally_json(const struct tally *tally) {
    json_t *json = json_object();
    add_tally(json, tally);
    return json;
}

static json_t *part_json(const struct report *report, enum store_group group) {
    const struct report_part *part = &report->parts[group];
    json_t *list = json_array();
    for (size_t i = 0; i < part->len; i++) {
        const struct report_row *from = &part->rows[i];
        json_t *row = json_object();
        json_object_set_new(row, part_names[group].key, text(from->key));
        add_tally(row, &from->now);
        if (part_names[group].is_compared) {
            json_object_set_new(row, "vorige", tally_json(&from->before));
            json_object_set_new(row, "eerder", tally_json(&from->earlier));
        }
        json_array_append_new(list, row);
    }
    return list;
}

/* Questions by day and channel, where there were any. */
static json_t *channel_days_json(const struct report_part *part) {
    json_t *list = json_array();
    for (size_t i = 0; i < part->len; i++) {
        struct str channel = part->rows[i].key;
        struct str day = str_cut(&channel, ' ');
        uint64_t asked = tally_asked(&part->rows[i].now);
        if (asked > 0) {
            json_t *row = json_object();
            json_object_set_new(row, "dag", text(day));
            json_object_set_new(row, "kanaal", text(channel));
            json_object_set_new(row, "vragen", number(asked));
            json_array_append_new(list, row);
        }
    }
    return list;
}

static json_t *outcomes_json(const struct report *report) {
    json_t *json = json_object();
    for (int i = 0; i < OUTCOME_PARTS; i++) {
        json_t *counts = json_object();
        for (int k = (int)outcome_parts[i].first; k <= (int)outcome_parts[i].last; k++) {
            json_object_set_new(counts, event_outcome_name((enum event_outcome)k).ptr,
                                number(report->outcomes[k]));
        }
        json_object_set_new(json, outcome_parts[i].name, counts);
    }
    return json;
}

/* ## Lists */

static json_t *question_json(const struct report *report, const struct report_question *item) {
    const struct question *question = &item->question;
    json_t *json = json_object();
    json_object_set_new(json, "vraag", text(question->vraag));
    json_object_set_new(json, "artikel", text_or_null(question->artikel));
    json_object_set_new(json, "aantal", number(question->count));
    json_object_set_new(json, "dagen", number(question->days));
    json_object_set_new(json, "zonderResultaat", number(question->not_found));
    json_object_set_new(json, "antwoorden", number(question->answers));
    json_object_set_new(json, "twijfel", number(question->doubt));
    json_object_set_new(json, "contactmomenten", number(question->contacts));
    if (report->period.is_month) {
        json_object_set_new(json, "vorige", number(item->before));
        json_object_set_new(json, "eerder", number(item->earlier));
    } else {
        json_object_set_new(json, "vandaag", number(question->recent));
    }
    return json;
}

static json_t *questions_json(const struct report *report, const struct report_questions *list) {
    json_t *json = json_array();
    for (size_t i = 0; i < list->len; i++) {
        json_array_append_new(json, question_json(report, &list->items[i]));
    }
    return json;
}

static json_t *articles_json(const struct store_article_list *list) {
    json_t *json = json_array();
    for (size_t i = 0; i < list->len; i++) {
        const struct store_article *article = &list->items[i];
        json_t *row = json_object();
        json_object_set_new(row, "artikel", text(article->artikel));
        json_object_set_new(row, "gevonden", number(article->found));
        json_object_set_new(row, "gelezen", number(article->read));
        json_object_set_new(row, "nuttig", number(article->useful));
        json_object_set_new(row, "nietNuttig", number(article->not_useful));
        json_array_append_new(json, row);
    }
    return json;
}

static json_t *places_json(const struct place_list *list) {
    json_t *json = json_array();
    for (size_t i = 0; i < list->len; i++) {
        const struct place_count *place = &list->places[i];
        json_t *row = json_object();
        json_object_set_new(row, "gemeente", text(place->gemeente));
        json_object_set_new(row, "organisatie", text_or_null(place->verwijzing));
        json_object_set_new(row, "aantal", number(place->count));
        json_array_append_new(json, row);
    }
    return json;
}

static void add_lists(json_t *json, const struct report *report) {
    struct question_part parts[QUESTION_PARTS];
    question_parts(parts, report);
    for (int i = 0; i < QUESTION_PARTS; i++) {
        json_object_set_new(json, parts[i].list, questions_json(report, parts[i].questions));
    }
    json_object_set_new(json, "nietGelezen", articles_json(&report->not_read));
    json_object_set_new(json, "nietNuttig", articles_json(&report->not_useful));
    json_object_set_new(json, "gemeenten", places_json(&report->places));
}

json_t *report_json(const struct report *report) {
    json_t *json = json_object();
    json_object_set_new(json, "periode", period_json(&report->period));
    json_object_set_new(json, "vorigePeriode", period_json(&report->before));
    json_object_set_new(json, "eerderePeriode", period_json(&report->earlier));
    json_object_set_new(
        json, "drempel",
        json_pack("{s:i, s:i}", "keer", (int)report->rule.times, "dagen", (int)report->rule.days));
    json_t *total = tally_json(&report->total);
    json_object_set_new(total, "vorige", tally_json(&report->total_before));
    json_object_set_new(total, "eerder", tally_json(&report->total_earlier));
    json_object_set_new(json, "totaal", total);
    json_object_set_new(json, "uitkomsten", outcomes_json(report));
    for (int group = STORE_CHANNELS; group <= STORE_REFERRALS; group++) {
        json_object_set_new(json, part_names[group].list,
                            part_json(report, (enum store_group)group));
    }
    json_object_set_new(json, "kanalenPerDag",
                        channel_days_json(&report->parts[STORE_CHANNEL_DAYS]));
    add_lists(json, report);
    return json;
}
