/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/queue.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "cmocka_includes.h"

enum { ITEMS = 20000, ROOM = 7 };

static void *put_all(void *queue) {
    for (uintptr_t i = 1; i <= ITEMS && queue_put(queue, (void *)i); i++) {
    }
    queue_end(queue);
    return NULL;
}

/* Nothing is lost, doubled or out of order. */
static void passes_all_in_order(void **state) {
    (void)state;
    struct queue *queue = queue_new(ROOM);
    pthread_t putter;
    uintptr_t expected = 1;
    void *item;
    assert_int_equal(pthread_create(&putter, NULL, put_all, queue), 0);
    while ((item = queue_take(queue)) != NULL) {
        assert_int_equal((uintptr_t)item, expected++);
    }
    assert_int_equal(expected, ITEMS + 1);
    pthread_join(putter, NULL);
    assert_null(queue_take(queue));
    queue_free(queue);
}

/* A taker that gives up lets the putter go on, who keeps what was not taken over. */
static void stops_the_putter(void **state) {
    (void)state;
    struct queue *queue = queue_new(ROOM);
    pthread_t putter;
    assert_int_equal(pthread_create(&putter, NULL, put_all, queue), 0);
    assert_int_equal((uintptr_t)queue_take(queue), 1);
    queue_stop(queue);
    pthread_join(putter, NULL);
    size_t left = 0;
    while (queue_take(queue)) {
        left++;
    }
    assert_true(left <= ROOM);
    assert_false(queue_put(queue, queue));
    queue_free(queue);
    queue_free(NULL);
}

static _Atomic size_t taken;

static void *take_all(void *queue) {
    while (queue_take(queue)) {
        atomic_fetch_add(&taken, 1);
    }
    return NULL;
}

static void serves_many_takers(void **state) {
    (void)state;
    struct queue *queue = queue_new(ROOM);
    pthread_t takers[3];
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(pthread_create(&takers[i], NULL, take_all, queue), 0);
    }
    put_all(queue);
    for (size_t i = 0; i < 3; i++) {
        pthread_join(takers[i], NULL);
    }
    assert_int_equal(atomic_load(&taken), ITEMS);
    queue_free(queue);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_all_in_order),
        cmocka_unit_test(stops_the_putter),
        cmocka_unit_test(serves_many_takers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
