/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/near_duplicates.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/memory.h"
#include "cmocka_includes.h"
#include "read/kb.h"

#define FIRST                                                                                      \
    "Ziet u een gat in de weg? Meld het dan bij ons. Zeg op welke weg u bent en bij welk "         \
    "hectometerpaaltje het gat ligt. Wij komen binnen 24 uur kijken.\n"
#define SECOND                                                                                     \
    "Is het gevaarlijk? Bel dan meteen, ook in de avond of in het weekend. Wij zetten eerst een "  \
    "bord neer en maken het gat daarna dicht.\n"
#define THIRD                                                                                      \
    "Hebt u schade aan uw fiets of auto? Maak foto's van het gat en bewaar de rekening. U kunt "   \
    "ons vragen om de schade te betalen. Dat doet u met een formulier op onze website.\n"

static const char base[] = FIRST SECOND THIRD;

/* The likeness that is found for the second of two texts; 0 when none is. */
static double likeness(struct str first, struct str second) {
    struct near_duplicates *all = near_duplicates_new();
    near_duplicates_add(all, 7, first);
    near_duplicates_add(all, 3, second);
    size_t count = 0;
    const struct near_duplicate *found = near_duplicates_find(all, &count);
    double result = count > 0 ? found[0].likeness : 0;
    assert_true(count <= 1);
    if (count == 1) {
        assert_int_equal(found[0].number, 3);
        assert_int_equal(found[0].other, 7);
    }
    near_duplicates_free(all);
    return result;
}

static void finds_copies_with_a_small_change(void **state) {
    (void)state;
    static const char *const copies[] = {
        FIRST SECOND THIRD,
        "Ziet u een gat in de weg? Meld het dan bij ons. Zeg op welke weg u bent en bij welk "
        "hectometerpaaltje het gat ligt. Wij komen binnen 48 uur kijken.\n" SECOND THIRD,
        FIRST SECOND "Wij sturen u een bericht als het klaar is.\n" THIRD,
        THIRD FIRST SECOND,
        SECOND THIRD FIRST,
        "ZIET U EEN GAT IN DE WÉG, meld het dan bij ons. Zeg op welke weg u bent en bij welk "
        "hectometerpaaltje het gat ligt. Wij komen binnen 24 uur kijken.\n" SECOND THIRD,
    };
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        double found = likeness(str_from(base), str_from(copies[i]));
        assert_true(found >= NEAR_DUPLICATES_LIKENESS && found <= 1);
        assert_true(i > 0 || found >= 1);
    }
}

static void leaves_other_texts_alone(void **state) {
    (void)state;
    assert_true(likeness(STR(FIRST SECOND), STR(SECOND THIRD)) <= 0);
    assert_true(likeness(STR(FIRST), STR(THIRD)) <= 0);
    assert_true(likeness(STR(FIRST SECOND THIRD), STR(FIRST)) <= 0);
}

static void leaves_short_texts_out(void **state) {
    (void)state;
    struct near_duplicates *all = near_duplicates_new();
    struct str nineteen =
        STR("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien "
            "veertien vijftien zestien zeventien achttien negentien");
    assert_false(near_duplicates_add(all, 1, STR("")));
    assert_false(near_duplicates_add(all, 1, nineteen));
    assert_true(near_duplicates_add(all, 1, STR(FIRST)));
    size_t count = 1;
    near_duplicates_find(all, &count);
    assert_int_equal(count, 0);
    near_duplicates_free(all);
    near_duplicates_free(NULL);
}

static void names_the_nearest(void **state) {
    (void)state;
    struct near_duplicates *all = near_duplicates_new();
    near_duplicates_add(all, 10, STR(FIRST SECOND "Wij sturen u een bericht.\n" THIRD));
    near_duplicates_add(all, 20, STR(FIRST SECOND THIRD));
    near_duplicates_add(all, 30, STR("Iets heel anders: " THIRD));
    near_duplicates_add(all, 40, STR(FIRST SECOND THIRD));
    for (int round = 0; round < 2; round++) {
        size_t count = 0;
        const struct near_duplicate *found = near_duplicates_find(all, &count);
        assert_int_equal(count, 2);
        assert_int_equal(found[0].number, 20);
        assert_int_equal(found[0].other, 10);
        assert_int_equal(found[1].number, 40);
        assert_int_equal(found[1].other, 20);
    }
    near_duplicates_free(all);
}

/* The articles of the knowledge base tell of near subjects in the same plain words. */
static void finds_none_in_the_knowledge_base(void **state) {
    (void)state;
    struct content content;
    struct faults faults = FAULTS_INIT;
    content_init(&content, ORIGIN_KB);
    assert_int_equal(kb_read(&content, KB_DIR, 2, &faults, NULL), ERR_OK);
    struct near_duplicates *all = near_duplicates_new();
    size_t added = 0;
    for (size_t i = 0; i < content.len; i++) {
        struct arena arena = ARENA_INIT;
        struct record record;
        struct buf text = BUF_INIT;
        content_record(&record, &content.articles[i], &arena);
        for (size_t k = 0; k < record.section_count; k++) {
            buf_add(&text, record.sections[k].text);
            buf_add_char(&text, '\n');
        }
        added += near_duplicates_add(all, (uint32_t)i, buf_str(&text));
        buf_release(&text);
        arena_release(&arena);
    }
    assert_true(added > 0);
    size_t count = 0;
    near_duplicates_find(all, &count);
    assert_int_equal(count, 0);
    near_duplicates_free(all);
    faults_release(&faults);
    content_release(&content);
}

/* Quadratic work would take hours here. */
static void takes_many_equal_articles(void **state) {
    (void)state;
    enum { MANY = 200000 };
    struct near_duplicates *all = near_duplicates_new();
    for (uint32_t i = 0; i < MANY; i++) {
        near_duplicates_add(all, i, STR(FIRST));
    }
    size_t count = 0;
    const struct near_duplicate *found = near_duplicates_find(all, &count);
    assert_int_equal(count, MANY - 1);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(found[i].other, 0);
    }
    near_duplicates_free(all);
}

static void takes_any_input(void **state) {
    (void)state;
    enum { LONG = 1024 * 1024 };
    static const char *const pieces[] = {"a", "aap ", "\xFF", "é ", "a.b", "\n", "東 京 "};
    struct near_duplicates *all = near_duplicates_new();
    char *text = mem_alloc(LONG, 1);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t len = strlen(pieces[i]);
        for (size_t at = 0; at < LONG; at++) {
            text[at] = pieces[i][at % len];
        }
        near_duplicates_add(all, (uint32_t)i, (struct str){text, LONG});
    }
    size_t count = 1;
    near_duplicates_find(all, &count);
    assert_int_equal(count, 0);
    free(text);
    near_duplicates_free(all);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_copies_with_a_small_change),
        cmocka_unit_test(leaves_other_texts_alone),
        cmocka_unit_test(leaves_short_texts_out),
        cmocka_unit_test(names_the_nearest),
        cmocka_unit_test(finds_none_in_the_knowledge_base),
        cmocka_unit_test(takes_many_equal_articles),
        cmocka_unit_test(takes_any_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
