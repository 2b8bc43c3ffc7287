/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The files that are compiled into the program: templates in their frame, style, scripts, icon,
 * description of the API. */
#ifndef SERVER_ASSETS_H
#define SERVER_ASSETS_H

#include <jansson.h>

#include "base/str.h"

enum asset {
    ASSET_HOME_PAGE,
    ASSET_SEARCH_PAGE,
    ASSET_ARTICLE_PAGE,
    ASSET_PROBLEM_PAGE,
    ASSET_SIGN_IN_PAGE,
    ASSET_DESK_PAGE,
    ASSET_DESK_NOTES_PAGE,
    ASSET_INSIGHT_PAGE,
    ASSET_THANKS_PAGE,
    ASSET_EMBED_PAGE,
    ASSET_CHAT_PAGE,
    ASSET_CONTACT_PAGE,
    ASSET_PRIVACY_PAGE,
    ASSET_ACCESSIBILITY_PAGE,
    ASSET_OPENAPI,
    ASSET_TOOLS, /* of the Model Context Protocol, as tools/list gives them */
    ASSET_ICON,
    ASSET_STYLE,
    ASSET_STYLE_PACKED, /* with gzip, as the others of this name */
    ASSET_DESK_STYLE,
    ASSET_DESK_STYLE_PACKED,
    ASSET_INSIGHT_STYLE,
    ASSET_INSIGHT_STYLE_PACKED,
    ASSET_SCRIPT,
    ASSET_SCRIPT_PACKED,
    ASSET_CHAT_SCRIPT,
    ASSET_CHAT_SCRIPT_PACKED,
    ASSET_DESK_SCRIPT,
    ASSET_DESK_SCRIPT_PACKED,
    ASSET_INSIGHT_SCRIPT,
    ASSET_INSIGHT_SCRIPT_PACKED,
    ASSET_EMBED_SCRIPT, /* for pages of others */
    ASSET_EMBED_SCRIPT_PACKED,
    ASSET_COUNT,
};

/* Content; static. */
struct str asset_text(enum asset asset);

/* The addresses of all files for browsers, each under its own key ("stijl", "script", …): what a
 * template needs. */
void assets_add_addresses(json_t *data);

/* Address of a file for browsers, "/static/stijl-0123456789abcdef.css": it changes with the
 * content, so that it may be kept for ever. "" for others. Static. */
const char *asset_url(enum asset asset);

struct public_file {
    struct str text;
    struct str packed;        /* the same with gzip; "" when that is not smaller */
    const char *content_type; /* static */
};

/* The file with this name under /static/; false when there is none. */
bool asset_find(struct public_file *out, struct str name);

/* Computes the addresses; call once before any thread. */
void assets_init(void);

#endif
