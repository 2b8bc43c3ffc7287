/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reply.h"

#include <string.h>

#include "base/date.h"
#include "base/log.h"
#include "base/version.h"
#include "cache/reply_cache.h"
#include "count.h"
#include "http/negotiate.h"
#include "mcp/rpc.h"
#include "ops/failures.h"
#include "ops/metrics.h"
#include "pages/problem_page.h"
#include "search/json.h"
#include "search/json_write.h"
#include "template/template.h"

static const char json_media[] = "application/json; charset=utf-8";
static const char problem_media[] = "application/problem+json; charset=utf-8";
static const char html_media[] = "text/html; charset=utf-8";

static void add(struct call *call, const char *name, struct str value) {
    http_add_header(call->response, name, value);
}

/* Headers of every answer (STANDARDS: NLGov API Design Rules 2.2 transport, internet.nl). */
static void add_common(struct call *call) {
    bool is_page = call->response->content_type == html_media;
    add(call, "Strict-Transport-Security", STR("max-age=31536000; includeSubDomains"));
    add(call, "X-Content-Type-Options", STR("nosniff"));
    add(call, "X-Frame-Options", STR("DENY"));
    add(call, "Referrer-Policy", STR("no-referrer"));
    add(call, "Permissions-Policy", STR("camera=(), geolocation=(), microphone=()"));
    add(call, "Content-Security-Policy",
        is_page ? STR("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                      "connect-src 'self'; base-uri 'none'; form-action 'self'; "
                      "frame-ancestors 'none'")
                : STR("default-src 'none'; base-uri 'none'; form-action 'none'; "
                      "frame-ancestors 'none'"));
    if (call->is_api) {
        add(call, "API-Version", STR(VRAAGBAAK_VERSION));
    }
}

/* What a caller with rights sees is for that caller alone, also when it may be kept. */
static bool is_private(const struct call *call) {
    return call->caller.roles != ROLE_NONE;
}

/* One header with all names: a proxy may look at the first one alone. */
void reply_vary(struct call *call, struct str name) {
    for (size_t i = 0; i < call->response->header_count; i++) {
        struct http_header *header = &call->response->headers[i];
        if (strcmp(header->name, "Vary") == 0) {
            header->value = arena_format(call->request->arena, "%.*s, %.*s",
                                         STR_ARGS(header->value), STR_ARGS(name));
            return;
        }
    }
    add(call, "Vary", name);
}

static void add_caching(struct call *call, enum caching caching) {
    static const struct str values[] = {
        [CACHE_NEVER] = STR_INIT("no-store"),
        [CACHE_CHECKED] = STR_INIT("no-cache"),
        [CACHE_HOUR] = STR_INIT("public, max-age=3600"),
        [CACHE_FOREVER] = STR_INIT("public, max-age=31536000, immutable"),
    };
    if (caching == CACHE_CHECKED) {
        reply_vary(call, STR("Authorization, Cookie"));
    }
    add(call, "Cache-Control",
        caching == CACHE_CHECKED && is_private(call) ? STR("private, no-cache") : values[caching]);
}

/* What every answer depends on. An article may be over tomorrow. */
struct cache_scope {
    uint64_t moves;
    uint64_t edition; /* of the settings; a request of before them may end behind others */
    int32_t day;
    enum audience audience;
};

/* The headers that are there before a handler begins (CORS) belong to the answer. */
static struct str cache_key(struct call *call, struct str question) {
    const struct http_request *request = call->request;
    struct cache_scope scope;
    memset(&scope, 0, sizeof scope); /* also what lies between the fields */
    scope.moves = service_moves(call->service);
    scope.edition = call->settings->edition;
    scope.day = date_number_today();
    scope.audience = caller_audience(&call->caller);
    struct buf key = BUF_INIT;
    buf_add(&key, (struct str){(const char *)&scope, sizeof scope});
    buf_add(&key, request->method);
    buf_add(&key, request->path);
    for (size_t i = 0; i < call->response->header_count; i++) {
        buf_add(&key, STR("\n"));
        buf_add(&key, str_from(call->response->headers[i].name));
        buf_add(&key, call->response->headers[i].value);
    }
    buf_add(&key, STR("\n\n"));
    buf_add(&key, question);
    struct str kept = arena_str(request->arena, buf_str(&key));
    buf_release(&key);
    return kept;
}

bool reply_from_cache(struct call *call, struct str question) {
    struct reply_cache *cache = service_cache(call->service);
    /* Prepared headers can't say that the connection closes. */
    if (!cache || call->request->is_last) {
        return false;
    }
    call->cache_key = cache_key(call, question);
    struct reply_kept kept;
    if (!reply_cache_find(&kept, cache, call->cache_key)) {
        metrics_cache_miss();
        return false;
    }
    metrics_cache_hit();
    call->response->prepared = kept.prepared;
    if (kept.is_counted) {
        count_event(call, &kept.event);
    }
    return true;
}

void reply_keep_not(struct call *call) {
    call->cache_key = STR("");
}

/* What is sent now has headers of this request alone as well (ops/observe.h). */
static void keep(struct call *call) {
    struct reply_kept kept = {http_prepare(call->response), call->is_counted, call->event};
    if (kept.prepared) {
        reply_cache_keep(service_cache(call->service), call->cache_key, &kept);
        http_prepared_release(kept.prepared);
    }
}

static void send(struct call *call, const char *content_type, struct str text,
                 enum caching caching) {
    struct http_response *response = call->response;
    response->content_type = content_type;
    add_common(call);
    add_caching(call, caching);
    if (caching != CACHE_NEVER && response->status == 200) {
        /* The same text gets another tag for another audience: a tag must not tell them apart. */
        struct str tag = arena_format(call->request->arena, "\"%016llx%s\"", str_hash(text),
                                      is_private(call) ? "-i" : "");
        add(call, "ETag", tag);
        struct str held = http_request_header(call->request, "If-None-Match");
        if (negotiate_holds(held, tag)) {
            response->status = 304;
            response->content_type = NULL;
            return;
        }
    }
    buf_add(&response->body, text);
    if (call->cache_key.len > 0 && response->status == 200) {
        keep(call);
    }
}

static void send_json(struct call *call, const char *content_type, json_t *json,
                      enum caching caching) {
    struct buf text = BUF_INIT;
    json_write(&text, json);
    send(call, content_type, buf_str(&text), caching);
    buf_release(&text);
    json_decref(json);
}

void reply_json(struct call *call, json_t *json, enum caching caching) {
    send_json(call, json_media, json, caching);
}

void reply_text(struct call *call, const char *content_type, struct str text,
                enum caching caching) {
    send(call, content_type, text, caching);
}

void reply_file(struct call *call, const struct public_file *file, enum caching caching) {
    struct str taken = http_request_header(call->request, "Accept-Encoding");
    struct str text = file->text;
    if (file->packed.len > 0) {
        reply_vary(call, STR("Accept-Encoding"));
        if (negotiate_takes_coding(taken, STR("gzip"))) {
            add(call, "Content-Encoding", STR("gzip"));
            text = file->packed;
        }
    }
    send(call, file->content_type, text, caching);
}

/* ## Pages */

void reply_page(struct call *call, enum asset template, json_t *data) {
    struct buf page = BUF_INIT;
    struct err_info info;
    assets_add_addresses(data);
    json_object_set_new(data, "zoekmachine", json_boolean(call->settings->public_url.len > 0));
    if (template_render(&page, asset_text(template), data, &info) == ERR_OK) {
        send(call, html_media, buf_str(&page), CACHE_NEVER);
    } else {
        log_write_traced(call->trace.trace_id, LOG_ERROR, "a page cannot be made: %s", info.text);
        call->response->status = 500;
        send(call, "text/plain; charset=utf-8", STR("500\n"), CACHE_NEVER);
    }
    buf_release(&page);
    json_decref(data);
}

void reply_redirect(struct call *call, struct str path) {
    call->response->status = 303;
    add(call, "Location", path);
    send(call, NULL, STR(""), CACHE_NEVER);
}

/* ## Problems */

void reply_problem(struct call *call, const struct problem *problem) {
    if (problem->status == 401) {
        /* RFC 6750 3, without saying what was wrong with a key. */
        add(call, "WWW-Authenticate", STR("Bearer realm=\"vraagbaak\""));
    }
    call->response->status = problem->status;
    if (call->is_mcp) {
        send_json(call, json_media, rpc_problem_json(problem), CACHE_NEVER);
        return;
    }
    if (call->is_api) {
        send_json(call, problem_media, problem_json(problem), CACHE_NEVER);
        return;
    }
    reply_page(call, ASSET_PROBLEM_PAGE, problem_page_data(call, problem));
}

void reply_status(struct call *call, unsigned status) {
    struct problem problem = problem_of(status);
    reply_problem(call, &problem);
}

void reply_error(struct call *call, const struct err_info *info) {
    if (info->code != ERR_NOT_FOUND) {
        failures_tell(service_failures(call->service), call->trace.trace_id, info->text);
    }
    reply_status(call, info->code == ERR_NOT_FOUND ? 404 : 500);
}
