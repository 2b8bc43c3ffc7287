/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Who sends a request: by a key, else by the cookie of somebody who signed in, else by what a
 * trusted proxy says. */
#ifndef SERVER_CALLER_H
#define SERVER_CALLER_H

#include "access/access.h"
#include "access/roles.h"
#include "http/http.h"

/* Name of the cookie; with this prefix browsers take it from us alone (RFC 6265bis 4.1.3.2). */
#define COOKIE_NAME "__Host-vraagbaak"

/* Fills out; nobody when nothing was sent, or a cookie that is no good any more. False: a key was
 * sent that is not one of ours, and out is nobody. Texts are in the arena of the request. */
bool caller_of(struct caller *out, struct access *access, const struct settings *settings,
               const struct http_request *request);

/* Whether the caller's request to change something comes from a page of ours, not from another site
 * that makes the caller's browser send it. A key is sent by nothing of its own accord. */
bool caller_means_it(const struct caller *caller, const struct http_request *request);

/* Whether the browser says that a page of ours sent it: by Sec-Fetch-Site, or Origin when the
 * browser does not know that. */
bool request_is_of_ours(const struct http_request *request);

/* Whether the browser says that a page of another site sent it. A browser that says nothing is
 * believed, so this is for what harms nobody. */
bool request_is_of_others(const struct http_request *request);

/* Whether a form came with the caller's token in it; the time does not tell how much of it fits. */
bool caller_has_token(const struct caller *caller, struct str token);

/* The key in an Authorization header (RFC 6750 2.1). False: it is of another scheme, or none.
 * What claims to be a key but is not written as one is "". */
bool caller_read_bearer(struct str *out, struct str header);

/* The value of our cookie in a Cookie header; "" when it has none, or more than one. */
struct str caller_read_cookie(struct str header);

#endif
