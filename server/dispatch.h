/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The way of every request: who asks, which route, may it, then the handler. What is not allowed by
 * a route is refused here, so a handler can't forget to. */
#ifndef SERVER_DISPATCH_H
#define SERVER_DISPATCH_H

#include "http/http.h"

/* http_handlers; the payload is the struct service. */
void dispatch_public(void *service, const struct http_request *request,
                     struct http_response *response);
void dispatch_admin(void *service, const struct http_request *request,
                    struct http_response *response);

#endif
