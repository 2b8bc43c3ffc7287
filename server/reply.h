/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The ways to answer: JSON, problem, page, bytes; each with the headers that belong to it
 * (docs/decisions/headers.md). */
#ifndef SERVER_REPLY_H
#define SERVER_REPLY_H

#include "handlers.h"
#include "pages/assets.h"

enum caching {
    CACHE_NEVER,   /* answers to questions */
    CACHE_CHECKED, /* may be kept, asked again with its ETag: articles, openapi.json */
    CACHE_HOUR,    /* the name stays the same: what other sites have in their pages */
    CACHE_FOREVER, /* the name changes with the content: style sheet, icon */
};

/* Sends the answer that is kept for this question, if there is one, and counts it as it was
 * counted; else the one that follows will be kept. question: all that the answer depends on, beside
 * the route, the generation, the settings, the audience and the day. */
bool reply_from_cache(struct call *call, struct str question);

/* Takes that back: the answer is good enough to send, but not to keep. */
void reply_keep_not(struct call *call);

/* Says that the answer depends on a header of the request as well. */
void reply_vary(struct call *call, struct str name);

/* Sends json and lets go of it. */
void reply_json(struct call *call, json_t *json, enum caching caching);

/* Sends text of a kind; content_type is static. With CACHE_CHECKED it gets an ETag, and 304 when
 * the client has it already. */
void reply_text(struct call *call, const char *content_type, struct str text, enum caching caching);

/* Sends a file for browsers, packed when the client takes that. */
void reply_file(struct call *call, const struct public_file *file, enum caching caching);

/* Sends a page: the template filled with data, and with the addresses of the files that it needs.
 * Lets go of data. */
void reply_page(struct call *call, enum asset template, json_t *data);

/* Sends the browser on to another page of ours, which it is to GET. */
void reply_redirect(struct call *call, struct str path);

/* Sends a problem: as problem+json under /v1, as an error of JSON-RPC at /mcp, and as a page
 * elsewhere. */
void reply_problem(struct call *call, const struct problem *problem);

/* Sends the problem that belongs to a status. */
void reply_status(struct call *call, unsigned status);

/* After a failure below: 404 for ERR_NOT_FOUND, else 500 and a line in the log. */
void reply_error(struct call *call, const struct err_info *info);

#endif
