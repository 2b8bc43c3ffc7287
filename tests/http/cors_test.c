/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which pages of others may use the API: those that are listed, and no other by any trick. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fixture.h"

#define LISTED "https://www.leiden.example"

static int start(void **state) {
    (void)state;
    start_with_settings(&server, "[cors]\norigins = [\"" LISTED "\", \"http://localhost:3000\"]\n"
                                 "[proxies]\ntrusted = [\"127.0.0.1\"]\n"
                                 "[rate_limit]\nper_minute = 1\nburst = 1\n");
    return 0;
}

struct question {
    const char *method; /* NULL: GET */
    const char *path;
    const char *origin;
    const char *header; /* one more; NULL for none */
};

static struct http_reply ask(struct question question) {
    char origin[512];
    snprintf(origin, sizeof origin, "Origin: %s", question.origin);
    struct http_options options = {.method = question.method, .headers = {origin, question.header}};
    return http_fetch(server.url, question.path, &options);
}

static bool has_cors(const struct http_reply *reply) {
    struct str headers = buf_str(&reply->headers);
    return str_find(headers, STR("Access-Control-"), 0) < headers.len;
}

static void assert_vary_origin(const struct http_reply *reply) {
    char vary[64];
    http_header_value(reply, "Vary", vary, sizeof vary);
    assert_non_null(strstr(vary, "Origin"));
}

static void opens_what_a_search_box_needs(void **state) {
    (void)state;
    const char *const paths[] = {
        "/v1/_zoek?q=brug", "/v1/_suggereer?q=brug",      "/v1/_beantwoord?vraag=brug",
        "/v1/artikelen",    "/v1/artikelen/brug",         "/v1/artikelen/brug/verwant",
        "/v1/themas",       "/v1/organisaties",           "/v1/gemeenten",
        "/v1/_zoek",        "/v1/artikelen/bestaat-niet",
    };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = ask((struct question){.path = paths[i], .origin = LISTED});
        assert_header(&reply, "Access-Control-Allow-Origin", LISTED);
        assert_header(&reply, "Access-Control-Allow-Credentials", "");
        assert_header(&reply, "Access-Control-Allow-Methods", "");
        assert_header(&reply, "Access-Control-Expose-Headers",
                      "API-Version, ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        assert_vary_origin(&reply);
        http_reply_release(&reply);
    }
}

static void opens_nothing_to_others(void **state) {
    (void)state;
    const char *const origins[] = {
        "https://elders.example",
        "null",
        "*",
        "",
        "http://www.leiden.example",
        "https://www.leiden.example:8443",
        "https://www.leiden.example.elders.example",
        "https://www.leiden.example/",
        "https://WWW.leiden.example",
        "https://xwww.leiden.example",
        (LISTED ", https://elders.example"),
    };
    for (size_t i = 0; i < sizeof origins / sizeof *origins; i++) {
        struct http_reply reply =
            ask((struct question){.path = "/v1/_zoek?q=brug", .origin = origins[i]});
        assert_int_equal(reply.status, 200);
        if (has_cors(&reply)) {
            fail_msg("opened to %s", origins[i]);
        }
        assert_vary_origin(&reply); /* what a cache keeps of this is not for a listed one */
        http_reply_release(&reply);
    }
}

static void opens_no_pages(void **state) {
    (void)state;
    const char *const paths[] = {"/", "/zoeken?q=brug", "/v1", "/artikel/brug", "/v1/onbekend"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = ask((struct question){.path = paths[i], .origin = LISTED});
        assert_false(has_cors(&reply));
        http_reply_release(&reply);
    }
}

static void the_description_is_for_all(void **state) {
    (void)state;
    struct http_reply reply = ask((struct question){.path = "/v1/openapi.json", .origin = "null"});
    assert_header(&reply, "Access-Control-Allow-Origin", "*");
    http_reply_release(&reply);
}

static void tells_beforehand_what_may_be_done(void **state) {
    (void)state;
    const char *const asks = "Access-Control-Request-Method: POST";
    struct http_reply reply =
        ask((struct question){"OPTIONS", "/v1/_zoek", "http://localhost:3000", asks});
    assert_int_equal(reply.status, 204);
    assert_header(&reply, "Access-Control-Allow-Origin", "http://localhost:3000");
    assert_header(&reply, "Access-Control-Allow-Methods", "GET, HEAD, POST");
    assert_header(&reply, "Access-Control-Allow-Headers", "Content-Type");
    assert_header(&reply, "Access-Control-Max-Age", "7200");
    assert_header(&reply, "Access-Control-Allow-Credentials", "");
    assert_vary_origin(&reply);
    http_reply_release(&reply);
    reply = ask((struct question){"OPTIONS", "/v1/themas", LISTED, asks});
    assert_header(&reply, "Access-Control-Allow-Methods", "GET, HEAD");
    http_reply_release(&reply);
    reply = ask((struct question){"OPTIONS", "/v1/feedback", LISTED, asks});
    assert_header(&reply, "Access-Control-Allow-Methods", "POST");
    http_reply_release(&reply);
    reply = ask((struct question){"OPTIONS", "/v1/contactmomenten", LISTED, asks});
    assert_false(has_cors(&reply));
    http_reply_release(&reply);
    reply = ask((struct question){"OPTIONS", "/v1/_zoek", "https://elders.example", asks});
    assert_int_equal(reply.status, 204);
    assert_header(&reply, "Allow", "GET, HEAD, POST, OPTIONS");
    assert_false(has_cors(&reply));
    http_reply_release(&reply);
}

static void an_answer_depends_on_all_it_depends_on(void **state) {
    (void)state;
    struct http_reply reply =
        ask((struct question){.path = "/v1/artikelen/brug", .origin = LISTED});
    assert_vary_origin(&reply);
    char vary[64];
    http_header_value(&reply, "Vary", vary, sizeof vary);
    assert_non_null(strstr(vary, ", Accept")); /* in one header */
    http_reply_release(&reply);
    reply = get("/v1/themas", 200); /* without an Origin too: a cache may give it to who has one */
    assert_vary_origin(&reply);
    http_reply_release(&reply);
}

static void a_page_can_read_that_it_asked_too_much(void **state) {
    (void)state;
    struct question question = {
        .path = "/v1/_zoek?q=brug", .origin = LISTED, .header = "X-Forwarded-For: 192.0.2.77"};
    struct http_reply reply = ask(question);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
    reply = ask(question);
    assert_int_equal(reply.status, 429);
    assert_header(&reply, "Access-Control-Allow-Origin", LISTED);
    http_reply_release(&reply);
}

/* Without a list nothing is open, and no answer depends on who asks. */
static void usually_opens_nothing(void **state) {
    (void)state;
    struct server_process closed;
    start_with_settings(&closed, "");
    struct http_options options = {.headers = {"Origin: " LISTED}};
    struct http_reply reply = http_fetch(closed.url, "/v1/_zoek?q=brug", &options);
    assert_int_equal(reply.status, 200);
    assert_false(has_cors(&reply));
    char vary[64];
    http_header_value(&reply, "Vary", vary, sizeof vary);
    assert_null(strstr(vary, "Origin"));
    http_reply_release(&reply);
    assert_int_equal(server_stop(&closed, SIGTERM), 0);
}

/* Whether a file of settings with this origin is fine. */
static bool may_be_listed(const char *origin) {
    char text[256];
    FILE *file = fopen(CONFIG_FILE, "w");
    assert_non_null(file);
    fprintf(file, "index = \"/\"\n[cors]\norigins = [\"%s\"]\n", origin);
    assert_int_equal(fclose(file), 0);
    const char *const argv[] = {SERVER_PROGRAM, "--config", CONFIG_FILE, "--check-config", NULL};
    int code = run_program(argv, STDERR_FILENO, text, sizeof text);
    assert_true(code == 0 || (code == 2 && strstr(text, "cors.origins must be a list")));
    return code == 0;
}

static void only_an_origin_can_be_listed(void **state) {
    (void)state;
    const char *const good[] = {"https://www.example.nl", "http://localhost:3000",
                                "https://[2001:db8::1]:8443", "https://xn--caf-dma.example"};
    const char *const wrong[] = {"",
                                 "null",
                                 "*",
                                 "https://*",
                                 "https://",
                                 "https://:80",
                                 "www.example.nl",
                                 "https://www.example.nl/",
                                 "https://www.example.nl/zoeken",
                                 "https://WWW.example.nl",
                                 "https://iemand@www.example.nl",
                                 "https://a.example https://b.example",
                                 "ftp://www.example.nl"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(may_be_listed(good[i]));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(may_be_listed(wrong[i]));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opens_what_a_search_box_needs),
        cmocka_unit_test(opens_nothing_to_others),
        cmocka_unit_test(opens_no_pages),
        cmocka_unit_test(the_description_is_for_all),
        cmocka_unit_test(tells_beforehand_what_may_be_done),
        cmocka_unit_test(an_answer_depends_on_all_it_depends_on),
        cmocka_unit_test(a_page_can_read_that_it_asked_too_much),
        cmocka_unit_test(usually_opens_nothing),
        cmocka_unit_test(only_an_origin_can_be_listed),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
