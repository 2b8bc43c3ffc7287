/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists of the API: articles by the page, what is like one, themes and organisations; and
 * suggestions for what stands in a body. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static const char *text_at(const json_t *list, size_t i, const char *field) {
    const char *text = json_string_value(json_object_get(json_array_get(list, i), field));
    return text ? text : "";
}

static json_t *get_json(const char *path) {
    struct http_reply reply = get(path, 200);
    json_t *json = http_json(&reply);
    assert_non_null(json);
    http_reply_release(&reply);
    return json;
}

/* The ids of a list with a space behind each. */
static void assert_ids(const char *path, const char *expected) {
    json_t *json = get_json(path);
    const json_t *list = json_object_get(json, "artikelen");
    struct buf ids = BUF_INIT;
    for (size_t i = 0; i < json_array_size(list); i++) {
        buf_format(&ids, "%s ", text_at(list, i, "id"));
    }
    assert_str_equal(buf_str(&ids), expected);
    buf_release(&ids);
    json_decref(json);
}

static long total(const char *path) {
    json_t *json = get_json(path);
    long value = (long)json_integer_value(json_object_get(json, "totaal"));
    json_decref(json);
    return value;
}

/* ## Articles */

static void lists_what_is_public(void **state) {
    (void)state;
    assert_ids("/v1/artikelen",
               "brug gat-in-de-weg grondwater lantaarnpaal schade-door-werk zwemmen ");
    assert_int_equal(total("/v1/artikelen"), 6);
}

static void lists_without_bodies(void **state) {
    (void)state;
    json_t *json = get_json("/v1/artikelen");
    const json_t *first = json_array_get(json_object_get(json, "artikelen"), 0);
    assert_int_equal(json_object_size(first), 8);
    assert_string_equal(json_string_value(json_object_get(first, "url")), "/artikel/brug");
    json_decref(json);
}

static void filters_a_list(void **state) {
    (void)state;
    assert_ids("/v1/artikelen?thema=water", "brug grondwater zwemmen ");
    assert_ids("/v1/artikelen?thema=water&thema=wegen&pageSize=2&page=3",
               "schade-door-werk zwemmen ");
    assert_ids("/v1/artikelen?thema=niets", "");
    assert_ids("/v1/artikelen?thema=&gemeente=", "brug gat-in-de-weg grondwater lantaarnpaal "
                                                 "schade-door-werk zwemmen ");
    assert_ids("/v1/artikelen?gewijzigdSinds=2999-01-01", "");
    assert_ids("/v1/artikelen?taal=en", "");
}

static void links_the_pages(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/artikelen?taal=nl&pageSize=2&page=2", 200);
    assert_header(&reply, "Link",
                  "</v1/artikelen?taal=nl&pageSize=2>; rel=\"first\", "
                  "</v1/artikelen?taal=nl&pageSize=2>; rel=\"prev\", "
                  "</v1/artikelen?taal=nl&pageSize=2&page=3>; rel=\"next\", "
                  "</v1/artikelen?taal=nl&pageSize=2&page=3>; rel=\"last\"");
    http_reply_release(&reply);
    assert_ids("/v1/artikelen?pageSize=100&page=100000", ""); /* far behind the end */
}

static void names_every_fault_of_a_list(void **state) {
    (void)state;
    struct http_reply reply =
        get("/v1/artikelen?q=brug&page=0&pageSize=101&gewijzigdSinds=gisteren&page=2", 400);
    json_t *json = http_json(&reply);
    const json_t *errors = json_object_get(json, "errors");
    const char *const expected[] = {"q", "page", "pageSize", "gewijzigdSinds", "page"};
    assert_int_equal(json_array_size(errors), 5);
    for (size_t i = 0; i < 5; i++) {
        assert_string_equal(text_at(errors, i, "location"), expected[i]);
    }
    json_decref(json);
    http_reply_release(&reply);
    reply = get("/v1/artikelen?page=100001", 400);
    http_reply_release(&reply);
    reply = get("/v1/artikelen?thema=%ff", 400);
    http_reply_release(&reply);
}

static void a_name_that_is_not_plain_is_not_shown(void **state) {
    (void)state;
    const char *const paths[] = {
        "/v1/artikelen?mijn+geheime+vraag", "/v1/themas?mijn+geheime+vraag",
        "/v1/artikelen/brug?mijn+geheime+vraag", "/v1/_suggereer?q=a&mijn+geheime+vraag",
        "/v1/gemeenten?mijn+geheime+vraag"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = get(paths[i], 400);
        assert_false(http_body_has(&reply, "geheim"));
        http_reply_release(&reply);
    }
}

static void gives_what_is_like_an_article(void **state) {
    (void)state;
    json_t *json = get_json("/v1/artikelen/gat-in-de-weg/verwant");
    const json_t *list = json_object_get(json, "artikelen");
    assert_true(json_array_size(list) >= 1 && json_array_size(list) <= 5);
    for (size_t i = 0; i < json_array_size(list); i++) {
        assert_string_not_equal(text_at(list, i, "id"), "gat-in-de-weg");
        assert_string_not_equal(text_at(list, i, "id"), "alleen-medewerker");
    }
    json_decref(json);
    struct http_reply reply = get("/v1/artikelen/verlopen/verwant", 404);
    http_reply_release(&reply);
    reply = get("/v1/artikelen/alleen-medewerker/verwant", 404);
    http_reply_release(&reply);
    reply = get("/v1/artikelen/brug/verwant?kanaal=chat", 400);
    http_reply_release(&reply);
}

/* ## Beside the articles */

static void lists_themes_and_organisations(void **state) {
    (void)state;
    json_t *json = get_json("/v1/themas");
    const json_t *list = json_object_get(json, "themas");
    assert_int_equal(json_array_size(list), 2);
    assert_string_equal(text_at(list, 0, "sleutel"), "wegen");
    assert_string_equal(text_at(list, 0, "naam"), "Wegen");
    json_decref(json);
    json = get_json("/v1/organisaties");
    list = json_object_get(json, "organisaties");
    assert_string_equal(text_at(list, 0, "naam"), "Provincie Zuid-Holland");
    json_decref(json);
    struct http_reply reply = get("/v1/themas?thema=wegen", 400);
    http_reply_release(&reply);
}

static void finds_no_municipality_of_an_unknown_place(void **state) {
    (void)state;
    json_t *json = get_json("/v1/gemeenten?plaats=Nergenshuizen%20aan%20Zee");
    assert_int_equal(json_array_size(json_object_get(json, "gemeenten")), 0);
    const json_t *links = json_object_get(json, "_links");
    assert_string_equal(json_string_value(json_object_get(json_object_get(links, "self"), "href")),
                        "/v1/gemeenten?plaats=Nergenshuizen%20aan%20Zee");
    json_decref(json);
    char path[128] = "/v1/gemeenten?plaats=";
    memset(path + strlen(path), 'a', 65);
    struct http_reply reply = get(path, 400);
    http_reply_release(&reply);
    reply = get("/v1/gemeenten?plaats=a&plaats=b", 400);
    http_reply_release(&reply);
    reply = get("/v1/gemeenten?plaats=%07", 400);
    http_reply_release(&reply);
}

static void the_start_names_the_parts(void **state) {
    (void)state;
    json_t *json = get_json("/v1");
    const json_t *links = json_object_get(json, "_links");
    const char *const names[] = {"zoek",   "suggereer",    "artikelen", "verwant",
                                 "themas", "organisaties", "gemeenten", "openapi"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_non_null(json_object_get(links, names[i]));
    }
    json_decref(json);
}

/* ## While typing */

static struct http_reply suggest_for(const char *body, const char *type) {
    struct http_options options = {.body = body, .headers = {type}};
    return http_fetch(server.url, "/v1/_suggereer", &options);
}

static void suggests_for_a_body(void **state) {
    (void)state;
    struct http_reply by_address = get("/v1/_suggereer?q=gat", 200);
    struct http_reply by_body = suggest_for("{\"q\":\"gat\"}", "Content-Type: application/json");
    assert_int_equal(by_body.status, 200);
    assert_string_equal(by_body.body.ptr, by_address.body.ptr);
    http_reply_release(&by_address);
    http_reply_release(&by_body);
    const struct {
        const char *body;
        const char *type;
        long status;
    } cases[] = {
        {"{\"q\":\"gat\"}", "Content-Type: text/plain", 415},
        {"{\"q\":\"\"}", "Content-Type: application/json", 400},
        {"{}", "Content-Type: application/json", 400},
        {"[\"gat\"]", "Content-Type: application/json", 400},
        {"{\"q\":1}", "Content-Type: application/json", 400},
        {"{\"q\":[\"gat\"]}", "Content-Type: application/json", 400},
        {"{\"q\":\"gat\",\"thema\":\"wegen\"}", "Content-Type: application/json", 400},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct http_reply reply = suggest_for(cases[i].body, cases[i].type);
        assert_int_equal(reply.status, cases[i].status);
        http_reply_release(&reply);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_what_is_public),
        cmocka_unit_test(lists_without_bodies),
        cmocka_unit_test(filters_a_list),
        cmocka_unit_test(links_the_pages),
        cmocka_unit_test(names_every_fault_of_a_list),
        cmocka_unit_test(a_name_that_is_not_plain_is_not_shown),
        cmocka_unit_test(gives_what_is_like_an_article),
        cmocka_unit_test(lists_themes_and_organisations),
        cmocka_unit_test(finds_no_municipality_of_an_unknown_place),
        cmocka_unit_test(the_start_names_the_parts),
        cmocka_unit_test(suggests_for_a_body),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
