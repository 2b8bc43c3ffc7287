/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "service.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>

#include "access/access.h"
#include "base/log.h"
#include "dispatch.h"
#include "http/http.h"
#include "insight/recorder.h"
#include "pages/assets.h"

/* How long requests under way may take after a signal to stop. */
enum { DRAIN_MS = 10000 };

/* How long writing what was counted may take then; usually some milliseconds. */
enum { RECORDER_CLOSE_MS = 3000 };

struct service {
    pthread_mutex_t lock; /* of settings */
    struct settings *settings;
    struct index_set *index;
    struct access *access;
    struct rate_limit *rate_limit;
    struct recorder *recorder; /* NULL when no counts are kept */
    struct http_server *public_server;
    struct http_server *admin_server; /* NULL when not asked for */
    atomic_bool stopping;
};

struct settings *service_settings(struct service *service) {
    pthread_mutex_lock(&service->lock);
    struct settings *settings = service->settings;
    settings_take(settings);
    pthread_mutex_unlock(&service->lock);
    return settings;
}

struct access *service_access(struct service *service) {
    return service->access;
}

enum err service_take(struct session **out, struct service *service, enum audience audience,
                      struct err_info *info) {
    return index_set_take(out, service->index, audience, info);
}

void service_give(struct service *service, struct session *session) {
    index_set_give(service->index, session);
}

void service_record(struct service *service, const struct event *event) {
    if (service->recorder) {
        recorder_put(service->recorder, event);
    }
}

struct rate_limit *service_rate_limit(struct service *service) {
    return service->rate_limit;
}

bool service_is_ready(const struct service *service) {
    return !atomic_load(&service->stopping);
}

/* The signals that stop us are taken by sigwait below, in the main thread; so all threads have them
 * blocked, which they inherit. A client that hangs up must not end the program. */
static void block_signals(sigset_t *stop) {
    sigemptyset(stop);
    sigaddset(stop, SIGTERM);
    sigaddset(stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, stop, NULL);
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignore, NULL);
}

static void tell_where(const struct service *service) {
    printf("vraagbaak-server: %s\n", http_server_url(service->public_server));
    if (service->admin_server) {
        printf("vraagbaak-server: admin %s\n", http_server_url(service->admin_server));
    }
    fflush(stdout);
}

/* The operator's listener stops last: until then it says that we are stopping. */
static void stop(struct service *service) {
    atomic_store(&service->stopping, true);
    log_write(LOG_INFO, "stopping");
    http_server_stop(service->public_server, DRAIN_MS);
    http_server_stop(service->admin_server, 1000);
    recorder_close(service->recorder, RECORDER_CLOSE_MS);
    index_set_close(service->index);
    rate_limit_free(service->rate_limit);
}

static enum err listen_at(struct http_server **out, struct service *service, struct str address,
                          http_handler handler, struct err_info *info) {
    struct http_options options = {.address = address.ptr,
                                   .limits = &service->settings->limits,
                                   .handler = handler,
                                   .payload = service};
    return http_server_start(out, &options, info);
}

static enum err start(struct service *service, struct err_info *info) {
    const struct settings *settings = service->settings;
    enum err err = index_set_open(&service->index, settings->index.ptr, info);
    if (err == ERR_OK) {
        err = rate_limit_new(&service->rate_limit, settings->rate_limit.clients, info);
    }
    if (err == ERR_OK && settings->insight.store.len > 0) {
        err = recorder_open(&service->recorder, settings->insight.store.ptr, info);
    }
    if (err == ERR_OK) {
        err = listen_at(&service->public_server, service, settings->listen, dispatch_public, info);
    }
    if (err == ERR_OK && settings->admin.len > 0) {
        err = listen_at(&service->admin_server, service, settings->admin, dispatch_admin, info);
    }
    return err;
}

enum err service_run(struct settings *settings, struct err_info *info) {
    struct service service = {.settings = settings, .access = access_new()};
    pthread_mutex_init(&service.lock, NULL);
    sigset_t stop_signals;
    block_signals(&stop_signals);
    assets_init();
    enum err err = start(&service, info);
    if (err == ERR_OK) {
        tell_where(&service);
        int signal = 0;
        sigwait(&stop_signals, &signal);
    }
    stop(&service);
    access_free(service.access);
    settings_give(service.settings);
    pthread_mutex_destroy(&service.lock);
    return err;
}
