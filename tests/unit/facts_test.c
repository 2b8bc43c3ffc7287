/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts.h"

#include <string.h>
#include <time.h>

#include "base/limits.h"
#include "check/agreement.h"
#include "cmocka_includes.h"
#include "golden.h"

/* Each fact as kind=value, with a bar between; - for none. */
static void list_facts(struct buf *out, struct str input, void *payload) {
    size_t *lines = payload;
    (*lines)++;
    struct arena arena = ARENA_INIT;
    struct facts facts;
    facts_read(&facts, input, &arena);
    for (size_t i = 0; i < facts.len; i++) {
        buf_format(out, "%s%.*s=%.*s", i > 0 ? "|" : "",
                   STR_ARGS(fact_kind_name(facts.items[i].kind)), STR_ARGS(facts.items[i].value));
    }
    if (facts.len == 0) {
        buf_add(out, STR("-"));
    }
    arena_release(&arena);
}

static void reads_the_golden_file(void **state) {
    (void)state;
    size_t lines = 0;
    assert_int_equal(golden_run(GOLDEN_DIR "/facts.tsv", list_facts, &lines), 0);
    assert_true(lines >= 100);
}

static struct fact only_fact(const char *text, struct arena *arena) {
    struct facts facts;
    facts_read(&facts, str_from(text), arena);
    assert_int_equal(facts.len, 1);
    return facts.items[0];
}

static void tells_where_a_fact_stands(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct str text = STR("Ja. Dat kost \xE2\x82\xAC 1.250,- per jaar.");
    struct fact fact = only_fact(text.ptr, &arena);
    assert_str_equal(str_slice(text, fact.start, fact.start + fact.len), "\xE2\x82\xAC 1.250,-");
    text = STR("Bel op werkdagen van 9.00 tot 17.00 uur.");
    fact = only_fact(text.ptr, &arena);
    assert_str_equal(str_slice(text, fact.start, fact.start + fact.len),
                     "werkdagen van 9.00 tot 17.00 uur");
    arena_release(&arena);
}

static void reads_addresses_of_links(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct fact fact;
    assert_true(fact_of_link(&fact, STR("https://www.zuid-holland.nl/bomen/#kap"), &arena));
    assert_int_equal(fact.kind, FACT_URL);
    assert_str_equal(fact.value, "zuid-holland.nl/bomen");
    assert_true(fact_of_link(&fact, STR("mailto:Info@pzh.nl?subject=Brug"), &arena));
    assert_int_equal(fact.kind, FACT_EMAIL);
    assert_str_equal(fact.value, "info@pzh.nl");
    assert_true(fact_of_link(&fact, STR("tel:+31-70-441-66-22"), &arena));
    assert_int_equal(fact.kind, FACT_TELEFOON);
    assert_str_equal(fact.value, "0704416622");
    assert_false(fact_of_link(&fact, STR("/artikel/bezwaar-maken"), &arena));
    assert_false(fact_of_link(&fact, STR("#kosten"), &arena));
    assert_false(fact_of_link(&fact, STR(""), &arena));
    arena_release(&arena);
}

/* An article of the largest size made of one piece over and over; the time it may take is far more
 * than it does, and far less than if it grew with the square of the size. */
static void assert_bounded(const char *piece) {
    enum { MOST_SECONDS = 20 };
    struct arena arena = ARENA_INIT;
    struct facts facts;
    struct differences differences;
    size_t len = strlen(piece);
    char *text = test_malloc(LIMIT_ARTICLE_BYTES);
    for (size_t i = 0; i < LIMIT_ARTICLE_BYTES; i++) {
        text[i] = piece[i % len];
    }
    clock_t start = clock();
    facts_read(&facts, (struct str){text, LIMIT_ARTICLE_BYTES}, &arena);
    struct facts none;
    facts_read(&none, STR("Binnen 6 weken op werkdagen van 9 tot 17 uur, 1 mei, 5 euro."), &arena);
    agreement_compare(&differences, &(struct agreement_side){&none, {NULL, 0}}, &facts, &arena);
    assert_true(differences.len <= AGREEMENT_MOST);
    agreement_compare(&differences, &(struct agreement_side){&facts, {NULL, 0}}, &facts, &arena);
    assert_int_equal(differences.len, 0);
    agreement_contradictions(&differences, &facts, &facts, &arena);
    assert_int_equal(differences.len, 0);
    assert_true((clock() - start) / CLOCKS_PER_SEC < MOST_SECONDS);
    test_free(text);
    arena_release(&arena);
}

static void stands_hostile_texts(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "9",
        "\xE2\x82\xAC",
        "\xE2\x82\xAC 9",
        "\xE2\x82",
        "\xFF\x80",
        "(",
        "(0",
        "0-",
        "0 ",
        "070 441 66 2",
        "a.",
        "a@",
        "a@b.nl ",
        ".nl",
        "www.",
        "1%",
        "1, ",
        "1 tot ",
        "1 en 2 mei ",
        "9.00-",
        "half ",
        "maandag, ",
        "ma-",
        "op maandag van 9 tot 17 uur ",
        "van 9 tot 17 uur ",
        "zes weken ",
        "een ",
        "3 x ",
        "999.999.999.999 miljard euro ",
        "honderdhonderd",
        "duizend ",
        "'s",
        "\n",
        "? ",
        "een woord of tien voor 5 euro en meer daarvan ",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        assert_bounded(pieces[i]);
    }
}

static void reads_nothing_from_nothing(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct facts facts;
    facts_read(&facts, (struct str){NULL, 0}, &arena);
    assert_int_equal(facts.len, 0);
    facts_read(&facts, STR("99999999999999999999999999999999 euro, 0 %"), &arena);
    assert_int_equal(facts.len, 1);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_golden_file),      cmocka_unit_test(tells_where_a_fact_stands),
        cmocka_unit_test(reads_addresses_of_links),   cmocka_unit_test(stands_hostile_texts),
        cmocka_unit_test(reads_nothing_from_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
