/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the file that names the columns may say, and how what is wrong with it is told. */
#include "import/import_columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"

/* Reads text over the defaults; the faults must be these, or "" for none. */
static void read_text(struct import_columns *columns, struct str text, const char *faults) {
    struct buf told = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    import_columns_init(columns);
    enum err err = import_columns_read_text(columns, text, "k.toml", &told, &info);
    assert_str_equal(buf_str(&told), faults);
    assert_int_equal(err, told.len == 0 ? ERR_OK : ERR_INVALID);
    assert_int_equal(info.code, err);
    buf_release(&told);
}

static void check_faults(struct str text, const char *faults) {
    struct import_columns columns;
    read_text(&columns, text, faults);
    import_columns_release(&columns);
}

/* "telefoon", or "?" when the word is not known. */
static void check_channel(const struct import_columns *columns, const char *word,
                          const char *expected) {
    enum event_channel channel;
    bool is_known = import_columns_channel(columns, str_from(word), &channel);
    assert_str_equal(is_known ? event_channel_name(channel) : STR("?"), expected);
}

static void check_outcome(const struct import_columns *columns, const char *word,
                          const char *expected) {
    enum event_outcome outcome;
    bool is_known = import_columns_outcome(columns, str_from(word), &outcome);
    assert_str_equal(is_known ? event_outcome_name(outcome) : STR("?"), expected);
}

static void without_a_file_all_is_called_as_ours(void **state) {
    (void)state;
    struct import_columns columns;
    import_columns_init(&columns);
    assert_true(import_columns_is_name(&columns, COLUMN_DATUM, STR("datum")));
    assert_true(import_columns_is_name(&columns, COLUMN_VRAAG, STR("  VRAAG\t")));
    assert_true(import_columns_is_name(&columns, COLUMN_UITKOMST, STR("Uitkomst")));
    assert_false(import_columns_is_name(&columns, COLUMN_UITKOMST, STR("uit komst")));
    assert_false(import_columns_is_name(&columns, COLUMN_VRAAG, STR("")));
    assert_false(columns.may_be_absent[COLUMN_DATUM]);
    assert_true(columns.may_be_absent[COLUMN_THEMA]);
    assert_int_equal(columns.separator, 0);
    assert_int_equal(columns.encoding, ENCODING_UNKNOWN);
    assert_false(columns.has_fixed_channel);
    import_columns_release(&columns);
}

static void usual_words_are_known(void **state) {
    (void)state;
    static const char *const channels[][2] = {
        {"telefoon", "telefoon"},
        {"Telefoon", "telefoon"},
        {"TELEFONISCH", "telefoon"},
        {"e-mail", "email"},
        {"E-mail", "email"},
        {"E mail", "email"},
        {"mail", "email"},
        {"Webformulier", "formulier"},
        {"Social media", "social"},
        {"sociale-media", "social"},
        {"Balie", "balie"},
        {"Chat", "chat"},
        {"WhatsApp", "chat"},
        {"Live chat", "chat"},
        {"website", "?"},
        {"chatbot", "?"},
        {"", "?"},
        {"-", "?"},
        {"telefoon 2", "?"},
    };
    static const char *const outcomes[][2] = {
        {"beantwoord", "beantwoord"},
        {"Doorverwezen", "doorverwezen"},
        {"DOORGEZET", "doorgezet"},
        {"Niet beantwoord", "onbeantwoord"},
        {"geen-contact", "geen-contact"},
        {"Geen contact", "geen-contact"},
        {"gevonden", "?"},
        {"", "?"},
    };
    struct import_columns columns;
    import_columns_init(&columns);
    for (size_t i = 0; i < sizeof channels / sizeof *channels; i++) {
        check_channel(&columns, channels[i][0], channels[i][1]);
    }
    for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++) {
        check_outcome(&columns, outcomes[i][0], outcomes[i][1]);
    }
    import_columns_release(&columns);
}

static void a_file_says_it_all(void **state) {
    (void)state;
    struct import_columns columns;
    read_text(&columns,
              STR("scheidingsteken = \"\\t\"\n"
                  "codering = \"windows-1252\"\n"
                  "[kolommen]\n"
                  "datum = \"Datum contact\"\n"
                  "kanaal = \" Kanaal \"\n"
                  "vraag = \"Omschrijving\"\n"
                  "uitkomst = \"Afhandeling\"\n"
                  "[kanalen]\n"
                  "\"Servicelijn (14 070)\" = \"telefoon\"\n"
                  "Chat = \"social\"\n"
                  "[uitkomsten]\n"
                  "'Teruggebeld' = \"doorgezet\"\n"),
              "");
    assert_int_equal(columns.separator, '\t');
    assert_int_equal(columns.encoding, ENCODING_WINDOWS_1252);
    assert_true(import_columns_is_name(&columns, COLUMN_DATUM, STR("datum CONTACT")));
    assert_false(import_columns_is_name(&columns, COLUMN_DATUM, STR("datum")));
    assert_str_equal(columns.names[COLUMN_KANAAL], "Kanaal");
    assert_str_equal(columns.names[COLUMN_THEMA], "");
    assert_false(import_columns_is_name(&columns, COLUMN_THEMA, STR("thema")));
    assert_false(import_columns_is_name(&columns, COLUMN_THEMA, STR("")));
    assert_false(columns.may_be_absent[COLUMN_UITKOMST]);
    check_channel(&columns, "servicelijn (14 070)", "telefoon");
    check_channel(&columns, "chat", "social");
    check_channel(&columns, "Balie", "balie");
    check_outcome(&columns, "TERUGGEBELD", "doorgezet");
    check_outcome(&columns, "beantwoord", "beantwoord");
    import_columns_release(&columns);
}

static void a_channel_may_be_the_same_for_all(void **state) {
    (void)state;
    struct import_columns columns;
    read_text(&columns, STR("kolommen = {datum = 'd', vraag = 'v', kanaal_vast = 'balie'}"), "");
    assert_true(columns.has_fixed_channel);
    assert_int_equal(columns.fixed_channel, VIA_BALIE);
    assert_str_equal(columns.names[COLUMN_KANAAL], "");
    import_columns_release(&columns);
}

static void what_it_does_not_say_stays(void **state) {
    (void)state;
    struct import_columns columns;
    read_text(&columns, STR("scheidingsteken = ';'\n[kanalen]\n[uitkomsten]\n"), "");
    assert_int_equal(columns.separator, ';');
    assert_str_equal(columns.names[COLUMN_DATUM], "datum");
    assert_true(columns.may_be_absent[COLUMN_THEMA]);
    import_columns_release(&columns);
    check_faults(STR(""), "");
}

#define COLUMNS "[kolommen]\ndatum='d'\nkanaal='k'\nvraag='v'\n"
#define CHANNELS "chat, balie, telefoon, email, formulier of social"

static void faults_have_a_line(void **state) {
    (void)state;
    static const struct {
        struct str text;
        const char *faults;
    } examples[] = {
        {STR_INIT("scheiding = ';'"), "k.toml:1: onbekende sleutel `scheiding`\n"},
        {STR_INIT("\ncodeering = 'utf-8'"),
         "k.toml:2: onbekende sleutel `codeering`; bedoelde u `codering`?\n"},
        {STR_INIT("'a b' = [1, 2]"), "k.toml:1: onbekende sleutel `a b`\n"},
        {STR_INIT("scheidingsteken = '|'"),
         "k.toml:1: `scheidingsteken` moet \";\", \",\" of \"\\t\" zijn\n"},
        {STR_INIT("scheidingsteken = ''"),
         "k.toml:1: `scheidingsteken` moet \";\", \",\" of \"\\t\" zijn\n"},
        {STR_INIT("codering = 'latin1'"),
         "k.toml:1: `codering` moet \"utf-8\" of \"windows-1252\" zijn\n"},
        {STR_INIT("codering = [\n'utf-8',\n'x']"),
         "k.toml:2: de waarde van `codering` moet tekst zijn, tussen aanhalingstekens\n"},
        {STR_INIT("[codering]\na = 1\nb = 1"),
         "k.toml:2: de waarde van `codering` moet tekst zijn, tussen aanhalingstekens\n"},
        {STR_INIT("scheidingsteken = 1"),
         "k.toml:1: de waarde van `scheidingsteken` moet tekst zijn, tussen aanhalingstekens\n"},
        {STR_INIT(COLUMNS "tema = 't'"),
         "k.toml:5: onbekende sleutel `tema`; bedoelde u `thema`?\n"},
        {STR_INIT(COLUMNS "thema = ' '"), "k.toml:5: `kolommen.thema` moet de naam van een kolom "
                                          "zijn: 1 tot 128 bytes, zonder stuurtekens\n"},
        {STR_INIT(COLUMNS "thema = \"a\\u001bb\""),
         "k.toml:5: `kolommen.thema` moet de naam van een kolom "
         "zijn: 1 tot 128 bytes, zonder stuurtekens\n"},
        {STR_INIT(COLUMNS "thema = 'V'"),
         "k.toml:5: `kolommen.thema` is dezelfde kolom als `kolommen.vraag`\n"},
        {STR_INIT(COLUMNS "kanaal_vast = 'chat'"),
         "k.toml:5: geef `kolommen.kanaal` of `kolommen.kanaal_vast`, niet allebei\n"},
        {STR_INIT("[kolommen]\nvraag='v'\nkanaal_vast='fax'"),
         "k.toml:3: de waarde van `kolommen.kanaal_vast` moet een kanaal zijn: " CHANNELS "\n"
         "k.toml:2: sleutel `kolommen.datum` ontbreekt\n"},
        {STR_INIT("\n[kolommen]"), "k.toml:2: sleutel `kolommen.datum` ontbreekt\n"
                                   "k.toml:2: sleutel `kolommen.kanaal` ontbreekt\n"
                                   "k.toml:2: sleutel `kolommen.vraag` ontbreekt\n"},
        {STR_INIT("kanalen = 'chat'"),
         "k.toml:1: `kanalen` moet een kop zijn: zet `[kanalen]` op een eigen regel\n"},
        {STR_INIT("[[kanalen]]\na = 'chat'\nb = 'chat'"),
         "k.toml:2: `kanalen` moet een kop zijn: zet `[kanalen]` op een eigen regel\n"},
        {STR_INIT("[kanalen]\nTel = 'website'"),
         "k.toml:2: de waarde van `kanalen.Tel` moet een kanaal zijn: " CHANNELS "\n"},
        {STR_INIT("[uitkomsten]\n'Klaar.' = 'klaar'"),
         "k.toml:2: de waarde van `uitkomsten.\"Klaar.\"` moet een uitkomst zijn: beantwoord, "
         "doorverwezen, doorgezet, onbeantwoord of geen-contact\n"},
        {STR_INIT("[kanalen]\n'Aan de balie' = 'balie'\n'aan-de-balie' = 'chat'"),
         "k.toml:3: `kanalen.aan-de-balie` heeft hierboven al een andere betekenis\n"},
        {STR_INIT("[kanalen]\n'- -' = 'balie'"),
         "k.toml:2: `kanalen.\"- -\"` is geen woord dat in een kolom kan staan: 1 tot 128 bytes\n"},
        {STR_INIT("[kanalen]\n'a.b[0]' = {c = 1, d = 2}"),
         "k.toml:2: de waarde van `kanalen.\"a.b[0]\"` moet tekst zijn, tussen aanhalingstekens\n"},
        {STR_INIT("[kanalen]\nx = 2026-10-01"),
         "k.toml:2: de TOML klopt niet: a number with a fraction, a date or a time must be text, "
         "in quotes\n"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        check_faults(examples[i].text, examples[i].faults);
    }
}

static void the_same_meaning_twice_is_no_fault(void **state) {
    (void)state;
    check_faults(STR("[kanalen]\n'Aan de balie' = 'balie'\n'aan-de-balie' = 'balie'"), "");
}

static void only_so_many_faults_are_told(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct buf told = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    struct import_columns columns;
    for (size_t i = 0; i < LIMIT_FAULTS + 5; i++) {
        buf_format(&text, "sleutel%zu = 1\n", i);
    }
    import_columns_init(&columns);
    assert_int_equal(import_columns_read_text(&columns, buf_str(&text), "k", &told, &info),
                     ERR_INVALID);
    assert_int_equal(str_count(buf_str(&told), '\n'), LIMIT_FAULTS + 1);
    assert_true(str_ends_with(buf_str(&told), STR("nog 5 fouten, die niet getoond worden\n")));
    import_columns_release(&columns);
    buf_release(&told);
    buf_release(&text);
}

static void files_are_read(void **state) {
    (void)state;
    char path[] = "import_columns_test.XXXXXX";
    struct import_columns columns;
    struct buf told = BUF_INIT;
    struct buf large = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    assert_int_equal(file_write(path, STR("codering = 'utf-8'\n"), NULL), ERR_OK);
    import_columns_init(&columns);
    assert_int_equal(import_columns_read(&columns, path, &told, &info), ERR_OK);
    assert_int_equal(columns.encoding, ENCODING_UTF8);
    while (large.len <= LIMIT_CONFIG_BYTES) {
        buf_add(&large, STR("# tekst\n"));
    }
    assert_int_equal(file_write(path, buf_str(&large), NULL), ERR_OK);
    assert_int_equal(import_columns_read(&columns, path, &told, &info), ERR_INVALID);
    assert_true(str_ends_with(buf_str(&told), STR(":1: het bestand is groter dan 65536 bytes\n")));
    assert_int_equal(unlink(path), 0);
    assert_int_equal(import_columns_read(&columns, path, &told, &info), ERR_NOT_FOUND);
    import_columns_release(&columns);
    buf_release(&large);
    buf_release(&told);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_file_all_is_called_as_ours),
        cmocka_unit_test(usual_words_are_known),
        cmocka_unit_test(a_file_says_it_all),
        cmocka_unit_test(a_channel_may_be_the_same_for_all),
        cmocka_unit_test(what_it_does_not_say_stays),
        cmocka_unit_test(faults_have_a_line),
        cmocka_unit_test(the_same_meaning_twice_is_no_fault),
        cmocka_unit_test(only_so_many_faults_are_told),
        cmocka_unit_test(files_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
