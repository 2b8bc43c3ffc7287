/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* findings.h: what is read has the form that is promised, all else is refused. That the indexer
 * writes that form is in tests/faults. */
#include "search/findings.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"

#define FOLDER "findings-test"

static const char good[] =
    "{\"versie\":1,\"gemaakt\":\"2026-11-25T10:00:00Z\",\"generatie\":42,"
    "\"kanalen\":[{\"artikel\":\"a\",\"kanaal\":\"chat\",\"bestand\":\"kb/a.chat.md\",\"regel\":3,"
    "\"melding\":\"kanaal-verschil\",\"tekst\":\"bedrag\"}],"
    "\"tegenspraak\":[{\"artikel\":\"b\",\"kanaal\":null,\"bestand\":\"kb/b.md\",\"regel\":1,"
    "\"melding\":\"artikel-verschil\",\"tekst\":\"tegen\"}],"
    "\"controle\":[{\"artikel\":\"c\",\"controleVoor\":\"2026-10-01\"}],"
    "\"goudvragen\":[{\"vraag\":\"d?\",\"verwacht\":\"d\",\"plaats\":3,\"tekst\":\"lager\"},"
    "{\"vraag\":\"e?\",\"verwacht\":null,\"plaats\":null,\"tekst\":\"niets\"}],"
    "\"totalen\":{\"kanalen\":1,\"tegenspraak\":1,\"controle\":7,\"goudvragen\":2},"
    "\"meldingen\":{\"fouten\":0,\"waarschuwingen\":4,\"soorten\":{\"kanaal-verschil\":1}}}";

/* Refuses the good text in which `from`, which stands in it once, has become `to`. */
static void assert_refused(const char *from, const char *to, const char *message) {
    struct buf text = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    json_t *json = json_true();
    const char *at = strstr(good, from);
    assert_non_null(at);
    assert_null(strstr(at + 1, from));
    buf_add(&text, (struct str){good, (size_t)(at - good)});
    buf_add(&text, str_from(to));
    buf_add(&text, str_from(at + strlen(from)));
    assert_int_equal(findings_parse(&json, buf_str(&text), &info), ERR_CORRUPT);
    assert_null(json);
    assert_string_equal(info.text, message);
    buf_release(&text);
}

static void reads_what_is_good(void **state) {
    (void)state;
    json_t *json = NULL;
    assert_int_equal(findings_parse(&json, str_from(good), NULL), ERR_OK);
    assert_int_equal(json_integer_value(json_object_get(json, "generatie")), 42);
    assert_int_equal(json_array_size(json_object_get(json, "goudvragen")), 2);
    json_decref(json);
}

static void passes_over_what_is_new(void **state) {
    (void)state;
    json_t *json = NULL;
    json_t *back = NULL;
    assert_int_equal(findings_parse(&json, str_from(good), NULL), ERR_OK);
    json_object_set_new(json, "nieuw", json_true());
    char *text = json_dumps(json, 0);
    assert_int_equal(findings_parse(&back, str_from(text), NULL), ERR_OK);
    free(text);
    json_decref(json);
    json_decref(back);
}

static void refuses_what_is_no_json(void **state) {
    (void)state;
    json_t *json = NULL;
    struct err_info info = ERR_INFO_INIT;
    static const char *const texts[] = {"", "x", "[", "{\"versie\":1}}", "{\"a\":1,\"a\":1}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_int_equal(findings_parse(&json, str_from(texts[i]), &info), ERR_CORRUPT);
        assert_string_equal(info.text, "damaged: no JSON, line 1");
        assert_null(json);
    }
    struct str half = {good, sizeof good / 2};
    assert_int_equal(findings_parse(&json, half, NULL), ERR_CORRUPT);
    assert_int_equal(findings_parse(&json, STR("[1]"), &info), ERR_CORRUPT);
    assert_string_equal(info.text, "damaged: versie");
}

static void refuses_another_version(void **state) {
    (void)state;
    assert_refused("\"versie\":1", "\"versie\":2",
                   "of version 2, this program needs version 1; index again");
    assert_refused("\"versie\":1", "\"versie\":\"1\"", "damaged: versie");
}

static void refuses_a_wrong_head(void **state) {
    (void)state;
    assert_refused("2026-11-25T", "2026-11-31T", "damaged: gemaakt");
    assert_refused("\"gemaakt\"", "\"ooit\"", "damaged: gemaakt");
    assert_refused(":42,", ":0,", "damaged: generatie");
    assert_refused(":42,", ":4294967296,", "damaged: generatie");
    assert_refused(":42,", ":4.2,", "damaged: generatie");
}

static void refuses_a_wrong_item(void **state) {
    (void)state;
    assert_refused("\"kanaal\":\"chat\"", "\"kanaal\":null", "damaged: kanalen");
    assert_refused("\"kanaal\":null", "\"kanaal\":\"chat\"", "damaged: tegenspraak");
    assert_refused("\"artikel\":\"a\"", "\"artikel\":\"\"", "damaged: kanalen");
    assert_refused("\"bestand\":\"kb/b.md\"", "\"bestand\":7", "damaged: tegenspraak");
    assert_refused("\"regel\":3", "\"regel\":0", "damaged: kanalen");
    assert_refused("\"melding\":\"artikel-verschil\",", "", "damaged: tegenspraak");
    assert_refused("\"tekst\":\"bedrag\"", "\"tekst\":[]", "damaged: kanalen");
    assert_refused("{\"artikel\":\"c\",\"controleVoor\":\"2026-10-01\"}", "\"c\"",
                   "damaged: controle");
    assert_refused("2026-10-01", "2026-02-30", "damaged: controle");
    assert_refused("\"verwacht\":null,", "", "damaged: goudvragen");
    assert_refused("\"plaats\":3", "\"plaats\":-3", "damaged: goudvragen");
    assert_refused("\"vraag\":\"e?\"", "\"vraag\":\"\"", "damaged: goudvragen");
    assert_refused("\"tekst\":\"lager\"", "\"tekst\":null", "damaged: goudvragen");
}

static void refuses_wrong_counts(void **state) {
    (void)state;
    assert_refused("\"goudvragen\":2", "\"goudvragen\":1", "damaged: goudvragen");
    assert_refused("\"controle\":7,", "", "damaged: controle");
    assert_refused("\"fouten\":0", "\"fouten\":-1", "damaged: meldingen");
    assert_refused("\"waarschuwingen\":4", "\"waarschuwingen\":null", "damaged: meldingen");
    assert_refused("\"kanaal-verschil\":1", "\"kanaal-verschil\":0", "damaged: meldingen");
    assert_refused("\"kanaal-verschil\":1", "\"\":1", "damaged: meldingen");
    assert_refused("\"soorten\":{\"kanaal-verschil\":1}", "\"soorten\":[]", "damaged: meldingen");
}

/* A list of so many reviews. */
static enum err parse_reviews(size_t count) {
    struct buf items = BUF_INIT;
    struct buf text = BUF_INIT;
    json_t *json = NULL;
    for (size_t i = 0; i < count; i++) {
        buf_format(&items, "%s{\"artikel\":\"a\",\"controleVoor\":\"2026-10-01\"}", i ? "," : "");
    }
    buf_format(&text,
               "{\"versie\":1,\"gemaakt\":\"2026-11-25T10:00:00Z\",\"generatie\":1,\"kanalen\":[],"
               "\"tegenspraak\":[],\"controle\":[%s],\"goudvragen\":[],\"totalen\":{\"kanalen\":0,"
               "\"tegenspraak\":0,\"controle\":5000,\"goudvragen\":0},\"meldingen\":{\"fouten\":0,"
               "\"waarschuwingen\":0,\"soorten\":{}}}",
               count > 0 ? items.ptr : "");
    enum err err = findings_parse(&json, buf_str(&text), NULL);
    json_decref(json);
    buf_release(&items);
    buf_release(&text);
    return err;
}

static void refuses_a_list_that_is_too_long(void **state) {
    (void)state;
    assert_int_equal(parse_reviews(0), ERR_OK);
    assert_int_equal(parse_reviews(LIMIT_FINDINGS), ERR_OK);
    assert_int_equal(parse_reviews(LIMIT_FINDINGS + 1), ERR_CORRUPT);
}

static int make_folder(void **state) {
    (void)state;
    return file_remove_tree(FOLDER, NULL) == ERR_OK && file_make_folder(FOLDER, NULL) == ERR_OK
               ? 0
               : -1;
}

static int remove_folder(void **state) {
    (void)state;
    return file_remove_tree(FOLDER, NULL) == ERR_OK ? 0 : -1;
}

static void reads_from_an_index_folder(void **state) {
    (void)state;
    json_t *json = NULL;
    struct err_info info = ERR_INFO_INIT;
    const char *path = FOLDER "/" FINDINGS_FILE;
    assert_int_equal(findings_read(&json, FOLDER, &info), ERR_NOT_FOUND);
    assert_int_equal(findings_read(&json, FOLDER "/absent", NULL), ERR_NOT_FOUND);
    assert_int_equal(file_write(path, str_from(good), NULL), ERR_OK);
    assert_int_equal(findings_read(&json, path, NULL), ERR_NOT_FOUND); /* --index may be a file */
    assert_int_equal(findings_read(&json, FOLDER, &info), ERR_OK);
    assert_non_null(json);
    json_decref(json);
    assert_int_equal(file_write(path, STR("{}\n"), NULL), ERR_OK);
    assert_int_equal(findings_read(&json, FOLDER, &info), ERR_CORRUPT);
    assert_null(json);
    assert_string_equal(info.text, FOLDER "/bevindingen.json: damaged: versie");
}

static void refuses_what_is_no_file_of_ours(void **state) {
    (void)state;
    json_t *json = NULL;
    const char *path = FOLDER "/" FINDINGS_FILE;
    assert_int_equal(mkdir(path, 0755), 0);
    assert_int_equal(findings_read(&json, FOLDER, NULL), ERR_CORRUPT);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(mkfifo(path, 0644), 0);
    assert_int_equal(findings_read(&json, FOLDER, NULL), ERR_CORRUPT);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(file_write(path, STR(" "), NULL), ERR_OK);
    assert_int_equal(truncate(path, LIMIT_FINDINGS_BYTES + 1), 0);
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(findings_read(&json, FOLDER, &info), ERR_CORRUPT);
    assert_string_equal(info.text, FOLDER "/bevindingen.json: damaged: no file of our own");
    assert_null(json);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_is_good),
        cmocka_unit_test(passes_over_what_is_new),
        cmocka_unit_test(refuses_what_is_no_json),
        cmocka_unit_test(refuses_another_version),
        cmocka_unit_test(refuses_a_wrong_head),
        cmocka_unit_test(refuses_a_wrong_item),
        cmocka_unit_test(refuses_wrong_counts),
        cmocka_unit_test(refuses_a_list_that_is_too_long),
        cmocka_unit_test_setup_teardown(reads_from_an_index_folder, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(refuses_what_is_no_file_of_ours, make_folder,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
