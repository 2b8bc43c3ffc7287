/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Exports as contact centres make them, and what is told of rows that are wrong. */
#include "import/contact_csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/utf8.h"
#include "cmocka_includes.h"

enum {
    BLOCK_BYTES = 64 * 1024, /* of reading */
    BLOCKS = 3,
    LIMIT_ROW = 128 * 1024,
    LIMIT_CELL = 64 * 1024,
};

#define HEAD "datum;kanaal;vraag\n"

static char path[] = "contact_csv_test.XXXXXX";

/* Not as file_write, which waits for the disk; so does closing a file that was emptied. */
static void write_text(struct str text) {
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    assert_int_equal(fwrite(text.ptr, 1, text.len, file), text.len);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(truncate(path, (off_t)text.len), 0);
}

static int32_t day(const char *text) {
    return date_to_number(str_from(text));
}

/* line|day|channel|question|theme|outcome; for a contact, line!reason; for what is wrong. */
static void write_contact(struct buf *out, const struct contact *contact, size_t less_lines) {
    size_t line = contact->line - less_lines;
    if (contact->reason.ptr) {
        buf_format(out, "%zu!%.*s;", line, STR_ARGS(contact->reason));
        return;
    }
    char date[DATE_BYTES + 1];
    date_from_number(date, contact->day);
    buf_format(out, "%zu|%s|%.*s|%.*s|%.*s|%.*s;", line, date,
               STR_ARGS(event_channel_name(contact->kanaal)), STR_ARGS(contact->vraag),
               STR_ARGS(contact->thema), STR_ARGS(event_outcome_name(contact->uitkomst)));
}

/* All of the file at `path`, on 14 October 2026; a failure as its message behind "failed". */
static void read_file(struct buf *out, const struct import_columns *columns, size_t less_lines) {
    struct contact_csv *csv = NULL;
    struct contact contact;
    struct err_info info = ERR_INFO_INIT;
    enum contact_step step = CONTACT_FAILED;
    if (contact_csv_open(&csv, path, columns, day("2026-10-14"), &info) == ERR_OK) {
        while ((step = contact_csv_next(csv, &contact, &info)) == CONTACT_READ ||
               step == CONTACT_WRONG) {
            assert_int_equal(step == CONTACT_WRONG, contact.reason.ptr != NULL);
            write_contact(out, &contact, less_lines);
        }
    } else {
        assert_null(csv);
    }
    if (step == CONTACT_FAILED) {
        buf_format(out, "failed %s",
                   info.text +
                       (str_starts_with(str_from(info.text), str_from(path)) ? strlen(path) : 0));
    }
    contact_csv_close(csv);
}

static void read_text(struct buf *out, struct str toml, struct str text) {
    struct import_columns columns;
    struct buf faults = BUF_INIT;
    import_columns_init(&columns);
    assert_int_equal(import_columns_read_text(&columns, toml, "k.toml", &faults, NULL), ERR_OK);
    write_text(text);
    read_file(out, &columns, 0);
    import_columns_release(&columns);
    buf_release(&faults);
}

static void check_with(struct str toml, struct str text, const char *expected) {
    struct buf made = BUF_INIT;
    read_text(&made, toml, text);
    assert_str_equal(buf_str(&made), expected);
    buf_release(&made);
}

static void check(struct str text, const char *expected) {
    check_with(STR(""), text, expected);
}

/* ## Files */

static void rows_become_contacts(void **state) {
    (void)state;
    check(STR("Datum;Kanaal;Vraag;Thema;Uitkomst\n"
              "14-10-2026;Telefoon;Hoe lang is de brug dicht?;Wegen;beantwoord\n"
              "13-10-2026;E-mail;  Wie \t betaalt\u00A0dat?  ;;\n"),
          "2|2026-10-14|telefoon|Hoe lang is de brug dicht?|Wegen|beantwoord;"
          "3|2026-10-13|email|Wie betaalt dat?||;");
    check(STR("nummer;VRAAG ;agent;kanaal; datum\n7;Waarom?;x;balie;1-2-2026"),
          "2|2026-02-01|balie|Waarom?||;");
    check(STR(HEAD), "");
}

static void separators_are_found(void **state) {
    (void)state;
    check(STR("datum,kanaal,vraag\n1-2-2026,chat,\"a, b\"\n"), "2|2026-02-01|chat|a, b||;");
    check(STR("datum\tkanaal\tvraag\n1-2-2026\tchat\ta; b, c\n"), "2|2026-02-01|chat|a; b, c||;");
    check(STR("datum;kanaal;vraag;\"a,b,c,d,e,f\"\n1-2-2026;chat;x;\n"), "2|2026-02-01|chat|x||;");
    check(STR("sep=,\r\ndatum,kanaal,vraag\r\n1-2-2026,chat,x\r\n"), "3|2026-02-01|chat|x||;");
    check(STR("\xEF\xBB\xBFsep=\t\ndatum\tkanaal\tvraag\n1-2-2026\tchat\tx"),
          "3|2026-02-01|chat|x||;");
    check_with(STR("scheidingsteken = ','"), STR("sep=;\ndatum,kanaal,vraag\n1-2-2026,chat,x;\n"),
               "3|2026-02-01|chat|x;||;");
    check(STR("sep=|\n" HEAD),
          "failed : achter `sep=` staat geen scheidingsteken dat wij lezen: ; , of tab");
}

static void quotes_are_as_rfc_4180_has_them(void **state) {
    (void)state;
    check(STR(HEAD "\"1-2-2026\";\"chat\";\"Hij zei: \"\"nee;\"\"\r\nen \"\"ja\"\"\"\r\n"
                   "2-2-2026;chat;\"\n\nx\"\n"
                   "3-2-2026;chat;een band van 28\" breed\n"),
          "2|2026-02-01|chat|Hij zei: \"nee;\" en \"ja\"||;"
          "4|2026-02-02|chat|x||;"
          "7|2026-02-03|chat|een band van 28\" breed||;");
}

static void empty_rows_are_passed_over(void **state) {
    (void)state;
    check(STR("\r\n\n" HEAD "\n\n1-2-2026;chat;x\n;;\n\"\";;\"\"\r\n2-2-2026;chat;y\r\n\r\n"),
          "6|2026-02-01|chat|x||;9|2026-02-02|chat|y||;");
}

static void what_is_no_export_is_refused(void **state) {
    (void)state;
    struct buf wide = BUF_INIT;
    check(STR(""), "failed : het bestand is leeg");
    check(STR("\n\r\n"), "failed : het bestand is leeg");
    check(STR("\xFF\xFE"
              "d\0a\0"),
          "failed : het bestand is UTF-16; bewaar het als CSV UTF-8");
    check(STR("\xFE\xFF\0d"), "failed : het bestand is UTF-16; bewaar het als CSV UTF-8");
    check(STR("\ndatum;onderwerp\n"), "failed :2: deze kolommen ontbreken: `kanaal`, `vraag`");
    check(STR("datum;kanaal;vraag;Vraag \n"), "failed :1: de kolom `vraag` staat er twee keer");
    check_with(STR("scheidingsteken = ';'"), STR("\"datum;kanaal"),
               "failed :1: de regel met de namen van de kolommen is niet te lezen: een "
               "aanhalingsteken dat hier begint, is niet gesloten");
    check_with(STR("[kolommen]\ndatum='d'\nvraag='v'\nkanaal_vast='chat'\nthema='Onderwerp'"),
               STR("d;v;thema\n"), "failed :1: deze kolommen ontbreken: `Onderwerp`");
    buf_add(&wide, STR("datum;kanaal;vraag"));
    for (size_t i = 0; i < 254; i++) {
        buf_add_char(&wide, ';');
    }
    check(buf_str(&wide), "failed :1: er zijn meer dan 256 kolommen");
    buf_release(&wide);
}

static void a_file_of_columns_is_followed(void **state) {
    (void)state;
    check_with(STR("[kolommen]\ndatum='Datum contact'\nkanaal_vast='telefoon'\n"
                   "vraag='Omschrijving'\nuitkomst='Afhandeling'\n"
                   "[uitkomsten]\n'Teruggebeld' = 'doorgezet'\n"),
               STR("datum contact;kanaal;omschrijving;thema;afhandeling\n"
                   "1-2-2026;fax;x;y;teruggebeld\n"),
               "2|2026-02-01|telefoon|x||doorgezet;");
}

/* As they are written in the file of columns and in the reports. */
static void our_own_words_are_known(void **state) {
    (void)state;
    for (enum event_channel channel = VIA_CHAT; channel < VIA_COUNT; channel++) {
        for (enum event_outcome outcome = OUTCOME_BEANTWOORD; outcome < OUTCOME_COUNT; outcome++) {
            struct buf text = BUF_INIT;
            struct buf expected = BUF_INIT;
            struct str words[] = {event_channel_name(channel), event_outcome_name(outcome)};
            buf_format(&text, "datum;kanaal;vraag;uitkomst\n1-2-2026;%.*s;x;%.*s\n",
                       STR_ARGS(words[0]), STR_ARGS(words[1]));
            buf_format(&expected, "2|2026-02-01|%.*s|x||%.*s;", STR_ARGS(words[0]),
                       STR_ARGS(words[1]));
            check(buf_str(&text), expected.ptr);
            buf_release(&expected);
            buf_release(&text);
        }
    }
}

static void files_that_cannot_be_read_are_refused(void **state) {
    (void)state;
    struct import_columns columns;
    struct contact_csv *csv = NULL;
    struct err_info info = ERR_INFO_INIT;
    import_columns_init(&columns);
    assert_int_equal(contact_csv_open(&csv, "is/er/niet", &columns, 0, &info), ERR_NOT_FOUND);
    assert_int_equal(contact_csv_open(&csv, ".", &columns, 0, &info), ERR_INVALID);
    write_text(STR(HEAD));
    assert_int_equal(truncate(path, 2048LL * 1024 * 1024 + 1), 0); /* nothing is written for it */
    assert_int_equal(contact_csv_open(&csv, path, &columns, 0, &info), ERR_LIMIT);
    assert_true(str_ends_with(str_from(info.text), STR("het bestand is groter dan 2048 MiB")));
    assert_null(csv);
    contact_csv_close(csv);
    import_columns_release(&columns);
}

/* ## Encodings */

static void encodings_are_found(void **state) {
    (void)state;
    check(STR(HEAD "1-2-2026;chat;caf\xC3\xA9\n"), "2|2026-02-01|chat|café||;");
    check(STR(HEAD "1-2-2026;chat;caf\xE9 \x80 5 \x93"
                   "a\x94\xA0\xA0\x8D.\n"),
          "2|2026-02-01|chat|café € 5 “a” \uFFFD.||;");
    check(STR(HEAD "1-2-2026;chat;caf\xC3\xA9\n2-2-2026;chat;caf\xE9\n"),
          "2|2026-02-01|chat|cafÃ©||;3|2026-02-02|chat|café||;");
    check_with(STR("codering = 'windows-1252'"), STR(HEAD "1-2-2026;chat;\xC3\xA9\n"),
               "2|2026-02-01|chat|Ã©||;");
    check_with(STR("[kolommen]\ndatum='d'\nkanaal='k'\nvraag='Toelichting één'"),
               STR("d;k;toelichting \xE9\xE9n\n1-2-2026;chat;x\n"), "2|2026-02-01|chat|x||;");
    check(STR(HEAD "1-2-2026;chat;\xC3"), "2|2026-02-01|chat|Ã||;");
}

static void utf8_that_was_said_must_be_utf8(void **state) {
    (void)state;
    static const char expected[] =
        "2!de kolom `vraag` is geen geldige UTF-8;3|2026-02-02|chat|é||;";
    check_with(STR("codering = 'utf-8'"),
               STR(HEAD "1-2-2026;chat;caf\xE9 x\n2-2-2026;chat;\xC3\xA9\n"), expected);
    check_with(STR("codering = 'windows-1252'"),
               STR("\xEF\xBB\xBF" HEAD "1-2-2026;chat;caf\xE9 x\n2-2-2026;chat;\xC3\xA9\n"),
               expected);
}

static void windows_1252_has_all_its_characters(void **state) {
    (void)state;
    static const char expected[] =
        "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ "
        "¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
    struct buf text = BUF_INIT;
    struct buf whole = BUF_INIT;
    buf_add(&text, STR(HEAD "1-2-2026;chat;"));
    for (unsigned byte = 0x80; byte <= 0xFF; byte++) {
        buf_add_char(&text, (char)(unsigned char)byte);
    }
    buf_format(&whole, "2|2026-02-01|chat|%s||;", expected);
    check(buf_str(&text), whole.ptr);
    buf_release(&whole);
    buf_release(&text);
}

/* ## Dates */

static void dates_are_read_as_they_are_written(void **state) {
    (void)state;
    static const char *const examples[][2] = {
        {"14-10-2026", "2026-10-14"},
        {"14-10-26", "2026-10-14"},
        {"14/10/2026", "2026-10-14"},
        {"4/1/26", "2026-01-04"},
        {"14 okt 2026", "2026-10-14"},
        {"14 okt. 2026", "2026-10-14"},
        {"14 oktober 2026", "2026-10-14"},
        {"1 Mrt 2026", "2026-03-01"},
        {"14-OKT-26", "2026-10-14"},
        {"2026-10-14", "2026-10-14"},
        {"2026-10-14T14:05:33Z", "2026-10-14"},
        {"2026-10-14T23:59:60.123+02:00", "2026-10-14"},
        {"2026-10-14 14:05:33 +0200", "2026-10-14"},
        {"14-10-2026 9:05", "2026-10-14"},
        {"14 oktober 2026 14:05 uur", "2026-10-14"},
        {"14/10/2026 14:05:33 CEST", "2026-10-14"},
        {"29-2-2024", "2024-02-29"},
        {"1-1-2000", "2000-01-01"},
        {"15-10-2026", "2026-10-15"},
        {"", "!de kolom `datum` is leeg"},
        {"31-12-1999", "!de datum ligt voor 2000"},
        {"1-1-0026", "!de datum ligt voor 2000"},
        {"16-10-2026", "!de datum ligt in de toekomst"},
        {"14-10-99", "!de datum ligt in de toekomst"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct buf text = BUF_INIT;
        struct buf expected = BUF_INIT;
        bool is_wrong = examples[i][1][0] == '!';
        buf_format(&text, HEAD " %s ;chat;x\n", examples[i][0]);
        buf_format(&expected, is_wrong ? "2%s;" : "2|%s|chat|x||;", examples[i][1]);
        check(buf_str(&text), expected.ptr);
        buf_release(&expected);
        buf_release(&text);
    }
}

static void what_is_no_date_is_told(void **state) {
    (void)state;
    static const char *const examples[] = {
        "gisteren",
        "14",
        "14-",
        "14-10",
        "14-10-",
        "14-10-026",
        "14-10-20266",
        "30-2-2026",
        "29-2-2025",
        "0-1-2026",
        "32-1-2026",
        "10/14/2026",
        "14-0-2026",
        "14 10 2026",
        "14/okt/2026",
        "14-10/2026",
        "14 okto 2026",
        "2026-1-1",
        "2026-10-14x",
        "2026-10-14T24:00",
        "2026-10-14 1:2",
        "2026-10-14 14:60",
        "2026-10-14 14:05:",
        "2026-10-14 14:05+2",
        "2026-10-14 14:05 +02:0",
        "14-10-2026 middag",
        "-14-10-2026",
        "14--10-2026",
        "1413-10-2026",
        "14 mei",
        "20261014",
        "46309",
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct buf text = BUF_INIT;
        buf_format(&text, HEAD "%s;chat;x\n", examples[i]);
        check(buf_str(&text), "2!in de kolom `datum` staat geen datum zoals 14-10-2026, "
                              "14 oktober 2026 of 2026-10-14;");
        buf_release(&text);
    }
}

/* ## Rows that are wrong */

static void a_row_that_is_wrong_costs_that_row(void **state) {
    (void)state;
    check(STR(HEAD "1-2-2026;chat\n"
                   "1-2-2026;chat;x;y\n"
                   "1-2-2026;;x\n"
                   "1-2-2026;fax;x\n"
                   "1-2-2026;chat; \t\n"
                   "1-2-2026;chat;a\x01z\n"
                   "1-2-2026;chat;a\0z\n"
                   "1-2-2026;chat;a\x7Fz\n"
                   "2-2-2026;chat;goed\n"),
          "2!de regel heeft 2 kolommen in plaats van 3;"
          "3!de regel heeft 4 kolommen in plaats van 3;"
          "4!de kolom `kanaal` is leeg;"
          "5!onbekend kanaal `fax`;"
          "6!de kolom `vraag` is leeg;"
          "7!in de kolom `vraag` staat een stuurteken;"
          "8!in de kolom `vraag` staat een stuurteken;"
          "9!in de kolom `vraag` staat een stuurteken;"
          "10|2026-02-02|chat|goed||;");
    check(STR(HEAD "1-2-2026;chat;a\xC2\x9Bz\n"), "2!in de kolom `vraag` staat een stuurteken;");
}

static void after_a_quote_too_many_reading_goes_on(void **state) {
    (void)state;
    check(STR(HEAD "1-2-2026;chat;\"open\n"
                   "2-2-2026;chat;een\n"
                   "3-2-2026;chat;\"twee\n en\"\n"
                   "4-2-2026;\"chat\" ;drie\n"
                   "5-2-2026;chat;vier\n"
                   "6-2-2026;chat;\"open"),
          "2!achter een aanhalingsteken dat een veld sluit, staat nog tekst;"
          "3|2026-02-02|chat|een||;"
          "4|2026-02-03|chat|twee en||;"
          "6!achter een aanhalingsteken dat een veld sluit, staat nog tekst;"
          "7|2026-02-05|chat|vier||;"
          "8!een aanhalingsteken dat hier begint, is niet gesloten;");
}

/* A word for a channel may be told. What else stands there may be about a person. */
static void what_somebody_asked_is_never_told(void **state) {
    (void)state;
    static const struct {
        const char *word;
        const char *told;
    } examples[] = {
        {"Fax", "Fax"},
        {"Post-bus één", "Post-bus één"},
        {"Jan 0612345678", NULL},
        {"jan@example.org", NULL},
        {"Waar woont Jan", NULL},
        {"abcdefghijabcdefghijabcdefghij", "abcdefghijabcdefghijabcdefghij"},
        {"abcdefghijabcdefghijabcdefghijk", NULL},
        {"a`b", NULL},
        {"Ж", NULL},
        {"14-10-2026", NULL},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct buf text = BUF_INIT;
        struct buf expected = BUF_INIT;
        buf_format(&text, "datum;kanaal;vraag;uitkomst\n1-2-2026;%s;x;\n1-2-2026;chat;x;%s\n",
                   examples[i].word, examples[i].word);
        if (examples[i].told) {
            buf_format(&expected, "2!onbekend kanaal `%s`;3!onbekende uitkomst `%s`;",
                       examples[i].told, examples[i].told);
        } else {
            buf_add(&expected, STR("2!onbekend kanaal;3!onbekende uitkomst;"));
        }
        check(buf_str(&text), expected.ptr);
        buf_release(&expected);
        buf_release(&text);
    }
}

/* ## Large rows, and where blocks end */

static void fill(struct buf *out, char c, size_t count) {
    char *end = buf_reserve(out, count);
    memset(end, c, count);
    out->len += count;
    *buf_reserve(out, 0) = '\0';
}

/* A row of `bytes` with a note of which nothing is read, then one that is fine. */
static void add_note(struct buf *out, size_t bytes, char c) {
    size_t begin = out->len;
    buf_add(out, STR("1-2-2026;chat;x;"));
    fill(out, c, bytes - (out->len - begin) - 1);
    buf_add(out, STR("\n2-2-2026;chat;y;\n"));
}

static void rows_have_a_limit(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    buf_add(&text, STR("datum;kanaal;vraag;notitie\n"));
    add_note(&text, LIMIT_ROW, 'n');
    add_note(&text, LIMIT_ROW + 1, 'n');
    add_note(&text, 5 * (size_t)LIMIT_ROW, 'n');
    check(buf_str(&text), "2|2026-02-01|chat|x||;3|2026-02-02|chat|y||;"
                          "4!de regel is langer dan 128 KiB;5|2026-02-02|chat|y||;"
                          "6!de regel is langer dan 128 KiB;7|2026-02-02|chat|y||;");
    buf_release(&text);
}

static void cells_have_a_limit(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct buf made = BUF_INIT;
    for (size_t more = 0; more < 2; more++) {
        buf_truncate(&text, 0);
        buf_truncate(&made, 0);
        buf_add(&text, STR(HEAD "1-2-2026;chat;"));
        fill(&text, '\x80', LIMIT_CELL + more); /* € in Windows-1252: three bytes */
        read_text(&made, STR(""), buf_str(&text));
        if (more == 0) {
            assert_true(str_starts_with(buf_str(&made), STR("2|2026-02-01|chat|€€")));
            assert_int_equal(utf8_count(buf_str(&made)), 18 + LIMIT_CELL + 3);
        } else {
            assert_str_equal(buf_str(&made), "2!de kolom `vraag` heeft meer dan 65536 bytes;");
        }
    }
    buf_release(&made);
    buf_release(&text);
}

static void an_open_quote_is_not_looked_after_for_ever(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    buf_add(&text, STR("datum;kanaal;vraag;notitie\n1-2-2026;chat;\"x;\n"));
    add_note(&text, 3 * (size_t)LIMIT_ROW, 'n');
    check(buf_str(&text), "2!een aanhalingsteken dat hier begint, is niet gesloten;"
                          "3!de regel is langer dan 128 KiB;4|2026-02-02|chat|y||;");
    buf_release(&text);
}

/* Each line opens a quote that none of the others closes for good. */
static void quotes_without_end_end_the_reading(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct buf made = BUF_INIT;
    buf_add(&text, STR(HEAD));
    while (text.len < 2UL * 1024 * 1024) {
        buf_add(&text, STR("x\";\"y\n"));
    }
    read_text(&made, STR(""), buf_str(&text));
    struct str rest = buf_str(&made);
    size_t failed = str_find(rest, STR("failed :"), 0);
    assert_true(failed < rest.len);
    assert_true(str_find(rest, STR("te veel aanhalingstekens kloppen niet"), failed) < rest.len);
    buf_release(&made);
    buf_release(&text);
}

/* The same is read with so many empty lines before the text. */
static void check_behind(const struct import_columns *columns, struct str text, size_t lines,
                         const char *expected) {
    struct buf moved = BUF_INIT;
    struct buf made = BUF_INIT;
    buf_add(&moved, STR(HEAD));
    fill(&moved, '\n', lines);
    buf_add(&moved, text);
    write_text(buf_str(&moved));
    read_file(&made, columns, lines);
    assert_str_equal(buf_str(&made), expected);
    buf_release(&made);
    buf_release(&moved);
}

/* Whatever stands where a block ends: each byte of each text in turn. */
static void blocks_may_end_anywhere(void **state) {
    (void)state;
    static const struct str texts[] = {
        STR_INIT("1-2-2026;chat;\"een \"\"twee\"\" \r\n drie\"\r\n2-2-2026;balie;vier\r\n"),
        STR_INIT("1-2-2026;chat;\u00E9\u20AC\U0001F6B2\n2-2-2026;balie;\u00E9"),
        STR_INIT("1-2-2026;chat;caf\xE9 \xE2\x82 \xF0\x9F\x9A \xC3\r\n"),
        STR_INIT("1-2-2026;chat;\"a\"b\r\n2-2-2026;chat;\"open\r\n3-2-2026;chat;x\r\n"),
    };
    struct import_columns columns;
    struct buf plain = BUF_INIT;
    struct buf text = BUF_INIT;
    import_columns_init(&columns);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        buf_truncate(&text, 0);
        buf_truncate(&plain, 0);
        buf_add(&text, STR(HEAD));
        buf_add(&text, texts[i]);
        write_text(buf_str(&text));
        read_file(&plain, &columns, 0);
        assert_true(str_starts_with(buf_str(&plain), STR("2")));
        for (size_t block = 1; block <= BLOCKS; block++) {
            for (size_t at = 0; at <= texts[i].len; at++) {
                check_behind(&columns, texts[i], block * BLOCK_BYTES - STR(HEAD).len - at,
                             buf_str(&plain).ptr);
            }
        }
    }
    import_columns_release(&columns);
    buf_release(&text);
    buf_release(&plain);
}

static int make_file(void **state) {
    (void)state;
    int fd = mkstemp(path);
    return fd >= 0 ? close(fd) : -1;
}

static int remove_file(void **state) {
    (void)state;
    return unlink(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_become_contacts),
        cmocka_unit_test(separators_are_found),
        cmocka_unit_test(quotes_are_as_rfc_4180_has_them),
        cmocka_unit_test(empty_rows_are_passed_over),
        cmocka_unit_test(what_is_no_export_is_refused),
        cmocka_unit_test(a_file_of_columns_is_followed),
        cmocka_unit_test(our_own_words_are_known),
        cmocka_unit_test(files_that_cannot_be_read_are_refused),
        cmocka_unit_test(encodings_are_found),
        cmocka_unit_test(utf8_that_was_said_must_be_utf8),
        cmocka_unit_test(windows_1252_has_all_its_characters),
        cmocka_unit_test(dates_are_read_as_they_are_written),
        cmocka_unit_test(what_is_no_date_is_told),
        cmocka_unit_test(a_row_that_is_wrong_costs_that_row),
        cmocka_unit_test(after_a_quote_too_many_reading_goes_on),
        cmocka_unit_test(what_somebody_asked_is_never_told),
        cmocka_unit_test(rows_have_a_limit),
        cmocka_unit_test(cells_have_a_limit),
        cmocka_unit_test(an_open_quote_is_not_looked_after_for_ever),
        cmocka_unit_test(quotes_without_end_end_the_reading),
        cmocka_unit_test(blocks_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
