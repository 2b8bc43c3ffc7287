/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The methods about resources: all articles in pages, and one as Markdown. */
#include "mcp/resources.h"

#include "count.h"
#include "mcp/mcp.h"
#include "search/json.h"
#include "search/listing.h"
#include "texts.h"

enum { LIST_PAGE = 100 };

json_t *mcp_list_templates(struct mcp_request *request) {
    if (!mcp_has_no_cursor(request)) {
        return NULL;
    }
    return json_pack("{s:[{s:s, s:s, s:s, s:s, s:s}]}", "resourceTemplates", "uriTemplate",
                     "kennisbank://artikelen/{id}", "name", "artikel", "title",
                     TEXT_MCP_TEMPLATE_TITLE, "description", TEXT_MCP_TEMPLATE, "mimeType",
                     "text/markdown");
}

/* ## The list */

/* One more than a page is asked for, to know whether there is another. */
static json_t *page_of(const struct listing *listing) {
    json_t *resources = json_array();
    size_t len = listing->len > LIST_PAGE ? LIST_PAGE : listing->len;
    for (size_t i = 0; i < len; i++) {
        const struct record *record = &listing->records[i];
        json_t *resource = resource_json(record->id, record->titel, record->gewijzigd);
        if (record->vraag.len > 0) {
            json_object_set_new(resource, "description", json_text(record->vraag));
        }
        json_array_append_new(resources, resource);
    }
    json_t *result = json_pack("{s:o}", "resources", resources);
    if (listing->len > len) {
        json_object_set_new(result, "nextCursor", cursor_json(listing->records[len - 1].id));
    }
    return result;
}

json_t *mcp_list_resources(struct mcp_request *request) {
    struct call *call = request->call;
    struct search_request list = {.page = 1, .page_size = LIST_PAGE + 1};
    if (json_object_get(request->params, "cursor")) {
        list.na_id = cursor_id(rpc_text(request->params, "cursor"));
        if (list.na_id.len == 0) {
            return rpc_fail(request->error, RPC_PARAMS, 200, TEXT_MCP_CURSOR);
        }
    }
    struct session *session = mcp_take(request);
    if (!session) {
        return NULL;
    }
    struct err_info info;
    struct listing listing;
    json_t *result = NULL;
    if (listing_run(&listing, session, &list, call->request->arena, &info) == ERR_OK) {
        result = page_of(&listing);
    } else {
        mcp_fail(request, &info);
    }
    service_give(call->service, session);
    return result;
}

/* ## One */

static json_t *no_resource(struct mcp_request *request, struct str uri) {
    enum rpc_code code = request->era == ERA_STATELESS ? RPC_PARAMS : RPC_NO_RESOURCE;
    rpc_fail(request->error, code, 200, TEXT_MCP_RESOURCE);
    request->error->data = json_pack("{s:o}", "uri", json_text(uri));
    return NULL;
}

/* The article as it was written, between its title and where it comes from: an assistant that keeps
 * nothing but the text still knows what to name. */
static json_t *markdown(const struct record *record, const struct call *call, const char *owner) {
    json_t *url = resource_page(call->settings, record->id, STR(""));
    struct buf text = BUF_INIT;
    buf_format(&text, "# %.*s\n\n%.*s\n\n---\n\n", STR_ARGS(record->titel),
               STR_ARGS(str_trim(record->tekst.markdown)));
    buf_format(&text, TEXT_MCP_SOURCE, json_string_value(url));
    if (record->gewijzigd.len > 0) {
        buf_format(&text, TEXT_MCP_CHANGED, STR_ARGS(record->gewijzigd));
    }
    if (owner) {
        buf_format(&text, TEXT_MCP_OWNER, owner);
    }
    buf_add_char(&text, '\n');
    json_t *json = json_text(buf_str(&text));
    buf_release(&text);
    json_decref(url);
    return json;
}

/* The document of the article, without its text in three forms. */
static json_t *about(const struct record *record, const struct call *call,
                     const struct generation *generation) {
    json_t *json = json_article(record, NULL, generation);
    static const char *const texts[] = {"kanaal", "tekst", "html", "markdown", "kopjes"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        json_object_del(json, texts[i]);
    }
    json_object_set_new(json, "url", resource_page(call->settings, record->id, STR("")));
    return json;
}

static json_t *contents(const struct record *record, const struct call *call,
                        const struct generation *generation) {
    json_t *meta = about(record, call, generation);
    const json_t *owner = json_object_get(json_object_get(meta, "organisatie"), "naam");
    return json_pack("{s:[{s:o, s:s, s:o, s:{s:o}}]}", "contents", "uri", resource_uri(record->id),
                     "mimeType", "text/markdown", "text",
                     markdown(record, call, json_string_value(owner)), "_meta", "vraagbaak/artikel",
                     meta);
}

json_t *mcp_read_resource(struct mcp_request *request) {
    struct call *call = request->call;
    if (!json_is_string(json_object_get(request->params, "uri"))) {
        return rpc_fail(request->error, RPC_PARAMS, 200, TEXT_MCP_URI);
    }
    struct str uri = rpc_text(request->params, "uri");
    struct str id = resource_id(uri);
    if (id.len == 0) {
        return no_resource(request, uri);
    }
    struct session *session = mcp_take(request);
    if (!session) {
        return NULL;
    }
    struct err_info info;
    struct record record;
    json_t *result = NULL;
    enum err err = search_find_article(&record, session, id, call->request->arena, &info);
    if (err == ERR_OK) {
        count_article(call, VIA_MCP, &record);
        result = contents(&record, call, session->generation);
    } else if (err == ERR_NOT_FOUND) {
        no_resource(request, uri);
    } else {
        mcp_fail(request, &info);
    }
    service_give(call->service, session);
    return result;
}
