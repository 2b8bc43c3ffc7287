/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What search engines read before they read a page: which addresses are there
 * (https://www.sitemaps.org/protocol.html), and which are not for them (RFC 9309).
 *
 * A sitemap holds whole addresses, so there is none where the settings have no public_url. */
#include "api/begin.h"
#include "api/param_reader.h"
#include "handlers.h"
#include "http/url.h"
#include "reply.h"
#include "search/listing.h"
#include "texts.h"

/* Addresses in one file. The protocol allows 50,000 and 50 MiB; this many are some 700 kB, which
 * the usual room for answers (limits.cache_bytes) keeps, so that who asks again and again gets the
 * same bytes for nothing. Above it /sitemap.xml lists its parts. Those have an address with a
 * parameter, as a sitemap may only name what lies beside or below it. */
enum { PART_ADDRESSES = 5000 };

static const char xml_head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
#define SITEMAP_SPACE "http://www.sitemaps.org/schemas/sitemap/0.9"

/* Pages that are always there, in the first part. */
static const char *const fixed_pages[] = {
    "/", "/chat", "/contact", "/privacy", "/toegankelijkheid", "/insluiten"};
enum { FIXED_PAGES = sizeof fixed_pages / sizeof *fixed_pages };

/* ## Sitemap */

/* *part from 1; 0 when none is asked for. */
static void read_part(unsigned long *part, const struct http_request *request,
                      struct problem *problem) {
    *part = 0;
    if (!request->is_decodable) {
        problem_add(problem, "query", STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    for (size_t i = 0; i < request->param_count; i++) {
        struct str name = request->params[i].name;
        if (!str_equal(name, STR("deel"))) {
            problem_add(problem, "query", param_shown_name(name), FAULT_UNKNOWN, TEXT_UNKNOWN);
        } else if (*part > 0) {
            problem_add(problem, "query", name, FAULT_REPEATED, TEXT_REPEATED);
        } else if (!str_to_number(request->params[i].value, UINT32_MAX / PART_ADDRESSES, part) ||
                   *part == 0) {
            problem_add(problem, "query", name, FAULT_WRONG_VALUE, TEXT_DEEL);
        }
    }
}

static unsigned long count_parts(uint32_t articles) {
    return articles == 0 ? 1 : (articles - 1) / PART_ADDRESSES + 1UL;
}

static void write_index(struct buf *out, unsigned long parts, const char *site) {
    buf_format(out, "%s<sitemapindex xmlns=\"" SITEMAP_SPACE "\">\n", xml_head);
    for (unsigned long part = 1; part <= parts; part++) {
        buf_format(out, "<sitemap><loc>%s/sitemap.xml?deel=%lu</loc></sitemap>\n", site, part);
    }
    buf_add(out, STR("</sitemapindex>\n"));
}

/* An address of the settings, and what url_encode leaves, need no escapes in XML. */
static void write_part(struct buf *out, const struct listing_names *names, bool is_first,
                       const char *site) {
    buf_format(out, "%s<urlset xmlns=\"" SITEMAP_SPACE "\">\n", xml_head);
    for (size_t i = 0; is_first && i < FIXED_PAGES; i++) {
        buf_format(out, "<url><loc>%s%s</loc></url>\n", site, fixed_pages[i]);
    }
    for (size_t i = 0; i < names->len; i++) {
        const struct listed *article = &names->items[i];
        buf_format(out, "<url><loc>%s/artikel/", site);
        url_encode(out, article->id);
        buf_add(out, STR("</loc>"));
        if (article->gewijzigd.len > 0) {
            buf_format(out, "<lastmod>%.*s</lastmod>", STR_ARGS(article->gewijzigd));
        }
        buf_add(out, STR("</url>\n"));
    }
    buf_add(out, STR("</urlset>\n"));
}

/* ERR_NOT_FOUND when there is no such part. */
static enum err write_sitemap(struct buf *out, struct call *call, struct session *session,
                              unsigned long part, struct err_info *info) {
    const char *site = call->settings->public_url.ptr;
    struct arena *arena = call->request->arena;
    struct listing_names names;
    uint32_t offset = part > 0 ? (uint32_t)(part - 1) * PART_ADDRESSES : 0;
    enum err err = listing_names(&names, session, offset, PART_ADDRESSES, arena, info);
    if (err != ERR_OK) {
        return err;
    }
    unsigned long parts = count_parts(names.totaal);
    if (part > parts) {
        return err_set(info, ERR_NOT_FOUND, "the sitemap has %lu parts", parts);
    }
    if (part == 0 && parts > 1) {
        write_index(out, parts, site);
    } else {
        write_part(out, &names, part <= 1, site);
    }
    return ERR_OK;
}

void handle_sitemap(struct call *call) {
    if (call->settings->public_url.len == 0) {
        reply_status(call, 404);
        return;
    }
    struct problem problem = problem_of(400);
    unsigned long part = 0;
    struct session *session = NULL;
    read_part(&part, call->request, &problem);
    if (!begin_checked(call, &problem) ||
        reply_from_cache(call, arena_format(call->request->arena, "%lu", part)) ||
        !begin_public_session(&session, call)) {
        return;
    }
    struct buf text = BUF_INIT;
    struct err_info info;
    enum err err = write_sitemap(&text, call, session, part, &info);
    service_give(call->service, session);
    if (err == ERR_OK) {
        reply_text(call, "application/xml; charset=utf-8", buf_str(&text), CACHE_NEVER);
    } else {
        reply_error(call, &info);
    }
    buf_release(&text);
}

/* ## Robots */

/* Results of searches are no pages of their own; articles are. Each line also closes what begins
 * with it. */
static const char robots[] = "User-agent: *\n"
                             "Disallow: /zoeken\n"
                             "Disallow: /v1/\n"
                             "Disallow: /balie\n"
                             "Disallow: /inzicht\n"
                             "Disallow: /aanmelden\n";

void handle_robots(struct call *call) {
    struct str site = call->settings->public_url;
    struct str text = str_from(robots);
    if (site.len > 0) {
        text =
            arena_format(call->request->arena, "%s\nSitemap: %s/sitemap.xml\n", robots, site.ptr);
    }
    reply_text(call, "text/plain; charset=utf-8", text, CACHE_NEVER);
}
