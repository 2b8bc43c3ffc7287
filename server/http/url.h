/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Addresses of requests: taking them apart strictly (RFC 3986, and + for a space in the query as
 * forms send it), and writing them. */
#ifndef SERVER_URL_H
#define SERVER_URL_H

#include "http/http.h"

/* Takes apart "/v1?q=x", and the "http://host/v1?q=x" that is sent to proxies (RFC 9112 3.2). Fills
 * path, query, params and is_decodable of a request from the address as it was sent. */
void url_parse(struct http_request *out, struct str uri);

/* Fills params from a query, or from a form that was posted, which is written the same way; takes
 * is_decodable away when one of them is not. */
void url_parse_params(struct http_request *out, struct str query);

/* Appends text with everything but unreserved characters as %-escapes. */
void url_encode(struct buf *out, struct str text);

#endif
