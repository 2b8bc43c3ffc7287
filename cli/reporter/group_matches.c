/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/group_matches.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/table.h"

struct kept {
    bool is_known;
    struct group_match match;
};

struct group_matches {
    pthread_mutex_t lock; /* of all below it */
    pthread_cond_t changed;
    size_t turn;         /* number of the chunk that claims */
    struct table places; /* group → 1 + its place */
    struct kept *kept;
    size_t len;
    size_t capacity;
};

struct group_matches *group_matches_new(void) {
    struct group_matches *groups = mem_alloc(1, sizeof *groups);
    groups->places = TABLE_INIT;
    pthread_mutex_init(&groups->lock, NULL);
    pthread_cond_init(&groups->changed, NULL);
    return groups;
}

void group_matches_free(struct group_matches *groups) {
    if (!groups) {
        return;
    }
    table_release(&groups->places);
    pthread_cond_destroy(&groups->changed);
    pthread_mutex_destroy(&groups->lock);
    free(groups->kept);
    free(groups);
}

void group_matches_begin(struct group_matches *groups, size_t number) {
    pthread_mutex_lock(&groups->lock);
    while (groups->turn != number) {
        pthread_cond_wait(&groups->changed, &groups->lock);
    }
    pthread_mutex_unlock(&groups->lock);
}

size_t group_matches_claim(bool *is_first, struct group_matches *groups, struct str groep) {
    pthread_mutex_lock(&groups->lock);
    uint64_t *place = table_get(&groups->places, groep);
    *is_first = *place == 0;
    if (*is_first) {
        groups->kept = mem_grow(groups->kept, &groups->capacity, groups->len, sizeof *groups->kept);
        groups->kept[groups->len++].is_known = false;
        *place = groups->len;
    }
    size_t found = (size_t)*place - 1;
    pthread_mutex_unlock(&groups->lock);
    return found;
}

void group_matches_end(struct group_matches *groups) {
    pthread_mutex_lock(&groups->lock);
    groups->turn++;
    pthread_cond_broadcast(&groups->changed);
    pthread_mutex_unlock(&groups->lock);
}

void group_matches_keep(struct group_matches *groups, size_t place,
                        const struct group_match *match) {
    pthread_mutex_lock(&groups->lock);
    groups->kept[place] = (struct kept){.is_known = true, .match = *match};
    pthread_cond_broadcast(&groups->changed);
    pthread_mutex_unlock(&groups->lock);
}

void group_matches_get(struct group_match *out, struct group_matches *groups, size_t place) {
    pthread_mutex_lock(&groups->lock);
    while (!groups->kept[place].is_known) {
        pthread_cond_wait(&groups->changed, &groups->lock);
    }
    *out = groups->kept[place].match;
    pthread_mutex_unlock(&groups->lock);
}
