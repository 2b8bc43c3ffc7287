/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The running service: the index it serves, its listeners, its settings, and how it stops. */
#ifndef SERVER_SERVICE_H
#define SERVER_SERVICE_H

#include "cache/reply_cache.h"
#include "http/http.h"
#include "http/rate_limit.h"
#include "insight/recorder.h"
#include "options.h"
#include "search/index_set.h"
#include "settings.h"

struct access;
struct desk_store;
struct failures;
struct service;

/* The listeners: for everyone, and for the operator. */
enum listener { LISTENER_PUBLIC, LISTENER_ADMIN, LISTENER_COUNT };

/* Takes the settings over. Opens the index, listens, tells where on standard output and that it is
 * ready to systemd, and serves until SIGTERM or SIGINT; then finishes what is under way. On SIGHUP
 * the settings are made anew from the options (borrowed). ERR_ENVIRONMENT, ERR_NOT_FOUND,
 * ERR_CORRUPT, ERR_INVALID (address, sockets of systemd). */
enum err service_run(struct settings *settings, const struct options *options,
                     struct err_info *info);

/* The settings of now; give them back (settings.h). */
struct settings *service_settings(struct service *service);

/* What is remembered of who came in (access/access.h). */
struct access *service_access(struct service *service);

/* A session on the database for an audience: of a caller without rights always the public one. */
enum err service_take(struct session **out, struct service *service, enum audience audience,
                      struct err_info *info);
void service_give(struct service *service, struct session *session);

/* Which generation a session taken now would be on (index_set_moves). */
uint64_t service_moves(struct service *service);

/* The organisation whose knowledge base this is; without a session (index_set_own). */
bool service_own(struct organisatie *out, struct service *service, struct arena *arena);

/* Where answers are kept; NULL when the settings give it no room. */
struct reply_cache *service_cache(struct service *service);

/* Counts something that happened, for /metrics and, when counts are kept, for reports. Never waits.
 */
void service_record(struct service *service, const struct event *event);

/* What became of what was counted; all 0 when no counts are kept. */
struct recorder_stats service_recorded(struct service *service);

/* What the desk shows of the store of counts (pages/desk_store.h). */
struct desk_store *service_desk(struct service *service);

/* How much each client asked. */
struct rate_limit *service_rate_limit(struct service *service);

/* Where to tell why a request failed (ops/failures.h). */
struct failures *service_failures(struct service *service);

/* How busy a listener is. */
struct http_load *service_load(struct service *service, enum listener listener);

/* When the service started, in seconds since 1970. */
double service_started_s(const struct service *service);

/* Whether new requests are welcome: not while stopping. */
bool service_is_ready(const struct service *service);

#endif
