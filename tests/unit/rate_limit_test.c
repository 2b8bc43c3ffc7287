/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/rate_limit.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

#include "cmocka_includes.h"

static const struct rate_policy policy = {.per_minute = 60, .burst = 10};

static struct rate_limit *limit_for(uint32_t clients) {
    struct rate_limit *limit;
    struct err_info info;
    assert_int_equal(rate_limit_new(&limit, clients, &info), ERR_OK);
    return limit;
}

static struct ip ip_of(const char *text) {
    struct ip ip;
    assert_true(ip_parse(&ip, str_from(text)));
    return ip;
}

/* How many of 100 requests at one moment are let in. */
static unsigned let_in(struct rate_limit *limit, const char *client, double now_s) {
    struct ip ip = ip_of(client);
    unsigned count = 0;
    for (int i = 0; i < 100; i++) {
        count += rate_limit_take(limit, &policy, &ip, now_s) == 0;
    }
    return count;
}

static void lets_a_burst_in_and_then_a_steady_pace(void **state) {
    (void)state;
    struct rate_limit *limit = limit_for(1000);
    assert_int_equal(let_in(limit, "192.0.2.1", 1000), 10);
    assert_int_equal(let_in(limit, "192.0.2.1", 1000.5), 0);
    assert_int_equal(let_in(limit, "192.0.2.1", 1001), 1);
    assert_int_equal(let_in(limit, "192.0.2.1", 1004.5), 3);
    assert_int_equal(let_in(limit, "192.0.2.1", 1100), 10); /* never more than the burst */
    rate_limit_free(limit);
}

static void says_how_long_to_wait(void **state) {
    (void)state;
    struct rate_limit *limit = limit_for(1000);
    const struct rate_policy slow = {.per_minute = 2, .burst = 1};
    struct ip ip = ip_of("192.0.2.1");
    assert_int_equal(rate_limit_take(limit, &slow, &ip, 50), 0);
    assert_int_equal(rate_limit_take(limit, &slow, &ip, 50), 30);
    assert_int_equal(rate_limit_take(limit, &slow, &ip, 59.5), 21);
    assert_int_equal(rate_limit_take(limit, &slow, &ip, 79.5), 1);
    assert_int_equal(rate_limit_take(limit, &slow, &ip, 80), 0);
    rate_limit_free(limit);
}

static void counts_each_client_apart(void **state) {
    (void)state;
    struct rate_limit *limit = limit_for(1000);
    assert_int_equal(let_in(limit, "192.0.2.1", 1), 10);
    assert_int_equal(let_in(limit, "192.0.2.2", 1), 10);
    assert_int_equal(let_in(limit, "::ffff:192.0.2.1", 1), 0); /* the same one */
    assert_int_equal(let_in(limit, "2001:db8:0:1::1", 1), 10);
    assert_int_equal(let_in(limit, "2001:db8:0:1:ffff::9", 1), 0); /* the same /64 */
    assert_int_equal(let_in(limit, "2001:db8:0:2::1", 1), 10);
    rate_limit_free(limit);
}

/* A flood of addresses takes the places of others, but not that of who has used it all up. */
static void does_not_forget_who_used_it_up(void **state) {
    (void)state;
    struct rate_limit *limit = limit_for(64);
    assert_int_equal(let_in(limit, "192.0.2.1", 1), 10);
    for (unsigned i = 0; i < 100000; i++) {
        char text[IP_TEXT_BYTES];
        snprintf(text, sizeof text, "10.%u.%u.%u", i >> 16, i >> 8 & 255, i & 255);
        struct ip ip = ip_of(text);
        assert_int_equal(rate_limit_take(limit, &policy, &ip, 1), 0);
    }
    assert_int_equal(let_in(limit, "192.0.2.1", 1), 0);
    rate_limit_free(limit);
}

static struct rate_limit *shared;
static atomic_uint admitted;

static void *ask(void *payload) {
    (void)payload;
    struct ip ip = ip_of("192.0.2.1");
    const struct rate_policy wide = {.per_minute = 60, .burst = 5000};
    for (int i = 0; i < 5000; i++) {
        admitted += rate_limit_take(shared, &wide, &ip, 1) == 0;
    }
    return NULL;
}

static void counts_well_from_many_threads(void **state) {
    (void)state;
    shared = limit_for(10);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, ask, NULL), 0);
    }
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
    }
    assert_int_equal(admitted, 5000);
    rate_limit_free(shared);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_a_burst_in_and_then_a_steady_pace),
        cmocka_unit_test(says_how_long_to_wait),
        cmocka_unit_test(counts_each_client_apart),
        cmocka_unit_test(does_not_forget_who_used_it_up),
        cmocka_unit_test(counts_well_from_many_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
