/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The running service: the index it serves, its listeners, and how it stops. Requests of the public
 * only ever get a session on the public database. */
#ifndef SERVER_SERVICE_H
#define SERVER_SERVICE_H

#include "options.h"
#include "search/index_set.h"

struct service;

/* Opens the index, listens, tells where on standard output, and serves until SIGTERM or SIGINT;
 * then finishes what is under way. ERR_ENVIRONMENT, ERR_NOT_FOUND, ERR_CORRUPT, ERR_INVALID
 * (address). */
enum err service_run(const struct options *options, struct err_info *info);

/* A session on the public database. */
enum err service_take(struct session **out, struct service *service, struct err_info *info);
void service_give(struct service *service, struct session *session);

/* Whether new requests are welcome: not while stopping. */
bool service_is_ready(const struct service *service);

#endif
