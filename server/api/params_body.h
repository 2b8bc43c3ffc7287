/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The JSON object that a body is; what is in it is read by who asked. */
#ifndef SERVER_PARAMS_BODY_H
#define SERVER_PARAMS_BODY_H

#include <jansson.h>

#include "http/http.h"
#include "problem.h"

/* NULL, with a fault, when the body is something else; json_decref it. Parameters in the address
 * beside it are faults too. */
json_t *params_body_object(const struct http_request *request, struct problem *problem);

#endif
