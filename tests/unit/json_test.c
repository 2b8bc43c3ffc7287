/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* json.h, lists.h and generation.h: what is written and read as JSON. */
#include "search/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "search/schema.h"

static const struct thema themas[] = {{STR_INIT("water"), STR_INIT("Water"), STR_INIT("")}};
static const struct organisatie organisaties[] = {
    {STR_INIT("provincie-zuid-holland"), STR_INIT("Provincie"), STR_INIT("070"), STR_INIT(""),
     STR_INIT(""), STR_INIT("\"wegen\"")},
    {STR_INIT("gemeente"), STR_INIT("Gemeente"), STR_INIT(""), STR_INIT(""), STR_INIT(""),
     STR_INIT("")},
};
static const struct lists lists = {themas, 1, organisaties, 2};

static void lists_come_back(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct buf text = BUF_INIT;
    struct lists back;
    lists_write(&text, &lists);
    assert_int_equal(lists_read(&back, buf_str(&text), &arena, NULL), ERR_OK);
    buf_release(&text);
    assert_str_equal(lists_find_thema(&back, STR("water"))->naam, "Water");
    assert_null(lists_find_thema(&back, STR("vuur")));
    const struct organisatie *own = lists_find_organisatie(&back, STR("provincie-zuid-holland"));
    assert_str_equal(own->waarvoor, "\"wegen\"");
    assert_true(lists_is_own(own->sleutel));
    assert_false(lists_is_own(STR("gemeente")));
    assert_null(lists_find_organisatie(&back, STR("")));
    assert_int_equal(lists_read(&back, STR("{}"), &arena, NULL), ERR_CORRUPT);
    assert_int_equal(lists_read(&back, STR("[1"), &arena, NULL), ERR_CORRUPT);
    assert_int_equal(lists_read(&back, STR(""), &arena, NULL), ERR_CORRUPT);
    arena_release(&arena);
}

static void names_generations(void **state) {
    (void)state;
    struct buf name = BUF_INIT;
    uint32_t number = 0;
    generation_name(&name, 42);
    assert_str_equal(buf_str(&name), "gen-000042");
    assert_true(generation_number(buf_str(&name), &number));
    assert_int_equal(number, 42);
    assert_true(generation_number(STR("gen-1234567"), &number));
    assert_int_equal(number, 1234567);
    const char *const wrong[] = {"",           "gen-",       "gen-42",
                                 "gen-00004x", "tmp-000042", "gen-99999999999999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(generation_number(str_from(wrong[i]), &number));
    }
    assert_string_equal(audience_folder(AUDIENCE_PUBLIC), "openbaar");
    assert_string_equal(audience_folder(AUDIENCE_STAFF), "intern");
    buf_release(&name);
}

static void manifests_come_back(void **state) {
    (void)state;
    char room[] = "json_test.XXXXXX";
    assert_non_null(mkdtemp(room));
    char path[64];
    snprintf(path, sizeof path, "%s/manifest.json", room);
    struct manifest manifest = {.generatie = 7,
                                .schema = SCHEMA_VERSION,
                                .analyse = ANALYSE_VERSION,
                                .documenten = {3, 5},
                                .gemaakt = "2026-11-24T10:00:00Z",
                                .inhoud = "abc"};
    struct buf text = BUF_INIT;
    manifest_write(&text, &manifest);
    assert_int_equal(file_write(path, buf_str(&text), NULL), ERR_OK);
    struct manifest back;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(manifest_read(&back, room, &info), ERR_OK);
    assert_int_equal(back.generatie, 7);
    assert_int_equal(back.documenten[AUDIENCE_STAFF], 5);
    assert_string_equal(back.gemaakt, "2026-11-24T10:00:00Z");
    assert_string_equal(back.inhoud, "abc");
    assert_int_equal(manifest_check(&back, room, &info), ERR_OK);
    back.schema = 99;
    assert_int_equal(manifest_check(&back, room, &info), ERR_CORRUPT);
    assert_non_null(strstr(info.text, "schema 99"));
    assert_int_equal(file_write(path, STR("{\"generatie\":-1}"), NULL), ERR_OK);
    assert_int_equal(manifest_read(&back, room, &info), ERR_CORRUPT);
    buf_truncate(&text, 0);
    for (int i = 0; i < 5000; i++) {
        buf_add_char(&text, ' ');
    }
    assert_int_equal(file_write(path, buf_str(&text), NULL), ERR_OK);
    assert_int_equal(manifest_read(&back, room, &info), ERR_CORRUPT);
    assert_int_equal(file_remove_tree(path, NULL), ERR_OK);
    assert_int_equal(manifest_read(&back, room, &info), ERR_NOT_FOUND);
    assert_int_equal(file_remove_tree(room, NULL), ERR_OK);
    buf_release(&text);
}

static void marks_count_characters(void **state) {
    (void)state;
    static const struct range marks[] = {{6, 10}}; /* "één gat" in bytes */
    struct search_hit hit = {
        .record = {.id = STR("a"), .titel = STR("A"), .organisatie = STR("gemeente")},
        .snippet = {STR("één gat"), marks, 1},
        .score = 1.0 / 3};
    struct search_result result = {.totaal = 1, .hits = &hit, .hit_count = 1, .duration_ms = 0.8};
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("gat");
    struct generation generation = {.manifest = {.generatie = 42}, .lists = lists};
    json_t *json = json_search(&result, &request, &generation);
    char *text = json_dumps(json, JSON_PRINT);
    assert_non_null(strstr(text, "\"markeringen\":[[4,7]]"));
    assert_non_null(strstr(text, "\"score\":0.3333,") || strstr(text, "\"score\":0.3333}"));
    assert_non_null(strstr(text, "\"duurMs\":0.8,"));
    assert_non_null(strstr(text, "\"vraag\":null"));
    const json_t *referral = json_object_get(json, "doorverwijzing");
    assert_string_equal(json_string_value(json_object_get(referral, "artikel")), "a");
    free(text);
    json_decref(json);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_come_back),
        cmocka_unit_test(names_generations),
        cmocka_unit_test(manifests_come_back),
        cmocka_unit_test(marks_count_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
