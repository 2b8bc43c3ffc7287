/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A form that a page sent: application/x-www-form-urlencoded in the body of a POST. */
#ifndef SERVER_FORM_H
#define SERVER_FORM_H

#include "http/http.h"

struct form {
    const struct http_param *params; /* arena of the request */
    size_t len;
};

/* False when the body is no form, or does not decode to UTF-8. */
bool form_read(struct form *out, const struct http_request *request);

/* The value of a field, "" when it is not there or there more than once. */
struct str form_value(const struct form *form, struct str name);

#endif
