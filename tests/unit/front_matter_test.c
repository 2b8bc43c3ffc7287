/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Article files and what is said of them: each fault with its line. */
#include "read/front_matter.h"

#include <stdlib.h>

#include "base/limits.h"
#include "cmocka_includes.h"
#include "read/article.h"

#define GOOD_KEYS                                                                                  \
    "id: gat-in-de-weg\n"                                                                          \
    "type: vac\n"                                                                                  \
    "titel: Gat in de weg\n"                                                                       \
    "vraag: Hoe meld ik een gat?\n"                                                                \
    "status: actief\n"                                                                             \
    "doelgroep: [burger, bedrijf]\n"                                                               \
    "thema: wegen\n"                                                                               \
    "gewijzigd: 2026-10-01\n"
/* One key more stands on line 10. */
#define WITH(keys) "---\n" GOOD_KEYS keys "---\nTekst.\n"

struct result {
    struct arena arena;
    struct faults faults;
    struct article article;
};

static void read_as(struct result *result, struct str text, enum origin origin) {
    *result = (struct result){.arena = ARENA_INIT, .faults = FAULTS_INIT};
    struct source source = {
        .file = STR("x.md"), .faults = &result->faults, .arena = &result->arena};
    if (article_read(&result->article, text, &source)) {
        article_set_defaults(&result->article, origin);
        article_check(&result->article, origin, &source);
    }
}

static void release(struct result *result) {
    faults_release(&result->faults);
    arena_release(&result->arena);
}

/* Checks all that is said of a file: "line text" for each fault. */
static void check(struct str text, const char *expected) {
    struct result result;
    struct buf made = BUF_INIT;
    read_as(&result, text, ORIGIN_KB);
    for (size_t i = 0; i < result.faults.len; i++) {
        const struct fault *fault = &result.faults.items[i];
        buf_format(&made, "%s%zu %.*s", i ? "\n" : "", fault->line, STR_ARGS(fault->text));
    }
    assert_str_equal(buf_str(&made), expected);
    buf_release(&made);
    release(&result);
}

static void test_good(void **state) {
    (void)state;
    struct result result;
    read_as(&result,
            STR(WITH("varianten:\n  - kuil in het  wegdek\n  - \"gat: groot\"\n"
                     "trefwoorden: []\nverwant: [a, b]\ngeldigVan: 2026-01-01\n"
                     "contact: >\n  bel\n  de wacht\n# opmerking\nupn:\n")),
            ORIGIN_KB);
    const struct record *record = &result.article.record;
    assert_int_equal(result.faults.len, 0);
    assert_str_equal(record->id, "gat-in-de-weg");
    assert_str_equal(record->titel, "Gat in de weg");
    assert_int_equal(record->doelgroep.len, 2);
    assert_str_equal(record->doelgroep.items[1], "bedrijf");
    assert_int_equal(record->varianten.len, 2);
    assert_str_equal(record->varianten.items[0], "kuil in het wegdek");
    assert_str_equal(record->varianten.items[1], "gat: groot");
    assert_int_equal(record->trefwoorden.len, 0);
    assert_str_equal(record->geldig_van, "2026-01-01");
    assert_str_equal(record->contact, "bel de wacht");
    assert_str_equal(record->taal, "nl");
    assert_str_equal(record->organisatie, "provincie-zuid-holland");
    assert_str_equal(record->tekst.markdown, "Tekst.\n");
    assert_int_equal(result.article.lines.of[KEY_THEMA], 8);
    release(&result);
}

static void test_windows(void **state) {
    (void)state;
    struct result result;
    read_as(&result,
            STR("\xEF\xBB\xBF---\r\nid: a\r\ntype: artikel\r\ntitel: T\r\nstatus: actief\r\n"
                "doelgroep:\r\n- burger\r\nthema: x\r\ngewijzigd: 2026-10-01\r\n---\r\nTekst.\r\n"),
            ORIGIN_KB);
    assert_int_equal(result.faults.len, 0);
    assert_str_equal(result.article.record.titel, "T");
    assert_str_equal(result.article.record.tekst.html, "<p>Tekst.</p>\n");
    release(&result);
}

static void test_edges(void **state) {
    (void)state;
    check(STR(""), "1 het bestand begint niet met front matter: een regel met `---`");
    check(STR("# Kop\n"), "1 het bestand begint niet met front matter: een regel met `---`");
    check(STR("---\nid: a\n"), "1 de front matter is niet afgesloten met een regel `---`");
    check(STR("---\nid: a\n---\xff\n"),
          "3 de tekst is geen geldige UTF-8; bewaar het bestand als UTF-8");
    check(STR("---\n" GOOD_KEYS "---\n"), "11 het artikel heeft geen tekst");
    check(STR("---\n" GOOD_KEYS "---"), "11 het artikel heeft geen tekst");
    check(STR("---\n---\nTekst.\n"),
          "1 sleutel `id` ontbreekt\n1 sleutel `type` ontbreekt\n1 sleutel `titel` ontbreekt\n"
          "1 sleutel `status` ontbreekt\n1 sleutel `doelgroep` ontbreekt\n"
          "1 sleutel `thema` ontbreekt\n1 sleutel `gewijzigd` ontbreekt");
}

static void test_keys(void **state) {
    (void)state;
    check(STR(WITH("doelgroup: [burger]\n")),
          "10 onbekende sleutel `doelgroup`; bedoelde u `doelgroep`?");
    check(STR(WITH("Afdeling: x\n")), "10 onbekende sleutel `Afdeling`; bedoelde u `afdeling`?");
    check(STR(WITH("schoenmaat: 43\n")), "10 onbekende sleutel `schoenmaat`");
    check(STR(WITH("titel: Nog een\n")), "10 sleutel `titel` staat er twee keer");
    check(STR(WITH("afdeling: [a, b]\n")),
          "10 `afdeling` moet één tekst zijn, geen lijst of ander soort waarde");
    check(STR(WITH("afdeling: {a: b}\n")),
          "10 `afdeling` moet één tekst zijn, geen lijst of ander soort waarde");
    check(STR(WITH("trefwoorden: gat, kuil\n")),
          "10 `trefwoorden` is een lijst: schrijf [een, twee], of elk op een regel met `-`");
    check(STR(WITH("trefwoorden: [a, [b]]\n")),
          "10 `trefwoorden` is een lijst: schrijf [een, twee], of elk op een regel met `-`");
    check(STR(WITH("afdeling: \"a\\eb\"\n")), "10 in `afdeling` staat een onzichtbaar stuurteken");
    check(STR(WITH("afdeling: \"a\\0b\"\n")), "10 in `afdeling` staat een onzichtbaar stuurteken");
    check(STR(WITH("? [a]\n: b\n")), "10 een sleutel moet tekst zijn");
}

static void test_yaml(void **state) {
    (void)state;
    check(STR(WITH("afdeling: &a x\ncontact: *a\n")),
          "10 ankers en verwijzingen (`&` en `*`) mogen niet in de front matter\n"
          "11 ankers en verwijzingen (`&` en `*`) mogen niet in de front matter\n"
          "11 `contact` moet één tekst zijn, geen lijst of ander soort waarde");
    check(STR(WITH("afdeling: !!str x\n")),
          "10 typeaanduidingen (`!`) mogen niet in de front matter");
    check(STR(WITH("<<: *x\n")),
          "10 onbekende sleutel `<<`\n"
          "10 ankers en verwijzingen (`&` en `*`) mogen niet in de front matter");
    check(STR("---\n- a\n- b\n---\n"),
          "2 de front matter bestaat niet uit regels `sleutel: waarde`\n"
          "5 het artikel heeft geen tekst\n"
          "1 sleutel `id` ontbreekt\n1 sleutel `type` ontbreekt\n"
          "1 sleutel `titel` ontbreekt\n1 sleutel `status` ontbreekt\n"
          "1 sleutel `doelgroep` ontbreekt\n"
          "1 sleutel `thema` ontbreekt\n"
          "1 sleutel `gewijzigd` ontbreekt");
    check(STR(WITH("--- # tweede\nafdeling: x\n")),
          "10 de front matter is meer dan één YAML-document");
    check(
        STR(WITH("contact: bel: nu\n")),
        "10 de YAML klopt niet (mapping values are not allowed in this context); zet een tekst met "
        "een dubbele punt tussen aanhalingstekens");
    check(STR(WITH("upn: [[[[[[[[[[x]]]]]]]]]]\n")), "10 de front matter is te diep genest");
}

static void test_values(void **state) {
    (void)state;
    check(STR(WITH("geldigVan: 2026-02-30\n")),
          "10 `geldigVan`: `2026-02-30` is geen bestaande datum; schrijf jjjj-mm-dd");
    check(STR(WITH("controleVoor: 1-12-2026\n")),
          "10 `controleVoor`: `1-12-2026` is geen bestaande datum; schrijf jjjj-mm-dd");
    check(STR(WITH("geldigVan: 2026-06-01\ngeldigTot: 2026-05-31\n")),
          "11 `geldigTot` (2026-05-31) ligt voor `geldigVan` (2026-06-01)");
    check(STR(WITH("geldigVan: 2026-06-01\ngeldigTot: 2026-06-01\n")), "");
    check(STR(WITH("geldigTot: 2024-02-29\n")), "");
    check(STR(WITH("taal: Nederlands\n")), "10 taal `Nederlands` is geen taalcode, zoals nl of en");
    check(STR(WITH("taal: en-GB\n")), "");
}

/* A whole front matter with one key written otherwise. */
static void check_changed(const char *from, const char *to, const char *expected) {
    struct buf text = BUF_INIT;
    struct str good = STR(WITH(""));
    size_t at = str_find(good, str_from(from), 0);
    assert_true(at < good.len);
    buf_add(&text, str_slice(good, 0, at));
    buf_add(&text, str_from(to));
    buf_add(&text, str_slice(good, at + str_from(from).len, good.len));
    check(buf_str(&text), expected);
    buf_release(&text);
}

static void test_required_values(void **state) {
    (void)state;
    check_changed("id: gat-in", "id: Gat-in",
                  "2 id `Gat-in-de-weg` mag alleen kleine letters, cijfers en streepjes hebben, "
                  "hooguit 64");
    check_changed("type: vac", "type: faq", "3 `type` kent geen waarde `faq`; bedoelde u `vac`?");
    check_changed("een gat?", "een gat.", "5 de vraag van een vac eindigt op een vraagteken");
    check_changed("vraag: Hoe meld ik een gat?\n", "", "3 een vac heeft een `vraag`");
    check_changed("vraag: Hoe meld ik een gat?", "vraag:", "5 een vac heeft een `vraag`");
    check_changed("status: actief", "status: aktief",
                  "6 `status` kent geen waarde `aktief`; bedoelde u `actief`?");
    check_changed("[burger, bedrijf]", "[burger, iedereen]",
                  "7 `doelgroep` kent geen waarde `iedereen`");
    check_changed("[burger, bedrijf]", "[]", "7 sleutel `doelgroep` is leeg");
    check_changed("thema: wegen", "thema: ''", "8 sleutel `thema` is leeg");
    check_changed("gewijzigd: 2026-10-01", "gewijzigd: 2025-02-29",
                  "9 `gewijzigd`: `2025-02-29` is geen bestaande datum; schrijf jjjj-mm-dd");
}

static void test_limits(void **state) {
    (void)state;
    struct buf title = BUF_INIT;
    buf_add(&title, STR("titel: "));
    for (int i = 0; i < LIMIT_TITLE_CHARS; i++) {
        buf_add(&title, STR("é"));
    }
    check_changed("titel: Gat in de weg", title.ptr, "");
    buf_add(&title, STR("é"));
    check_changed("titel: Gat in de weg", title.ptr,
                  "4 de titel heeft 151 tekens; hooguit 150 mag");
    buf_truncate(&title, 0);
    buf_add(&title, STR("id: "));
    for (int i = 0; i < LIMIT_ID_BYTES; i++) {
        buf_add_char(&title, 'a');
    }
    check_changed("id: gat-in-de-weg", title.ptr, "");
    buf_truncate(&title, 0);
    buf_add(&title, STR("# "));
    for (int i = 0; i < LIMIT_FRONT_MATTER_BYTES; i++) {
        buf_add_char(&title, 'x');
    }
    buf_add_char(&title, '\n');
    struct buf text = BUF_INIT;
    buf_format(&text, "---\n%s" GOOD_KEYS "---\nTekst.\n", title.ptr);
    struct result result;
    read_as(&result, buf_str(&text), ORIGIN_KB);
    assert_str_equal(result.faults.items[0].text, "de front matter is groter dan 16384 bytes");
    release(&result);
    buf_release(&text);
    buf_release(&title);
}

static void test_foreign_ids(void **state) {
    (void)state;
    struct result result;
    read_as(&result, STR("---\nid: MED-10.3\ntitel: x\n---\ny\n"), ORIGIN_JSONL);
    assert_int_equal(result.faults.count[FAULT_ERROR], 0);
    assert_int_equal(result.faults.count[FAULT_WARNING], 1);
    assert_str_equal(result.article.record.status, "actief");
    release(&result);
    struct buf text = BUF_INIT;
    buf_add(&text, STR("---\ntitel: x\nid: "));
    for (int i = 0; i < LIMIT_TERM_BYTES; i++) {
        buf_add_char(&text, 'A');
    }
    buf_add(&text, STR("\n---\ny\n"));
    read_as(&result, buf_str(&text), ORIGIN_JSONL);
    assert_int_equal(result.faults.count[FAULT_ERROR], 1);
    assert_int_equal(result.faults.items[0].line, 3);
    release(&result);
    buf_release(&text);
}

static void test_public(void **state) {
    (void)state;
    struct str all[] = {STR("medewerker"), STR("burger")};
    struct record record = {.status = STR("actief"), .doelgroep = {all, 2}};
    struct str day = STR("2026-11-24");
    assert_true(article_is_public(&record, day));
    record.doelgroep.len = 1;
    assert_false(article_is_public(&record, day));
    record.doelgroep = (struct str_list){all + 1, 1};
    record.status = STR("concept");
    assert_false(article_is_public(&record, day));
    record.status = STR("actief");
    record.geldig_van = STR("2026-11-24");
    record.geldig_tot = STR("2026-11-24");
    assert_true(article_is_public(&record, day));
    assert_false(article_is_public(&record, STR("2026-11-23")));
    assert_false(article_is_public(&record, STR("2026-11-25")));
    record.doelgroep.len = 0;
    assert_false(article_is_public(&record, day));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good),
        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_edges),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_yaml),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_required_values),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_foreign_ids),
        cmocka_unit_test(test_public),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
