/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "service.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>

#include "assets.h"
#include "base/log.h"
#include "http.h"
#include "routes.h"

/* How long requests under way may take after a signal to stop. */
enum { DRAIN_MS = 10000 };

struct service {
    struct index_set *index;
    struct http_server *public_server;
    struct http_server *admin_server; /* NULL when not asked for */
    atomic_bool stopping;
};

enum err service_take(struct session **out, struct service *service, struct err_info *info) {
    return index_set_take(out, service->index, AUDIENCE_PUBLIC, info);
}

void service_give(struct service *service, struct session *session) {
    index_set_give(service->index, session);
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
    index_set_close(service->index);
}

static enum err start(struct service *service, const struct options *options,
                      struct err_info *info) {
    enum err err = index_set_open(&service->index, options->index, info);
    if (err == ERR_OK) {
        err = http_server_start(&service->public_server, options->listen, routes_public, service,
                                info);
    }
    if (err == ERR_OK && options->admin) {
        err =
            http_server_start(&service->admin_server, options->admin, routes_admin, service, info);
    }
    return err;
}

enum err service_run(const struct options *options, struct err_info *info) {
    struct service service = {NULL, NULL, NULL, false};
    sigset_t stop_signals;
    block_signals(&stop_signals);
    assets_init();
    enum err err = start(&service, options, info);
    if (err == ERR_OK) {
        tell_where(&service);
        int signal = 0;
        sigwait(&stop_signals, &signal);
    }
    stop(&service);
    return err;
}
