/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A request of our own to a listener of our own: the shortest proof that the threads behind it
 * answer. Any thread but those. */
#ifndef SERVER_OWN_REQUEST_H
#define SERVER_OWN_REQUEST_H

#include <stdbool.h>

/* Connects to where the socket listens, asks for /robots.txt, and says whether any answer came,
 * also one that refuses. Waits at most limit_ms for the connection and as long for the answer. */
bool own_request_is_answered(int listener, unsigned limit_ms);

#endif
