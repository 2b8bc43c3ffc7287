/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A real vraagbaak-server as systemd would start it: with settings of the test, a socket on which
 * it tells how it is, sockets that are open already, and what it writes read along. */
#ifndef TESTS_SERVICE_PROCESS_H
#define TESTS_SERVICE_PROCESS_H

#include <sys/types.h>

#include "base/buf.h"

struct service_options {
    const char *argv[8];      /* behind the name of the program */
    const char *watchdog_us;  /* WATCHDOG_USEC; NULL: nobody watches */
    int sockets[2];           /* handed over; as many as there are names */
    const char *socket_names; /* LISTEN_FDNAMES, with a colon; NULL: no sockets */
};

struct service_process {
    pid_t pid;
    int output; /* what it writes, standard output and errors together */
    int notify; /* what it tells systemd */
    struct buf written;
    size_t seen; /* of what is written */
};

/* Starts SERVER_PROGRAM. False when that can't be. */
bool service_start(struct service_process *out, const struct service_options *options);

/* Waits until it has written this, behind what was waited for before. False when it does not within
 * 30 s. */
bool service_writes(struct service_process *service, const char *text);

/* Waits for the next message for systemd, at most 30 s; "" when none comes. */
void service_notices(struct service_process *service, char *text, size_t size);

/* The address it wrote, http://127.0.0.1:NNNNN, without a slash behind it. Waits for it. */
bool service_url(struct service_process *service, char *url, size_t size);

/* Sends the signal, waits for the end and releases all. Returns the exit code, -1 for a signal. */
int service_stop(struct service_process *service, int signal);

#endif
