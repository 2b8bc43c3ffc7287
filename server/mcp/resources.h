/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles as resources: kennisbank://artikelen/<id>, in Markdown. */
#ifndef SERVER_MCP_RESOURCES_H
#define SERVER_MCP_RESOURCES_H

#include <jansson.h>

#include "search/record.h"
#include "settings.h"

/* The id of the article that a URI is of; "" when it is no URI of ours. Borrows from uri. */
struct str resource_id(struct str uri);

json_t *resource_uri(struct str id);

/* What a list says of a resource: uri, name, title, mimeType and annotations. gewijzigd is a day,
 * or
 * "". Owned. */
json_t *resource_json(struct str id, struct str titel, struct str gewijzigd);

/* Where people read an article, at an anchor unless that is "": what to name as the source. A path
 * when the settings do not know where the server is found. Owned. */
json_t *resource_page(const struct settings *settings, struct str id, struct str anchor);

/* The cursor of what comes behind an article, and the id that it was made of; "" when it is none of
 * ours. Owned; borrows from cursor. */
json_t *cursor_json(struct str last_id);
struct str cursor_id(struct str cursor);

#endif
