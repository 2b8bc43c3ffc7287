/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The patch that adds wordings to an article, and what is refused. Whether patches apply and what
 * the indexer makes of them is shown by tests/variants. */
#include "variants/variant_patch.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ARTICLE "kb/artikelen/wegen/brug.md"
#define NAMES "--- a/" ARTICLE "\n+++ b/" ARTICLE "\n"
/* An article with keys on the lines from 4. */
#define WITH(keys) "---\nid: brug\nvraag: Is de brug open?\n" keys "---\nTekst.\n"

static void write_file(const char *path, struct str text) {
    assert_int_equal(file_write(path, text, NULL), ERR_OK);
}

static int setup(void **state) {
    (void)state;
    const char *folders[] = {WORK_DIR, "kb", "kb/artikelen", "kb/artikelen/wegen",
                             "kb/artikelen/water"};
    if (file_remove_tree(WORK_DIR, NULL) != ERR_OK) {
        return -1;
    }
    for (size_t i = 0; i < COUNT(folders); i++) {
        if (file_make_folder(folders[i], NULL) != ERR_OK || (i == 0 && chdir(WORK_DIR) != 0)) {
            return -1;
        }
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    return chdir("/") == 0 && file_remove_tree(WORK_DIR, NULL) == ERR_OK ? 0 : -1;
}

/* Offers wordings to an article of this text and compares the patch. */
static void check_all(struct str text, const struct str *wordings, size_t count,
                      const char *expected, size_t expected_added) {
    struct buf patch = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    size_t added = 99;
    write_file(ARTICLE, text);
    assert_int_equal(variant_patch_add(&patch, "kb", STR("brug"),
                                       (struct str_list){wordings, count}, &added, &info),
                     ERR_OK);
    assert_str_equal(buf_str(&patch), expected);
    assert_int_equal(added, expected_added);
    buf_release(&patch);
}

static void check(const char *text, const char *expected) {
    struct str wordings[] = {STR("Brug dicht"), STR("Open, of niet?")};
    check_all(str_from(text), wordings, COUNT(wordings), expected, 2);
}

static void test_list(void **state) {
    (void)state;
    check(WITH("varianten:\n  - Een\nstatus: actief\n"), NAMES
          "@@ -3,6 +3,8 @@\n vraag: Is de brug open?\n varianten:\n   - Een\n+  - Brug dicht\n"
          "+  - Open, of niet?\n status: actief\n ---\n Tekst.\n");
    check(WITH("varianten: # vragen\n- Een\n\n  # over\n- Twee # achter\n# na\n"),
          NAMES "@@ -6,6 +6,8 @@\n \n   # over\n - Twee # achter\n+- Brug dicht\n"
                "+- Open, of niet?\n # na\n ---\n Tekst.\n");
    check(WITH("varianten:\n    - >\n      Een\n\n      tekst\n    - 'Twee\n      regels'\n"),
          NAMES "@@ -8,5 +8,7 @@\n       tekst\n     - 'Twee\n       regels'\n+    - Brug dicht\n"
                "+    - Open, of niet?\n ---\n Tekst.\n");
}

static void test_empty_and_absent(void **state) {
    (void)state;
    check(WITH("varianten: # nog geen\n"),
          NAMES "@@ -2,5 +2,7 @@\n id: brug\n vraag: Is de brug open?\n varianten: # nog geen\n"
                "+  - Brug dicht\n+  - Open, of niet?\n ---\n Tekst.\n");
    check(WITH("status: actief\n"),
          NAMES "@@ -1,6 +1,9 @@\n ---\n id: brug\n vraag: Is de brug open?\n+varianten:\n"
                "+  - Brug dicht\n+  - Open, of niet?\n status: actief\n ---\n Tekst.\n");
    check("---\ntitel: >\n  De\n  brug\n# over\nstatus: actief\n---\n",
          NAMES "@@ -2,6 +2,9 @@\n titel: >\n   De\n   brug\n+varianten:\n+  - Brug dicht\n"
                "+  - Open, of niet?\n # over\n status: actief\n ---\n");
    check("---\nid: brug\n---\n", NAMES "@@ -1,3 +1,6 @@\n ---\n id: brug\n+varianten:\n"
                                        "+  - Brug dicht\n+  - Open, of niet?\n ---\n");
    check("---\n  id: brug\n---\n", NAMES "@@ -1,3 +1,6 @@\n ---\n   id: brug\n+  varianten:\n"
                                          "+    - Brug dicht\n+    - Open, of niet?\n ---\n");
}

static void test_brackets(void **state) {
    (void)state;
    check("---\nvarianten: [Een, 'twee, ]'] # x\n---\n",
          NAMES "@@ -1,3 +1,3 @@\n ---\n-varianten: [Een, 'twee, ]'] # x\n"
                "+varianten: [Een, 'twee, ]', Brug dicht, \"Open, of niet?\"] # x\n ---\n");
    check("---\nvarianten: [Een, ]\n---\n",
          NAMES "@@ -1,3 +1,3 @@\n ---\n-varianten: [Een, ]\n"
                "+varianten: [Een, Brug dicht, \"Open, of niet?\", ]\n ---\n");
    check("---\nvarianten: []\n---\n",
          NAMES "@@ -1,3 +1,3 @@\n ---\n-varianten: []\n"
                "+varianten: [Brug dicht, \"Open, of niet?\"]\n ---\n");
    check("---\nvarianten: [\n    Een,\n    Twee # twee\n]\n---\n",
          NAMES "@@ -1,6 +1,8 @@\n ---\n varianten: [\n     Een,\n-    Twee # twee\n"
                "+    Twee, # twee\n+    Brug dicht,\n+    \"Open, of niet?\"\n ]\n ---\n");
    check("---\nvarianten: [Een,\n  Twee,\n]\n---\n",
          NAMES "@@ -1,5 +1,7 @@\n ---\n varianten: [Een,\n   Twee,\n+  Brug dicht,\n"
                "+  \"Open, of niet?\",\n ]\n ---\n");
    check("---\nvarianten: [Een,\n  Twee]\n---\n",
          NAMES "@@ -1,4 +1,4 @@\n ---\n varianten: [Een,\n-  Twee]\n"
                "+  Twee, Brug dicht, \"Open, of niet?\"]\n ---\n");
    check("---\nvarianten: [ # geen\n]\n---\n",
          NAMES "@@ -1,4 +1,6 @@\n ---\n varianten: [ # geen\n+  Brug dicht,\n"
                "+  \"Open, of niet?\"\n ]\n ---\n");
}

static void test_line_ends(void **state) {
    (void)state;
    check("---\r\nvraag: Open?\r\nvarianten:\r\n  - Een\r\n---\r\n",
          NAMES "@@ -2,4 +2,6 @@\n vraag: Open?\r\n varianten:\r\n   - Een\r\n+  - Brug dicht\r\n"
                "+  - Open, of niet?\r\n ---\r\n");
    check("---\r\nvarianten: [\r\n  Een\r\n]\r\n---\r\n",
          NAMES "@@ -1,5 +1,7 @@\n ---\r\n varianten: [\r\n-  Een\r\n+  Een,\r\n+  Brug dicht,\r\n"
                "+  \"Open, of niet?\"\r\n ]\r\n ---\r\n");
    check("\xEF\xBB\xBF---\nvarianten:\n---",
          NAMES "@@ -1,3 +1,5 @@\n \xEF\xBB\xBF---\n varianten:\n+  - Brug dicht\n"
                "+  - Open, of niet?\n ---\n\\ No newline at end of file\n");
    check("---\nvarianten: []\n---\nTekst.",
          NAMES "@@ -1,4 +1,4 @@\n ---\n-varianten: []\n"
                "+varianten: [Brug dicht, \"Open, of niet?\"]\n ---\n Tekst.\n"
                "\\ No newline at end of file\n");
}

/* How a wording is written: in a list below the key, and in brackets. */
static void test_quoting(void **state) {
    (void)state;
    static const char *const cases[][3] = {
        {"Brug dicht", "Brug dicht", "Brug dicht"},
        {"Foto's (van de N-weg), 2 stuks!", "Foto's (van de N-weg), 2 stuks!",
         "\"Foto's (van de N-weg), 2 stuks!\""},
        {"Hoe laat?", "Hoe laat?", "\"Hoe laat?\""},
        {"Eén brug", "Eén brug", "Eén brug"},
        {"Éen brug", "Éen brug", "Éen brug"},
        {"Brug: dicht", "\"Brug: dicht\"", "\"Brug: dicht\""},
        {"Brug #3", "\"Brug #3\"", "\"Brug #3\""},
        {"Brug:", "\"Brug:\"", "\"Brug:\""},
        {"- brug", "\"- brug\"", "\"- brug\""},
        {"? brug", "\"? brug\"", "\"? brug\""},
        {"!brug", "\"!brug\"", "\"!brug\""},
        {"&brug", "\"&brug\"", "\"&brug\""},
        {"*brug*", "\"*brug*\"", "\"*brug*\""},
        {"[brug]", "\"[brug]\"", "\"[brug]\""},
        {"{brug}", "\"{brug}\"", "\"{brug}\""},
        {"@brug", "\"@brug\"", "\"@brug\""},
        {"`brug`", "\"`brug`\"", "\"`brug`\""},
        {"%brug", "\"%brug\"", "\"%brug\""},
        {"|", "\"|\"", "\"|\""},
        {"> brug", "\"> brug\"", "\"> brug\""},
        {"'s Avonds", "\"'s Avonds\"", "\"'s Avonds\""},
        {"\"Brug\" \\", "\"\\\"Brug\\\" \\\\\"", "\"\\\"Brug\\\" \\\\\""},
        {"yes", "\"yes\"", "\"yes\""},
        {"NO", "\"NO\"", "\"NO\""},
        {"Off", "\"Off\"", "\"Off\""},
        {"Null", "\"Null\"", "\"Null\""},
        {"true", "\"true\"", "\"true\""},
        {"Nowhere", "Nowhere", "Nowhere"},
        {"~", "\"~\"", "\"~\""},
        {"112", "\"112\"", "\"112\""},
        {"1.5e3", "\"1.5e3\"", "\"1.5e3\""},
        {"0x1F", "\"0x1F\"", "\"0x1F\""},
        {"2026-10-01", "\"2026-10-01\"", "\"2026-10-01\""},
        {"  Brug   dicht ", "Brug dicht", "Brug dicht"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct str wording = str_from(cases[i][0]);
        char expected[512];
        snprintf(expected, sizeof expected,
                 NAMES "@@ -1,3 +1,4 @@\n ---\n varianten:\n+  - %s\n ---\n", cases[i][1]);
        check_all(STR("---\nvarianten:\n---\n"), &wording, 1, expected, 1);
        snprintf(expected, sizeof expected,
                 NAMES "@@ -1,3 +1,3 @@\n ---\n-varianten: []\n+varianten: [%s]\n ---\n",
                 cases[i][2]);
        check_all(STR("---\nvarianten: []\n---\n"), &wording, 1, expected, 1);
    }
}

static void test_known(void **state) {
    (void)state;
    struct str wordings[] = {STR("een  BRUG"),     STR(" Café open"),  STR("'s Avonds"),
                             STR("zeg \"ja\" \\"), STR("Drie regels"), STR("Vier regels"),
                             STR("ÉÉN X"),         STR("Een # brug")};
    const char *text = "---\nvarianten:\n  - Een brug\n  - cafe\u0301 open # x\n"
                       "  - '''s  avonds'\n  - \"Zeg \\\"ja\\\"\\\n     \\x20\\\\\"\n  - Drie\n"
                       "    regels\n  - |\n    Vier\n    regels\n  - \"\\u00e9\\U000000c9n\\tx\"\n"
                       "  - 'Een # brug'\n---\n";
    check_all(str_from(text), wordings, COUNT(wordings), "", 0);
    check_all(
        STR("---\nvarianten: [een brug, 'café open', \"'s avonds\", \"zeg \\\"ja\\\" \\\\\",\n"
            "  drie\n  regels, Vier regels, één x, een \xC2\xA0# brug]\n---\n"),
        wordings, COUNT(wordings), "", 0);
    check_all(STR("---\nvarianten:\n---\n"), NULL, 0, "", 0);
}

static void test_once(void **state) {
    (void)state;
    struct str wordings[] = {STR("Twee"), STR("Brug dicht"), STR("BRUG dicht")};
    check_all(STR("---\nvarianten: [een, twee]\n---\n"), wordings, COUNT(wordings),
              NAMES "@@ -1,3 +1,3 @@\n ---\n-varianten: [een, twee]\n"
                    "+varianten: [een, twee, Brug dicht]\n ---\n",
              1);
}

/* Offers a wording and expects that it is refused with a text that starts so, and that a patch that
 * was there stays as it was. */
static void check_refused(const char *kb, struct str id, struct str wording, enum err expected,
                          const char *start) {
    struct buf patch = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    size_t added = 99;
    buf_add(&patch, STR("was er al\n"));
    enum err err = variant_patch_add(&patch, kb, id, (struct str_list){&wording, 1}, &added, &info);
    assert_str_equal(str_slice(str_from(info.text), 0, strlen(start)), start);
    assert_int_equal(err, expected);
    assert_int_equal(info.code, expected);
    assert_int_equal(added, 0);
    assert_str_equal(buf_str(&patch), "was er al\n");
    buf_release(&patch);
}

static void test_refused_wordings(void **state) {
    (void)state;
    char longest[LIMIT_WORDING_BYTES + 1];
    memset(longest, 'x', sizeof longest);
    write_file(ARTICLE, STR(WITH("")));
    static const char turned[] = {'O', 'm', '\xE2', '\x80', '\xAE', 'X'}; /* U+202E */
    static const struct str unfit[] = {
        STR_INIT("Twee\nregels"),    STR_INIT("Een\ttab"),    STR_INIT("Nul\0teken"),
        STR_INIT("Bel\a"),           STR_INIT("Kap\x7f"),     STR_INIT("C1 \xC2\x85"),
        STR_INIT("LS \xE2\x80\xA8"), {turned, sizeof turned}, STR_INIT("Bom\uFEFF"),
        STR_INIT("Geen \xFF UTF-8"), STR_INIT("Half \xC3")};
    for (size_t i = 0; i < COUNT(unfit); i++) {
        check_refused("kb", STR("brug"), unfit[i], ERR_INVALID,
                      "nieuwe variant 1 is geen gewone tekst van één regel");
    }
    check_refused("kb", STR("brug"), (struct str){longest, sizeof longest}, ERR_INVALID,
                  "nieuwe variant 1 is langer dan 200 bytes");
    check_refused("kb", STR("brug"), STR(""), ERR_INVALID, "nieuwe variant 1 is leeg");
    check_refused("kb", STR("brug"), STR("  "), ERR_INVALID, "nieuwe variant 1 is leeg");
    struct str fits = {longest, LIMIT_WORDING_BYTES};
    size_t added = 0;
    struct buf patch = BUF_INIT;
    assert_int_equal(
        variant_patch_add(&patch, "kb", STR("brug"), (struct str_list){&fits, 1}, &added, NULL),
        ERR_OK);
    assert_int_equal(added, 1);
    buf_release(&patch);
}

static void test_refused_articles(void **state) {
    (void)state;
    static const struct str ids[] = {
        STR_INIT(""),
        STR_INIT("../wegen/brug"),
        STR_INIT("wegen/brug"),
        STR_INIT("Brug"),
        STR_INIT("brug.chat"),
        STR_INIT("brug\0"),
        STR_INIT("a2345678901234567890123456789012345678901234567890123456789012345")};
    for (size_t i = 0; i < COUNT(ids); i++) {
        check_refused("kb", ids[i], STR("x"), ERR_INVALID, "dit is geen id van een artikel");
    }
    write_file(ARTICLE, STR(WITH("")));
    check_refused("kb", STR("rug"), STR("x"), ERR_NOT_FOUND, "kb: er is geen artikel `rug`");
    check_refused("nergens", STR("brug"), STR("x"), ERR_NOT_FOUND, "nergens/artikelen: ");
    write_file("kb/artikelen/water/dubbel.md", STR(WITH("")));
    write_file("kb/artikelen/wegen/dubbel.md", STR(WITH("")));
    check_refused("kb", STR("dubbel"), STR("x"), ERR_INVALID, "kb: er is meer dan één bestand");
    assert_int_equal(symlink("brug.md", "kb/artikelen/wegen/koppeling.md"), 0);
    check_refused("kb", STR("koppeling"), STR("x"), ERR_NOT_FOUND, "kb: er is geen artikel");
    file_make_folder("kb/artikelen/a\"b", NULL);
    write_file("kb/artikelen/a\"b/vreemd.md", STR(WITH("")));
    check_refused("kb", STR("vreemd"), STR("x"), ERR_INVALID, "kb/artikelen/a\"b/vreemd.md: een");
}

static void test_limits(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    buf_add(&text, STR("---\nvraag: "));
    while (text.len < LIMIT_FRONT_MATTER_BYTES - 20) {
        buf_add_char(&text, 'x');
    }
    buf_add(&text, STR("\n---\n"));
    write_file(ARTICLE, buf_str(&text));
    check_refused("kb", STR("brug"), STR("Een brug"), ERR_LIMIT, ARTICLE ":1: met deze varianten");
    buf_truncate(&text, 0);
    buf_add(&text, STR("---\nvraag: x\n---\n"));
    while (text.len < LIMIT_ARTICLE_BYTES - 10) {
        buf_add(&text, STR("Tekst.\n"));
    }
    write_file(ARTICLE, buf_str(&text));
    check_refused("kb", STR("brug"), STR("Een brug"), ERR_LIMIT, ARTICLE ": met deze varianten");
    buf_add(&text, STR("En nog veel meer.\n"));
    write_file(ARTICLE, buf_str(&text));
    check_refused("kb", STR("brug"), STR("Een brug"), ERR_LIMIT, ARTICLE);
    buf_release(&text);
}

/* Text that is no front matter, or that may be YAML with another meaning than it seems. */
static void test_refused_text(void **state) {
    (void)state;
    static const struct {
        struct str text;
        const char *start; /* of the message, behind the path */
    } cases[] = {
        {STR_INIT(""), "1: het bestand begint niet met front matter"},
        {STR_INIT("Tekst\n---\n"), "1: het bestand begint niet met front matter"},
        {STR_INIT("---\nid: brug\n"), "1: de front matter is niet afgesloten"},
        {STR_INIT(WITH("") "\xFF"), "6: de tekst is geen geldige UTF-8"},
        {STR_INIT(WITH("") "\0"), "6: hier staat een onzichtbaar teken"},
        {STR_INIT(WITH("titel: a\rstatus: b\n")), "4: hier staat een onzichtbaar teken"},
        {STR_INIT(WITH("titel: a\u2028b\n")), "4: hier staat een onzichtbaar teken"},
        {STR_INIT(WITH("titel: a\xC2\x85"
                       "b\n")),
         "4: hier staat een onzichtbaar teken"},
        {STR_INIT(WITH("varianten: Een\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: ~\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: {a: b}\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten:\n  a: b\n")), "5: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: [a, [b]]\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: [a: b]\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: [a,, b]\n")), "4: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten: [\n'a' 'b']\n")), "5: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten:\n  - a: b\n")), "5: een tekst met een dubbele punt"},
        {STR_INIT(WITH("varianten:\n  - - a\n")), "5: een tekst die met dit teken begint"},
        {STR_INIT(WITH("varianten:\n  - [a]\n")), "5: een tekst die met dit teken begint"},
        {STR_INIT(WITH("varianten:\n  - *a\n")), "5: een tekst die met dit teken begint"},
        {STR_INIT(WITH("varianten: [!a b]\n")), "4: een tekst die met dit teken begint"},
        {STR_INIT(WITH("titel: &a b\n")), "4: een tekst die met dit teken begint"},
        {STR_INIT(WITH("varianten:\n  - a\n    - b\n  -\n    c\n")),
         "8: `varianten` is geen lijst"},
        {STR_INIT(WITH("varianten:\n  - a\n - b\n")), "6: deze regel springt anders in"},
        {STR_INIT(WITH("varianten: [a]\n  - b\n")), "5: deze regel springt anders in"},
        {STR_INIT(WITH("varianten:\n  -\ta\n")), "5: deze regel springt anders in"},
        {STR_INIT(WITH("varianten:\n\t- a\n")), "5: deze regel springt in met een tab"},
        {STR_INIT(WITH("varianten: []\nvarianten: []\n")), "5: deze sleutel staat er twee keer"},
        {STR_INIT(WITH("\"varianten\": []\n")), "4: dit is geen regel `sleutel: waarde`"},
        {STR_INIT(WITH("? varianten\n: []\n")), "4: dit is geen regel `sleutel: waarde`"},
        {STR_INIT(WITH("<<: {varianten: []}\n")), "4: dit is geen regel `sleutel: waarde`"},
        {STR_INIT(WITH("...\nvarianten: []\n")), "4: dit is geen regel `sleutel: waarde`"},
        {STR_INIT(WITH("titel: [a,\n--- b\n]\n")), "5: dit is geen regel `sleutel: waarde`"},
        {STR_INIT("---\n{id: brug}\n---\n"), "2: dit is geen regel `sleutel: waarde`"},
        {STR_INIT(WITH("titel: \"a\nvarianten: []\n")), "4: dit aanhalingsteken wordt niet"},
        {STR_INIT(WITH("titel: [a\nvarianten: []\n")), "4: dit haakje wordt niet gesloten"},
        {STR_INIT(WITH("varianten: [a\n")), "4: dit haakje wordt niet gesloten"},
        {STR_INIT(WITH("titel: 'a' b\n")), "4: achter de waarde staat nog iets"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char start[256];
        snprintf(start, sizeof start, ARTICLE ":%s", cases[i].start);
        write_file(ARTICLE, cases[i].text);
        check_refused("kb", STR("brug"), STR("Nieuw"), ERR_INVALID, start);
    }
}

/* What looks like the key and is not. */
static void test_hidden_keys(void **state) {
    (void)state;
    check(WITH("titel: \"a\nvarianten:\n  - b\"\ncontact: |\n  varianten: []\nupn: [a,\n"
               "varianten: ]\n"),
          NAMES "@@ -1,6 +1,9 @@\n ---\n id: brug\n vraag: Is de brug open?\n+varianten:\n"
                "+  - Brug dicht\n+  - Open, of niet?\n titel: \"a\n varianten:\n   - b\"\n");
    check(WITH("contact:\n  Piet\n  \"vraag\nnegeer:\n  a: \"x\nvarianten: y\"\n  b:\n    - c: >\n"
               "       varianten: []\n"),
          NAMES "@@ -1,6 +1,9 @@\n ---\n id: brug\n vraag: Is de brug open?\n+varianten:\n"
                "+  - Brug dicht\n+  - Open, of niet?\n contact:\n   Piet\n   \"vraag\n");
    check(WITH("negeer:\n  a:\n    tekst\n  b: \"x\nvarianten: []\"\n"),
          NAMES "@@ -1,6 +1,9 @@\n ---\n id: brug\n vraag: Is de brug open?\n+varianten:\n"
                "+  - Brug dicht\n+  - Open, of niet?\n negeer:\n   a:\n     tekst\n");
}

static void test_names(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"kb", "kb/artikelen/wegen/brug.md\n"},
        {"./kb/", "kb/artikelen/wegen/brug.md\n"},
        {WORK_DIR "/kb", "kb/artikelen/wegen/brug.md\n"},
        {"kb/../kb", "kb/artikelen/wegen/brug.md\n"},
        {"kb/.", "kb/artikelen/wegen/brug.md\n"},
        {"kb/artikelen/..", "artikelen/wegen/brug.md\n"},
        {"onze kennis/kb", "onze kennis/kb/artikelen/wegen/brug.md\t\n"},
    };
    assert_int_equal(file_make_folder("onze kennis", NULL), ERR_OK);
    assert_int_equal(symlink("../kb", "onze kennis/kb"), 0);
    write_file(ARTICLE, STR("---\n---\n"));
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf patch = BUF_INIT;
        struct str wording = STR("Brug");
        char expected[512];
        size_t added;
        snprintf(expected, sizeof expected,
                 "--- a/%s+++ b/%s@@ -1,2 +1,4 @@\n ---\n+varianten:\n+  - Brug\n ---\n",
                 cases[i][1], cases[i][1]);
        assert_int_equal(variant_patch_add(&patch, cases[i][0], STR("brug"),
                                           (struct str_list){&wording, 1}, &added, NULL),
                         ERR_OK);
        assert_str_equal(buf_str(&patch), expected);
        buf_release(&patch);
    }
}

static void test_several(void **state) {
    (void)state;
    struct buf patch = BUF_INIT;
    struct str wording = STR("Nieuw");
    size_t added;
    write_file(ARTICLE, STR("---\nvarianten:\n---"));
    write_file("kb/artikelen/water/sluis.md", STR("---\nvarianten:\n---\n"));
    assert_int_equal(
        variant_patch_add(&patch, "kb", STR("brug"), (struct str_list){&wording, 1}, &added, NULL),
        ERR_OK);
    assert_int_equal(
        variant_patch_add(&patch, "kb", STR("sluis"), (struct str_list){&wording, 1}, &added, NULL),
        ERR_OK);
    assert_str_equal(buf_str(&patch),
                     NAMES "@@ -1,3 +1,4 @@\n ---\n varianten:\n+  - Nieuw\n ---\n"
                           "\\ No newline at end of file\n"
                           "--- a/kb/artikelen/water/sluis.md\n+++ b/kb/artikelen/water/sluis.md\n"
                           "@@ -1,3 +1,4 @@\n ---\n varianten:\n+  - Nieuw\n ---\n");
    buf_release(&patch);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list),
        cmocka_unit_test(test_empty_and_absent),
        cmocka_unit_test(test_brackets),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_quoting),
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_once),
        cmocka_unit_test(test_refused_wordings),
        cmocka_unit_test(test_refused_articles),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_refused_text),
        cmocka_unit_test(test_hidden_keys),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_several),
    };
    return cmocka_run_group_tests(tests, setup, tear_down);
}
