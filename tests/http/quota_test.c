/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One client too many requests: who counts as one, what it is told, and what doesn't count. The
 * tests come from the machine itself, which is not limited; they speak as a trusted proxy. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static int start(void **state) {
    (void)state;
    start_with_settings(&server, "[proxies]\ntrusted = [\"127.0.0.0/8\", \"10.0.0.0/8\"]\n"
                                 "[rate_limit]\nper_minute = 2\nburst = 3\n");
    return 0;
}

static struct http_reply get_for(const char *client, const char *path) {
    char header[256];
    snprintf(header, sizeof header, "X-Forwarded-For: %s", client);
    struct http_options options = {.headers = {header}};
    return http_fetch(server.url, path, &options);
}

static void assert_answer(const char *client, const char *path, long status) {
    struct http_reply reply = get_for(client, path);
    if (reply.status != status) {
        fail_msg("%s for %s: %ld, not %ld", path, client, reply.status, status);
    }
    http_reply_release(&reply);
}

static void use_up(const char *client) {
    for (int i = 0; i < 3; i++) {
        assert_answer(client, "/v1/_zoek?q=brug", 200);
    }
    assert_answer(client, "/v1/_zoek?q=brug", 429);
}

static void tells_programs_when_to_come_back(void **state) {
    (void)state;
    use_up("192.0.2.1");
    struct http_reply reply = get_for("192.0.2.1", "/v1/_zoek?q=brug");
    char wait[32];
    char expected[64];
    http_header_value(&reply, "Retry-After", wait, sizeof wait);
    unsigned long seconds = 0;
    assert_true(str_to_number(str_from(wait), 30, &seconds) && seconds > 0);
    snprintf(expected, sizeof expected, "\"default\";r=0;t=%s", wait);
    assert_header(&reply, "RateLimit", expected);
    assert_header(&reply, "RateLimit-Policy", "\"default\";q=2;w=60");
    assert_header(&reply, "Cache-Control", "no-store");
    assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
    json_t *problem = http_json(&reply);
    assert_string_equal(json_string_value(json_object_get(problem, "type")),
                        "https://iana.org/assignments/http-problem-types#quota-exceeded");
    assert_int_equal(json_integer_value(json_object_get(problem, "status")), 429);
    const json_t *policies = json_object_get(problem, "violated-policies");
    assert_string_equal(json_string_value(json_array_get(policies, 0)), "default");
    assert_false(http_body_has(&reply, "192.0.2.1"));
    json_decref(problem);
    http_reply_release(&reply);
}

static void tells_people_on_a_page(void **state) {
    (void)state;
    use_up("192.0.2.2");
    struct http_reply reply = get_for("192.0.2.2", "/zoeken?q=brug");
    assert_int_equal(reply.status, 429);
    assert_header(&reply, "Content-Type", "text/html; charset=utf-8");
    assert_true(http_body_has(&reply, "Even geduld"));
    http_reply_release(&reply);
}

static void counts_each_client_apart(void **state) {
    (void)state;
    use_up("192.0.2.3");
    assert_answer("192.0.2.4", "/v1/_zoek?q=brug", 200);
    assert_answer("198.51.100.9, 192.0.2.3", "/v1/_zoek?q=brug", 429);
    assert_answer("198.51.100.9, 192.0.2.3, 10.0.0.7", "/v1/_zoek?q=brug", 429);
    use_up("2001:db8:7::1");
    assert_answer("2001:db8:7::2", "/v1/_zoek?q=brug", 429);
    assert_answer("2001:db8:8::1", "/v1/_zoek?q=brug", 200);
}

static void does_not_count_what_is_the_same_for_all(void **state) {
    (void)state;
    for (int i = 0; i < 10; i++) {
        assert_answer("192.0.2.5", "/v1/openapi.json", 200);
        assert_answer("192.0.2.5", "/robots.txt", 200);
    }
    use_up("192.0.2.5");
    assert_answer("192.0.2.5", "/v1/openapi.json", 200);
    assert_answer("192.0.2.5", "/vraagbaak.js", 200);
    assert_answer("192.0.2.5", "/bestaat-niet", 429);
    assert_answer("192.0.2.5", "/static/x", 404);
}

/* Each wrong key is a line in the log. */
static void counts_keys_everywhere(void **state) {
    (void)state;
    struct http_options options = {
        .headers = {"X-Forwarded-For: 192.0.2.6", "Authorization: Bearer fout"}};
    for (int i = 0; i < 4; i++) {
        struct http_reply reply = http_fetch(server.url, "/robots.txt", &options);
        assert_int_equal(reply.status, i < 3 ? 401 : 429);
        http_reply_release(&reply);
    }
}

static void does_not_limit_its_own_machine(void **state) {
    (void)state;
    for (int i = 0; i < 20; i++) {
        struct http_reply reply = get("/v1/_zoek?q=brug", 200);
        assert_header(&reply, "RateLimit", "");
        http_reply_release(&reply);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_programs_when_to_come_back),
        cmocka_unit_test(tells_people_on_a_page),
        cmocka_unit_test(counts_each_client_apart),
        cmocka_unit_test(does_not_count_what_is_the_same_for_all),
        cmocka_unit_test(counts_keys_everywhere),
        cmocka_unit_test(does_not_limit_its_own_machine),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
