/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Methods, headers, forms and articles: how the service behaves as an HTTP server. */
#include <stdio.h>
#include <string.h>

#include "base/version.h"
#include "fixture.h"

static struct http_reply fetch(const char *method, const char *path, const char *header) {
    struct http_options options = {.method = method, .headers = {header}};
    return http_fetch(server.url, path, &options);
}

static void assert_status(const char *method, const char *path, long status) {
    struct http_reply reply = fetch(method, path, NULL);
    assert_int_equal(reply.status, status);
    http_reply_release(&reply);
}

static void knows_its_methods(void **state) {
    (void)state;
    struct http_reply reply = fetch("DELETE", "/v1/_zoek?q=a", NULL);
    assert_int_equal(reply.status, 405);
    assert_header(&reply, "Allow", "GET, HEAD, POST, OPTIONS");
    assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
    http_reply_release(&reply);
    reply = fetch("PUT", "/v1/artikelen/brug", NULL);
    assert_int_equal(reply.status, 405);
    assert_header(&reply, "Allow", "GET, HEAD, OPTIONS");
    http_reply_release(&reply);
    reply = fetch("OPTIONS", "/v1/_zoek", NULL);
    assert_int_equal(reply.status, 204);
    assert_int_equal(reply.body.len, 0);
    http_reply_release(&reply);
    assert_status("POST", "/", 405);
    assert_status("POST", "/v1/artikelen", 405);
    assert_status("DELETE", "/v1/artikelen/brug/verwant", 405);
    assert_status("PUT", "/v1/themas", 405);
    assert_status("PATCH", "/v1/organisaties", 405);
    assert_status("POST", "/v1/gemeenten", 405);
    assert_status("TRACE", "/v1", 405);
}

static void answers_head_like_get(void **state) {
    (void)state;
    const char *const paths[] = {"/",
                                 "/zoeken?q=brug",
                                 "/artikel/brug",
                                 "/v1/_zoek?q=brug",
                                 "/v1/artikelen/brug",
                                 "/v1/artikelen/brug/verwant",
                                 "/v1/artikelen",
                                 "/v1/themas",
                                 "/v1/organisaties",
                                 "/v1/gemeenten",
                                 "/v1/openapi.json"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = fetch("HEAD", paths[i], NULL);
        assert_int_equal(reply.status, 200);
        assert_int_equal(reply.body.len, 0);
        char length[32];
        http_header_value(&reply, "Content-Length", length, sizeof length);
        assert_true(strlen(length) >= 2);
        http_reply_release(&reply);
    }
}

static void knows_no_other_addresses(void **state) {
    (void)state;
    const char *const paths[] = {"/v1/_zoek/",
                                 "/v1/artikelen/brug/",
                                 "/v1/artikelen/",
                                 "/v1/artikelen/brug/verwant/",
                                 "/v1/artikelen/brug/tekst",
                                 "/v1/artikelen//verwant",
                                 "/v1/themas/",
                                 "/v1/themas/wegen",
                                 "/v1/organisaties/",
                                 "/v1/gemeenten/",
                                 "/v1/_suggereer/",
                                 "/v1/onbekend",
                                 "/zoeken/",
                                 "/artikel/",
                                 "/artikel/onbekend",
                                 "/static/",
                                 "/static/x.css",
                                 "/livez",
                                 "/readyz",
                                 "/v2/_zoek",
                                 "/../etc/passwd",
                                 "/static/../main.c",
                                 "/v1/artikelen/..%2F..%2Fetc",
                                 "/v1%2Fthemas",
                                 "/balie%2fartikel/grondwater",
                                 "/ARTIKEL/brug"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = http_get(server.url, paths[i]);
        if (reply.status != 404) {
            printf("%s: %ld\n", paths[i], reply.status);
        }
        assert_int_equal(reply.status, 404);
        http_reply_release(&reply);
    }
}

static void sends_the_security_headers(void **state) {
    (void)state;
    const char *const paths[] = {"/v1",       "/v1/",       "/v1/_zoek?q=brug",
                                 "/v1/_zoek", "/v1/geheim", "/v1/openapi.json",
                                 "/",         "/onbekend",  "/zoeken?q=brug"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = http_get(server.url, paths[i]);
        bool is_api = strncmp(paths[i], "/v1", 3) == 0;
        char policy[256];
        assert_header(&reply, "X-Content-Type-Options", "nosniff");
        assert_header(&reply, "X-Frame-Options", "DENY");
        assert_header(&reply, "Referrer-Policy", "no-referrer");
        assert_header(&reply, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assert_header(&reply, "API-Version", is_api ? VRAAGBAAK_VERSION : "");
        assert_header(&reply, "Server", "");
        http_header_value(&reply, "Content-Security-Policy", policy, sizeof policy);
        assert_non_null(strstr(policy, "default-src 'none'"));
        assert_non_null(strstr(policy, "frame-ancestors 'none'"));
        assert_null(strstr(policy, "unsafe"));
        http_reply_release(&reply);
    }
}

static void opens_only_the_description_to_other_origins(void **state) {
    (void)state;
    struct http_reply reply = fetch("GET", "/v1/openapi.json", "Origin: https://elders.example");
    assert_header(&reply, "Access-Control-Allow-Origin", "*");
    http_reply_release(&reply);
    reply = fetch("GET", "/v1/_zoek?q=brug", "Origin: https://elders.example");
    assert_header(&reply, "Access-Control-Allow-Origin", "");
    assert_header(&reply, "Cache-Control", "no-store");
    http_reply_release(&reply);
}

static void asks_for_json(void **state) {
    (void)state;
    struct http_options options = {.body = "q=brug"};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(reply.status, 415);
    http_reply_release(&reply);
    options = (struct http_options){.body = "{\"q\":\"brug\"}",
                                    .headers = {"Content-Type: application/json; charset=utf-8"}};
    reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

static void gives_nothing_but_json(void **state) {
    (void)state;
    const char *const paths[] = {
        "/v1/_zoek?q=brug", "/v1/_suggereer?q=brug", "/v1/artikelen", "/v1/artikelen/brug/verwant",
        "/v1/themas",       "/v1/organisaties",      "/v1/gemeenten", "/v1"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = fetch("GET", paths[i], "Accept: text/csv");
        assert_int_equal(reply.status, 406);
        assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
        http_reply_release(&reply);
    }
}

static void refuses_large_bodies(void **state) {
    (void)state;
    static char body[1024 * 1024];
    memset(body, ' ', sizeof body);
    struct http_options options = {.body = body,
                                   .body_len = sizeof body,
                                   .headers = {"Content-Type: application/json", "Expect:"}};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(reply.status, 413);
    http_reply_release(&reply);
    options.headers[2] = "Transfer-Encoding: chunked";
    reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(reply.status, 413);
    http_reply_release(&reply);
    reply = get("/v1", 200);
    http_reply_release(&reply);
}

/* ## Articles */

static void gives_an_article(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/artikelen/gat-in-de-weg", 200);
    json_t *json = http_json(&reply);
    assert_string_equal(json_string_value(json_object_get(json, "titel")),
                        "Gat in een provinciale weg melden");
    assert_string_equal(json_string_value(json_object_get(json, "themaNaam")), "Wegen");
    assert_true(json_is_null(json_object_get(json, "kanaal")));
    assert_int_equal(json_array_size(json_object_get(json, "kopjes")), 3);
    const json_t *owner = json_object_get(json, "organisatie");
    assert_string_equal(json_string_value(json_object_get(owner, "naam")),
                        "Provincie Zuid-Holland");
    json_decref(json);
    http_reply_release(&reply);
    assert_status("GET", "/v1/artikelen/bestaat-niet", 404);
    assert_status("GET", "/v1/artikelen/gat-in-de-weg?x=1", 400);
    assert_status("GET", "/v1/artikelen/gat-in-de-weg?kanaal=fax", 400);
}

static void words_it_for_a_channel(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/artikelen/gat-in-de-weg?kanaal=telefoon", 200);
    assert_true(http_body_has(&reply, "hectometerbordje"));
    assert_true(http_body_has(&reply, "\"kanaal\":\"telefoon\""));
    http_reply_release(&reply);
    reply = get("/v1/artikelen/gat-in-de-weg?kanaal=chat", 200);
    assert_true(http_body_has(&reply, "\"kanaal\":null"));
    assert_true(http_body_has(&reply, "weginspecteur"));
    http_reply_release(&reply);
}

static void assert_form(const char *accept, long status, const char *type, const char *text) {
    struct http_reply reply = fetch("GET", "/v1/artikelen/grondwater", accept);
    assert_int_equal(reply.status, status);
    assert_header(&reply, "Content-Type", type);
    assert_true(http_body_has(&reply, text));
    http_reply_release(&reply);
}

static void gives_the_form_that_is_asked_for(void **state) {
    (void)state;
    assert_form("Accept: */*", 200, "application/json; charset=utf-8", "\"id\":\"grondwater\"");
    assert_form("Accept: text/html", 200, "text/html; charset=utf-8", "<table>");
    assert_form("Accept: text/markdown", 200, "text/markdown; charset=utf-8", "| weinig | nee |");
    assert_form("Accept: text/plain;q=0.9, text/html;q=0.2", 200, "text/plain; charset=utf-8",
                "Voor het oppompen");
    assert_form("Accept: text/*;q=0.5, application/json;q=0.4", 200, "text/html; charset=utf-8",
                "<p>");
    assert_form("Accept: image/png", 406, "application/problem+json; charset=utf-8", "406");
}

static void answers_304_to_who_has_it(void **state) {
    (void)state;
    const char *const paths[] = {"/v1/artikelen/brug",       "/v1/artikelen/brug/verwant",
                                 "/v1/artikelen?pageSize=2", "/v1/themas",
                                 "/v1/organisaties",         "/v1/gemeenten",
                                 "/v1/openapi.json"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = get(paths[i], 200);
        assert_header(&reply, "Cache-Control", "no-cache");
        char tag[64];
        http_header_value(&reply, "ETag", tag, sizeof tag);
        http_reply_release(&reply);
        char header[128];
        snprintf(header, sizeof header, "If-None-Match: \"anders\", W/%s", tag);
        reply = fetch("GET", paths[i], header);
        assert_int_equal(reply.status, 304);
        assert_int_equal(reply.body.len, 0);
        assert_header(&reply, "ETag", tag);
        http_reply_release(&reply);
        reply = fetch("GET", paths[i], "If-None-Match: \"anders\"");
        assert_int_equal(reply.status, 200);
        http_reply_release(&reply);
    }
}

static void tells_the_operator_how_it_is(void **state) {
    (void)state;
    const char *const paths[] = {"/livez", "/readyz"};
    for (size_t i = 0; i < 2; i++) {
        struct http_reply reply = http_get(server.admin, paths[i]);
        assert_int_equal(reply.status, 200);
        http_reply_release(&reply);
    }
    struct http_reply reply = http_get(server.admin, "/v1/_zoek?q=brug");
    assert_int_equal(reply.status, 404);
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_its_methods),
        cmocka_unit_test(answers_head_like_get),
        cmocka_unit_test(knows_no_other_addresses),
        cmocka_unit_test(sends_the_security_headers),
        cmocka_unit_test(opens_only_the_description_to_other_origins),
        cmocka_unit_test(asks_for_json),
        cmocka_unit_test(gives_nothing_but_json),
        cmocka_unit_test(refuses_large_bodies),
        cmocka_unit_test(gives_an_article),
        cmocka_unit_test(words_it_for_a_channel),
        cmocka_unit_test(gives_the_form_that_is_asked_for),
        cmocka_unit_test(answers_304_to_who_has_it),
        cmocka_unit_test(tells_the_operator_how_it_is),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
