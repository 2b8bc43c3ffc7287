/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How long a client may keep a connection. The HTTP library drops who is silent; a client that
 * sends or takes one byte now and then is never silent, and would hold its place for ever. Here
 * each connection has a moment at which it must be further. A thread of its own looks four times a
 * second and cuts off who is late; the library then finds the connection ended.
 *
 *   opened ─ WAITING ─ request line ─ RECEIVING ─ all here ─ ANSWERING ─ queued ─ SENDING ─┐
 *               └──────────────────────── answer taken ────────────────────────────────────┘
 *
 * WAITING and RECEIVING end after request_s (WAITING for a next request idle_s later), SENDING
 * after response_s. ANSWERING is ours, so it has no end here.
 *
 * When more than 15 of every 16 places are taken, those that have kept us waiting longest for a
 * request give way, if that is more than a second: a client that does ask finds a place.
 *
 * Knows sockets only. Any thread. */
#ifndef SERVER_DEADLINES_H
#define SERVER_DEADLINES_H

#include "settings.h"

struct deadlines;

/* One open connection. Owned by the deadlines, from deadlines_open to deadlines_close. */
struct deadline;

enum deadline_phase {
    DEADLINE_WAITING,   /* for the first line of a request */
    DEADLINE_RECEIVING, /* the rest of it */
    DEADLINE_ANSWERING, /* we are at work */
    DEADLINE_SENDING,   /* the client takes the answer */
};

/* Starts the thread. NULL when there is none to be had. Owned: deadlines_free. */
struct deadlines *deadlines_new(const struct settings_limits *limits);

/* Ends the thread; all connections are closed by then. NULL is fine. */
void deadlines_free(struct deadlines *deadlines);

/* A connection was opened; fd stays the caller's. */
struct deadline *deadlines_open(struct deadlines *deadlines, int fd);

/* A connection goes from one phase to the next. */
void deadlines_enter(struct deadlines *deadlines, struct deadline *deadline,
                     enum deadline_phase phase);

/* Call before the socket is closed: afterwards its number may be another one's. */
void deadlines_close(struct deadlines *deadlines, struct deadline *deadline);

#endif
