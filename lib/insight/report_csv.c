/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report as CSV. */
#include <string.h>

#include "insight/report_names.h"

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

static void add_line(struct buf *out, const char *before, const char *part, struct str key,
                     const struct tally *tally) {
    buf_format(out, "%s%s,", before, part);
    add_field(out, key);
    for (int i = 0; i < MEASURE_COUNT; i++) {
        buf_format(out, ",%llu", (unsigned long long)tally->counts[i]);
    }
    buf_add(out, STR("\r\n"));
}

static void add_part(struct buf *out, const struct report_part *part,
                     const struct part_name *name) {
    for (size_t i = 0; i < part->len; i++) {
        add_line(out, "", name->key, part->rows[i].key, &part->rows[i].now);
    }
    for (size_t i = 0; name->is_compared && i < part->len; i++) {
        add_line(out, "vorige ", name->key, part->rows[i].key, &part->rows[i].before);
    }
    for (size_t i = 0; name->is_compared && i < part->len; i++) {
        add_line(out, "eerdere ", name->key, part->rows[i].key, &part->rows[i].earlier);
    }
}

static void add_channel_days(struct buf *out, const struct report_part *part) {
    for (size_t i = 0; i < part->len; i++) {
        add_line(out, "", "dag en kanaal", part->rows[i].key, &part->rows[i].now);
    }
}

static void add_outcomes(struct buf *out, const struct report *report) {
    for (int i = 0; i < OUTCOME_PARTS; i++) {
        for (int k = (int)outcome_parts[i].first; k <= (int)outcome_parts[i].last; k++) {
            struct tally tally = {{0}};
            tally.counts[outcome_parts[i].what] = report->outcomes[k];
            add_line(out, "", outcome_parts[i].part, event_outcome_name((enum event_outcome)k),
                     &tally);
        }
    }
}

static struct tally question_tally(const struct question *question) {
    struct tally tally = {{0}};
    tally.counts[MEASURE_ZOEKVRAGEN] = question->count - question->answers - question->contacts;
    tally.counts[MEASURE_ZONDER_RESULTAAT] = question->not_found;
    tally.counts[MEASURE_ANTWOORDEN] = question->answers;
    tally.counts[MEASURE_TWIJFEL] = question->doubt;
    tally.counts[MEASURE_CONTACTMOMENTEN] = question->contacts;
    return tally;
}

static void add_questions(struct buf *out, const struct report *report) {
    struct question_part parts[QUESTION_PARTS];
    question_parts(parts, report);
    for (int i = 0; i < QUESTION_PARTS; i++) {
        for (size_t k = 0; k < parts[i].questions->len; k++) {
            const struct question *question = &parts[i].questions->items[k].question;
            struct tally tally = question_tally(question);
            add_line(out, "", parts[i].key, question->vraag, &tally);
        }
    }
}

void report_csv(struct buf *out, const struct report *report) {
    buf_add(out, STR("onderdeel,sleutel"));
    for (int i = 0; i < MEASURE_COUNT; i++) {
        buf_format(out, ",%s", measure_names[i]);
    }
    buf_add(out, STR("\r\n"));
    add_line(out, "", "totaal", STR(""), &report->total);
    add_line(out, "vorige ", "totaal", STR(""), &report->total_before);
    add_line(out, "eerdere ", "totaal", STR(""), &report->total_earlier);
    for (int group = STORE_CHANNELS; group <= STORE_REFERRALS; group++) {
        add_part(out, &report->parts[group], &part_names[group]);
    }
    add_channel_days(out, &report->parts[STORE_CHANNEL_DAYS]);
    add_outcomes(out, report);
    add_questions(out, report);
}
