/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Mustache (https://mustache.github.io/mustache.5.html) over the JSON documents: {{name}} is
 * escaped for HTML, {{{name}}} is not and is only for HTML that the indexer made or a template
 * gave. */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include <jansson.h>

#include "base/buf.h"
#include "base/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Appends the template filled with data, an object. text is static: it is parsed once by each
 * thread, and kept. A key that is absent gives nothing. ERR_INVALID names the fault in the
 * template. Safe from any thread. */
enum err template_render(struct buf *out, struct str text, const json_t *data,
                         struct err_info *info);

#ifdef __cplusplus
}
#endif

#endif
