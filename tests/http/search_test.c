/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* GET and POST /v1/_zoek: what is found, and what is wrong with a question. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static json_t *search(const char *query) {
    struct buf path = BUF_INIT;
    buf_format(&path, "/v1/_zoek?%s", query);
    struct http_reply reply = get(path.ptr, 200);
    json_t *json = http_json(&reply);
    assert_non_null(json);
    http_reply_release(&reply);
    buf_release(&path);
    return json;
}

static void assert_first(const char *query, const char *id) {
    json_t *json = search(query);
    assert_string_equal(result_id(json, 0), id);
    json_decref(json);
}

static void finds_what_is_asked(void **state) {
    (void)state;
    assert_first("q=gat+in+de+weg", "gat-in-de-weg");
    assert_first("q=GATEN%20in%20Wegen", "gat-in-de-weg");
    assert_first("q=vergunning+grondwater+onttrekken", "grondwater");
    assert_first("q=lantaarnpalen", "lantaarnpaal");
    assert_first("q=kuil", "gat-in-de-weg");
    assert_first("q=brug%20open", "brug");
}

static void gives_the_documented_fields(void **state) {
    (void)state;
    json_t *json = search("q=fietspad+gat");
    assert_string_equal(json_string_value(json_object_get(json, "vraag")), "fietspad gat");
    assert_int_equal(json_integer_value(json_object_get(json, "page")), 1);
    assert_int_equal(json_integer_value(json_object_get(json, "pageSize")), 10);
    assert_int_equal(json_integer_value(json_object_get(json, "generatie")), 1);
    assert_true(json_is_null(json_object_get(json, "bedoeldeU")));
    assert_true(json_is_real(json_object_get(json, "duurMs")));
    const json_t *hit = json_array_get(json_object_get(json, "resultaten"), 0);
    const char *const fields[] = {"id",    "titel",       "vraag",     "url",
                                  "anker", "kop",         "fragment",  "markeringen",
                                  "thema", "organisatie", "gewijzigd", "score"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        assert_non_null(json_object_get(hit, fields[i]));
    }
    assert_null(json_object_get(hit, "uitleg"));
    json_decref(json);
}

static void marks_words_in_the_best_section(void **state) {
    (void)state;
    json_t *json = search("q=fietspad");
    const json_t *hit = json_array_get(json_object_get(json, "resultaten"), 0);
    assert_string_equal(json_string_value(json_object_get(hit, "id")), "gat-in-de-weg");
    assert_string_equal(json_string_value(json_object_get(hit, "kop")), "Daarna");
    assert_string_equal(json_string_value(json_object_get(hit, "anker")), "daarna");
    const char *fragment = json_string_value(json_object_get(hit, "fragment"));
    assert_string_equal(fragment, "Een weginspecteur komt kijken. Fietspaden horen er ook bij.");
    const json_t *mark = json_array_get(json_object_get(hit, "markeringen"), 0);
    assert_int_equal(json_integer_value(json_array_get(mark, 0)), 31);
    assert_int_equal(json_integer_value(json_array_get(mark, 1)), 41);
    json_decref(json);
}

static void refers_to_who_is_responsible(void **state) {
    (void)state;
    json_t *json = search("q=kapotte+lantaarnpaal");
    const json_t *referral = json_object_get(json, "doorverwijzing");
    const json_t *other = json_object_get(referral, "organisatie");
    assert_string_equal(json_string_value(json_object_get(other, "sleutel")), "gemeente");
    assert_string_equal(json_string_value(json_object_get(other, "telefoon")), "14 0182");
    json_decref(json);
    json = search("q=brug");
    assert_true(json_is_null(json_object_get(json, "doorverwijzing")));
    json_decref(json);
}

static size_t count_hits(const char *query) {
    json_t *json = search(query);
    size_t count = json_array_size(json_object_get(json, "resultaten"));
    json_decref(json);
    return count;
}

static void filters_and_counts(void **state) {
    (void)state;
    assert_int_equal(count_hits("q=fiets&thema=wegen"), 1);
    assert_int_equal(count_hits("q=fiets&thema=water"), 1);
    assert_int_equal(count_hits("q=fiets&thema=wegen,water"), 2);
    assert_int_equal(count_hits("q=fiets&thema=wegen&thema=water"), 2);
    assert_int_equal(count_hits("q=fiets&thema=wegen&organisatie=gemeente"), 0);
    assert_int_equal(count_hits("q=fiets&doelgroep=bedrijf"), 2);
    assert_int_equal(count_hits("q=fiets&thema=bestaat-niet"), 0);
    assert_int_equal(count_hits("q=fiets&taal=nl"), 2);
    assert_int_equal(count_hits("q=fiets&taal=en"), 0);
    assert_int_equal(count_hits("q=fiets&gewijzigdSinds=2999-01-01"), 0);
    assert_int_equal(count_hits("q=fiets&thema=&doelgroep=&gewijzigdSinds="), 2);
    assert_int_equal(count_hits("q=fiets&thema=,wegen,"), 1);
    struct http_reply reply = get("/v1/_zoek?q=fiets&gewijzigdSinds=2026-02-30", 400);
    http_reply_release(&reply);
    json_t *json = search("q=fiets");
    const json_t *themes = json_object_get(json_object_get(json, "facetten"), "thema");
    assert_int_equal(json_array_size(themes), 2);
    json_decref(json);
}

/* The counts of a facet as "waarde=aantal", one after the other. */
static void assert_facet(const char *query, const char *facet, const char *expected) {
    json_t *json = search(query);
    struct buf found = BUF_INIT;
    size_t i;
    const json_t *value;
    json_array_foreach(json_object_get(json_object_get(json, "facetten"), facet), i, value) {
        buf_format(&found, "%s%s=%d", i ? " " : "",
                   json_string_value(json_object_get(value, "waarde")),
                   (int)json_integer_value(json_object_get(value, "aantal")));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    json_decref(json);
}

static void counts_what_else_a_filter_could_give(void **state) {
    (void)state;
    assert_facet("q=fiets", "thema", "water=1 wegen=1");
    assert_facet("q=fiets&thema=wegen", "thema", "water=1 wegen=1");
    assert_facet("q=fiets&thema=bestaat-niet", "thema", "water=1 wegen=1");
    assert_facet("q=fiets&thema=wegen", "doelgroep", "bedrijf=1 burger=1");
    assert_facet("q=fiets&thema=wegen&taal=en", "thema", "");
    assert_facet("q=fiets&thema=wegen&taal=en", "taal", "nl=1");
    assert_facet("q=fietz&thema=wegen", "thema", "water=1 wegen=1");
}

static void pages_with_links(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/_zoek?q=weg+brug+zwemmen+grondwater&pageSize=2&page=2", 200);
    char link[1024];
    http_header_value(&reply, "Link", link, sizeof link);
    assert_non_null(strstr(link, "rel=\"prev\""));
    assert_non_null(strstr(link, "&pageSize=2&page=3>; rel=\"next\""));
    json_t *json = http_json(&reply);
    assert_int_equal(json_array_size(json_object_get(json, "resultaten")), 2);
    json_decref(json);
    http_reply_release(&reply);
}

static void explains_on_request(void **state) {
    (void)state;
    json_t *json = search("q=kuil&explain=true");
    const json_t *hit = json_array_get(json_object_get(json, "resultaten"), 0);
    const json_t *lines = json_object_get(hit, "uitleg");
    assert_true(json_array_size(lines) > 0);
    double sum = 0;
    bool by_synonym = false;
    size_t i;
    const json_t *line;
    json_array_foreach(lines, i, line) {
        sum += json_real_value(json_object_get(line, "gewicht"));
        const char *way = json_string_value(json_object_get(line, "weg"));
        by_synonym = by_synonym || strcmp(way, "synoniem") == 0;
    }
    assert_true(by_synonym);
    double score = json_real_value(json_object_get(hit, "score"));
    assert_true(sum > score - 0.01 && sum < score + 0.01);
    json_decref(json);
}

static void gives_a_page_for_function_words(void **state) {
    (void)state;
    json_t *json = search("q=wat+kan+ik+hier");
    assert_true(json_array_size(json_object_get(json, "resultaten")) > 0);
    json_decref(json);
    assert_int_equal(count_hits("q=xyzzyplugh"), 0);
    assert_int_equal(count_hits("q=%3F%21"), 0);
}

static void mends_typing_errors(void **state) {
    (void)state;
    json_t *json = search("q=lantaarnpaall+kapod");
    assert_string_equal(result_id(json, 0), "lantaarnpaal");
    json_decref(json);
    json = search("q=grondwatter");
    assert_string_equal(json_string_value(json_object_get(json, "bedoeldeU")), "grondwater");
    assert_true(json_is_true(json_object_get(json, "gecorrigeerd")));
    assert_string_equal(json_string_value(json_object_get(json, "vraag")), "grondwatter");
    assert_string_equal(result_id(json, 0), "grondwater");
    json_decref(json);
    json = search("q=brug+gratt");
    assert_true(json_is_false(json_object_get(json, "gecorrigeerd")));
    json_decref(json);
}

static void suggests_while_typing(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/_suggereer?q=gat+prov", 200);
    json_t *json = http_json(&reply);
    const json_t *first = json_array_get(json_object_get(json, "suggesties"), 0);
    assert_string_equal(json_string_value(json_object_get(first, "tekst")),
                        "Gat in een provinciale weg melden");
    assert_string_equal(json_string_value(json_object_get(first, "url")), "/artikel/gat-in-de-weg");
    json_decref(json);
    http_reply_release(&reply);
    reply = http_get(server.url, "/v1/_suggereer?q=a&thema=wegen");
    assert_int_equal(reply.status, 400);
    http_reply_release(&reply);
}

static void assert_first_suggestion(const char *typed, const char *expected) {
    char path[128];
    snprintf(path, sizeof path, "/v1/_suggereer?q=%s", typed);
    struct http_reply reply = get(path, 200);
    json_t *json = http_json(&reply);
    const json_t *first = json_array_get(json_object_get(json, "suggesties"), 0);
    assert_string_equal(json_string_value(json_object_get(first, "artikel")), expected);
    json_decref(json);
    http_reply_release(&reply);
}

/* kb/gevraagd.csv: the hole in the road is asked for most, of what is public. */
static void suggests_what_is_asked_for(void **state) {
    (void)state;
    assert_first_suggestion("meld", "gat-in-de-weg");  /* one word further on than the lamp post */
    assert_first_suggestion("melden", "lantaarnpaal"); /* three words */
}

static void takes_the_question_in_a_body(void **state) {
    (void)state;
    struct http_options options = {
        .body = "{\"q\":\"gat in de weg\",\"thema\":[\"wegen\"],\"pageSize\":1,\"explain\":true}",
        .headers = {"Content-Type: application/json"}};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    assert_string_equal(result_id(json, 0), "gat-in-de-weg");
    assert_int_equal(json_integer_value(json_object_get(json, "pageSize")), 1);
    json_decref(json);
    char link[64];
    http_header_value(&reply, "Link", link, sizeof link);
    assert_string_equal(link, "");
    http_reply_release(&reply);
}

/* The faults of a problem as "location:code …", in order. */
static void assert_faults(const struct http_reply *reply, const char *expected) {
    assert_int_equal(reply->status, 400);
    assert_header(reply, "Content-Type", "application/problem+json; charset=utf-8");
    json_t *json = http_json(reply);
    assert_int_equal(json_integer_value(json_object_get(json, "status")), 400);
    assert_true(json_is_string(json_object_get(json, "title")));
    assert_true(json_is_string(json_object_get(json, "detail")));
    struct buf found = BUF_INIT;
    size_t i;
    const json_t *fault;
    json_array_foreach(json_object_get(json, "errors"), i, fault) {
        buf_format(&found, "%s%s:%s", i ? " " : "",
                   json_string_value(json_object_get(fault, "location")),
                   json_string_value(json_object_get(fault, "code")));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    json_decref(json);
}

static void assert_get_faults(const char *path, const char *expected) {
    struct http_reply reply = http_get(server.url, path);
    assert_faults(&reply, expected);
    http_reply_release(&reply);
}

static void names_every_fault(void **state) {
    (void)state;
    assert_get_faults("/v1/_zoek", "q:verplicht");
    assert_get_faults("/v1/_zoek?q=", "q:verplicht");
    assert_get_faults("/v1/_zoek?q=+%20", "q:verplicht");
    assert_get_faults("/v1/_zoek?q=a&q=b", "q:herhaald");
    assert_get_faults("/v1/_zoek?q=a&kleur=rood", "kleur:onbekend");
    assert_get_faults("/v1/_zoek?q=a&page=0", "page:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=a&page=-1", "page:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=a&pageSize=101", "pageSize:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=a&page=101", "page:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=a&explain=ja", "explain:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=a%01", "q:verkeerde-waarde");
    assert_get_faults("/v1/_zoek?q=%FF", "?:codering");
    assert_get_faults("/v1/_zoek?q=%zz", "?:codering");
    assert_get_faults("/v1/_zoek?page=x&pageSize=&kleur=rood&explain=1",
                      "page:verkeerde-waarde pageSize:verkeerde-waarde kleur:onbekend "
                      "explain:verkeerde-waarde q:verplicht");
}

static void refuses_long_questions(void **state) {
    (void)state;
    struct buf path = BUF_INIT;
    buf_add(&path, STR("/v1/_zoek?q="));
    for (int i = 0; i < 513; i++) {
        buf_add_char(&path, 'a');
    }
    assert_get_faults(path.ptr, "q:te-lang");
    buf_truncate(&path, path.len - 1);
    struct http_reply reply = get(path.ptr, 200);
    http_reply_release(&reply);
    buf_truncate(&path, sizeof "/v1/_zoek?q=" - 1);
    for (int i = 0; i < 33; i++) {
        buf_add(&path, STR("a+"));
    }
    assert_get_faults(path.ptr, "q:te-lang");
    buf_release(&path);
}

static void assert_body_faults(const char *body, size_t len, const char *expected) {
    struct http_options options = {
        .body = body, .body_len = len, .headers = {"Content-Type: application/json"}};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    assert_faults(&reply, expected);
    http_reply_release(&reply);
}

static void names_every_fault_in_a_body(void **state) {
    (void)state;
    assert_body_faults("{}", 0, "q:verplicht");
    assert_body_faults("[]", 0, "?:codering");
    assert_body_faults("{\"q\":", 0, "?:codering");
    assert_body_faults("{\"q\":\"a\",\"q\":\"b\"}", 0, "?:codering");
    assert_body_faults("{\"q\":\"\xFF\"}", 0, "?:codering");
    assert_body_faults("{\"q\":\"a\\u0000b\"}", 0, "?:codering");
    assert_body_faults("{\"q\":[\"weg\"]}", 0, "q:verkeerde-waarde");
    assert_body_faults("{\"q\":[]}", 0, "q:verkeerde-waarde");
    assert_body_faults("{\"q\":\"weg\",\"page\":[1],\"explain\":[true],\"thema\":[[\"a\"]]}", 0,
                       "page:verkeerde-waarde explain:verkeerde-waarde thema:verkeerde-waarde");
    assert_body_faults("{\"q\":\"a\",\"page\":\"2.5\",\"x\":1}", 0,
                       "page:verkeerde-waarde x:onbekend");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_is_asked),
        cmocka_unit_test(gives_the_documented_fields),
        cmocka_unit_test(marks_words_in_the_best_section),
        cmocka_unit_test(refers_to_who_is_responsible),
        cmocka_unit_test(filters_and_counts),
        cmocka_unit_test(counts_what_else_a_filter_could_give),
        cmocka_unit_test(pages_with_links),
        cmocka_unit_test(explains_on_request),
        cmocka_unit_test(gives_a_page_for_function_words),
        cmocka_unit_test(mends_typing_errors),
        cmocka_unit_test(suggests_while_typing),
        cmocka_unit_test(suggests_what_is_asked_for),
        cmocka_unit_test(takes_the_question_in_a_body),
        cmocka_unit_test(names_every_fault),
        cmocka_unit_test(refuses_long_questions),
        cmocka_unit_test(names_every_fault_in_a_body),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
