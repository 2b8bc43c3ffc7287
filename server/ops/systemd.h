/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the service and systemd tell each other: sd_notify(3), the watchdog, and sockets that are
 * there before we are. Started by something else, all of it does nothing. Main thread alone. */
#ifndef SERVER_SYSTEMD_H
#define SERVER_SYSTEMD_H

#include "base/error.h"

/* Requests are welcome; status is a line for `systemctl status`. */
void systemd_tell_ready(const char *status);
/* Settings are being read anew; systemd_tell_ready says when that is done. */
void systemd_tell_reloading(void);
void systemd_tell_stopping(void);
/* We are alive; to be told within each period of the watchdog. */
void systemd_tell_alive(void);

/* The period after which systemd ends a service that was not alive, in ms; 0: nobody watches. */
unsigned systemd_watchdog_ms(void);

/* Sockets that listen already, -1 for none. Owned by who asked. */
struct systemd_sockets {
    int http;
    int admin;
};

/* Takes what systemd opened (sd_listen_fds(3)): the ones named "http" and "admin" by
 * FileDescriptorName=, else the first and the second. Once, and before threads are made: the
 * environment changes. ERR_INVALID: more than those two, or no TCP sockets that listen. */
enum err systemd_take_sockets(struct systemd_sockets *out, struct err_info *info);

#endif
