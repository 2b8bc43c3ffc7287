/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/observe.h"

#include "base/clock.h"
#include "base/log_line.h"
#include "ops/metrics.h"

double observe_begin(struct call *call) {
    trace_begin(&call->trace, http_request_header(call->request, "traceparent"));
    return clock_s();
}

/* The route is a row of the table and the method one of a few, so nothing in the line was written
 * by the client. */
static void log_request(const struct call *call, double duration_s) {
    struct str method = metrics_method(call->request->method);
    struct log_line line;
    log_line_begin(&line, LOG_INFO);
    log_line_text(&line, "bericht", STR("request"));
    log_line_text(&line, "route", call->route ? call->route->path : STR("other"));
    log_line_text(&line, "methode", method);
    log_line_value(&line, "status", "%u", call->response->status);
    log_line_value(&line, "duur_ms", "%.3f", duration_s * 1000);
    log_line_value(&line, "bytes", "%zu", call->response->body.len);
    log_line_text(&line, "trace_id", str_from(call->trace.trace_id));
    log_line_text(&line, "span_id", str_from(call->trace.span_id));
    log_line_send(&line);
}

/* Who named a trace wants to know it; and by it a complaint is found in the log. Equal requests get
 * equal answers otherwise. */
static bool wants_trace(const struct call *call) {
    return call->response->status >= 400 ||
           http_request_header(call->request, "traceparent").len > 0;
}

void observe_end(struct call *call, const struct route_table *table, double begun_s) {
    if (wants_trace(call)) {
        char *header = arena_alloc(call->request->arena, TRACE_RESPONSE_BYTES, 1);
        trace_response(header, &call->trace);
        http_add_header(call->response, "Traceresponse", str_from(header));
    }
    struct metrics_request done = {.route = route_number(table, call->route),
                                   .method = call->request->method,
                                   .status = call->response->status,
                                   .duration_s = clock_s() - begun_s};
    metrics_request(&done);
    if (call->settings->log.requests) {
        log_request(call, done.duration_s);
    }
}
