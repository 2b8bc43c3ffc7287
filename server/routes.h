/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which address is answered by whom. Two tables: what everyone can reach, and what only the
 * operator's own listener has (health). */
#ifndef SERVER_ROUTES_H
#define SERVER_ROUTES_H

#include "http.h"
#include "service.h"

/* http_handlers; the payload is the struct service. */
void routes_public(void *service, const struct http_request *request,
                   struct http_response *response);
void routes_admin(void *service, const struct http_request *request,
                  struct http_response *response);

#endif
