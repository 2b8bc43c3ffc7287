/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which address is asked when: all that is polite about the checking of links, and nothing of the
 * network. Each address is asked once, whatever leads to it; each site has one request at a time,
 * and a second of rest between two. A site that says to come back later gets one try more when that
 * is soon, and else no more requests; nor does one that is not there.
 *
 *   place = link_queue_add(queue, url, host)           for each link
 *   while (!link_queue_is_empty(queue)) {
 *       while (link_queue_next(&job, queue, now)) …    start it
 *       …                                              wait, at most link_queue_wait(queue, now)
 *       link_queue_done(queue, job.place, &reply, now) for each that has ended
 *   }
 *   answer = link_queue_answer(queue, place)
 *
 * Addresses are without fragment, hosts in lower case. Times are milliseconds from any start. One
 * thread. */
#ifndef INDEXER_LINK_QUEUE_H
#define INDEXER_LINK_QUEUE_H

#include "check/link_answer.h"

enum {
    LINK_PARALLEL = 4,    /* sites at once */
    LINK_PAUSE_MS = 1000, /* between the end of a request to a site and the next one */
    LINK_PATIENCE_S = 10, /* a longer Retry-After is not waited for */
    LINK_REDIRECTS_MAX = 5,
    LINK_SILENCES = 3, /* after so many addresses without an answer a site is left alone */
};

struct link_queue;

/* A request to be made; url belongs to the queue. */
struct link_job {
    size_t place; /* in the queue */
    struct str url;
    bool head; /* ask for the head alone; else for the page */
};

/* What one request gave. All borrowed. */
struct link_reply {
    enum link_outcome outcome; /* LINK_STATUS when the server answered */
    long status;
    long retry_after_s;     /* 0: not said */
    bool cut_off;           /* LINK_NO_ANSWER: there was a connection, which the server ended */
    struct str target;      /* of a redirect; "" when there is none */
    struct str target_host; /* "" when the target can't be asked */
};

/* Owned. */
struct link_queue *link_queue_new(void);
void link_queue_free(struct link_queue *queue);

/* Adds an address to be asked; one that is there already keeps its place. Copied. */
size_t link_queue_add(struct link_queue *queue, struct str url, struct str host);

/* Adds an address of which the answer is known, so that it is not asked. Copied. */
void link_queue_know(struct link_queue *queue, struct str url, struct str host,
                     const struct link_answer *answer);

/* Nothing waits and nothing is being asked. */
bool link_queue_is_empty(const struct link_queue *queue);

/* The next request that may be made now; false when there is none. */
bool link_queue_next(struct link_job *out, struct link_queue *queue, long long now_ms);

/* Milliseconds until a request may be made, when none ends before; at most 1000. */
int link_queue_wait(const struct link_queue *queue, long long now_ms);

void link_queue_done(struct link_queue *queue, size_t place, const struct link_reply *reply,
                     long long now_ms);

/* What became of an address, with all that it was sent on to. Once the queue is empty. */
struct link_answer link_queue_answer(const struct link_queue *queue, size_t place);

#endif
