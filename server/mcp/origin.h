/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether a request comes by a name of ours, and not from a page of another site. A page may give
 * its own name our address (DNS rebinding); then the browser lets it talk to us, with the headers
 * Host and Origin still telling its name. */
#ifndef SERVER_MCP_ORIGIN_H
#define SERVER_MCP_ORIGIN_H

#include "handlers.h"

bool origin_is_welcome(struct call *call);

#endif
