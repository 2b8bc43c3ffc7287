/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What it costs to ask whether a client may have one more request: one client, or a million that
 * push each other out of the table; with one thread, and with two.
 *
 *   rate_limit_bench */
#include <pthread.h>
#include <stdio.h>

#include "base/clock.h"
#include "http/rate_limit.h"

enum { ROUNDS = 5 * 1000 * 1000, CLIENTS = 65536 };

struct work {
    struct rate_limit *limit;
    uint32_t clients;
};

static void *take(void *payload) {
    const struct work *work = payload;
    const struct rate_policy policy = {.per_minute = 1200, .burst = 600};
    struct ip ip;
    ip_parse(&ip, STR("10.0.0.0"));
    for (uint32_t i = 0; i < ROUNDS; i++) {
        uint32_t client = i % work->clients;
        ip.bytes[13] = (uint8_t)(client >> 16);
        ip.bytes[14] = (uint8_t)(client >> 8);
        ip.bytes[15] = (uint8_t)client;
        rate_limit_take(work->limit, &policy, &ip, clock_s());
    }
    return NULL;
}

static void measure(const char *name, struct work *work) {
    double begun = clock_s();
    take(work);
    double alone = clock_s() - begun;
    pthread_t other;
    begun = clock_s();
    if (pthread_create(&other, NULL, take, work) != 0) {
        return;
    }
    take(work);
    pthread_join(other, NULL);
    double together = clock_s() - begun;
    printf("%-18s %5.1f ns, two at once %5.1f ns\n", name, alone / ROUNDS * 1e9,
           together / ROUNDS * 1e9);
}

int main(void) {
    struct rate_limit *limit;
    struct err_info info;
    if (rate_limit_new(&limit, CLIENTS, &info) != ERR_OK) {
        return 3;
    }
    measure("one client", &(struct work){limit, 1});
    measure("a million clients", &(struct work){limit, 1000000});
    rate_limit_free(limit);
    return 0;
}
