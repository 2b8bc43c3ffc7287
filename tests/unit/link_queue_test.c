/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pace and the answers, without a network: a table of what servers say, and a clock of our own.
 */
#include "cmocka_includes.h"

#include <stdio.h>
#include <string.h>

#include "check/link_queue.h"

enum { REQUEST_MS = 100, MOST_REQUESTS = 200, HOSTS = 8 };

/* What a server says to a request; the first line that fits, `times` times. */
struct rule {
    const char *url;
    const char *method; /* "" for both */
    int times;          /* 0: always */
    struct link_reply reply;
};

#define STATUS(number)                                                                             \
    {                                                                                              \
        .outcome = LINK_STATUS, .status = (number), .target = {"", 0}, .target_host = { "", 0 }    \
    }
#define REST(number, seconds)                                                                      \
    {                                                                                              \
        .outcome = LINK_STATUS, .status = (number), .retry_after_s = (seconds), .target = {"", 0}, \
        .target_host = {                                                                           \
            "",                                                                                    \
            0                                                                                      \
        }                                                                                          \
    }
#define SENT_ON(number, to, host)                                                                  \
    {                                                                                              \
        .outcome = LINK_STATUS, .status = (number), .target = STR_INIT(to),                        \
        .target_host = STR_INIT(host)                                                              \
    }
#define FAILED(why)                                                                                \
    {                                                                                              \
        .outcome = (why), .target = {"", 0}, .target_host = { "", 0 }                              \
    }

struct world {
    struct link_queue *queue;
    const struct rule *rules;
    size_t count;
    int used[32];
    struct buf log; /* "HEAD /x at 0;" */
    long long now_ms;
    long long ended_ms[26]; /* by host: its first letter */
    int running[26];
    int most_running;
};

static const struct link_reply *reply_for(struct world *world, const struct link_job *job) {
    static const struct link_reply good = STATUS(200);
    for (size_t i = 0; i < world->count; i++) {
        const struct rule *rule = &world->rules[i];
        bool fits = str_equal(str_from(rule->url), job->url) &&
                    (!rule->method[0] || strcmp(rule->method, job->head ? "HEAD" : "GET") == 0);
        if (fits && (rule->times == 0 || world->used[i] < rule->times)) {
            world->used[i]++;
            return &rule->reply;
        }
    }
    return &good;
}

/* Addresses are "host/path", the host one small letter. */
static void start(struct world *world, const struct link_job *job) {
    int host = job->url.ptr[0] - 'a';
    assert_int_equal(world->running[host], 0);
    if (world->ended_ms[host] > 0) {
        assert_true(world->now_ms >= world->ended_ms[host] + LINK_PAUSE_MS);
    }
    world->running[host] = 1;
    buf_format(&world->log, "%s %.*s %lld;", job->head ? "HEAD" : "GET", STR_ARGS(job->url),
               world->now_ms);
}

static void run(struct world *world) {
    int requests = 0;
    while (!link_queue_is_empty(world->queue)) {
        struct link_job jobs[LINK_PARALLEL + 1];
        int count = 0;
        while (count <= LINK_PARALLEL &&
               link_queue_next(&jobs[count], world->queue, world->now_ms)) {
            start(world, &jobs[count++]);
        }
        assert_true(count <= LINK_PARALLEL);
        world->most_running = count > world->most_running ? count : world->most_running;
        int wait = link_queue_wait(world->queue, world->now_ms);
        assert_in_range(wait, count > 0 ? 0 : 1, 1000);
        world->now_ms += count > 0 ? REQUEST_MS : wait;
        for (int i = 0; i < count; i++) {
            int host = jobs[i].url.ptr[0] - 'a';
            world->running[host] = 0;
            world->ended_ms[host] = world->now_ms;
            link_queue_done(world->queue, jobs[i].place, reply_for(world, &jobs[i]), world->now_ms);
        }
        requests += count;
        assert_true(requests < MOST_REQUESTS);
    }
}

static void world_init(struct world *world, const struct rule *rules, size_t count) {
    *world = (struct world){.queue = link_queue_new(), .rules = rules, .count = count};
}

#define WORLD(world, rules) world_init(world, rules, sizeof(rules) / sizeof *(rules))

static void world_release(struct world *world) {
    link_queue_free(world->queue);
    buf_release(&world->log);
}

static size_t add(struct world *world, const char *url) {
    struct str text = str_from(url);
    return link_queue_add(world->queue, text, str_slice(text, 0, 1));
}

static void assert_answer(const struct world *world, size_t place, const char *expected) {
    struct link_answer answer = link_queue_answer(world->queue, place);
    struct buf text = BUF_INIT;
    link_answer_write(&text, &answer);
    assert_str_equal(buf_str(&text), expected);
    buf_release(&text);
}

/* One address that is asked, what is asked then, and what comes of it. */
static void assert_asked(const struct rule *rules, size_t count, const char *answer,
                         const char *log) {
    struct world world;
    world_init(&world, rules, count);
    size_t place = add(&world, "a/1");
    run(&world);
    assert_answer(&world, place, answer);
    assert_str_equal(buf_str(&world.log), log);
    world_release(&world);
}

#define ASSERT_ASKED(rules, answer, log)                                                           \
    assert_asked(rules, sizeof(rules) / sizeof *(rules), answer, log)

static void test_head_then_page(void **state) {
    static const struct rule good[] = {{"a/1", "HEAD", 0, STATUS(200)}};
    static const struct rule refused[] = {{"a/1", "HEAD", 0, STATUS(405)}};
    static const struct rule gone[] = {{"a/1", "", 0, STATUS(404)}};
    static const struct rule cut[] = {
        {"a/1", "HEAD", 0, {.outcome = LINK_NO_ANSWER, .cut_off = true}}};
    static const struct rule closed[] = {{"a/1", "", 0, STATUS(403)}};
    static const struct rule empty[] = {{"a/1", "HEAD", 0, STATUS(501)},
                                        {"a/1", "GET", 0, STATUS(416)}};
    (void)state;
    ASSERT_ASKED(good, "goed", "HEAD a/1 0;");
    ASSERT_ASKED(refused, "goed", "HEAD a/1 0;GET a/1 1100;");
    ASSERT_ASKED(gone, "404", "HEAD a/1 0;GET a/1 1100;");
    ASSERT_ASKED(cut, "goed", "HEAD a/1 0;GET a/1 1100;");
    ASSERT_ASKED(closed, "geweigerd", "HEAD a/1 0;GET a/1 1100;");
    ASSERT_ASKED(empty, "goed", "HEAD a/1 0;GET a/1 1100;");
}

static void test_rest(void **state) {
    static const struct rule once[] = {{"a/1", "", 1, REST(429, 3)}};
    static const struct rule twice[] = {{"a/1", "", 2, REST(429, 3)}};
    static const struct rule silent[] = {{"a/1", "", 1, REST(429, 0)}};
    static const struct rule tomorrow[] = {{"a/1", "", 1, REST(503, LINK_PATIENCE_S + 1)}};
    static const struct rule broken[] = {{"a/1", "", 0, STATUS(503)}};
    (void)state;
    ASSERT_ASKED(once, "goed", "HEAD a/1 0;HEAD a/1 3100;");
    ASSERT_ASKED(twice, "geweigerd", "HEAD a/1 0;HEAD a/1 3100;");
    ASSERT_ASKED(silent, "geweigerd", "HEAD a/1 0;");
    ASSERT_ASKED(tomorrow, "503", "HEAD a/1 0;");
    ASSERT_ASKED(broken, "503", "HEAD a/1 0;GET a/1 1100;");
}

/* The others of a site that wants rest are not asked; those of another site are. */
static void test_site_is_left_alone(void **state) {
    static const struct rule rules[] = {
        {"a/1", "", 0, REST(429, 60)},          {"b/1", "", 0, FAILED(LINK_NO_HOST)},
        {"c/1", "", 0, FAILED(LINK_NO_ANSWER)}, {"c/2", "", 0, FAILED(LINK_NO_ANSWER)},
        {"c/3", "", 0, FAILED(LINK_NO_ANSWER)}, {"d/1", "", 0, SENT_ON(302, "a/9", "a")}};
    struct world world;
    (void)state;
    WORLD(&world, rules);
    size_t a = add(&world, "a/1");
    size_t a2 = add(&world, "a/2");
    size_t b = add(&world, "b/1");
    size_t b2 = add(&world, "b/2");
    add(&world, "c/1");
    add(&world, "c/2");
    add(&world, "c/3");
    size_t c4 = add(&world, "c/4");
    size_t d = add(&world, "d/1");
    run(&world);
    assert_answer(&world, a, "geweigerd");
    assert_answer(&world, a2, "geweigerd");
    assert_answer(&world, b, "geen-server");
    assert_answer(&world, b2, "geen-server");
    assert_answer(&world, c4, "geen-antwoord");
    assert_answer(&world, d, "geweigerd");
    assert_str_equal(buf_str(&world.log), "HEAD a/1 0;HEAD b/1 0;HEAD c/1 0;HEAD d/1 0;"
                                          "HEAD c/2 1100;HEAD c/3 2200;");
    world_release(&world);
}

static void test_redirects(void **state) {
    static const struct rule rules[] = {
        {"a/1", "", 0, SENT_ON(301, "a/2", "a")},   {"a/2", "", 0, SENT_ON(308, "b/1", "b")},
        {"a/3", "", 0, SENT_ON(302, "b/1", "b")},   {"a/4", "", 0, SENT_ON(301, "b/2", "b")},
        {"b/2", "", 0, SENT_ON(307, "b/1", "b")},   {"a/5", "", 0, SENT_ON(308, "a/6", "a")},
        {"a/6", "", 0, SENT_ON(308, "a/5", "a")},   {"a/7", "", 0, SENT_ON(302, "file:///x", "")},
        {"a/8", "", 0, SENT_ON(301, "b/404", "b")}, {"b/404", "", 0, STATUS(404)},
        {"a/9", "", 0, SENT_ON(301, "a/9", "a")},
    };
    static const char *const answers[] = {"verhuisd b/1", "verhuisd b/1", "goed",
                                          "verhuisd b/2", "omleidingen",  "omleidingen",
                                          "omleidingen",  "404",          "omleidingen"};
    struct world world;
    (void)state;
    WORLD(&world, rules);
    size_t places[9];
    for (size_t i = 0; i < 9; i++) {
        char url[32];
        snprintf(url, sizeof url, "a/%zu", i + 1);
        places[i] = add(&world, url);
    }
    run(&world);
    for (size_t i = 0; i < 9; i++) {
        assert_answer(&world, places[i], answers[i]);
    }
    /* Each once, whatever leads there. */
    struct str log = buf_str(&world.log);
    size_t first = str_find(log, STR(" b/1 "), 0);
    assert_true(first < log.len);
    assert_int_equal(str_find(log, STR(" b/1 "), first + 1), log.len);
    world_release(&world);
}

/* a/0 → a/1 → … → a/7. A link halfway counts its own redirects. */
static void test_many_redirects(void **state) {
    static const struct rule rules[] = {
        {"a/0", "", 0, SENT_ON(302, "a/1", "a")}, {"a/1", "", 0, SENT_ON(302, "a/2", "a")},
        {"a/2", "", 0, SENT_ON(302, "a/3", "a")}, {"a/3", "", 0, SENT_ON(302, "a/4", "a")},
        {"a/4", "", 0, SENT_ON(302, "a/5", "a")}, {"a/5", "", 0, SENT_ON(302, "a/6", "a")},
        {"a/6", "", 0, SENT_ON(302, "a/7", "a")},
    };
    struct world world;
    (void)state;
    WORLD(&world, rules);
    size_t start = add(&world, "a/0");
    run(&world);
    assert_answer(&world, start, "omleidingen");
    assert_int_equal(str_find(buf_str(&world.log), STR(" a/6 "), 0), world.log.len);
    size_t halfway = add(&world, "a/2");
    run(&world);
    assert_answer(&world, start, "omleidingen");
    assert_answer(&world, halfway, "goed");
    world_release(&world);
}

static void test_parallel(void **state) {
    static const struct rule none[] = {{"-", "", 0, STATUS(200)}};
    struct world world;
    (void)state;
    WORLD(&world, none);
    for (int i = 0; i < 3 * HOSTS; i++) {
        char url[16];
        snprintf(url, sizeof url, "%c/%d", 'a' + i % HOSTS, i);
        add(&world, url);
    }
    run(&world);
    assert_int_equal(world.most_running, LINK_PARALLEL);
    world_release(&world);
}

static void test_known(void **state) {
    static const struct rule rules[] = {{"a/1", "", 0, SENT_ON(302, "b/1", "b")},
                                        {"a/2", "", 0, SENT_ON(302, "b/2", "b")}};
    struct world world;
    (void)state;
    WORLD(&world, rules);
    link_queue_know(world.queue, STR("b/1"), STR("b"),
                    &(struct link_answer){LINK_STATUS, 410, STR("")});
    link_queue_know(world.queue, STR("b/2"), STR("b"),
                    &(struct link_answer){LINK_MOVED, 0, STR("c/1")});
    size_t one = add(&world, "a/1");
    size_t two = add(&world, "a/2");
    assert_int_equal(add(&world, "a/1"), one);
    run(&world);
    assert_answer(&world, one, "410");
    assert_answer(&world, two, "goed");
    assert_str_equal(buf_str(&world.log), "HEAD a/1 0;HEAD a/2 1100;");
    world_release(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_head_then_page),
        cmocka_unit_test(test_rest),
        cmocka_unit_test(test_site_is_left_alone),
        cmocka_unit_test(test_redirects),
        cmocka_unit_test(test_many_redirects),
        cmocka_unit_test(test_parallel),
        cmocka_unit_test(test_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
