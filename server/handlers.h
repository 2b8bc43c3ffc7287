/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a route is given, and all functions that answer one. */
#ifndef SERVER_HANDLERS_H
#define SERVER_HANDLERS_H

#include "access/roles.h"
#include "http/http.h"
#include "http/network.h"
#include "ops/trace.h"
#include "problem.h"
#include "service.h"
#include "settings.h"

struct route;

struct call {
    struct service *service;
    const struct settings *settings; /* those of this request */
    const struct http_request *request;
    struct http_response *response;
    const struct route *route; /* NULL when the address is none of ours */
    struct trace trace;        /* by which this request is found in the log */
    struct ip client;          /* where it comes from, proxies left out; never to be kept */
    struct caller caller;      /* who asks, with which rights */
    struct str name;           /* the part of the path that the route leaves open: an id, a day */
    struct str cache_key;      /* under which the answer is kept when it is good; "": not */
    struct event event;        /* what was counted of it, when is_counted */
    bool is_counted;
    bool is_api; /* under /v1: answers in JSON, also when something is wrong */
    bool is_mcp; /* the same as JSON-RPC */
};

typedef void (*handler_fn)(struct call *call);

/* API */
void handle_root(struct call *call);
void handle_zoek(struct call *call);
void handle_suggereer(struct call *call);
void handle_beantwoord(struct call *call);
void handle_artikelen(struct call *call);
void handle_artikel(struct call *call);
void handle_verwant(struct call *call);
void handle_themas(struct call *call);
void handle_organisaties(struct call *call);
void handle_gemeenten(struct call *call);
void handle_feedback(struct call *call);
void handle_contactmomenten(struct call *call);
void handle_rapport_maand(struct call *call);
void handle_rapport_dag(struct call *call);
void handle_openapi(struct call *call);

/* Model Context Protocol */
void handle_mcp(struct call *call);

/* Pages */
void handle_home_page(struct call *call);
void handle_search_page(struct call *call);
void handle_article_page(struct call *call);
void handle_useful(struct call *call);
void handle_static(struct call *call);
void handle_robots(struct call *call);
void handle_sitemap(struct call *call);
void handle_open_search(struct call *call);
void handle_security_txt(struct call *call);
void handle_sign_in(struct call *call);
void handle_sign_out(struct call *call);
void handle_desk(struct call *call);
void handle_desk_article(struct call *call);
void handle_desk_contact(struct call *call);
void handle_desk_note(struct call *call);
void handle_desk_notes(struct call *call);
void handle_insight(struct call *call);
void handle_insight_month(struct call *call);
void handle_insight_day(struct call *call);
void handle_chat(struct call *call);
void handle_contact(struct call *call);
void handle_privacy(struct call *call);
void handle_accessibility(struct call *call);
void handle_embed_page(struct call *call);
void handle_embed_script(struct call *call);

/* Operator */
void handle_livez(struct call *call);
void handle_readyz(struct call *call);
void handle_metrics(struct call *call);

#endif
