/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the operator can set. Made once, immutable afterwards; a request keeps the settings it began
 * with, so that reading them anew never changes a request under way. Any thread.
 *
 *   struct settings *settings = settings_new();      one holder: who made it
 *   settings_take(settings);  …  settings_give(settings);   freed by the last holder */
#ifndef SERVER_SETTINGS_H
#define SERVER_SETTINGS_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/arena.h"

/* What a connection and a request may take. The door reads these when it opens. */
struct settings_limits {
    uint32_t threads;                 /* that answer; 0: one a core, two at least */
    uint32_t connections;             /* open at once */
    uint32_t connections_per_address; /* of one client; 0: no limit, as behind a proxy */
    uint32_t idle_s;                  /* without a byte either way */
    uint32_t request_s;               /* from its first byte until it is here in full */
    uint32_t response_s;              /* until it is sent in full */
    uint32_t header_bytes;            /* request line and headers */
    uint32_t body_bytes;
    uint32_t search_ms;   /* a search that takes longer says how far it came */
    uint32_t cache_bytes; /* answers that are kept; 0: none */
};

struct settings_log {
    struct str level; /* log_level_name: what is below it is not written */
    bool requests;    /* a line for each request */
};

struct settings {
    struct arena arena; /* all texts below; they are zero-terminated */
    atomic_uint holders;
    struct str listen; /* address and port for everyone */
    struct str admin;  /* the same for the operator; "" for none */
    struct str index;  /* folder */
    struct settings_limits limits;
    struct settings_log log;
};

/* The settings of a server that nobody has set anything of. Owned: give it back. */
struct settings *settings_new(void);

void settings_take(struct settings *settings);
/* NULL is fine. */
void settings_give(struct settings *settings);

#endif
