/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The files that are compiled into the program: templates, style, icon, description of the API. */
#ifndef SERVER_ASSETS_H
#define SERVER_ASSETS_H

#include "base/str.h"

enum asset {
    ASSET_FRAME, /* what all pages have around them */
    ASSET_HOME_PAGE,
    ASSET_SEARCH_PAGE,
    ASSET_ARTICLE_PAGE,
    ASSET_PROBLEM_PAGE,
    ASSET_SIGN_IN_PAGE,
    ASSET_DESK_PAGE,
    ASSET_DESK_ARTICLE_PAGE,
    ASSET_INSIGHT_PAGE,
    ASSET_OPENAPI,
    ASSET_TOOLS, /* of the Model Context Protocol, as tools/list gives them */
    ASSET_STYLE,
    ASSET_ICON,
    ASSET_COUNT,
};

/* Content; static. */
struct str asset_text(enum asset asset);

/* Address of a file for browsers, "/static/stijl-0123456789abcdef.css": it changes with the
 * content, so that it may be kept for ever. Only for ASSET_STYLE and ASSET_ICON. Static. */
const char *asset_url(enum asset asset);

/* The file with this name under /static/; false when there is none. */
bool asset_find(struct str name, enum asset *out, const char **content_type);

/* Computes the addresses; call once before any thread. */
void assets_init(void);

#endif
