/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The description of the API agrees with the server: every documented address answers as
 * documented, every example holds, and the fields of each answer are those of its schema. The
 * contract as a whole is tested with packages of npm (tests/node/openapi); this needs none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/version.h"
#include "fixture.h"

static json_t *description;

static int read_description(void **state) {
    if (start_server(state) != 0) {
        return -1;
    }
    struct http_reply reply = http_get(server.url, "/v1/openapi.json");
    description = http_json(&reply);
    http_reply_release(&reply);
    return description ? 0 : -1;
}

static int forget_description(void **state) {
    json_decref(description);
    return stop_server(state);
}

static const json_t *resolve(const json_t *node) {
    const char *pointer = json_string_value(json_object_get(node, "$ref"));
    if (!pointer) {
        return node;
    }
    const json_t *at = description;
    struct str rest = str_from(pointer + 2); /* "#/components/…" */
    while (rest.ptr) {
        char name[64];
        struct str step = str_cut(&rest, '/');
        snprintf(name, sizeof name, "%.*s", STR_ARGS(step));
        at = json_object_get(at, name);
    }
    assert_non_null(at);
    return at;
}

static void check(const json_t *value, const json_t *schema, const char *where);

static void check_object(const json_t *value, const json_t *schema, const char *where) {
    size_t i;
    const json_t *name;
    json_array_foreach(json_object_get(schema, "required"), i, name) {
        if (!json_object_get(value, json_string_value(name))) {
            printf("%s: %s is missing\n", where, json_string_value(name));
            fail();
        }
    }
    const json_t *properties = json_object_get(schema, "properties");
    const json_t *others = json_object_get(schema, "additionalProperties");
    const char *key;
    json_t *member;
    json_object_foreach((json_t *)value, key, member) {
        const json_t *property = json_object_get(properties, key);
        property = property ? property : json_is_object(others) ? others : NULL;
        if (!property && properties) {
            printf("%s: %s is not documented\n", where, key);
            fail();
        }
        if (property) {
            check(member, property, key);
        }
    }
}

static bool has_type(const json_t *value, const char *type) {
    return (strcmp(type, "object") == 0 && json_is_object(value)) ||
           (strcmp(type, "array") == 0 && json_is_array(value)) ||
           (strcmp(type, "string") == 0 && json_is_string(value)) ||
           (strcmp(type, "integer") == 0 && json_is_integer(value)) ||
           (strcmp(type, "number") == 0 && json_is_number(value)) ||
           (strcmp(type, "boolean") == 0 && json_is_boolean(value));
}

static void check(const json_t *value, const json_t *schema, const char *where) {
    schema = resolve(schema);
    if (json_is_null(value) && json_is_true(json_object_get(schema, "nullable"))) {
        return;
    }
    const json_t *all = json_array_get(json_object_get(schema, "allOf"), 0);
    schema = all ? resolve(all) : schema;
    const char *type = json_string_value(json_object_get(schema, "type"));
    if (type && !has_type(value, type)) {
        printf("%s is no %s\n", where, type);
        fail();
    }
    if (json_is_object(value)) {
        check_object(value, schema, where);
    }
    size_t i;
    const json_t *item;
    json_array_foreach(value, i, item) {
        check(item, json_object_get(schema, "items"), where);
    }
}

static void check_reply(const char *path, const char *method, struct http_reply *reply, long status,
                        const char *media) {
    char code[8];
    snprintf(code, sizeof code, "%ld", status);
    const json_t *paths = json_object_get(description, "paths");
    const json_t *operation = json_object_get(json_object_get(paths, path), method);
    const json_t *response =
        resolve(json_object_get(json_object_get(operation, "responses"), code));
    assert_non_null(response);
    assert_int_equal(reply->status, status);
    assert_header(reply, "API-Version", VRAAGBAAK_VERSION);
    const json_t *content = json_object_get(json_object_get(response, "content"), media);
    assert_non_null(content);
    json_t *body = http_json(reply);
    assert_non_null(body);
    check(body, json_object_get(content, "schema"), path);
    const json_t *example = json_object_get(content, "example");
    if (example) {
        check(example, json_object_get(content, "schema"), path);
    }
    json_decref(body);
    http_reply_release(reply);
}

static void answers_are_as_documented(void **state) {
    (void)state;
    static const struct {
        const char *path; /* in the description */
        const char *request;
        long status;
    } cases[] = {
        {"/", "/v1/", 200},
        {"/openapi.json", "/v1/openapi.json", 200},
        {"/_zoek", "/v1/_zoek?q=gat&explain=true", 200},
        {"/_zoek", "/v1/_zoek?q=lantaarnpaal", 200},
        {"/_zoek", "/v1/_zoek?q=xyzzy", 200},
        {"/_zoek", "/v1/_zoek", 400},
        {"/_suggereer", "/v1/_suggereer?q=gat", 200},
        {"/_suggereer", "/v1/_suggereer?q=", 400},
        {"/artikelen/{id}", "/v1/artikelen/gat-in-de-weg", 200},
        {"/artikelen/{id}", "/v1/artikelen/gat-in-de-weg?kanaal=telefoon", 200},
        {"/artikelen/{id}", "/v1/artikelen/gat-in-de-weg?x=y", 400},
        {"/artikelen/{id}", "/v1/artikelen/niets", 404},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct http_reply reply = http_get(server.url, cases[i].request);
        check_reply(cases[i].path, "get", &reply, cases[i].status,
                    cases[i].status == 200 ? "application/json" : "application/problem+json");
    }
}

static void the_example_of_a_body_works(void **state) {
    (void)state;
    const json_t *paths = json_object_get(description, "paths");
    const json_t *operation = json_object_get(json_object_get(paths, "/_zoek"), "post");
    const json_t *media = json_object_get(
        json_object_get(json_object_get(operation, "requestBody"), "content"), "application/json");
    char *body = json_dumps(json_object_get(media, "example"), JSON_COMPACT);
    struct http_options options = {.body = body, .headers = {"Content-Type: application/json"}};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    check_reply("/_zoek", "post", &reply, 200, "application/json");
    options.headers[0] = "Content-Type: text/plain";
    reply = http_fetch(server.url, "/v1/_zoek", &options);
    check_reply("/_zoek", "post", &reply, 415, "application/problem+json");
    free(body);
}

static void has_the_version_of_the_program(void **state) {
    (void)state;
    const json_t *info = json_object_get(description, "info");
    assert_string_equal(json_string_value(json_object_get(info, "version")), VRAAGBAAK_VERSION);
    assert_string_equal(json_string_value(json_object_get(description, "openapi")), "3.0.3");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_as_documented),
        cmocka_unit_test(the_example_of_a_body_works),
        cmocka_unit_test(has_the_version_of_the_program),
    };
    return cmocka_run_group_tests(tests, read_description, forget_description);
}
