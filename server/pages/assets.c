/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/assets.h"

#include <stdio.h>

/* Made by embed_file(): the first byte, and the one behind the last. */
extern const char asset_frame[];
extern const char asset_frame_end[];
extern const char asset_home[];
extern const char asset_home_end[];
extern const char asset_search[];
extern const char asset_search_end[];
extern const char asset_article[];
extern const char asset_article_end[];
extern const char asset_problem[];
extern const char asset_problem_end[];
extern const char asset_sign_in[];
extern const char asset_sign_in_end[];
extern const char asset_desk[];
extern const char asset_desk_end[];
extern const char asset_desk_article[];
extern const char asset_desk_article_end[];
extern const char asset_insight[];
extern const char asset_insight_end[];
extern const char asset_openapi[];
extern const char asset_openapi_end[];
extern const char asset_tools[];
extern const char asset_tools_end[];
extern const char asset_style[];
extern const char asset_style_end[];
extern const char asset_icon[];
extern const char asset_icon_end[];

static const struct {
    const char *start;
    const char *end;
} files[ASSET_COUNT] = {
    [ASSET_FRAME] = {asset_frame, asset_frame_end},
    [ASSET_HOME_PAGE] = {asset_home, asset_home_end},
    [ASSET_SEARCH_PAGE] = {asset_search, asset_search_end},
    [ASSET_ARTICLE_PAGE] = {asset_article, asset_article_end},
    [ASSET_PROBLEM_PAGE] = {asset_problem, asset_problem_end},
    [ASSET_SIGN_IN_PAGE] = {asset_sign_in, asset_sign_in_end},
    [ASSET_DESK_PAGE] = {asset_desk, asset_desk_end},
    [ASSET_DESK_ARTICLE_PAGE] = {asset_desk_article, asset_desk_article_end},
    [ASSET_INSIGHT_PAGE] = {asset_insight, asset_insight_end},
    [ASSET_OPENAPI] = {asset_openapi, asset_openapi_end},
    [ASSET_TOOLS] = {asset_tools, asset_tools_end},
    [ASSET_STYLE] = {asset_style, asset_style_end},
    [ASSET_ICON] = {asset_icon, asset_icon_end},
};

/* Files for browsers. The addresses are written once, before any thread starts. */
static const struct {
    enum asset asset;
    const char *name;
    const char *ending;
    const char *content_type;
} public_files[] = {
    {ASSET_STYLE, "stijl", "css", "text/css; charset=utf-8"},
    {ASSET_ICON, "pictogram", "svg", "image/svg+xml"},
};
enum { PUBLIC_FILES = sizeof public_files / sizeof *public_files };

static const char folder[] = "/static/";
static char addresses[PUBLIC_FILES][64];

struct str asset_text(enum asset asset) {
    return (struct str){files[asset].start, (size_t)(files[asset].end - files[asset].start)};
}

void assets_init(void) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        snprintf(addresses[i], sizeof addresses[i], "%s%s-%016llx.%s", folder, public_files[i].name,
                 str_hash(asset_text(public_files[i].asset)), public_files[i].ending);
    }
}

const char *asset_url(enum asset asset) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        if (public_files[i].asset == asset) {
            return addresses[i];
        }
    }
    return "";
}

bool asset_find(struct str name, enum asset *out, const char **content_type) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        if (str_equal(name, str_from(addresses[i] + sizeof folder - 1))) {
            *out = public_files[i].asset;
            *content_type = public_files[i].content_type;
            return true;
        }
    }
    return false;
}
