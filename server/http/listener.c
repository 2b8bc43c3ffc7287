/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/listener.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "http/address.h"

/* Connections that wait for a thread; the kernel may have its own, lower number. */
enum { BACKLOG = 511 };

static enum err open_listener(int *out, const struct address *address, const char *text,
                              struct err_info *info) {
    int family = ((const struct sockaddr *)&address->storage)->sa_family;
    int listener = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    int on = 1;
    if (listener < 0 || setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
        bind(listener, (const struct sockaddr *)&address->storage, address->len) != 0 ||
        listen(listener, BACKLOG) != 0) {
        err_set_errno(info, text, "listen");
        if (listener >= 0) {
            close(listener);
        }
        return ERR_ENVIRONMENT;
    }
    *out = listener;
    return ERR_OK;
}

/* A socket of another may be of any kind. */
static enum err take_listener(int *out, int listener, struct err_info *info) {
    int flags = fcntl(listener, F_GETFL);
    if (flags < 0 || fcntl(listener, F_SETFL, flags | O_NONBLOCK) != 0 ||
        fcntl(listener, F_SETFD, FD_CLOEXEC) != 0) {
        err_set_errno(info, "socket", "take over");
        close(listener);
        return ERR_ENVIRONMENT;
    }
    *out = listener;
    return ERR_OK;
}

enum err listener_get(int *out, const struct http_options *options, struct err_info *info) {
    struct address where;
    if (options->listener >= 0) {
        return take_listener(out, options->listener, info);
    }
    if (!address_parse(&where, options->address)) {
        return err_set(info, ERR_INVALID, "%s: not an address; write 127.0.0.1:8080 or [::1]:8080",
                       options->address);
    }
    return open_listener(out, &where, options->address, info);
}
