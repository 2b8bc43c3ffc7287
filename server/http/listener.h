/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The socket that listens: one of our own, or one that was open already (systemd). */
#ifndef SERVER_LISTENER_H
#define SERVER_LISTENER_H

#include "http/http.h"

/* Opens the address of the options, or takes their listener over. The caller closes *out.
 * ERR_INVALID (address), ERR_ENVIRONMENT (port in use, no permission, no socket). */
enum err listener_get(int *out, const struct http_options *options, struct err_info *info);

#endif
