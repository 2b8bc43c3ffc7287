/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/own_request.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static bool set_limits(int fd, unsigned limit_ms) {
    struct timeval limit = {.tv_sec = (time_t)(limit_ms / 1000),
                            .tv_usec = (suseconds_t)(limit_ms % 1000) * 1000};
    return setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit) == 0 &&
           setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0;
}

static bool ask(int fd) {
    static const char request[] =
        "HEAD /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    static const char expected[] = "HTTP/";
    char answer[sizeof expected - 1];
    return send(fd, request, sizeof request - 1, MSG_NOSIGNAL) == (ssize_t)sizeof request - 1 &&
           recv(fd, answer, sizeof answer, MSG_WAITALL) == (ssize_t)sizeof answer &&
           memcmp(answer, expected, sizeof answer) == 0;
}

/* A listener on all addresses (0.0.0.0, ::) is reached at that very address, on Linux. */
bool own_request_is_answered(int listener, unsigned limit_ms) {
    struct sockaddr_storage where;
    socklen_t len = sizeof where;
    if (getsockname(listener, (struct sockaddr *)&where, &len) != 0) {
        return false;
    }
    int fd = socket(where.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool answered = fd >= 0 && set_limits(fd, limit_ms) &&
                    connect(fd, (struct sockaddr *)&where, len) == 0 && ask(fd);
    if (fd >= 0) {
        close(fd);
    }
    return answered;
}
