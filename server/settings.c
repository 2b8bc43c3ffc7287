/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings.h"

#include <stdlib.h>

#include "base/memory.h"

/* A question of 512 bytes in JSON escapes takes 3 kB; a body of 64 kB is room for all filters. */
static const struct settings_limits usual_limits = {
    .threads = 0,
    .connections = 1000,
    .connections_per_address = 0,
    .idle_s = 10,
    .request_s = 10,
    .response_s = 30,
    .header_bytes = 32 * 1024,
    .body_bytes = 64 * 1024,
    .search_ms = 1000,
    .cache_bytes = 16 * 1024 * 1024,
};

struct settings *settings_new(void) {
    struct settings *settings = mem_alloc(1, sizeof *settings);
    atomic_init(&settings->holders, 1);
    settings->listen = STR("127.0.0.1:8080");
    settings->admin = STR("");
    settings->index = STR("");
    settings->limits = usual_limits;
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
