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

/* Who may enter (access/credentials.h). Nothing set: only what is public is open. */
struct settings_access {
    struct str keys_file;         /* of --new-key; "" for no keys */
    struct str users_file;        /* of --new-user; "": nobody signs in here */
    struct str cookie_key_file;   /* secret of 32 bytes or more; "": see settings_secret.h */
    uint32_t session_minutes;     /* that somebody stays signed in */
    struct str proxy_user_header; /* "X-Remote-User": who signed in at a proxy; "": no such proxy */
    struct str proxy_roles_header;   /* "X-Remote-Roles": with commas */
    struct str_list proxy_addresses; /* of those proxies: addresses and networks */
};

struct credentials;

/* Whose pages may use the API in a visitor's browser (access/cors.h). */
struct settings_cors {
    struct str_list origins; /* as browsers write them: "https://www.leiden.nl"; none: nobody's */
};

/* Which machines between the clients and us are believed when they say who the client is
 * (http/client.h). */
struct settings_proxies {
    struct str_list trusted; /* addresses and networks; none: nobody is */
    struct str header;       /* where they say it: "X-Forwarded-For" or "Forwarded" */
};

/* How many requests a client may make (http/rate_limit.h). */
struct settings_rate_limit {
    uint32_t per_minute; /* 0: as many as it likes */
    uint32_t burst;      /* at once, after a silence */
    uint32_t clients;    /* that are told apart, at 16 bytes each */
};

/* What is counted, and kept (lib/insight). */
struct settings_insight {
    struct str store; /* store.h; "": nothing is kept */
    /* A question is shown when it was asked so often, on so many days. */
    uint32_t question_times;
    uint32_t question_days;
    /* Who is not counted: addresses and networks, names of keys and people. */
    struct str_list not_counted_addresses;
    struct str_list not_counted_names;
};

struct settings_log {
    struct str level; /* log_level_name: what is below it is not written */
    bool requests;    /* a line for each request */
};

struct settings {
    struct arena arena; /* all texts below; they are zero-terminated */
    atomic_uint holders;
    uint64_t edition;      /* how often the running service read its settings anew before these */
    struct str listen;     /* address and port for everyone */
    struct str admin;      /* the same for the operator; "" for none */
    struct str index;      /* folder */
    struct str public_url; /* where everyone finds this server, without a slash behind it; goes
                            * before addresses that leave it; "": they are paths */
    struct str security_contact; /* whom to tell of a weak spot: "mailto:…" or "https://…"; "" */
    struct str accessibility_statement_url; /* of ours in the national register; "": none yet */
    struct settings_limits limits;
    struct settings_access access;
    const struct credentials *credentials; /* read from those files; NULL: nobody has any */
    struct settings_cors cors;
    struct settings_proxies proxies;
    struct settings_rate_limit rate_limit;
    struct settings_insight insight;
    struct settings_log log;
};

/* The settings of a server that nobody has set anything of. Owned: give it back. */
struct settings *settings_new(void);

void settings_take(struct settings *settings);
/* NULL is fine. */
void settings_give(struct settings *settings);

#endif
