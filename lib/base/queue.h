/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A bounded queue from one thread to another: who puts waits while it is full, who takes waits
 * while it is empty.
 *
 *   put:    while (…) { if (!queue_put(queue, item)) { free the item; break; } }  queue_end(queue);
 *   take:   while ((item = queue_take(queue)) != NULL) { …; on failure queue_stop(queue); }
 *
 * Any number of threads may put and take. */
#ifndef BASE_QUEUE_H
#define BASE_QUEUE_H

#include <stdbool.h>
#include <stddef.h>

struct queue;

struct queue *queue_new(size_t capacity);

/* No thread may be using it any more; items that are still in it are not freed. */
void queue_free(struct queue *queue);

/* False when the taker has stopped: the item was not taken over. */
bool queue_put(struct queue *queue, void *item);

/* Nothing will be put any more. */
void queue_end(struct queue *queue);

/* The next item; NULL when there are no more. */
void *queue_take(struct queue *queue);

/* Nothing will be taken any more, except by who asks on to free what is left. */
void queue_stop(struct queue *queue);

#endif
