/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings.h"

#include <stdlib.h>

#include "base/memory.h"

/* A question of 512 bytes in JSON escapes takes 3 kB; a body of 128 kB is room for all filters, and
 * for what a client of the Model Context Protocol tells of itself. */
static const struct settings_limits usual_limits = {
    .threads = 0,
    .connections = 1000,
    .connections_per_address = 0,
    .idle_s = 10,
    .request_s = 10,
    .response_s = 30,
    .header_bytes = 32 * 1024,
    .body_bytes = 128 * 1024,
    .search_ms = 1000,
    .cache_bytes = 8 * 1024 * 1024,
};

/* A working day and a lunch: who comes back in the morning signs in again. */
static const struct settings_access usual_access = {
    .keys_file = STR_INIT(""),
    .users_file = STR_INIT(""),
    .cookie_key_file = STR_INIT(""),
    .session_minutes = 540,
    .proxy_user_header = STR_INIT(""),
    .proxy_roles_header = STR_INIT(""),
    .proxy_addresses = {NULL, 0},
};

/* Someone who types a question asks for suggestions five times a second; a municipality with fifty
 * people at work behind one address makes about 750 requests a minute. A client at this pace keeps
 * one core busy for a few hundredths. 65,536 clients take 1 MiB. */
static const struct settings_rate_limit usual_rate_limit = {
    .per_minute = 1200,
    .burst = 600,
    .clients = 65536,
};

struct settings *settings_new(void) {
    struct settings *settings = mem_alloc(1, sizeof *settings);
    atomic_init(&settings->holders, 1);
    settings->listen = STR("127.0.0.1:8080");
    settings->admin = STR("");
    settings->index = STR("");
    settings->public_url = STR("");
    settings->security_contact = STR("");
    settings->accessibility_statement_url = STR("");
    settings->limits = usual_limits;
    settings->access = usual_access;
    settings->proxies.header = STR("X-Forwarded-For");
    settings->rate_limit = usual_rate_limit;
    settings->insight.store = STR("");
    settings->insight.question_times = 10;
    settings->insight.question_days = 3;
    settings->log = (struct settings_log){.level = STR("info"), .requests = false};
    return settings;
}

void settings_take(struct settings *settings) {
    atomic_fetch_add(&settings->holders, 1);
}

void settings_give(struct settings *settings) {
    if (settings && atomic_fetch_sub(&settings->holders, 1) == 1) {
        arena_release(&settings->arena);
        free(settings);
    }
}
