/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Events into a store, and a report out of it. */
#include "insight/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "test_store.h"

static char room[] = "report_test.XXXXXX";
static char path[TEST_STORE_BYTES + 8];

static const struct question_rule rule = {.times = 10, .days = 3};

/* What is counted in all tests: a list of events, each some times. */
struct sample {
    const char *day;
    enum event_kind kind;
    enum event_channel channel;
    enum event_outcome outcome;
    const char *artikel;
    const char *thema;
    const char *verwijzing;
    int times;
    int with_reason; /* of those */
};

static const struct sample samples[] = {
    {"2026-10-01", EVENT_ZOEKVRAAG, VIA_WEBSITE, OUTCOME_GEVONDEN, "gat", "wegen", "", 3, 0},
    {"2026-10-31", EVENT_ZOEKVRAAG, VIA_WEBSITE, OUTCOME_NIETS_GEVONDEN, "", "", "", 2, 0},
    {"2026-10-31", EVENT_ZOEKVRAAG, VIA_API, OUTCOME_GEVONDEN, "brug", "water", "gemeente", 1, 0},
    {"2026-10-02", EVENT_GELEZEN, VIA_WEBSITE, OUTCOME_NONE, "brug", "water", "", 9, 0},
    {"2026-10-02", EVENT_ANTWOORD, VIA_CHATBOT, OUTCOME_ANTWOORD, "gat", "wegen", "", 4, 0},
    {"2026-10-02", EVENT_ANTWOORD, VIA_CHATBOT, OUTCOME_OVERDRACHT, "", "", "", 1, 0},
    {"2026-10-02", EVENT_ANTWOORD, VIA_MCP, OUTCOME_DOORVERWIJZING, "lamp", "wegen", "gemeente", 2,
     0},
    {"2026-10-02", EVENT_FEEDBACK, VIA_WEBSITE, OUTCOME_NUTTIG, "brug", "water", "", 5, 1},
    {"2026-10-02", EVENT_FEEDBACK, VIA_WEBSITE, OUTCOME_NIET_NUTTIG, "brug", "water", "", 2, 2},
    {"2026-10-15", EVENT_CONTACTMOMENT, VIA_TELEFOON, OUTCOME_DOORVERWEZEN, "", "", "waterschap", 6,
     0},
    {"2026-10-15", EVENT_CONTACTMOMENT, VIA_BALIE, OUTCOME_BEANTWOORD, "gat", "wegen", "", 1, 0},
    /* The month before, and the one after. */
    {"2026-09-30", EVENT_ZOEKVRAAG, VIA_WEBSITE, OUTCOME_GEVONDEN, "gat", "wegen", "", 7, 0},
    {"2026-09-01", EVENT_GELEZEN, VIA_WEBSITE, OUTCOME_NONE, "zwemmen", "natuur", "", 8, 0},
    {"2026-11-01", EVENT_GELEZEN, VIA_WEBSITE, OUTCOME_NONE, "gat", "wegen", "", 100, 0},
};

static size_t add_sample(struct event *out, const struct sample *sample) {
    for (int i = 0; i < sample->times; i++) {
        out[i] = event_of(sample->kind, sample->channel);
        out[i].day = date_to_number(str_from(sample->day));
        out[i].outcome = sample->outcome;
        out[i].has_reason = i < sample->with_reason;
        event_set(out[i].artikel, str_from(sample->artikel));
        event_set(out[i].thema, str_from(sample->thema));
        event_set(out[i].verwijzing, str_from(sample->verwijzing));
    }
    return (size_t)sample->times;
}

/* In two transactions, so that counts meet what is there already. */
static int fill_store(void **state) {
    (void)state;
    if (!mkdtemp(room)) {
        return -1;
    }
    char address[TEST_STORE_BYTES];
    test_store_new(address, room);
    snprintf(path, sizeof path, "%s%s", test_store_is_postgres() ? "" : "sqlite:", address);
    struct event events[256];
    size_t len = 0;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        len += add_sample(&events[len], &samples[i]);
    }
    struct store *store = NULL;
    bool good = store_open(&store, path, STORE_WRITE, NULL) == ERR_OK &&
                store_add(store, events, 2, NULL) == ERR_OK &&
                store_add(store, events + 2, len - 2, NULL) == ERR_OK;
    store_close(store);
    return good ? 0 : -1;
}

static int remove_store(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

static void read_month(struct report *out, const char *month, struct arena *arena) {
    struct period period;
    assert_true(period_read_month(&period, str_from(month)));
    assert_int_equal(report_read(out, path, &period, &rule, arena, NULL), ERR_OK);
}

static const struct report_row *find(const struct report *report, enum store_group group,
                                     const char *key) {
    const struct report_part *part = &report->parts[group];
    for (size_t i = 0; i < part->len; i++) {
        if (str_equal(part->rows[i].key, str_from(key))) {
            return &part->rows[i];
        }
    }
    fail_msg("%s is not there", key);
    return NULL;
}

static void assert_tally(const struct tally *tally, struct tally expected) {
    for (int i = 0; i < MEASURE_COUNT; i++) {
        if (tally->counts[i] != expected.counts[i]) {
            printf("measure %d\n", i);
        }
        assert_int_equal(tally->counts[i], expected.counts[i]);
    }
}

static void adds_up_a_month(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2026-10", &arena);
    assert_tally(&report.total, (struct tally){{6, 2, 9, 7, 7, 5, 2, 3, 1, 0, 1}});
    assert_tally(&report.total_before, (struct tally){{7, 0, 8, 0, 0, 0, 0, 0}});
    assert_int_equal(report.outcomes[OUTCOME_ANTWOORD], 4);
    assert_int_equal(report.outcomes[OUTCOME_VERDUIDELIJK], 0);
    assert_int_equal(report.outcomes[OUTCOME_DOORVERWIJZING], 2);
    assert_int_equal(report.outcomes[OUTCOME_OVERDRACHT], 1);
    assert_int_equal(report.outcomes[OUTCOME_DOORVERWEZEN], 6);
    assert_int_equal(report.outcomes[OUTCOME_BEANTWOORD], 1);
    arena_release(&arena);
}

static void adds_up_by_key(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2026-10", &arena);
    const struct report_row *row = find(&report, STORE_CHANNELS, "website");
    assert_tally(&row->now, (struct tally){{5, 2, 9, 0, 0, 5, 2, 3}});
    assert_tally(&row->before, (struct tally){{7, 0, 8, 0, 0, 0, 0, 0}});
    row = find(&report, STORE_CHANNELS, "social");
    assert_tally(&row->now, (struct tally){{0}});
    assert_int_equal(report.parts[STORE_CHANNELS].len, VIA_COUNT);
    row = find(&report, STORE_DAYS, "2026-10-31");
    assert_tally(&row->now, (struct tally){{3, 2, 0, 0, 0, 0, 0, 0}});
    assert_int_equal(report.parts[STORE_DAYS].len, 31);
    row = find(&report, STORE_THEMES, "wegen");
    assert_tally(&row->now, (struct tally){{3, 0, 0, 6, 1, 0, 0, 0, 0, 0, 1}});
    assert_int_equal(row->before.counts[MEASURE_ZOEKVRAGEN], 7);
    /* What is no longer asked is shown too. */
    row = find(&report, STORE_THEMES, "natuur");
    assert_tally(&row->now, (struct tally){{0}});
    assert_int_equal(row->before.counts[MEASURE_GELEZEN], 8);
    assert_int_equal(report.parts[STORE_THEMES].len, 3);
    row = find(&report, STORE_REFERRALS, "gemeente");
    assert_tally(&row->now, (struct tally){{1, 0, 0, 2, 0, 0, 0, 0}});
    row = find(&report, STORE_REFERRALS, "waterschap");
    assert_tally(&row->now, (struct tally){{0, 0, 0, 0, 6, 0, 0, 0}});
    arena_release(&arena);
}

static void puts_what_occurs_most_first(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2026-10", &arena);
    const struct report_part *articles = &report.parts[STORE_ARTICLES];
    assert_int_equal(articles->len, 3);
    assert_str_equal(articles->rows[0].key, "brug");
    assert_tally(&articles->rows[0].now, (struct tally){{1, 0, 9, 0, 0, 5, 2, 3}});
    assert_str_equal(articles->rows[1].key, "gat");
    assert_str_equal(articles->rows[2].key, "lamp");
    arena_release(&arena);
}

static void compares_a_day_with_the_one_before(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    struct period period;
    assert_true(period_read_day(&period, STR("2026-10-01")));
    assert_int_equal(report_read(&report, path, &period, &rule, &arena, NULL), ERR_OK);
    assert_tally(&report.total, (struct tally){{3, 0, 0, 0, 0, 0, 0, 0}});
    assert_tally(&report.total_before, (struct tally){{7, 0, 0, 0, 0, 0, 0, 0}});
    assert_int_equal(report.parts[STORE_DAYS].len, 1);
    arena_release(&arena);
}

static json_int_t number_at(const json_t *json, const char *name, const char *measure) {
    return json_integer_value(json_object_get(json_object_get(json, name), measure));
}

static void writes_json(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2026-10", &arena);
    json_t *json = report_json(&report);
    const json_t *period = json_object_get(json, "periode");
    assert_string_equal(json_string_value(json_object_get(period, "soort")), "maand");
    assert_string_equal(json_string_value(json_object_get(period, "tot")), "2026-10-31");
    assert_int_equal(number_at(json, "totaal", "zonderResultaat"), 2);
    assert_int_equal(number_at(json_object_get(json, "totaal"), "vorige", "zoekvragen"), 7);
    const json_t *outcomes = json_object_get(json, "uitkomsten");
    assert_int_equal(number_at(outcomes, "antwoorden", "doorverwijzing"), 2);
    assert_int_equal(number_at(outcomes, "contactmomenten", "doorverwezen"), 6);
    assert_int_equal(json_object_size(json_object_get(outcomes, "contactmomenten")), 5);
    const json_t *article = json_array_get(json_object_get(json, "artikelen"), 0);
    assert_string_equal(json_string_value(json_object_get(article, "artikel")), "brug");
    assert_int_equal(json_integer_value(json_object_get(article, "metReden")), 3);
    assert_int_equal(json_array_size(json_object_get(json, "kanalen")), VIA_COUNT);
    assert_int_equal(json_array_size(json_object_get(json, "doorverwijzingen")), 2);
    json_decref(json);
    arena_release(&arena);
}

static size_t count_lines(struct str text) {
    size_t lines = 0;
    for (size_t at = str_find(text, STR("\r\n"), 0); at < text.len;
         at = str_find(text, STR("\r\n"), at + 2)) {
        lines++;
    }
    return lines;
}

static void writes_csv(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2026-10", &arena);
    /* As a key would stand in a list of somebody with bad intentions. */
    report.parts[STORE_THEMES].rows[0].key = STR("=\"a\",b");
    struct buf csv = BUF_INIT;
    report_csv(&csv, &report);
    const char *const lines[] = {
        "onderdeel,sleutel,zoekvragen,zonderResultaat,gelezen,antwoorden,contactmomenten,nuttig,",
        ",nietNuttig,metReden,twijfel,voorstellen,uitKennisbank\r\n",
        "\r\ntotaal,,6,2,9,7,7,5,2,3,1,0,1\r\n",
        "\r\nvorige totaal,,7,0,8,0,0,0,0,0,0,0,0\r\n",
        "\r\nkanaal,chatbot,0,0,0,5,0,0,0,0,1,0,0\r\n",
        "\r\nvorige kanaal,website,7,0,8,0,0,0,0,0,0,0,0\r\n",
        "\r\ndag,2026-10-30,0,0,0,0,0,0,0,0,0,0,0\r\n",
        "\r\nartikel,brug,1,0,9,0,0,5,2,3,0,0,0\r\n",
        "\r\nvorige artikel,gat,7,0,0,0,0,0,0,0,0,0,0\r\n",
        "\r\neerdere artikel,gat,0,0,0,0,0,0,0,0,0,0,0\r\n",
        "\r\ndag en kanaal,2026-10-31 api,1,0,0,0,0,0,0,0,0,0,0\r\n",
        "\r\nantwoord,doorverwijzing,0,0,0,2,0,0,0,0,0,0,0\r\n",
        "\r\ncontactmoment,doorverwezen,0,0,0,0,6,0,0,0,0,0,0\r\n",
        "\r\nthema,\"'=\"\"a\"\",b\",",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (!strstr(csv.ptr, lines[i])) {
            printf("missing: %s\n%s", lines[i], csv.ptr);
        }
        assert_non_null(strstr(csv.ptr, lines[i]));
    }
    assert_int_equal(count_lines(buf_str(&csv)),
                     1 + 3 + 3 * VIA_COUNT + 31 + 3 * 3 + 3 * 3 + 3 * 2 + 8 + 4 + 5);
    buf_release(&csv);
    arena_release(&arena);
}

static void an_empty_month_has_zeros(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2020-02", &arena);
    assert_tally(&report.total, (struct tally){{0}});
    assert_int_equal(report.parts[STORE_CHANNELS].len, VIA_COUNT);
    assert_int_equal(report.parts[STORE_DAYS].len, 29);
    assert_int_equal(report.parts[STORE_THEMES].len, 0);
    assert_int_equal(report.parts[STORE_ARTICLES].len, 0);
    json_t *json = report_json(&report);
    assert_int_equal(number_at(json, "totaal", "gelezen"), 0);
    assert_true(json_is_array(json_object_get(json, "artikelen")));
    json_decref(json);
    arena_release(&arena);
}

static void shows_no_more_articles_than_the_top(void **state) {
    (void)state;
    struct event events[2 * STORE_TOP];
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        events[i] = event_of(EVENT_GELEZEN, VIA_API);
        events[i].day = date_to_number(STR("2019-05-05"));
        snprintf(events[i].artikel, sizeof events[i].artikel, "artikel-%zu", i * 2 / 3);
    }
    struct store *store = NULL;
    assert_int_equal(store_open(&store, path, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(store, events, sizeof events / sizeof *events, NULL), ERR_OK);
    store_close(store);
    struct arena arena = ARENA_INIT;
    struct report report;
    read_month(&report, "2019-05", &arena);
    const struct report_part *articles = &report.parts[STORE_ARTICLES];
    assert_int_equal(articles->len, STORE_TOP);
    assert_int_equal(articles->rows[0].now.counts[MEASURE_GELEZEN], 2);
    assert_int_equal(articles->rows[STORE_TOP - 1].now.counts[MEASURE_GELEZEN], 1);
    assert_int_equal(report.total.counts[MEASURE_GELEZEN], 2 * STORE_TOP);
    arena_release(&arena);
}

/* ## Names */

static void knows_its_names(void **state) {
    (void)state;
    enum event_kind kind;
    enum event_channel channel;
    enum event_outcome outcome;
    for (int i = 0; i < EVENT_KIND_COUNT; i++) {
        assert_true(event_kind_find(event_kind_name((enum event_kind)i), &kind));
        assert_int_equal(kind, i);
    }
    for (int i = 0; i < VIA_COUNT; i++) {
        assert_true(event_channel_find(event_channel_name((enum event_channel)i), &channel));
        assert_int_equal(channel, i);
    }
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        assert_true(event_outcome_find(event_outcome_name((enum event_outcome)i), &outcome));
        assert_int_equal(outcome, i);
    }
    assert_false(event_channel_find(STR("fax"), &channel));
    assert_false(event_kind_find(STR(""), &kind));
}

static void keeps_no_half_keys(void **state) {
    (void)state;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    assert_int_equal(event.day, date_number_today());
    char key[EVENT_KEY_BYTES + 1];
    memset(key, 'a', sizeof key);
    event_set(event.artikel, (struct str){key, EVENT_KEY_BYTES - 1});
    assert_int_equal(strlen(event.artikel), EVENT_KEY_BYTES - 1);
    event_set(event.artikel, (struct str){key, EVENT_KEY_BYTES});
    assert_string_equal(event.artikel, "");
}

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_up_a_month),
        cmocka_unit_test(adds_up_by_key),
        cmocka_unit_test(puts_what_occurs_most_first),
        cmocka_unit_test(compares_a_day_with_the_one_before),
        cmocka_unit_test(writes_json),
        cmocka_unit_test(writes_csv),
        cmocka_unit_test(an_empty_month_has_zeros),
        cmocka_unit_test(shows_no_more_articles_than_the_top),
        cmocka_unit_test(knows_its_names),
        cmocka_unit_test(keeps_no_half_keys),
    };
    return cmocka_run_group_tests(tests, fill_store, remove_store);
}
