/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reports as pages, for who may see them: of a month, of a day, and both as a file to keep. */
#include "api/rapporten.h"
#include "handlers.h"
#include "pages/sign_in.h"
#include "reply.h"
#include "report/dutch.h"
#include "report/page.h"
#include "search/json.h"
#include "texts.h"

/* Where a period is: "/inzicht/2026-10", "/inzicht/dag/2026-10-14". */
static json_t *url_of(const struct period *period) {
    return period->is_month ? json_sprintf("/inzicht/%.7s", period->first)
                            : json_sprintf("/inzicht/dag/%s", period->first);
}

static json_t *name_of(const struct period *period) {
    struct buf name = BUF_INIT;
    dutch_period(&name, period);
    json_t *json = json_text(buf_str(&name));
    buf_release(&name);
    return json;
}

static struct period today(void) {
    char day[DATE_BYTES + 1];
    struct period period;
    date_today(day);
    period_read_day(&period, str_from(day));
    return period;
}

static struct period month_of(const struct period *day) {
    struct period month;
    period_read_month(&month, str_slice(str_from(day->first), 0, 7));
    return month;
}

/* ## The page */

static void add_neighbours(json_t *data, const struct period *period, const struct period *day) {
    struct period before = period_before(period);
    json_object_set_new(data, "vorigeUrl", url_of(&before));
    json_object_set_new(data, "vorigeNaam", name_of(&before));
    bool is_past = str_compare(str_from(period->last), str_from(day->first)) < 0;
    if (is_past) {
        struct period after = period_after(period);
        json_object_set_new(data, "volgendeUrl", url_of(&after));
        json_object_set_new(data, "volgendeNaam", name_of(&after));
    }
    json_object_set_new(data, "isLopend", json_boolean(!is_past));
}

/* From a month to today, from a day to its month. */
static void add_other(json_t *data, const struct period *period, const struct period *day) {
    if (period->is_month) {
        json_object_set_new(data, "andersUrl", url_of(day));
        json_object_set_new(data, "andersNaam", json_string(TEXT_INSIGHT_TODAY));
    } else {
        struct period month = month_of(period);
        json_object_set_new(data, "andersUrl", url_of(&month));
        json_object_set_new(data, "andersNaam", name_of(&month));
    }
}

/* To each day in the tables of a month the address of its own page. */
static void link_days(json_t *data) {
    size_t i;
    size_t k;
    size_t m;
    json_t *part;
    json_t *table;
    json_t *row;
    json_array_foreach(json_object_get(data, "delen"), i, part) {
        json_array_foreach(json_object_get(part, "tabellen"), k, table) {
            json_array_foreach(json_object_get(table, "rijen"), m, row) {
                const char *day = json_string_value(json_object_get(row, "datum"));
                if (day && day[0] != '\0') {
                    json_object_set_new(row, "dagUrl", json_sprintf("/inzicht/dag/%s", day));
                }
            }
        }
    }
}

static void show(struct call *call, json_t *document, const struct period *period) {
    struct period day = today();
    page_add_report(document, period, "");
    link_days(document);
    add_neighbours(document, period, &day);
    add_other(document, period, &day);
    json_object_set_new(document, "downloadUrl", url_of(period));
    json_object_set_new(document, "isInzicht", json_true());
    json_object_set_new(document, "paginaTitel",
                        json_sprintf(TEXT_INSIGHT_TITLE,
                                     json_string_value(json_object_get(document, "periodeNaam"))));
    sign_in_add_caller(document, call);
    reply_page(call, ASSET_INSIGHT_PAGE, document);
}

/* ## Forms of a report */

enum form { FORM_PAGE, FORM_JSON, FORM_CSV };

/* "2026-10.csv": the form, and the name without it. */
static enum form read_form(struct str *name) {
    static const struct {
        struct str ending;
        enum form form;
    } endings[] = {{STR_INIT(".json"), FORM_JSON}, {STR_INIT(".csv"), FORM_CSV}};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends_with(*name, endings[i].ending)) {
            *name = str_slice(*name, 0, name->len - endings[i].ending.len);
            return endings[i].form;
        }
    }
    return FORM_PAGE;
}

static void answer(struct call *call, const struct period *period, enum form form) {
    struct report report;
    const char *why = report_of(&report, call, period);
    json_t *document = NULL;
    if (why) {
        struct problem problem = problem_of(503);
        problem.detail = why;
        reply_problem(call, &problem);
    } else if (form == FORM_CSV) {
        report_send_csv(call, &report);
    } else {
        document = report_with_names(&report, call);
    }
    if (document && form == FORM_JSON) {
        reply_json(call, document, CACHE_NEVER);
    } else if (document) {
        show(call, document, period);
    }
}

static void answer_name(struct call *call, bool (*read)(struct period *out, struct str text)) {
    struct str name = call->name;
    struct period period;
    enum form form = read_form(&name);
    if (read(&period, name)) {
        answer(call, &period, form);
    } else {
        reply_status(call, 404);
    }
}

void handle_insight(struct call *call) {
    struct period day = today();
    struct period month = month_of(&day);
    answer(call, &month, FORM_PAGE);
}

void handle_insight_month(struct call *call) {
    answer_name(call, period_read_month);
}

void handle_insight_day(struct call *call) {
    answer_name(call, period_read_day);
}
