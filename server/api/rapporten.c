/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What was asked in a month or on a day, for who may see that. */
#include "api/rapporten.h"

#include "api/begin.h"
#include "api/params.h"
#include "base/log.h"
#include "http/negotiate.h"
#include "reply.h"
#include "report/document.h"
#include "search/findings.h"
#include "texts.h"

const char *report_of(struct report *out, struct call *call, const struct period *period) {
    const struct settings_insight *insight = &call->settings->insight;
    const struct question_rule rule = {insight->question_times, insight->question_days};
    struct err_info info;
    if (insight->store.len == 0) {
        return TEXT_NO_STORE;
    }
    if (report_read(out, insight->store.ptr, period, &rule, call->request->arena, &info) !=
        ERR_OK) {
        log_write(LOG_ERROR, "a report can't be read: %s", info.text);
        return TEXT_STORE_UNREADABLE;
    }
    return NULL;
}

json_t *report_with_names(const struct report *report, struct call *call) {
    struct session *session = NULL;
    struct err_info info;
    json_t *findings = NULL;
    json_t *document = NULL;
    enum err err = service_take(&session, call->service, AUDIENCE_STAFF, &info);
    if (err == ERR_OK) {
        if (findings_read(&findings, call->settings->index.ptr, &info) == ERR_CORRUPT) {
            log_write(LOG_ERROR, "what the indexer found can't be read: %s", info.text);
        }
        document = report_document(report, session, findings);
        service_give(call->service, session);
    } else {
        reply_error(call, &info);
    }
    json_decref(findings);
    return document;
}

void report_send_csv(struct call *call, const struct report *report) {
    struct buf csv = BUF_INIT;
    report_csv(&csv, report);
    reply_text(call, "text/csv; charset=utf-8; header=present", buf_str(&csv), CACHE_NEVER);
    buf_release(&csv);
}

enum form { FORM_JSON, FORM_CSV, FORM_COUNT };

static const struct str form_types[FORM_COUNT] = {
    [FORM_JSON] = STR_INIT("application/json"),
    [FORM_CSV] = STR_INIT("text/csv"),
};

static void refuse(struct call *call, const char *detail) {
    struct problem problem = problem_of(503);
    problem.detail = detail;
    reply_problem(call, &problem);
}

static void send_report(struct call *call, const struct report *report, enum form form) {
    if (form == FORM_JSON) {
        json_t *document = report_with_names(report, call);
        if (document) {
            reply_json(call, document, CACHE_NEVER);
        }
        return;
    }
    report_send_csv(call, report);
}

static void answer(struct call *call, const struct period *period, enum form form) {
    struct report report;
    const char *why = report_of(&report, call, period);
    if (why) {
        refuse(call, why);
    } else {
        send_report(call, &report, form);
    }
}

/* The rest of the path is a month or a day; location is its name in the description. */
static void check_and_answer(struct call *call, struct str location, const char *wanted,
                             bool (*read)(struct period *out, struct str text)) {
    struct problem problem = problem_of(400);
    struct period period;
    reply_vary(call, STR("Accept"));
    size_t form = negotiate(http_request_header(call->request, "Accept"), form_types, FORM_COUNT);
    if (form == FORM_COUNT) {
        reply_status(call, 406);
        return;
    }
    params_refuse_all(call->request, &problem);
    if (!read(&period, call->name)) {
        problem_add(&problem, "path", location, FAULT_WRONG_VALUE, wanted);
    }
    if (begin_checked(call, &problem)) {
        answer(call, &period, (enum form)form);
    }
}

void handle_rapport_maand(struct call *call) {
    check_and_answer(call, STR("maand"), TEXT_MONTH, period_read_month);
}

void handle_rapport_dag(struct call *call) {
    check_and_answer(call, STR("datum"), TEXT_DAY, period_read_day);
}
