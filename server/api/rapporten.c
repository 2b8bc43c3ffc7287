/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What was asked in a month or on a day, for who may see that. */
#include "api/begin.h"
#include "api/params.h"
#include "base/log.h"
#include "http/negotiate.h"
#include "insight/report.h"
#include "reply.h"
#include "texts.h"

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
        reply_json(call, report_json(report), CACHE_NEVER);
        return;
    }
    struct buf csv = BUF_INIT;
    report_csv(&csv, report);
    reply_text(call, "text/csv; charset=utf-8; header=present", buf_str(&csv), CACHE_NEVER);
    buf_release(&csv);
}

static void answer(struct call *call, const struct period *period, enum form form) {
    struct str store = call->settings->insight.store;
    if (store.len == 0) {
        refuse(call, TEXT_NO_STORE);
        return;
    }
    struct report report;
    struct err_info info;
    if (report_read(&report, store.ptr, period, call->request->arena, &info) == ERR_OK) {
        send_report(call, &report, form);
    } else {
        log_write(LOG_ERROR, "a report can't be read: %s", info.text);
        refuse(call, TEXT_STORE_UNREADABLE);
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
