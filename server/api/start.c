/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where the API begins: its root, and its description. */
#include "api/begin.h"
#include "pages/assets.h"
#include "reply.h"

/* The parts of the API by name; in braces what may be filled in (RFC 6570). */
static const struct {
    const char *name;
    const char *href;
} parts[] = {
    {"self", "/v1"},
    {"zoek", "/v1/_zoek{?q}"},
    {"suggereer", "/v1/_suggereer{?q}"},
    {"beantwoord", "/v1/_beantwoord{?vraag,kanaal,gemeente}"},
    {"artikelen", "/v1/artikelen"},
    {"artikel", "/v1/artikelen/{id}"},
    {"verwant", "/v1/artikelen/{id}/verwant"},
    {"themas", "/v1/themas"},
    {"organisaties", "/v1/organisaties"},
    {"gemeenten", "/v1/gemeenten{?plaats}"},
    {"feedback", "/v1/feedback"},
    {"contactmomenten", "/v1/contactmomenten"},
    {"maandrapport", "/v1/rapporten/{maand}"},
    {"dagrapport", "/v1/rapporten/dag/{datum}"},
    {"openapi", "/v1/openapi.json"},
};

void handle_root(struct call *call) {
    if (!begin_json(call)) {
        return;
    }
    json_t *links = json_object();
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        json_object_set_new(links, parts[i].name, json_pack("{s:s}", "href", parts[i].href));
    }
    reply_json(call, json_pack("{s:s, s:o}", "naam", "Vraagbaak", "_links", links), CACHE_NEVER);
}

void handle_openapi(struct call *call) {
    reply_text(call, "application/json; charset=utf-8", asset_text(ASSET_OPENAPI), CACHE_CHECKED);
}
