/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/assets.h"

#include <stdio.h>

/* Each embedded file: its number, and the symbols that embed_file() gave its first byte and the one
 * behind the last. */
#define EMBEDDED_FILES(FILE)                                                                       \
    FILE(ASSET_HOME_PAGE, asset_home)                                                              \
    FILE(ASSET_SEARCH_PAGE, asset_search)                                                          \
    FILE(ASSET_ARTICLE_PAGE, asset_article)                                                        \
    FILE(ASSET_PROBLEM_PAGE, asset_problem)                                                        \
    FILE(ASSET_SIGN_IN_PAGE, asset_sign_in)                                                        \
    FILE(ASSET_DESK_PAGE, asset_desk)                                                              \
    FILE(ASSET_DESK_NOTES_PAGE, asset_desk_notes)                                                  \
    FILE(ASSET_INSIGHT_PAGE, asset_insight)                                                        \
    FILE(ASSET_THANKS_PAGE, asset_thanks)                                                          \
    FILE(ASSET_EMBED_PAGE, asset_embed)                                                            \
    FILE(ASSET_CHAT_PAGE, asset_chat)                                                              \
    FILE(ASSET_CONTACT_PAGE, asset_contact)                                                        \
    FILE(ASSET_PRIVACY_PAGE, asset_privacy)                                                        \
    FILE(ASSET_ACCESSIBILITY_PAGE, asset_accessibility)                                            \
    FILE(ASSET_OPENAPI, asset_openapi)                                                             \
    FILE(ASSET_TOOLS, asset_tools)                                                                 \
    FILE(ASSET_ICON, asset_icon)                                                                   \
    FILE(ASSET_STYLE, asset_style_css)                                                             \
    FILE(ASSET_STYLE_PACKED, asset_style_css_gz)                                                   \
    FILE(ASSET_DESK_STYLE, asset_desk_css)                                                         \
    FILE(ASSET_DESK_STYLE_PACKED, asset_desk_css_gz)                                               \
    FILE(ASSET_INSIGHT_STYLE, asset_insight_css)                                                   \
    FILE(ASSET_INSIGHT_STYLE_PACKED, asset_insight_css_gz)                                         \
    FILE(ASSET_SCRIPT, asset_page_js)                                                              \
    FILE(ASSET_SCRIPT_PACKED, asset_page_js_gz)                                                    \
    FILE(ASSET_CHAT_SCRIPT, asset_chat_js)                                                         \
    FILE(ASSET_CHAT_SCRIPT_PACKED, asset_chat_js_gz)                                               \
    FILE(ASSET_DESK_SCRIPT, asset_desk_js)                                                         \
    FILE(ASSET_DESK_SCRIPT_PACKED, asset_desk_js_gz)                                               \
    FILE(ASSET_INSIGHT_SCRIPT, asset_insight_js)                                                   \
    FILE(ASSET_INSIGHT_SCRIPT_PACKED, asset_insight_js_gz)                                         \
    FILE(ASSET_EMBED_SCRIPT, asset_vraagbaak_js)                                                   \
    FILE(ASSET_EMBED_SCRIPT_PACKED, asset_vraagbaak_js_gz)

/* NOLINTNEXTLINE(bugprone-macro-parentheses): names that are declared can't stand in them */
#define DECLARE(number, symbol) extern const char symbol[], symbol##_end[];
EMBEDDED_FILES(DECLARE)

#define PLACE(number, symbol) [number] = {symbol, symbol##_end},
static const struct {
    const char *start;
    const char *end;
} files[ASSET_COUNT] = {EMBEDDED_FILES(PLACE)};

/* Files for browsers. The addresses are written once, before any thread starts. */
static const struct {
    enum asset asset;
    enum asset packed; /* the same with gzip; the asset itself when that would not be smaller */
    const char *key;   /* under which templates find its address */
    const char *ending;
    const char *content_type;
} public_files[] = {
    {ASSET_STYLE, ASSET_STYLE_PACKED, "stijl", "css", "text/css; charset=utf-8"},
    {ASSET_DESK_STYLE, ASSET_DESK_STYLE_PACKED, "stijlBalie", "css", "text/css; charset=utf-8"},
    {ASSET_INSIGHT_STYLE, ASSET_INSIGHT_STYLE_PACKED, "stijlInzicht", "css",
     "text/css; charset=utf-8"},
    {ASSET_SCRIPT, ASSET_SCRIPT_PACKED, "script", "js", "text/javascript; charset=utf-8"},
    {ASSET_CHAT_SCRIPT, ASSET_CHAT_SCRIPT_PACKED, "scriptChat", "js",
     "text/javascript; charset=utf-8"},
    {ASSET_DESK_SCRIPT, ASSET_DESK_SCRIPT_PACKED, "scriptBalie", "js",
     "text/javascript; charset=utf-8"},
    {ASSET_INSIGHT_SCRIPT, ASSET_INSIGHT_SCRIPT_PACKED, "scriptInzicht", "js",
     "text/javascript; charset=utf-8"},
    {ASSET_ICON, ASSET_ICON, "pictogram", "svg", "image/svg+xml"},
};
enum { PUBLIC_FILES = sizeof public_files / sizeof *public_files };

static const char folder[] = "/static/";
static char addresses[PUBLIC_FILES][64];

struct str asset_text(enum asset asset) {
    return (struct str){files[asset].start, (size_t)(files[asset].end - files[asset].start)};
}

void assets_init(void) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        snprintf(addresses[i], sizeof addresses[i], "%s%s-%016llx.%s", folder, public_files[i].key,
                 str_hash(asset_text(public_files[i].asset)), public_files[i].ending);
    }
}

void assets_add_addresses(json_t *data) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        json_object_set_new(data, public_files[i].key, json_string(addresses[i]));
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

bool asset_find(struct public_file *out, struct str name) {
    for (size_t i = 0; i < PUBLIC_FILES; i++) {
        if (str_equal(name, str_from(addresses[i] + sizeof folder - 1))) {
            *out = (struct public_file){
                .text = asset_text(public_files[i].asset),
                .content_type = public_files[i].content_type,
            };
            if (public_files[i].packed != public_files[i].asset) {
                out->packed = asset_text(public_files[i].packed);
            }
            return true;
        }
    }
    return false;
}
