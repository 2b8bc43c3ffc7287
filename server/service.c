/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "service.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

#include "access/access.h"
#include "base/log.h"
#include "dispatch.h"
#include "http/http.h"
#include "insight/recorder.h"
#include "ops/failures.h"
#include "ops/metrics.h"
#include "ops/systemd.h"
#include "pages/assets.h"
#include "pages/desk_store.h"
#include "settings_read.h"

/* How long requests under way may take after a signal to stop. */
enum { DRAIN_MS = 10000 };

/* How long writing what was counted may take then; usually some milliseconds. */
enum { RECORDER_CLOSE_MS = 3000 };

struct service {
    pthread_mutex_t lock; /* of settings */
    struct settings *settings;
    const struct options *options;
    struct systemd_sockets sockets; /* that the listeners are to take over */
    struct index_set *index;
    struct access *access;
    struct reply_cache *cache; /* NULL: none */
    struct rate_limit *rate_limit;
    struct failures *failures;
    struct recorder *recorder; /* NULL when no counts are kept */
    struct desk_store *desk;
    struct http_load loads[LISTENER_COUNT];
    double started_s; /* since 1970 */
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
    enum err err = index_set_take(out, service->index, audience, info);
    if (err == ERR_OK) {
        struct settings *settings = service_settings(service);
        (*out)->time_limit_s = settings->limits.search_ms / 1e3;
        settings_give(settings);
    }
    return err;
}

void service_give(struct service *service, struct session *session) {
    index_set_give(service->index, session);
}

uint64_t service_moves(struct service *service) {
    return index_set_moves(service->index);
}

bool service_own(struct organisatie *out, struct service *service, struct arena *arena) {
    return index_set_own(out, service->index, arena);
}

struct reply_cache *service_cache(struct service *service) {
    return service->cache;
}

void service_record(struct service *service, const struct event *event) {
    metrics_event(event);
    if (service->recorder) {
        recorder_put(service->recorder, event);
    }
}

struct recorder_stats service_recorded(struct service *service) {
    return service->recorder ? recorder_stats(service->recorder) : (struct recorder_stats){0};
}

struct desk_store *service_desk(struct service *service) {
    return service->desk;
}

struct rate_limit *service_rate_limit(struct service *service) {
    return service->rate_limit;
}

struct failures *service_failures(struct service *service) {
    return service->failures;
}

struct http_load *service_load(struct service *service, enum listener listener) {
    return &service->loads[listener];
}

double service_started_s(const struct service *service) {
    return service->started_s;
}

bool service_is_ready(const struct service *service) {
    return !atomic_load(&service->stopping);
}

/* Our signals are taken by sigtimedwait below, in the main thread; so all threads have them
 * blocked, which they inherit. A client that hangs up must not end the program. */
static void block_signals(sigset_t *ours) {
    sigemptyset(ours);
    sigaddset(ours, SIGTERM);
    sigaddset(ours, SIGINT);
    sigaddset(ours, SIGHUP);
    pthread_sigmask(SIG_BLOCK, ours, NULL);
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

static void tell_ready(const struct service *service, const char *what) {
    char status[128];
    snprintf(status, sizeof status, "%s %s", what, http_server_url(service->public_server));
    systemd_tell_ready(status);
}

/* ## Settings anew */

/* The one setting that is not looked up where it is used: all layers log. */
static void follow_log_level(const struct settings *settings) {
    enum log_level level;
    if (log_level_find(&level, settings->log.level)) {
        log_set_level(level);
    }
}

static void log_lines(enum log_level level, const struct buf *lines, const char *behind) {
    struct str rest = str_trim(buf_str(lines));
    while (rest.len > 0) {
        struct str line = str_cut(&rest, '\n');
        log_write(level, "%.*s%s", STR_ARGS(line), behind);
    }
}

/* For the requests that begin from now on. */
static void use_settings(struct service *service, struct settings *next) {
    struct buf kept = BUF_INIT;
    settings_keep(next, service->settings, &kept);
    log_lines(LOG_WARNING, &kept, " needs a restart; it keeps its value");
    buf_release(&kept);
    next->edition = service->settings->edition + 1;
    pthread_mutex_lock(&service->lock);
    struct settings *last = service->settings;
    service->settings = next;
    pthread_mutex_unlock(&service->lock);
    settings_give(last);
    follow_log_level(next);
}

static void reload(struct service *service) {
    systemd_tell_reloading();
    struct settings *next = NULL;
    struct buf faults = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    if (options_settings(&next, service->options, &faults, &info) == ERR_OK) {
        use_settings(service, next);
        log_write(LOG_INFO, "settings reloaded");
        tell_ready(service, "serving at");
    } else {
        log_lines(LOG_ERROR, &faults, "");
        log_write(LOG_ERROR, "%s; the settings stay as they were", info.text);
        tell_ready(service, "the new settings are wrong, see the log; serving with the old at");
    }
    buf_release(&faults);
}

/* ## Serving */

/* That we are here says nothing of the threads that answer, nor of the index. When one of them
 * hangs, so does this, or it fails; then systemd hears nothing and starts us anew. */
static bool is_alive(struct service *service, unsigned limit_ms) {
    struct session *session = NULL;
    struct err_info info = ERR_INFO_INIT;
    enum err err = service_take(&session, service, AUDIENCE_PUBLIC, &info);
    service_give(service, session);
    if (err != ERR_OK) {
        log_write(LOG_ERROR, "watchdog: the index can't be searched: %s", info.text);
        return false;
    }
    if (!http_server_is_alive(service->public_server, limit_ms)) {
        log_write(LOG_ERROR, "watchdog: no request is answered");
        return false;
    }
    return true;
}

/* 0 when none came within limit_ms (0: no limit). */
static int wait_for_signal(const sigset_t *ours, unsigned limit_ms) {
    struct timespec limit = {.tv_sec = (time_t)(limit_ms / 1000),
                             .tv_nsec = (long)(limit_ms % 1000) * 1000000};
    int signal = limit_ms > 0 ? sigtimedwait(ours, NULL, &limit) : sigwaitinfo(ours, NULL);
    return signal > 0 ? signal : 0;
}

/* At half of the period of the watchdog it is told that we are alive; finding out may take half of
 * what is left. */
static void serve(struct service *service, const sigset_t *ours) {
    unsigned period_ms = systemd_watchdog_ms();
    for (;;) {
        int signal = wait_for_signal(ours, period_ms / 2);
        if (signal == SIGTERM || signal == SIGINT) {
            return;
        }
        if (signal == SIGHUP) {
            reload(service);
        }
        if (period_ms > 0 && is_alive(service, period_ms / 8)) {
            systemd_tell_alive();
        }
    }
}

/* The operator's listener stops last: until then it says that we are stopping. */
static void stop(struct service *service) {
    atomic_store(&service->stopping, true);
    http_server_stop(service->public_server, DRAIN_MS);
    http_server_stop(service->admin_server, 1000);
    reply_cache_free(service->cache);
    recorder_close(service->recorder, RECORDER_CLOSE_MS);
    desk_store_free(service->desk);
    index_set_close(service->index);
    rate_limit_free(service->rate_limit);
}

static enum err listen_at(struct http_server **out, struct service *service, enum listener listener,
                          struct err_info *info) {
    const struct settings *settings = service->settings;
    bool is_public = listener == LISTENER_PUBLIC;
    struct http_options options = {
        .address = is_public ? settings->listen.ptr : settings->admin.ptr,
        .listener = is_public ? service->sockets.http : service->sockets.admin,
        .limits = &settings->limits,
        .handler = is_public ? dispatch_public : dispatch_admin,
        .payload = service,
        .load = &service->loads[listener]};
    return http_server_start(out, &options, info);
}

static enum err start(struct service *service, struct err_info *info) {
    const struct settings *settings = service->settings;
    if (settings->limits.cache_bytes > 0) {
        service->cache = reply_cache_new(settings->limits.cache_bytes);
    }
    enum err err = systemd_take_sockets(&service->sockets, info);
    if (err == ERR_OK) {
        err = index_set_open(&service->index, settings->index.ptr, info);
    }
    if (err == ERR_OK) {
        err = rate_limit_new(&service->rate_limit, settings->rate_limit.clients, info);
    }
    if (err == ERR_OK && settings->insight.store.len > 0) {
        err = recorder_open(&service->recorder, settings->insight.store.ptr, info);
    }
    if (err == ERR_OK) {
        err = listen_at(&service->public_server, service, LISTENER_PUBLIC, info);
    }
    if (err == ERR_OK && (settings->admin.len > 0 || service->sockets.admin >= 0)) {
        err = listen_at(&service->admin_server, service, LISTENER_ADMIN, info);
    }
    return err;
}

enum err service_run(struct settings *settings, const struct options *options,
                     struct err_info *info) {
    struct service service = {.settings = settings,
                              .options = options,
                              .access = access_new(),
                              .failures = failures_new(),
                              .desk = desk_store_new(settings->insight.store),
                              .started_s = (double)time(NULL)};
    follow_log_level(settings);
    pthread_mutex_init(&service.lock, NULL);
    sigset_t signals;
    block_signals(&signals);
    assets_init();
    enum err err = start(&service, info);
    if (err == ERR_OK) {
        tell_where(&service);
        tell_ready(&service, "serving at");
        serve(&service, &signals);
        systemd_tell_stopping();
        log_write(LOG_INFO, "stopping");
    }
    stop(&service);
    access_free(service.access);
    failures_free(service.failures);
    settings_give(service.settings);
    pthread_mutex_destroy(&service.lock);
    return err;
}
