/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/queue.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/memory.h"

struct queue {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    void **items; /* a ring */
    size_t capacity;
    size_t first;
    size_t len;
    bool ended;
    bool stopped;
};

struct queue *queue_new(size_t capacity) {
    struct queue *queue = mem_alloc(1, sizeof *queue);
    queue->items = mem_alloc(capacity, sizeof *queue->items);
    queue->capacity = capacity;
    pthread_mutex_init(&queue->lock, NULL);
    pthread_cond_init(&queue->changed, NULL);
    return queue;
}

void queue_free(struct queue *queue) {
    if (!queue) {
        return;
    }
    pthread_cond_destroy(&queue->changed);
    pthread_mutex_destroy(&queue->lock);
    free(queue->items);
    free(queue);
}

bool queue_put(struct queue *queue, void *item) {
    pthread_mutex_lock(&queue->lock);
    while (queue->len == queue->capacity && !queue->stopped) {
        pthread_cond_wait(&queue->changed, &queue->lock);
    }
    bool open = !queue->stopped;
    if (open) {
        queue->items[(queue->first + queue->len++) % queue->capacity] = item;
        pthread_cond_broadcast(&queue->changed);
    }
    pthread_mutex_unlock(&queue->lock);
    return open;
}

void *queue_take(struct queue *queue) {
    void *item = NULL;
    pthread_mutex_lock(&queue->lock);
    while (queue->len == 0 && !queue->ended && !queue->stopped) {
        pthread_cond_wait(&queue->changed, &queue->lock);
    }
    if (queue->len > 0) {
        item = queue->items[queue->first];
        queue->first = (queue->first + 1) % queue->capacity;
        queue->len--;
        pthread_cond_broadcast(&queue->changed);
    }
    pthread_mutex_unlock(&queue->lock);
    return item;
}

/* Sets a flag that waiters look at. */
static void raise_flag(struct queue *queue, bool *flag) {
    pthread_mutex_lock(&queue->lock);
    *flag = true;
    pthread_cond_broadcast(&queue->changed);
    pthread_mutex_unlock(&queue->lock);
}

void queue_end(struct queue *queue) {
    raise_flag(queue, &queue->ended);
}

void queue_stop(struct queue *queue) {
    raise_flag(queue, &queue->stopped);
}
