/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/search_links.h"

#include "base/limits.h"
#include "http/url.h"
#include "search/json.h"

/* Begins the next parameter: a question mark before the first, an ampersand before the others. */
static void add_name(struct buf *out, size_t start, const char *name) {
    buf_format(out, "%s%s=", out->len == start ? "?" : "&", name);
}

void search_links_query(struct buf *out, const struct search_request *request, uint32_t page) {
    size_t start = out->len;
    if (request->vraag.len > 0) {
        add_name(out, start, "q");
        url_encode(out, request->vraag);
    }
    for (int i = 0; i < FILTER_COUNT; i++) {
        for (size_t k = 0; k < request->filters[i].len; k++) {
            add_name(out, start, filter_name((enum filter)i).ptr);
            url_encode(out, request->filters[i].items[k]);
        }
    }
    if (request->gewijzigd_sinds.len > 0) {
        add_name(out, start, "gewijzigdSinds");
        url_encode(out, request->gewijzigd_sinds);
    }
    if (request->page_size != SEARCH_REQUEST_INIT.page_size) {
        add_name(out, start, "pageSize");
        buf_format(out, "%u", (unsigned)request->page_size);
    }
    if (request->explain) {
        add_name(out, start, "explain");
        buf_add(out, STR("true"));
    }
    if (page > 1) {
        add_name(out, start, "page");
        buf_format(out, "%u", (unsigned)page);
    }
}

struct str search_links_own(const struct search_request *request, struct arena *arena) {
    struct buf buf = BUF_INIT;
    search_links_query(&buf, request, request->page);
    struct str own = arena_str(arena, buf_str(&buf));
    buf_release(&buf);
    return own;
}

uint32_t search_links_pages(const struct search_request *request, uint32_t total) {
    uint32_t pages = total / request->page_size + (total % request->page_size > 0);
    pages = pages > LIMIT_LIST_PAGES ? LIMIT_LIST_PAGES : pages;
    return pages > 0 ? pages : 1;
}

uint32_t search_links_last(const struct search_request *request, uint32_t total) {
    uint32_t pages = search_links_pages(request, total);
    uint32_t most = LIMIT_RESULT_WINDOW / request->page_size;
    return pages > most ? most : pages;
}

static struct str href(struct call *call, const struct search_request *request, uint32_t page) {
    struct buf buf = BUF_INIT;
    buf_add(&buf, call->request->path);
    search_links_query(&buf, request, page);
    struct str kept = arena_str(call->request->arena, buf_str(&buf));
    buf_release(&buf);
    return kept;
}

static void add_link(struct buf *header, json_t *links, const char *relation, struct str target) {
    json_object_set_new(links, relation, json_pack("{s:o}", "href", json_text(target)));
    buf_format(header, "%s<%s>; rel=\"%s\"", header->len ? ", " : "", target.ptr, relation);
}

void search_links_add(json_t *json, struct call *call, const struct search_request *request,
                      uint32_t last) {
    json_t *links = json_object();
    json_object_set_new(json, "_links", links);
    if (str_equal(call->request->method, STR("POST"))) {
        json_object_set_new(links, "self",
                            json_pack("{s:o}", "href", json_text(call->request->path)));
        return;
    }
    struct buf header = BUF_INIT;
    json_object_set_new(links, "self",
                        json_pack("{s:o}", "href", json_text(href(call, request, request->page))));
    add_link(&header, links, "first", href(call, request, 1));
    if (request->page > 1) {
        uint32_t previous = request->page - 1 > last ? last : request->page - 1;
        add_link(&header, links, "prev", href(call, request, previous));
    }
    if (request->page < last) {
        add_link(&header, links, "next", href(call, request, request->page + 1));
    }
    add_link(&header, links, "last", href(call, request, last));
    http_add_header(call->response, "Link", arena_str(call->request->arena, buf_str(&header)));
    buf_release(&header);
}
