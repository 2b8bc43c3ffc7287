/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The document of a report: counts of a store with what an index knows. */
#include "report/document.h"

#include <string.h>
#include <unistd.h>

#include "cmocka_includes.h"
#include "report/page.h"
#include "test_index.h"

#define STORE "document_test.db"

static struct test_set shared;
static json_t *document;

static const struct gemeente gemeenten[] = {
    {.sleutel = STR_INIT("gouda"), .naam = STR_INIT("Gouda")}};
static const struct thema themas[] = {{.sleutel = STR_INIT("wegen"), .naam = STR_INIT("Wegen")}};
static const struct organisatie organisaties[] = {
    {.sleutel = STR_INIT("gemeente"), .naam = STR_INIT("Uw gemeente")}};
static const struct lists lists = {.themas = themas,
                                   .thema_count = 1,
                                   .organisaties = organisaties,
                                   .organisatie_count = 1,
                                   .gemeenten = gemeenten,
                                   .gemeente_count = 1};

static void add(struct store *store, struct event event, int times) {
    for (int i = 0; i < times; i++) {
        assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    }
}

static struct event search(const char *day, const char *vraag, const char *groep,
                           const char *artikel) {
    struct event event = event_of(EVENT_ZOEKVRAAG, VIA_WEBSITE);
    event.day = date_to_number(str_from(day));
    event.outcome = artikel[0] != '\0' ? OUTCOME_GEVONDEN : OUTCOME_NIETS_GEVONDEN;
    event_set(event.artikel, str_from(artikel));
    event_set(event.thema, artikel[0] != '\0' ? STR("wegen") : STR(""));
    event_set_question(&event, str_from(vraag), str_from(groep));
    return event;
}

static void fill(struct store *store) {
    static const char *const days[] = {"2026-10-01", "2026-10-02", "2026-10-03"};
    for (size_t i = 0; i < 3; i++) {
        add(store, search(days[i], "kuil in het asfalt van de weg", "asfalt kuil weg", "kuil"), 4);
        add(store, search(days[i], "kuil in de weg", "kuil weg", "kuil"), 5);
        add(store, search(days[i], "drone vliegen", "drone vlieg", ""), 4);
        add(store, search(days[i], "asfalt op het schoolplein", "asfalt schoolplein", "kuil"), 4);
    }
    struct event spoken = event_of(EVENT_CONTACTMOMENT, VIA_TELEFOON);
    spoken.day = date_to_number(STR("2026-10-05"));
    spoken.outcome = OUTCOME_DOORVERWEZEN;
    event_set(spoken.verwijzing, STR("gemeente"));
    event_set(spoken.gemeente, STR("gouda"));
    add(store, spoken, 9);
    add(store, search("2026-09-30", "kuil in de weg", "kuil weg", "kuil"), 50);
}

static json_t *findings(void) {
    return json_pack("{s:[{s:s, s:s, s:s, s:i, s:s, s:s}], s:[], s:[{s:s, s:s}, {s:s, s:s}], s:[],"
                     " s:{s:i, s:i, s:i, s:i}}",
                     "kanalen", "artikel", "kuil", "kanaal", "chat", "bestand", "kb/kuil.chat.md",
                     "regel", 3, "melding", "kanaal-verschil", "tekst", "termijn `5 dagen`",
                     "tegenspraak", "controle", "artikel", "kuil", "controleVoor", "2026-10-31",
                     "artikel", "weg", "controleVoor", "2026-11-01", "goudvragen", "totalen",
                     "kanalen", 1, "tegenspraak", 0, "controle", 2, "goudvragen", 0);
}

static int make_document(void **state) {
    (void)state;
    static struct section texts[8];
    struct record records[8] = {test_record("kuil", "Kuil in de weg melden",
                                            "Meld een kuil in het asfalt van de weg.", &texts[0])};
    records[0].thema = STR("wegen");
    records[0].organisatie = STR("provincie-zuid-holland");
    records[0].gewijzigd = STR("2026-10-12");
    for (size_t i = 1; i < 8; i++) { /* so that a word of one article is no common word */
        static const char *const others[] = {"",     "zwemmen", "ganzen",   "bomen",
                                             "boot", "bus",     "subsidie", "bodem"};
        records[i] = test_record(others[i], others[i], "Lees hier meer.", &texts[i]);
    }
    struct store *store = NULL;
    struct period period;
    struct report report;
    struct arena arena = ARENA_INIT;
    unlink(STORE);
    if (!test_set_open(&shared,
                       &(struct test_index){.lists = &lists, .records = records, .count = 8}) ||
        store_open(&store, STORE, STORE_WRITE, NULL) != ERR_OK) {
        return -1;
    }
    fill(store);
    store_close(store);
    json_t *found = findings();
    period_read_month(&period, STR("2026-10"));
    enum err err =
        report_read(&report, STORE, &period, &(struct question_rule){10, 3}, &arena, NULL);
    document = err == ERR_OK ? report_document(&report, shared.session, found) : NULL;
    json_decref(found);
    arena_release(&arena);
    return document ? 0 : -1;
}

static int remove_document(void **state) {
    (void)state;
    json_decref(document);
    unlink(STORE);
    unlink(STORE "-wal");
    unlink(STORE "-shm");
    return test_set_close(&shared) ? 0 : -1;
}

static const char *text_in(const char *list, size_t row, const char *member) {
    const json_t *item = json_array_get(json_object_get(document, list), row);
    return json_string_value(json_object_get(item, member));
}

static void names_what_is_counted(void **state) {
    (void)state;
    assert_string_equal(text_in("artikelen", 0, "titel"), "Kuil in de weg melden");
    assert_string_equal(text_in("themas", 0, "naam"), "Wegen");
    assert_string_equal(text_in("doorverwijzingen", 0, "naam"), "Uw gemeente");
    assert_string_equal(text_in("gemeenten", 0, "naam"), "Gouda");
    assert_string_equal(text_in("vragen", 0, "titel"), "Kuil in de weg melden");
    assert_string_equal(text_in("nietGevonden", 0, "vraag"), "drone vliegen");
    assert_true(json_is_null(
        json_object_get(json_array_get(json_object_get(document, "nietGevonden"), 0), "titel")));
    assert_string_equal(text_in("gewijzigdeArtikelen", 0, "artikel"), "kuil");
}

/* Only of what it is likely the answer to, and with a word that it does not have. */
static void offers_new_words(void **state) {
    (void)state;
    const json_t *list = json_object_get(document, "varianten");
    assert_int_equal(json_array_size(list), 1);
    assert_string_equal(text_in("varianten", 0, "artikel"), "kuil");
    for (size_t i = 0; i < json_array_size(list); i++) {
        size_t k;
        const json_t *question;
        json_array_foreach(json_object_get(json_array_get(list, i), "vragen"), k, question) {
            const char *text = json_string_value(json_object_get(question, "vraag"));
            assert_string_not_equal(text, "kuil in de weg");
            assert_string_not_equal(text, "asfalt op het schoolplein");
        }
    }
}

static void tells_what_is_to_be_done(void **state) {
    (void)state;
    const json_t *content = json_object_get(document, "inhoud");
    assert_int_equal(json_array_size(json_object_get(content, "kanalen")), 1);
    const json_t *due = json_object_get(content, "controle");
    assert_int_equal(json_array_size(due), 1); /* the other is for next month */
    assert_string_equal(json_string_value(json_object_get(json_array_get(due, 0), "titel")),
                        "Kuil in de weg melden");
}

static bool says(const char *sentence) {
    size_t i;
    const json_t *one;
    json_array_foreach(json_object_get(document, "samenvatting"), i, one) {
        if (strcmp(json_string_value(one), sentence) == 0) {
            return true;
        }
    }
    json_array_foreach(json_object_get(document, "samenvatting"), i, one) {
        print_message("%s\n", json_string_value(one));
    }
    return false;
}

static void sums_up(void **state) {
    (void)state;
    assert_true(says("In oktober 2026 kwamen er 60 vragen binnen: 51 op de website en 9 bij het "
                     "contactcentrum."));
    assert_true(says("Dat is 20% meer dan in september 2026."));
    assert_true(says("De meest gestelde vraag was “kuil in de weg” (15 keer)."));
    assert_true(says("Het meest gebruikte artikel was “Kuil in de weg melden”."));
    assert_true(says("Bij 12 zoekvragen (24%) vonden wij niets; het vaakst bij “drone vliegen” "
                     "(12 keer)."));
    assert_true(says("Medewerkers hadden 9 contacten; bij 0% had de kennisbank een artikel."));
    assert_true(says("9 vragen waren voor een andere organisatie, het vaakst voor: Uw gemeente "
                     "(9)."));
    assert_true(says("Op 1 plaats spreekt de informatie zichzelf tegen."));
    assert_true(says("1 artikel moet worden nagekeken."));
}

static void makes_tables(void **state) {
    (void)state;
    struct period period;
    period_read_month(&period, STR("2026-10"));
    json_t *page = json_deep_copy(document);
    page_add_report(page, &period, "");
    const json_t *part = json_array_get(json_object_get(page, "delen"), 0);
    const json_t *days = json_array_get(json_object_get(part, "tabellen"), 2);
    assert_string_equal(json_string_value(json_object_get(days, "sleutel")), "dagen");
    assert_string_equal(json_string_value(json_object_get(days, "grafiek")), "stacked");
    const json_t *rows = json_object_get(days, "rijen");
    assert_int_equal(json_array_size(rows), 31);
    const json_t *first = json_array_get(rows, 0);
    assert_string_equal(json_string_value(json_object_get(first, "kop")), "1 oktober 2026");
    const json_t *cell = json_array_get(json_object_get(first, "cellen"), 0);
    assert_int_equal(json_integer_value(json_object_get(cell, "waarde")), 17);
    assert_int_equal(json_array_size(json_object_get(days, "kolommen")),
                     1 + json_array_size(json_object_get(first, "cellen")));
    json_decref(page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_what_is_counted),
        cmocka_unit_test(offers_new_words),
        cmocka_unit_test(tells_what_is_to_be_done),
        cmocka_unit_test(sums_up),
        cmocka_unit_test(makes_tables),
    };
    return cmocka_run_group_tests(tests, make_document, remove_document);
}
