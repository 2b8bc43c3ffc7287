/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The running service: the index it serves, its listeners, its settings, and how it stops. */
#ifndef SERVER_SERVICE_H
#define SERVER_SERVICE_H

#include "http/rate_limit.h"
#include "insight/event.h"
#include "search/index_set.h"
#include "settings.h"

struct access;
struct service;

/* Takes the settings over. Opens the index, listens, tells where on standard output, and serves
 * until SIGTERM or SIGINT; then finishes what is under way. ERR_ENVIRONMENT, ERR_NOT_FOUND,
 * ERR_CORRUPT, ERR_INVALID (address). */
enum err service_run(struct settings *settings, struct err_info *info);

/* The settings of now; give them back (settings.h). */
struct settings *service_settings(struct service *service);

/* What is remembered of who came in (access/access.h). */
struct access *service_access(struct service *service);

/* A session on the database for an audience: of a caller without rights always the public one. */
enum err service_take(struct session **out, struct service *service, enum audience audience,
                      struct err_info *info);
void service_give(struct service *service, struct session *session);

/* Counts something that happened; nothing when no counts are kept. Never waits. */
void service_record(struct service *service, const struct event *event);

/* How much each client asked. */
struct rate_limit *service_rate_limit(struct service *service);

/* Whether new requests are welcome: not while stopping. */
bool service_is_ready(const struct service *service);

#endif
