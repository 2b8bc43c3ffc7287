/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* json.h, lists.h and generation.h: what is written and read as JSON. */
#include "search/json.h"
#include "search/json_write.h"

#include <math.h>
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
static const struct str places[] = {STR_INIT("Boskoop")};
static const struct gemeente gemeenten[] = {
    {STR_INIT("alphen"),
     STR_INIT("Alphen aan den Rijn"),
     {places, 1},
     STR_INIT("rijnland"),
     STR_INIT(""),
     STR_INIT("14 0172"),
     STR_INIT("https://alphen.example")},
};
static const struct lists lists = {themas, 1, organisaties, 2, gemeenten, 1};

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
    assert_int_equal(back.gemeente_count, 1);
    assert_str_equal(back.gemeenten[0].telefoon, "14 0172");
    assert_str_equal(back.gemeenten[0].plaatsen.items[0], "Boskoop");
    assert_int_equal(lists_read(&back, STR("{}"), &arena, NULL), ERR_CORRUPT);
    assert_int_equal(lists_read(&back, STR("[1"), &arena, NULL), ERR_CORRUPT);
    assert_int_equal(lists_read(&back, STR(""), &arena, NULL), ERR_CORRUPT);
    arena_release(&arena);
}

static void lists_of_something_else_are_refused(void **state) {
    (void)state;
    const char *const wrong[] = {
        "{\"themas\":[1],\"organisaties\":[],\"gemeenten\":[]}",
        "{\"themas\":[{\"sleutel\":\"a\",\"naam\":\"A\"}],\"organisaties\":[],\"gemeenten\":[]}",
        "{\"themas\":[],\"organisaties\":[{\"sleutel\":7}],\"gemeenten\":[]}",
        "{\"themas\":{},\"organisaties\":[],\"gemeenten\":[]}",
        "{\"themas\":[],\"organisaties\":[]}",
        "{\"themas\":[],\"organisaties\":[],\"gemeenten\":[{\"sleutel\":\"a\"}]}",
        "{\"themas\":[],\"organisaties\":[],\"gemeenten\":[{\"plaatsen\":[1]}]}",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct arena arena = ARENA_INIT;
        struct lists back;
        struct err_info info = ERR_INFO_INIT;
        assert_int_equal(lists_read(&back, str_from(wrong[i]), &arena, &info), ERR_CORRUPT);
        assert_int_equal(back.thema_count + back.organisatie_count, 0);
        assert_non_null(strstr(info.text, "lists"));
        arena_release(&arena);
    }
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
    back.schema = SCHEMA_VERSION;
    back.analyse = 98;
    assert_int_equal(manifest_check(&back, room, &info), ERR_CORRUPT);
    char needed[64];
    snprintf(needed, sizeof needed, "needs schema %d and analyser %d", SCHEMA_VERSION,
             ANALYSE_VERSION);
    assert_non_null(strstr(info.text, "analyser 98"));
    assert_non_null(strstr(info.text, needed));
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
    assert_int_equal(file_make_folder(path, NULL), ERR_OK);
    assert_int_equal(manifest_read(&back, room, &info), ERR_CORRUPT);
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
    struct search_result result = {.totaal = 1,
                                   .hits = &hit,
                                   .hit_count = 1,
                                   .referral = &organisaties[1],
                                   .duration_ms = 0.8};
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("gat");
    struct generation generation = {.manifest = {.generatie = 42}, .lists = lists};
    json_t *json = json_search(&result, &request, &generation);
    struct buf written = BUF_INIT;
    json_write(&written, json);
    const char *text = written.ptr;
    assert_non_null(strstr(text, "\"markeringen\":[[4,7]]"));
    assert_non_null(strstr(text, "\"score\":0.3333,") || strstr(text, "\"score\":0.3333}"));
    assert_non_null(strstr(text, "\"duurMs\":0.8,"));
    assert_non_null(strstr(text, "\"vraag\":null"));
    const json_t *referral = json_object_get(json, "doorverwijzing");
    assert_string_equal(json_string_value(json_object_get(referral, "artikel")), "a");
    buf_release(&written);
    json_decref(json);
}

/* A field as it is printed; "absent" when it is not there. */
static void assert_field(const json_t *json, const char *key, const char *expected) {
    const json_t *value = json_object_get(json, key);
    struct buf text = BUF_INIT;
    if (value) {
        json_write(&text, value);
    }
    assert_string_equal(value ? text.ptr : "absent", expected);
    buf_release(&text);
}

static void a_result_has_the_fields_of_the_contract(void **state) {
    (void)state;
    const struct section section = {STR("Melden"), STR("melden"), STR("Bel.")};
    const struct explanation line = {STR("gat"), STR("stam"), STR("titel"), STR("gat"), 2.0 / 3};
    const struct facet_value themes[] = {{STR("water"), 2}};
    struct synonym_hit synonym = {STR("gat"), STR("kuil")};
    struct search_hit hit = {.record = {.id = STR("a"),
                                        .titel = STR("A"),
                                        .thema = STR("water"),
                                        .organisatie = STR("provincie-zuid-holland"),
                                        .gewijzigd = STR("2026-10-01")},
                             .section = &section,
                             .synonyms = &synonym,
                             .synonym_count = 1,
                             .explanations = &line,
                             .explanation_count = 1};
    struct search_result result = {.totaal = 12, .hits = &hit, .hit_count = 1};
    result.facets[FILTER_THEMA] = (struct facet){themes, 1};
    result.duration_ms = 1.23456;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("gat");
    request.explain = true;
    struct generation generation = {.manifest = {.generatie = 42}, .lists = lists};
    json_t *json = json_search(&result, &request, &generation);
    assert_field(json, "vraag", "\"gat\"");
    assert_field(json, "totaal", "12");
    assert_field(json, "page", "1");
    assert_field(json, "pageSize", "10");
    assert_field(json, "duurMs", "1.235");
    assert_field(json, "generatie", "42");
    assert_field(json, "bedoeldeU", "null");
    assert_field(json, "doorverwijzing", "null"); /* our own article */
    assert_field(json, "facetten",
                 "{\"thema\":[{\"waarde\":\"water\",\"aantal\":2}],\"doelgroep\":[],"
                 "\"organisatie\":[],\"gemeente\":[],\"taal\":[]}");
    const json_t *first = json_array_get(json_object_get(json, "resultaten"), 0);
    assert_field(first, "url", "\"/artikel/a\"");
    assert_field(first, "anker", "\"melden\"");
    assert_field(first, "kop", "\"Melden\"");
    assert_field(first, "fragment", "\"\"");
    assert_field(first, "markeringen", "[]");
    assert_field(first, "gewijzigd", "\"2026-10-01\"");
    assert_field(first, "status", "absent");
    assert_field(first, "synoniemen", "[{\"woord\":\"gat\",\"synoniem\":\"kuil\"}]");
    assert_field(first, "uitleg",
                 "[{\"woord\":\"gat\",\"weg\":\"stam\",\"veld\":\"titel\","
                 "\"term\":\"gat\",\"gewicht\":0.6667}]");
    json_decref(json);
}

static void a_referral_says_to_whom(void **state) {
    (void)state;
    struct search_hit hit = {.record = {.id = STR("b"), .organisatie = STR("gemeente")}};
    struct search_request request = SEARCH_REQUEST_INIT;
    struct generation generation = {.lists = lists};
    struct search_result none = {.hits = NULL};
    struct search_result other = {.hits = &hit, .hit_count = 1, .referral = &organisaties[1]};
    json_t *json = json_search(&none, &request, &generation);
    assert_field(json, "doorverwijzing", "null");
    assert_field(json, "resultaten", "[]");
    json_decref(json);
    json = json_search(&other, &request, &generation);
    const json_t *first = json_array_get(json_object_get(json, "resultaten"), 0);
    assert_field(first, "anker", "null");
    assert_field(first, "uitleg", "absent");
    assert_field(json, "doorverwijzing",
                 "{\"organisatie\":{\"sleutel\":\"gemeente\",\"naam\":\"Gemeente\","
                 "\"telefoon\":null,\"email\":null,\"url\":null,\"waarvoor\":null},"
                 "\"artikel\":\"b\"}");
    json_decref(json);
}

static const struct section article_sections[] = {
    {STR_INIT(""), STR_INIT(""), STR_INIT("Eerst.")},
    {STR_INIT("Melden"), STR_INIT("melden"), STR_INIT("Bel.")},
    {STR_INIT("Leeg"), STR_INIT("leeg"), STR_INIT("")},
};
static const struct str related[] = {STR_INIT("b"), STR_INIT("c")};

static struct record article(void) {
    struct record record = {.id = STR("a"),
                            .titel = STR("A"),
                            .thema = STR("water"),
                            .organisatie = STR("onbekend"),
                            .verwant = {related, 2},
                            .tekst = {STR("# md"), STR("<p>body</p>"), STR("")},
                            .sections = article_sections,
                            .section_count = 3};
    record.kanalen[KANAAL_CHAT] = (struct rich_text){STR("kort"), STR("<p>kort</p>"), STR("kort")};
    return record;
}

static void an_article_has_the_fields_of_the_contract(void **state) {
    (void)state;
    struct record record = article();
    struct generation generation = {.lists = lists};
    json_t *json = json_article(&record, NULL, &generation);
    assert_field(json, "id", "\"a\"");
    assert_field(json, "url", "\"/artikel/a\"");
    assert_field(json, "vraag", "null");
    assert_field(json, "geldigTot", "null");
    assert_field(json, "thema", "\"water\"");
    assert_field(json, "themaNaam", "\"Water\"");
    assert_field(json, "organisatie", "{\"sleutel\":\"onbekend\"}");
    assert_field(json, "verwant", "[\"b\",\"c\"]");
    assert_field(json, "gebied", "[]");
    assert_field(json, "kanaal", "null");
    assert_field(json, "tekst", "\"Eerst.\\n\\nMelden\\nBel.\\n\\nLeeg\"");
    assert_field(json, "html", "\"<p>body</p>\"");
    assert_field(json, "markdown", "\"# md\"");
    assert_field(json, "kopjes",
                 "[{\"kop\":\"Melden\",\"anker\":\"melden\"},"
                 "{\"kop\":\"Leeg\",\"anker\":\"leeg\"}]");
    assert_field(json, "afdeling", "absent");
    assert_field(json, "contact", "absent");
    assert_field(json, "intern", "absent");
    json_decref(json);
}

static void an_article_speaks_the_channel_it_has(void **state) {
    (void)state;
    struct record record = article();
    struct generation generation = {.lists = lists};
    enum kanaal kanaal = KANAAL_CHAT;
    json_t *json = json_article(&record, &kanaal, &generation);
    assert_field(json, "kanaal", "\"chat\"");
    assert_field(json, "tekst", "\"kort\"");
    assert_field(json, "html", "\"<p>kort</p>\"");
    assert_field(json, "kopjes", "[]");
    json_decref(json);
    kanaal = KANAAL_EMAIL;
    json = json_article(&record, &kanaal, &generation);
    assert_field(json, "kanaal", "null");
    assert_field(json, "html", "\"<p>body</p>\"");
    json_decref(json);
}

static void agents_see_the_note(void **state) {
    (void)state;
    struct record record = article();
    record.organisatie = STR("gemeente");
    record.afdeling = STR("Beheer");
    record.contact = STR("toestel 12");
    record.intern = (struct rich_text){STR("let op"), STR("<p>let op</p>"), STR("let op")};
    struct generation generation = {.lists = lists};
    json_t *json = json_article(&record, NULL, &generation);
    assert_field(json, "afdeling", "\"Beheer\"");
    assert_field(json, "contact", "\"toestel 12\"");
    assert_field(json, "intern", "{\"tekst\":\"let op\",\"html\":\"<p>let op</p>\"}");
    assert_field(json_object_get(json, "organisatie"), "sleutel", "\"gemeente\"");
    assert_field(json_object_get(json, "organisatie"), "naam", "\"Gemeente\"");
    json_decref(json);
}

/* What is written is read back as the same by another reader. */
static void what_is_written_can_be_read(void **state) {
    (void)state;
    static const char hard[] = "\" \\ / \n \r \t \b \f \x01 \x1f \x7f é 🦆 </script>";
    json_t *json = json_pack("{s:s, s:[i,i,f,f,f,b,n], s:{}, s:[], s:s, s:{s:[[]]}}", "tekst", hard,
                             "getallen", -1, 2147483647, 1.0, 1.0 / 3, 1e21, 0, "leeg", "lijst",
                             "\"naam\n", "x", "diep", "d");
    json_object_set_new(json, "nul", json_stringn("a\0b", 3));
    struct buf text = BUF_INIT;
    json_write(&text, json);
    json_t *again = json_loadb(text.ptr, text.len, JSON_ALLOW_NUL, NULL);
    assert_non_null(again);
    json_t *third = json_array_get(json_object_get(json, "getallen"), 3);
    assert_true(fabs(json_real_value(json_array_get(json_object_get(again, "getallen"), 3)) -
                     1.0 / 3) < 1e-9);
    json_real_set(json_array_get(json_object_get(again, "getallen"), 3), json_real_value(third));
    assert_true(json_equal(json, again));
    assert_null(strchr(text.ptr, '\n'));
    json_decref(again);
    json_decref(json);
    buf_release(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_can_be_read),
        cmocka_unit_test(lists_come_back),
        cmocka_unit_test(lists_of_something_else_are_refused),
        cmocka_unit_test(names_generations),
        cmocka_unit_test(manifests_come_back),
        cmocka_unit_test(marks_count_characters),
        cmocka_unit_test(a_result_has_the_fields_of_the_contract),
        cmocka_unit_test(a_referral_says_to_whom),
        cmocka_unit_test(an_article_has_the_fields_of_the_contract),
        cmocka_unit_test(an_article_speaks_the_channel_it_has),
        cmocka_unit_test(agents_see_the_note),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
