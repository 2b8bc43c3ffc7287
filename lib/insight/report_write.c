/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report as JSON and as CSV. */
#include <string.h>

#include "insight/report.h"

static const char *const measure_names[MEASURE_COUNT] = {
    [MEASURE_ZOEKVRAGEN] = "zoekvragen",
    [MEASURE_ZONDER_RESULTAAT] = "zonderResultaat",
    [MEASURE_GELEZEN] = "gelezen",
    [MEASURE_ANTWOORDEN] = "antwoorden",
    [MEASURE_CONTACTMOMENTEN] = "contactmomenten",
    [MEASURE_NUTTIG] = "nuttig",
    [MEASURE_NIET_NUTTIG] = "nietNuttig",
    [MEASURE_MET_REDEN] = "metReden",
};

/* The list in the document, what a key of it is, and whether it is compared. */
static const struct {
    const char *list;
    const char *key;
    bool is_compared;
} parts[STORE_GROUP_COUNT] = {
    [STORE_CHANNELS] = {"kanalen", "kanaal", true},
    [STORE_DAYS] = {"dagen", "dag", false},
    [STORE_THEMES] = {"themas", "thema", true},
    [STORE_ARTICLES] = {"artikelen", "artikel", false},
    [STORE_REFERRALS] = {"doorverwijzingen", "organisatie", true},
};

/* Outcomes that stand together, first and last of them. */
static const struct {
    const char *name; /* in the document */
    const char *part; /* in CSV */
    enum measure what;
    enum event_outcome first;
    enum event_outcome last;
} outcome_parts[] = {
    {"antwoorden", "antwoord", MEASURE_ANTWOORDEN, OUTCOME_ANTWOORD, OUTCOME_OVERDRACHT},
    {"contactmomenten", "contactmoment", MEASURE_CONTACTMOMENTEN, OUTCOME_BEANTWOORD,
     OUTCOME_ONBEANTWOORD},
};

enum { OUTCOME_PARTS = sizeof outcome_parts / sizeof *outcome_parts };

/* ## JSON */

static json_t *text(struct str value) {
    return json_stringn(value.ptr, value.len);
}

static json_t *number(uint64_t value) {
    return json_integer((json_int_t)value);
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
        json_t *row = json_object();
        json_object_set_new(row, parts[group].key, text(part->rows[i].key));
        add_tally(row, &part->rows[i].now);
        if (parts[group].is_compared) {
            json_object_set_new(row, "vorige", tally_json(&part->rows[i].before));
        }
        json_array_append_new(list, row);
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

json_t *report_json(const struct report *report) {
    json_t *json = json_object();
    json_object_set_new(json, "periode", period_json(&report->period));
    json_object_set_new(json, "vorigePeriode", period_json(&report->before));
    json_t *total = tally_json(&report->total);
    json_object_set_new(total, "vorige", tally_json(&report->total_before));
    json_object_set_new(json, "totaal", total);
    json_object_set_new(json, "uitkomsten", outcomes_json(report));
    for (int group = STORE_CHANNELS; group < STORE_GROUP_COUNT; group++) {
        json_object_set_new(json, parts[group].list, part_json(report, (enum store_group)group));
    }
    return json;
}

/* ## CSV */

/* Keys are ids and keys of lists, so quotes are seldom needed. A spreadsheet takes what begins with
 * one of these for a formula; an apostrophe in front makes it text. */
static void add_field(struct buf *out, struct str value) {
    bool is_formula = value.len > 0 && strchr("=+-@\t\r", value.ptr[0]) != NULL;
    bool needs_quotes = is_formula;
    for (size_t i = 0; i < value.len; i++) {
        needs_quotes = needs_quotes || strchr(",\"\r\n", value.ptr[i]) != NULL;
    }
    buf_add(out, needs_quotes ? STR("\"") : STR(""));
    buf_add(out, is_formula ? STR("'") : STR(""));
    for (size_t i = 0; i < value.len; i++) {
        buf_add(out, value.ptr[i] == '"' ? STR("\"\"") : str_slice(value, i, i + 1));
    }
    buf_add(out, needs_quotes ? STR("\"") : STR(""));
}

static void add_line(struct buf *out, const char *part, struct str key, const struct tally *tally) {
    buf_format(out, "%s,", part);
    add_field(out, key);
    for (int i = 0; i < MEASURE_COUNT; i++) {
        buf_format(out, ",%llu", (unsigned long long)tally->counts[i]);
    }
    buf_add(out, STR("\r\n"));
}

static void add_part(struct buf *out, const struct report_part *part, const char *name,
                     bool is_compared) {
    for (size_t i = 0; i < part->len; i++) {
        add_line(out, name, part->rows[i].key, &part->rows[i].now);
    }
    for (size_t i = 0; is_compared && i < part->len; i++) {
        struct buf before = BUF_INIT;
        buf_format(&before, "vorige %s", name);
        add_line(out, before.ptr, part->rows[i].key, &part->rows[i].before);
        buf_release(&before);
    }
}

static void add_outcomes(struct buf *out, const struct report *report) {
    for (int i = 0; i < OUTCOME_PARTS; i++) {
        for (int k = (int)outcome_parts[i].first; k <= (int)outcome_parts[i].last; k++) {
            struct tally tally = {{0}};
            tally.counts[outcome_parts[i].what] = report->outcomes[k];
            add_line(out, outcome_parts[i].part, event_outcome_name((enum event_outcome)k), &tally);
        }
    }
}

void report_csv(struct buf *out, const struct report *report) {
    buf_add(out, STR("onderdeel,sleutel"));
    for (int i = 0; i < MEASURE_COUNT; i++) {
        buf_format(out, ",%s", measure_names[i]);
    }
    buf_add(out, STR("\r\n"));
    add_line(out, "totaal", STR(""), &report->total);
    add_line(out, "vorige totaal", STR(""), &report->total_before);
    for (int group = STORE_CHANNELS; group < STORE_GROUP_COUNT; group++) {
        add_part(out, &report->parts[group], parts[group].key, parts[group].is_compared);
    }
    add_outcomes(out, report);
}
