/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "routes.h"

#include <assert.h>

/* One route a line; anything else is 404. A row without roles is open to everyone. */
static const struct route public_routes[] = {
    {STR_INIT("/v1"), handle_root, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/v1/"), handle_root, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/v1/_zoek"), handle_zoek, METHOD_GET | METHOD_POST, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/_suggereer"), handle_suggereer, METHOD_GET | METHOD_POST, ROLE_NONE,
     ORIGIN_LISTED},
    {STR_INIT("/v1/_beantwoord"), handle_beantwoord, METHOD_GET | METHOD_POST, ROLE_NONE,
     ORIGIN_LISTED},
    {STR_INIT("/v1/artikelen"), handle_artikelen, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/artikelen/{id}"), handle_artikel, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/artikelen/{id}/verwant"), handle_verwant, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/themas"), handle_themas, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/organisaties"), handle_organisaties, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/gemeenten"), handle_gemeenten, METHOD_GET, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/feedback"), handle_feedback, METHOD_POST, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/v1/contactmomenten"), handle_contactmomenten, METHOD_POST, ROLE_MEDEWERKER,
     ORIGIN_OWN},
    {STR_INIT("/v1/rapporten/{maand}"), handle_rapport_maand, METHOD_GET, ROLE_INZICHT, ORIGIN_OWN},
    {STR_INIT("/v1/rapporten/dag/{datum}"), handle_rapport_dag, METHOD_GET, ROLE_INZICHT,
     ORIGIN_OWN},
    {STR_INIT("/v1/openapi.json"), handle_openapi, METHOD_GET, ROLE_NONE, ORIGIN_ANY},
    {STR_INIT("/mcp"), handle_mcp, METHOD_POST, ROLE_NONE, ORIGIN_LISTED},
    {STR_INIT("/"), handle_home_page, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/zoeken"), handle_search_page, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/artikel/{id}"), handle_article_page, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/artikel/{id}/nuttig"), handle_useful, METHOD_POST, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/aanmelden"), handle_sign_in, METHOD_GET | METHOD_POST, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/afmelden"), handle_sign_out, METHOD_POST, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/balie"), handle_desk, METHOD_GET | METHOD_POST, ROLE_MEDEWERKER, ORIGIN_OWN},
    {STR_INIT("/balie/artikel/{id}"), handle_desk_article, METHOD_GET, ROLE_MEDEWERKER, ORIGIN_OWN},
    {STR_INIT("/balie/artikel/{id}/melding"), handle_desk_note, METHOD_POST, ROLE_MEDEWERKER,
     ORIGIN_OWN},
    {STR_INIT("/balie/contact"), handle_desk_contact, METHOD_POST, ROLE_MEDEWERKER, ORIGIN_OWN},
    {STR_INIT("/balie/meldingen"), handle_desk_notes, METHOD_GET | METHOD_POST, ROLE_MEDEWERKER,
     ORIGIN_OWN},
    {STR_INIT("/inzicht"), handle_insight, METHOD_GET, ROLE_INZICHT, ORIGIN_OWN},
    {STR_INIT("/inzicht/{maand}"), handle_insight_month, METHOD_GET, ROLE_INZICHT, ORIGIN_OWN},
    {STR_INIT("/inzicht/dag/{datum}"), handle_insight_day, METHOD_GET, ROLE_INZICHT, ORIGIN_OWN},
    {STR_INIT("/static/{naam}"), handle_static, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/chat"), handle_chat, METHOD_GET | METHOD_POST, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/contact"), handle_contact, METHOD_GET | METHOD_POST, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/privacy"), handle_privacy, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/toegankelijkheid"), handle_accessibility, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/insluiten"), handle_embed_page, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/vraagbaak.js"), handle_embed_script, METHOD_GET, ROLE_NONE, ORIGIN_ANY},
    {STR_INIT("/robots.txt"), handle_robots, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/sitemap.xml"), handle_sitemap, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/opensearch.xml"), handle_open_search, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/.well-known/security.txt"), handle_security_txt, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
};

static const struct route admin_routes[] = {
    {STR_INIT("/livez"), handle_livez, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/readyz"), handle_readyz, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
    {STR_INIT("/metrics"), handle_metrics, METHOD_GET, ROLE_NONE, ORIGIN_OWN},
};

enum {
    PUBLIC_ROUTES = sizeof public_routes / sizeof *public_routes,
    ADMIN_ROUTES = sizeof admin_routes / sizeof *admin_routes,
};

static_assert(PUBLIC_ROUTES + ADMIN_ROUTES <= ROUTES_MAX, "each route has a number");

const struct route_table routes_public = {public_routes, PUBLIC_ROUTES, 0};
const struct route_table routes_admin = {admin_routes, ADMIN_ROUTES, PUBLIC_ROUTES};

size_t route_number(const struct route_table *table, const struct route *route) {
    return route ? table->first + (size_t)(route - table->routes) : ROUTES_MAX;
}

/* Whether one segment of a path fits one of a route; "{id}" fits any that is not empty. */
static bool segment_fits(struct str pattern, struct str segment, struct str *name) {
    if (str_starts_with(pattern, STR("{"))) {
        *name = segment;
        return segment.len > 0;
    }
    return str_equal(pattern, segment);
}

static bool fits(struct str pattern, struct str path, struct str *name) {
    *name = STR("");
    while (pattern.ptr && path.ptr) {
        if (!segment_fits(str_cut(&pattern, '/'), str_cut(&path, '/'), name)) {
            return false;
        }
    }
    return !pattern.ptr && !path.ptr;
}

const struct route *route_find(const struct route_table *table, struct str path, struct str *name) {
    for (size_t i = 0; i < table->len; i++) {
        if (fits(table->routes[i].path, path, name)) {
            return &table->routes[i];
        }
    }
    return NULL;
}
