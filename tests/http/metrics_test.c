/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the operator's listener tells: /metrics and health. */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

enum { LOAD_THREADS = 4, LOAD_REQUESTS = 50, SCRAPES = 30 };

static struct http_reply scrape(void) {
    struct http_reply reply = http_get(server.admin, "/metrics");
    assert_int_equal(reply.status, 200);
    return reply;
}

/* The number behind a series in a text; -1 when it is not there. */
static double value_in(const struct http_reply *reply, const char *series) {
    struct str rest = buf_str(&reply->body);
    size_t len = strlen(series);
    while (rest.ptr) {
        struct str line = str_cut(&rest, '\n');
        if (line.len > len && line.ptr[len] == ' ' && memcmp(line.ptr, series, len) == 0) {
            return strtod(line.ptr + len, NULL);
        }
    }
    return -1;
}

static double value_of(const char *series) {
    struct http_reply reply = scrape();
    double value = value_in(&reply, series);
    http_reply_release(&reply);
    return value;
}

static void ask(const char *method, const char *path) {
    struct http_options options = {.method = method};
    struct http_reply reply = http_fetch(server.url, path, &options);
    http_reply_release(&reply);
}

/* Asks and checks that it was counted once, there. */
static void assert_counted(const char *method, const char *path, const char *labels) {
    char series[256];
    snprintf(series, sizeof series, "vraagbaak_http_requests_total{%s}", labels);
    double before = value_of(series);
    ask(method, path);
    double after = value_of(series);
    if (after != (before < 0 ? 1 : before + 1)) {
        printf("%s %s: %s from %g to %g\n", method, path, series, before, after);
        fail();
    }
}

static void counts_by_route_and_never_by_path(void **state) {
    (void)state;
    assert_counted("GET", "/v1/_zoek?q=brug", "route=\"/v1/_zoek\",method=\"GET\",code=\"200\"");
    assert_counted("GET", "/v1/_zoek?q=brug", "route=\"/v1/_zoek\",method=\"GET\",code=\"200\"");
    assert_counted("GET", "/v1/_zoek", "route=\"/v1/_zoek\",method=\"GET\",code=\"400\"");
    assert_counted("HEAD", "/v1/_zoek?q=brug", "route=\"/v1/_zoek\",method=\"HEAD\",code=\"200\"");
    assert_counted("GET", "/v1/artikelen/grondwater",
                   "route=\"/v1/artikelen/{id}\",method=\"GET\",code=\"200\"");
    assert_counted("GET", "/v1/artikelen/bestaat-niet",
                   "route=\"/v1/artikelen/{id}\",method=\"GET\",code=\"404\"");
    assert_counted("GET", "/geheim-pad", "route=\"other\",method=\"GET\",code=\"404\"");
    assert_counted("BREW", "/v1/_zoek", "route=\"/v1/_zoek\",method=\"other\",code=\"405\"");
    assert_counted("BREW", "/ander-pad", "route=\"other\",method=\"other\",code=\"404\"");

    struct http_reply reply = scrape();
    const char *const absent[] = {"brug", "grondwater", "bestaat-niet", "-pad", "BREW"};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
        assert_false(http_body_has(&reply, absent[i]));
    }
    http_reply_release(&reply);
}

static void measures_how_long_it_takes(void **state) {
    (void)state;
    static const char name[] = "vraagbaak_http_request_duration_seconds";
    ask("GET", "/v1/_zoek?q=brug");
    struct http_reply reply = scrape();
    const char *const bounds[] = {"0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05",
                                  "0.1",    "0.25",  "0.5",    "1",     "2.5",  "5",     "+Inf"};
    double last = 0;
    char series[256];
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        snprintf(series, sizeof series, "%s_bucket{route=\"/v1/_zoek\",le=\"%s\"}", name,
                 bounds[i]);
        double value = value_in(&reply, series);
        assert_true(value >= last);
        last = value;
    }
    snprintf(series, sizeof series, "%s_count{route=\"/v1/_zoek\"}", name);
    assert_true(last > 0 && value_in(&reply, series) == last);
    snprintf(series, sizeof series, "%s_sum{route=\"/v1/_zoek\"}", name);
    assert_true(value_in(&reply, series) > 0);
    http_reply_release(&reply);
}

static void counts_what_finds_nothing(void **state) {
    (void)state;
    static const char api[] = "vraagbaak_zero_results_total{channel=\"api\"}";
    static const char website[] = "vraagbaak_zero_results_total{channel=\"website\"}";
    double api_before = value_of(api);
    double website_before = value_of(website);
    ask("GET", "/v1/_zoek?q=xqzwvkj");
    ask("GET", "/v1/_zoek?q=brug");
    assert_true(value_of(api) == api_before + 1);
    assert_true(value_of(website) == website_before);
    ask("GET", "/zoeken?q=xqzwvkj");
    ask("GET", "/zoeken?q=brug");
    assert_true(value_of(website) == website_before + 1);
}

static void knows_the_index_and_the_program(void **state) {
    (void)state;
    struct http_reply reply = scrape();
    double public_count = value_in(&reply, "vraagbaak_index_documents{database=\"openbaar\"}");
    double staff_count = value_in(&reply, "vraagbaak_index_documents{database=\"intern\"}");
    assert_true(public_count > 0 && staff_count > public_count);
    assert_true(value_in(&reply, "vraagbaak_index_generation") >= 1);
    double now_s = (double)time(NULL);
    double made_s = value_in(&reply, "vraagbaak_index_generation_timestamp_seconds");
    double started_s = value_in(&reply, "process_start_time_seconds");
    assert_true(made_s > 1.6e9 && made_s <= now_s);
    assert_true(started_s > now_s - 3600 && started_s <= now_s);
    assert_true(value_in(&reply, "process_resident_memory_bytes") > 1e6);
    assert_true(value_in(&reply, "process_cpu_seconds_total") > 0);
    assert_true(value_in(&reply, "process_open_fds") > 3);
    assert_true(value_in(&reply, "vraagbaak_http_connections{listener=\"admin\"}") >= 1);
    assert_true(value_in(&reply, "vraagbaak_http_requests_in_flight{listener=\"admin\"}") >= 1);
    assert_true(value_in(&reply, "vraagbaak_http_connections{listener=\"public\"}") >= 0);
    assert_true(value_in(&reply, "vraagbaak_log_dropped_total") == 0);
    http_reply_release(&reply);
}

/* The format as Prometheus reads it, and the conventions for names. */
static void passes_promtool(void **state) {
    (void)state;
    ask("GET", "/v1/_zoek?q=brug");
    struct http_reply reply = scrape();
    assert_header(&reply, "Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    const char *path = WORK_FOLDER "/metrics.txt";
    assert_int_equal(file_write(path, buf_str(&reply.body), NULL), ERR_OK);
    http_reply_release(&reply);
    pid_t pid = fork();
    if (pid == 0) {
        int input = open(path, O_RDONLY | O_CLOEXEC);
        dup2(input, STDIN_FILENO);
        execl(PROMTOOL, PROMTOOL, "check", "metrics", (char *)NULL);
        _exit(127);
    }
    int status = -1;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

/* Each metric has a line in the guide for operators. */
static void is_told_in_the_guide(void **state) {
    (void)state;
    struct buf guide = BUF_INIT;
    assert_int_equal(file_read(&guide, GUIDE, (size_t)1 << 20, NULL), ERR_OK);
    struct http_reply reply = scrape();
    struct str rest = buf_str(&reply.body);
    size_t count = 0;
    while (rest.ptr) {
        struct str line = str_cut(&rest, '\n');
        if (!str_starts_with(line, STR("# TYPE "))) {
            continue;
        }
        struct str name = str_slice(line, strlen("# TYPE "), line.len);
        name = str_cut(&name, ' ');
        if (str_find(buf_str(&guide), name, 0) == guide.len) {
            printf("%.*s is not in %s\n", STR_ARGS(name), GUIDE);
            fail();
        }
        count++;
    }
    assert_true(count > 20);
    http_reply_release(&reply);
    buf_release(&guide);
}

static void *load(void *payload) {
    for (int i = 0; i < LOAD_REQUESTS; i++) {
        ask("GET", i % 2 == 0 ? "/v1/_suggereer?q=br" : "/robots.txt");
    }
    return payload;
}

/* Nothing is lost or counted twice, and every answer in between is one that can be. */
static void counts_well_under_load(void **state) {
    (void)state;
    static const char robots[] =
        "vraagbaak_http_requests_total{route=\"/robots.txt\",method=\"GET\",code=\"200\"}";
    static const int robots_asked = LOAD_THREADS * LOAD_REQUESTS / 2;
    ask("GET", "/robots.txt");
    double before = value_of(robots);
    pthread_t threads[LOAD_THREADS];
    for (size_t i = 0; i < LOAD_THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, load, NULL), 0);
    }
    double last = before;
    for (int i = 0; i < SCRAPES; i++) {
        double now = value_of(robots);
        assert_true(now >= last && now <= before + robots_asked);
        last = now;
    }
    for (size_t i = 0; i < LOAD_THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    assert_true(value_of(robots) == before + robots_asked);
}

static void says_what_it_looked_at(void **state) {
    (void)state;
    struct http_reply reply = http_get(server.admin, "/readyz");
    assert_int_equal(reply.status, 200);
    assert_string_equal(buf_str(&reply.body).ptr, "ok\n");
    http_reply_release(&reply);
    reply = http_get(server.admin, "/readyz?verbose");
    assert_int_equal(reply.status, 200);
    assert_true(http_body_has(&reply, "[+] service: takes requests\n"));
    assert_true(http_body_has(&reply, "[+] index: generation 1, "));
    assert_true(http_body_has(&reply, " s ago\nok\n"));
    http_reply_release(&reply);
    struct http_options head = {.method = "HEAD"};
    const char *const paths[] = {"/livez", "/readyz", "/metrics"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        reply = http_fetch(server.admin, paths[i], &head);
        assert_int_equal(reply.status, 200);
        assert_int_equal(reply.body.len, 0);
        http_reply_release(&reply);
        reply = get(paths[i], 404); /* not for everyone */
        http_reply_release(&reply);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_by_route_and_never_by_path),
        cmocka_unit_test(measures_how_long_it_takes),
        cmocka_unit_test(counts_what_finds_nothing),
        cmocka_unit_test(knows_the_index_and_the_program),
        cmocka_unit_test(passes_promtool),
        cmocka_unit_test(is_told_in_the_guide),
        cmocka_unit_test(counts_well_under_load),
        cmocka_unit_test(says_what_it_looked_at),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
