/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* For the operator and what watches over us; only on the operator's listener. */
#include <time.h>

#include "base/date.h"
#include "handlers.h"
#include "reply.h"

static const char text_type[] = "text/plain; charset=utf-8";

void handle_livez(struct call *call) {
    reply_text(call, text_type, STR("ok\n"), CACHE_NEVER);
}

/* Whether this is well; what there is to say of it goes to *about. */
typedef bool (*check_fn)(struct buf *about, struct service *service);

static bool check_running(struct buf *about, struct service *service) {
    bool ready = service_is_ready(service);
    buf_add(about, ready ? STR("takes requests") : STR("stopping"));
    return ready;
}

static void describe(struct buf *about, const struct manifest *manifest) {
    buf_format(about, "generation %u, %u documents, made %s", (unsigned)manifest->generatie,
               (unsigned)manifest->documenten[AUDIENCE_PUBLIC], manifest->gemaakt);
    long long made_s;
    if (date_to_seconds(str_from(manifest->gemaakt), &made_s)) {
        buf_format(about, ", %lld s ago", (long long)time(NULL) - made_s);
    }
}

/* The public database can be searched. Its age is told, never judged: content may rest for weeks.
 */
static bool check_index(struct buf *about, struct service *service) {
    struct session *session = NULL;
    struct err_info info;
    if (service_take(&session, service, AUDIENCE_PUBLIC, &info) != ERR_OK) {
        buf_format(about, "%s", info.text);
        return false;
    }
    describe(about, &session->generation->manifest);
    service_give(service, session);
    return true;
}

static const struct check {
    const char *name;
    check_fn check;
} checks[] = {
    {"service", check_running},
    {"index", check_index},
};

static bool is_verbose(const struct http_request *request) {
    for (size_t i = 0; i < request->param_count; i++) {
        if (str_equal(request->params[i].name, STR("verbose"))) {
            return true;
        }
    }
    return false;
}

/* Ready: all checks are well. With ?verbose a line on each. */
void handle_readyz(struct call *call) {
    struct buf lines = BUF_INIT;
    bool ready = true;
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        struct buf about = BUF_INIT;
        bool is_well = checks[i].check(&about, call->service);
        buf_format(&lines, "%s %s: %s\n", is_well ? "[+]" : "[-]", checks[i].name,
                   buf_str(&about).ptr);
        buf_release(&about);
        ready = ready && is_well;
    }
    if (!is_verbose(call->request)) {
        buf_truncate(&lines, 0);
    }
    buf_add(&lines, ready ? STR("ok\n") : STR("not ready\n"));
    call->response->status = ready ? 200 : 503;
    reply_text(call, text_type, buf_str(&lines), CACHE_NEVER);
    buf_release(&lines);
}
