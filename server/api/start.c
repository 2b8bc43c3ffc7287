/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where the API begins: its root, and its description. */
#include "handlers.h"
#include "pages/assets.h"
#include "reply.h"

void handle_root(struct call *call) {
    json_t *links = json_pack("{s:{s:s}, s:{s:s}, s:{s:s}}", "self", "href", "/v1", "zoek", "href",
                              "/v1/_zoek{?q}", "openapi", "href", "/v1/openapi.json");
    reply_json(call, json_pack("{s:s, s:o}", "naam", "Vraagbaak", "_links", links), CACHE_NEVER);
}

void handle_openapi(struct call *call) {
    reply_text(call, "application/json; charset=utf-8", asset_text(ASSET_OPENAPI), CACHE_CHECKED);
}
