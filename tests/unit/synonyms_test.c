/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/synonyms.h"

#include "cmocka_includes.h"

/* All synonyms for a question, as "stem stem|stem". */
static void assert_synonyms(struct str rules, struct str question, const char *expected) {
    struct synonyms *synonyms = NULL;
    assert_int_equal(synonyms_parse(&synonyms, rules, NULL, NULL), ERR_OK);
    struct analyser *analyser = analyser_new();
    struct analysis analysis = analyse(analyser, question);
    struct arena arena = ARENA_INIT;
    size_t count = 0;
    const struct synonym_match *matches = synonyms_find(synonyms, &analysis, &arena, &count);
    struct str found = STR("");
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < matches[i].count; k++) {
            found = arena_format(&arena, "%.*s%s", STR_ARGS(found), found.len ? "|" : "");
            for (size_t w = 0; w < matches[i].alternatives[k].len; w++) {
                found = arena_format(&arena, "%.*s%s%.*s", STR_ARGS(found), w ? " " : "",
                                     STR_ARGS(matches[i].alternatives[k].stems[w]));
            }
        }
    }
    assert_str_equal(found, expected);
    arena_release(&arena);
    analyser_free(analyser);
    synonyms_free(synonyms);
}

static void work_both_ways(void **state) {
    (void)state;
    assert_synonyms(STR("ov, openbaar vervoer\n"), STR("klacht over het ov"), "openbaar vervoer");
    assert_synonyms(STR("ov, openbaar vervoer\n"), STR("het openbaar vervoer"), "ov");
    assert_synonyms(STR("ov, openbaar vervoer\n"), STR("vervoer openbaar"), "");
}

static void work_one_way(void **state) {
    (void)state;
    struct str rules = STR("kuil => gat, wegdekschade\n");
    assert_synonyms(rules, STR("kuilen in de weg"), "gat|wegdekschad");
    assert_synonyms(rules, STR("gat in de weg"), "");
}

static void pass_over_comments(void **state) {
    (void)state;
    assert_synonyms(STR("# alles\n\n  boot, schip # vaart\r\n"), STR("mijn boot"), "schip");
    assert_synonyms(STR(""), STR("mijn boot"), "");
}

static void apply_all_rules_of_a_word(void **state) {
    (void)state;
    assert_synonyms(STR("weg, straat\nweg => rijbaan\n"), STR("weg"), "rijban|straat");
}

static void list_all_ways(void **state) {
    (void)state;
    struct synonyms *synonyms = NULL;
    struct str rules = STR("ov, openbaar vervoer\nkuil => gat # kuil\n");
    assert_int_equal(synonyms_parse(&synonyms, rules, NULL, NULL), ERR_OK);
    struct str_list ways = synonyms_ways(synonyms);
    assert_int_equal(ways.len, 4);
    assert_str_equal(ways.items[1], "openbaar vervoer");
    assert_str_equal(ways.items[3], "gat");
    synonyms_free(synonyms);
}

static void assert_refused(struct str rules, size_t expected_line) {
    struct synonyms *synonyms = NULL;
    size_t line = 0;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(synonyms_parse(&synonyms, rules, &line, &info), ERR_INVALID);
    assert_null(synonyms);
    assert_int_equal(line, expected_line);
    assert_true(info.text[0] != '\0');
}

static void faults_are_named_by_line(void **state) {
    (void)state;
    assert_refused(STR("a, b\nboot\n"), 2);
    assert_refused(STR("boot,\n"), 1);
    assert_refused(STR("=> boot\n"), 1);
    assert_refused(STR("boot =>\n"), 1);
    assert_refused(STR("a, b\nc, \xFF\n"), 2);
    assert_refused(STR("een twee drie vier vijf zes zeven, b\n"), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(work_both_ways),     cmocka_unit_test(work_one_way),
        cmocka_unit_test(pass_over_comments), cmocka_unit_test(apply_all_rules_of_a_word),
        cmocka_unit_test(list_all_ways),      cmocka_unit_test(faults_are_named_by_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
