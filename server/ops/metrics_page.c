/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* /metrics, for Prometheus; only on the operator's listener. */
#include "handlers.h"
#include "ops/metrics_text.h"
#include "reply.h"

static void look_at_listeners(struct metrics_moment *out, struct service *service) {
    for (int i = 0; i < LISTENER_COUNT; i++) {
        struct http_load *load = service_load(service, (enum listener)i);
        out->connections[i] = atomic_load(&load->connections);
        out->in_flight[i] = atomic_load(&load->under_way);
    }
}

void handle_metrics(struct call *call) {
    struct metrics_moment moment = {.started_s = service_started_s(call->service)};
    look_at_listeners(&moment, call->service);
    process_look(&moment.process);
    moment.events = service_recorded(call->service);
    struct reply_cache *cache = service_cache(call->service);
    moment.cache_bytes = cache ? reply_cache_bytes(cache) : 0;
    struct session *session = NULL;
    struct err_info info;
    if (service_take(&session, call->service, AUDIENCE_PUBLIC, &info) == ERR_OK) {
        moment.index = &session->generation->manifest;
    }
    struct buf text = BUF_INIT;
    metrics_write(&text, &moment);
    service_give(call->service, session);
    reply_text(call, "text/plain; version=0.0.4; charset=utf-8", buf_str(&text), CACHE_NEVER);
    buf_release(&text);
}
