/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What other sites put in their pages: the script with our elements, and the page that tells how.
 */
#include "reply.h"
#include "search/json.h"
#include "texts.h"

void handle_embed_page(struct call *call) {
    struct str site = call->settings->public_url;
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_EMBED_TITLE));
    json_object_set_new(data, "site", json_text(site.len > 0 ? site : STR(TEXT_EMBED_SITE)));
    reply_page(call, ASSET_EMBED_PAGE, data);
}

void handle_embed_script(struct call *call) {
    const struct public_file script = {
        .text = asset_text(ASSET_EMBED_SCRIPT),
        .packed = asset_text(ASSET_EMBED_SCRIPT_PACKED),
        .content_type = "text/javascript; charset=utf-8",
    };
    /* Also into pages that take in nothing without it (Cross-Origin-Embedder-Policy). */
    http_add_header(call->response, "Cross-Origin-Resource-Policy", STR("cross-origin"));
    reply_file(call, &script, CACHE_HOUR);
}
