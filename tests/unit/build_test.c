/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What goes into the two databases, and above all what never comes into the public one. */
#include "publish/build.h"

#include <stdlib.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "read/kb.h"
#include "search/document.h"
#include "search/schema.h"
#include "xapian-c/xapian_c.h"

#define KB WORK_DIR "/kb"
#define OUT WORK_DIR "/out"
#define KEYS                                                                                       \
    "type: artikel\ntitel: Titel\nthema: wegen\ngewijzigd: 2026-10-01\nafdeling: zzafdeling\n"     \
    "contact: zzcontact\n"

struct test {
    struct content content;
    struct faults faults;
    struct built built;
};

static const struct build_options anew = {.jobs = 2};

static void put(const char *path, const char *text) {
    struct err_info info = ERR_INFO_INIT;
    if (file_write(path, str_from(text), &info) != ERR_OK) {
        fail_msg("%s", info.text);
    }
}

static void make_kb(void) {
    assert_int_equal(file_remove_tree(WORK_DIR, NULL), ERR_OK);
    assert_int_equal(file_make_folder(WORK_DIR, NULL), ERR_OK);
    assert_int_equal(file_make_folder(KB, NULL), ERR_OK);
    assert_int_equal(file_make_folder(KB "/artikelen", NULL), ERR_OK);
    assert_int_equal(file_make_folder(OUT, NULL), ERR_OK);
    put(KB "/themas.csv", "sleutel,naam,omschrijving\nwegen,Wegen,x\n");
    put(KB "/organisaties.csv",
        "sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n");
    put(KB "/synoniemen.txt", "ov, openbaar vervoer\n");
    put(KB "/vastgezet.csv",
        "vraag,artikel,tot\nhoe open,open,9999-12-31\nzzvraag,zzmedewerker,9999-12-31\n");
    put(KB "/gevraagd.csv", "artikel,aantal\nzzmedewerker,90\nopen,12\nbuur,0\n");
    put(KB "/artikelen/open.md", "---\nid: open\nstatus: actief\ndoelgroep: [burger]\n" KEYS
                                 "verwant: [buur, zzmedewerker]\n---\nWegen.\n");
    put(KB "/artikelen/open.intern.md", "zzintern\n");
    put(KB "/artikelen/open.chat.md", "chattekst\n");
    put(KB "/artikelen/buur.md",
        "---\nid: buur\nstatus: actief\ndoelgroep: [burger, medewerker]\n"
        "geldigVan: 2020-01-01\ngeldigTot: 9999-12-31\n" KEYS "---\nBruggen.\n");
    put(KB "/artikelen/zzmedewerker.md",
        "---\nid: zzmedewerker\nstatus: actief\ndoelgroep: [medewerker]\n" KEYS "---\nzza\n");
    put(KB "/artikelen/zzconcept.md",
        "---\nid: zzconcept\nstatus: concept\ndoelgroep: [burger]\n" KEYS "---\nzzb\n");
    put(KB "/artikelen/zzverlopen.md",
        "---\nid: zzverlopen\nstatus: actief\ndoelgroep: [burger]\ngeldigTot: 2020-01-01\n" KEYS
        "---\nzzc\n");
    put(KB "/artikelen/zzlater.md",
        "---\nid: zzlater\nstatus: actief\ndoelgroep: [burger]\ngeldigVan: 9999-01-01\n" KEYS
        "---\nzzd\n");
}

static int setup(void **state) {
    struct test *test = calloc(1, sizeof *test);
    struct err_info info = ERR_INFO_INIT;
    make_kb();
    content_init(&test->content, ORIGIN_KB);
    if (kb_read(&test->content, KB, 2, &test->faults, &info) != ERR_OK ||
        test->faults.count[FAULT_ERROR] > 0 ||
        build_databases(&test->built, OUT, &test->content, &anew, &info) != ERR_OK) {
        print_message("%s\n", info.text);
        faults_print(&test->faults, stdout);
        return -1;
    }
    *state = test;
    return 0;
}

static int teardown(void **state) {
    struct test *test = *state;
    content_release(&test->content);
    faults_release(&test->faults);
    free(test);
    return 0;
}

static xc_reader *open_database(const char *path) {
    xc_reader *reader;
    assert_int_equal(xc_reader_open(&reader, path, NULL), XC_OK);
    return reader;
}

/* Every word that the public may not see starts with zz. */
static void check_no_secret(struct str text) {
    assert_int_equal(str_find(text, STR("zz"), 0), text.len);
}

static size_t count_secret_terms(xc_reader *reader) {
    xc_vocabulary *terms;
    size_t secret = 0;
    assert_int_equal(xc_vocabulary_read(&terms, reader, STR(""), 100000, NULL), XC_OK);
    assert_true(xc_vocabulary_count(terms) > 10);
    for (size_t i = 0; i < xc_vocabulary_count(terms); i++) {
        struct str term = xc_vocabulary_at(terms, i).term;
        secret += str_find(term, STR("zz"), 0) < term.len;
    }
    xc_vocabulary_free(terms);
    return secret;
}

static void test_public_has_no_secrets(void **state) {
    struct test *test = *state;
    xc_reader *reader = open_database(OUT "/openbaar");
    struct buf data = BUF_INIT;
    uint32_t count = 0;
    assert_int_equal(test->built.documents[AUDIENCE_PUBLIC], 2);
    assert_int_equal(xc_reader_document_count(reader, &count, NULL), XC_OK);
    assert_int_equal(count, 2);
    assert_int_equal(count_secret_terms(reader), 0);
    for (uint32_t document = 1; document <= count; document++) {
        buf_truncate(&data, 0);
        assert_int_equal(xc_reader_data(reader, document, &data, NULL), XC_OK);
        check_no_secret(buf_str(&data));
    }
    buf_release(&data);
    xc_reader_close(reader);
}

static void read_article(struct record *record, const char *path, struct str term,
                         struct arena *arena) {
    xc_reader *reader = open_database(path);
    struct buf data = BUF_INIT;
    uint32_t document = 0;
    assert_int_equal(xc_reader_find(reader, term, &document, NULL), XC_OK);
    assert_int_equal(xc_reader_data(reader, document, &data, NULL), XC_OK);
    struct str copy = arena_str(arena, buf_str(&data));
    assert_int_equal(record_read(record, copy, arena, NULL), ERR_OK);
    buf_release(&data);
    xc_reader_close(reader);
}

static void test_what_is_kept(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct record record;
    read_article(&record, OUT "/openbaar", STR("Qopen"), &arena);
    assert_str_equal(record.kanalen[KANAAL_CHAT].text, "chattekst");
    assert_str_equal(record.kanalen[KANAAL_CHAT].html, "<p>chattekst</p>\n");
    assert_str_equal(record.tekst.markdown, "Wegen.\n");
    assert_int_equal(record.verwant.len, 1);
    assert_str_equal(record.verwant.items[0], "buur");
    read_article(&record, OUT "/intern", STR("Qopen"), &arena);
    assert_str_equal(record.intern.text, "zzintern");
    assert_str_equal(record.contact, "zzcontact");
    assert_int_equal(record.verwant.len, 2);
    read_article(&record, OUT "/intern", STR("Qzzconcept"), &arena);
    assert_str_equal(record.status, "concept");
    arena_release(&arena);
}

static void test_metadata(void **state) {
    (void)state;
    static const char *const paths[] = {OUT "/openbaar", OUT "/intern"};
    for (size_t i = 0; i < 2; i++) {
        xc_reader *reader = open_database(paths[i]);
        struct arena arena = ARENA_INIT;
        struct buf text = BUF_INIT;
        struct lists lists;
        assert_int_equal(xc_reader_metadata(reader, STR(SCHEMA_META_VERSION), &text, NULL), XC_OK);
        assert_true(str_equal(buf_str(&text), document_version()));
        buf_truncate(&text, 0);
        assert_int_equal(xc_reader_metadata(reader, STR(SCHEMA_META_SYNONYMS), &text, NULL), XC_OK);
        assert_str_equal(buf_str(&text), "ov, openbaar vervoer\n");
        buf_truncate(&text, 0);
        assert_int_equal(xc_reader_metadata(reader, STR(SCHEMA_META_LISTS), &text, NULL), XC_OK);
        assert_int_equal(lists_read(&lists, buf_str(&text), &arena, NULL), ERR_OK);
        assert_str_equal(lists_find_thema(&lists, STR("wegen"))->naam, "Wegen");
        buf_truncate(&text, 0);
        assert_int_equal(xc_reader_metadata(reader, STR(SCHEMA_META_PINS), &text, NULL), XC_OK);
        bool has_secret = str_find(buf_str(&text), STR("zz"), 0) < text.len;
        assert_true(str_find(buf_str(&text), STR("hoe open"), 0) < text.len);
        assert_int_equal(has_secret, i == AUDIENCE_STAFF);
        struct asked_counts asked = ASKED_COUNTS_INIT;
        buf_truncate(&text, 0);
        assert_int_equal(xc_reader_metadata(reader, STR(SCHEMA_META_ASKED), &text, NULL), XC_OK);
        assert_int_equal(asked_read(&asked, buf_str(&text), NULL), ERR_OK);
        assert_int_equal(*table_find(&asked.counts, STR("open")), 12);
        assert_int_equal(asked.counts.len, i == AUDIENCE_STAFF ? 3 : 2);
        assert_int_equal(asked.most, i == AUDIENCE_STAFF ? 90 : 12);
        asked_release(&asked);
        buf_release(&text);
        arena_release(&arena);
        xc_reader_close(reader);
    }
}

static void test_check(void **state) {
    struct test *test = *state;
    struct err_info info = ERR_INFO_INIT;
    uint32_t documents[2] = {2, 6};
    assert_int_equal(test->built.documents[AUDIENCE_STAFF], 6);
    assert_int_equal(build_check(OUT, &test->content, documents, &info), ERR_OK);
    documents[AUDIENCE_STAFF] = 7;
    assert_int_equal(build_check(OUT, &test->content, documents, &info), ERR_CORRUPT);
    assert_string_equal(info.text, OUT "/intern: other number of documents than were written");
    documents[AUDIENCE_STAFF] = 6;
    test->content.articles[0].is_public = false; /* as if `buur` should not have been there */
    assert_int_equal(build_check(OUT, &test->content, documents, &info), ERR_CORRUPT);
    assert_string_equal(info.text, OUT "/openbaar: an article that is not public is in the public "
                                       "database");
    test->content.articles[0].is_public = true;
    assert_int_equal(build_check(KB, &test->content, documents, &info), ERR_CORRUPT);
}

static void hash_kb(char out[DIGEST_TEXT_BYTES], const char *hidden) {
    struct content content;
    struct faults faults = FAULTS_INIT;
    content_init(&content, ORIGIN_KB);
    assert_int_equal(kb_read(&content, KB, 2, &faults, NULL), ERR_OK);
    for (size_t i = 0; i < content.len; i++) {
        if (str_equal(content.articles[i].id, str_from(hidden))) {
            content.articles[i].is_public = false;
        }
    }
    content_hash(&content, out);
    content_release(&content);
    faults_release(&faults);
}

/* An article whose time has come or gone makes another index of the same files. */
static void test_hash(void **state) {
    (void)state;
    char first[DIGEST_TEXT_BYTES];
    char second[DIGEST_TEXT_BYTES];
    hash_kb(first, "");
    hash_kb(second, "");
    assert_string_equal(first, second);
    assert_int_equal(str_from(first).len, DIGEST_TEXT_BYTES - 1);
    hash_kb(second, "buur");
    assert_string_not_equal(first, second);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_public_has_no_secrets),
        cmocka_unit_test(test_what_is_kept),
        cmocka_unit_test(test_metadata),
        cmocka_unit_test(test_check),
        cmocka_unit_test(test_hash),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
