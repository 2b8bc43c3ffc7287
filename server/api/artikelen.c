/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles by the page, and those that are like one. */
#include "api/begin.h"
#include "api/params.h"
#include "api/search_links.h"
#include "reply.h"
#include "search/json.h"
#include "search/listing.h"
#include "search/similar.h"

/* ## All */

static json_t *listing_json(const struct listing *listing, const struct search_request *request) {
    json_t *articles = json_array();
    for (size_t i = 0; i < listing->len; i++) {
        json_array_append_new(articles, json_article_entry(&listing->records[i]));
    }
    json_t *json = json_object();
    json_object_set_new(json, "totaal", json_integer(listing->totaal));
    json_object_set_new(json, "page", json_integer(request->page));
    json_object_set_new(json, "pageSize", json_integer(request->page_size));
    json_object_set_new(json, "artikelen", articles);
    return json;
}

void handle_artikelen(struct call *call) {
    struct problem problem = problem_of(400);
    struct search_request request;
    struct session *session = NULL;
    params_read_list(&request, call->request, &problem);
    if (!begin_json(call) || !begin_checked(call, &problem) || !begin_session(&session, call)) {
        return;
    }
    struct listing listing;
    struct err_info info;
    if (listing_run(&listing, session, &request, call->request->arena, &info) == ERR_OK) {
        json_t *json = listing_json(&listing, &request);
        search_links_add(json, call, &request, search_links_pages(&request, listing.totaal));
        reply_json(call, json, CACHE_CHECKED);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

/* ## Alike */

static json_t *similar_json(const struct similar *similar, struct str id) {
    json_t *articles = json_array();
    for (size_t i = 0; i < similar->len; i++) {
        json_t *entry = json_article_entry(&similar->records[i]);
        json_object_set_new(entry, "herkomst",
                            json_string(i < similar->named ? "redactie" : "inhoud"));
        json_array_append_new(articles, entry);
    }
    json_t *links = json_pack("{s:{s:o}, s:{s:o}}", "self", "href",
                              json_sprintf("/v1/artikelen/%.*s/verwant", STR_ARGS(id)), "artikel",
                              "href", json_sprintf("/v1/artikelen/%.*s", STR_ARGS(id)));
    return json_pack("{s:o, s:o, s:o}", "artikel", json_text(id), "artikelen", articles, "_links",
                     links);
}

void handle_verwant(struct call *call) {
    struct problem problem = problem_of(400);
    struct session *session = NULL;
    params_refuse_all(call->request, &problem);
    if (!begin_json(call) || !begin_checked(call, &problem) || !begin_session(&session, call)) {
        return;
    }
    struct arena *arena = call->request->arena;
    struct record article;
    struct similar similar;
    struct err_info info;
    enum err err = search_find_article(&article, session, call->name, arena, &info);
    if (err == ERR_OK) {
        err = similar_find(&similar, session, &article, arena, &info);
    }
    if (err == ERR_OK) {
        reply_json(call, similar_json(&similar, article.id), CACHE_CHECKED);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}
