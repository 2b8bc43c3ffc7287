/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* For the operator and what watches over us; only on the operator's listener. */
#include "handlers.h"
#include "reply.h"

static const char text_type[] = "text/plain; charset=utf-8";

void handle_livez(struct call *call) {
    reply_text(call, text_type, STR("ok\n"), CACHE_NEVER);
}

/* Ready: the public database opens, and we are not stopping. */
void handle_readyz(struct call *call) {
    struct session *session = NULL;
    struct err_info info;
    bool ready = service_is_ready(call->service) &&
                 service_take(&session, call->service, AUDIENCE_PUBLIC, &info) == ERR_OK;
    service_give(call->service, session);
    call->response->status = ready ? 200 : 503;
    reply_text(call, text_type, ready ? STR("ok\n") : STR("not ready\n"), CACHE_NEVER);
}
