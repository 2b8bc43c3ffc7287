/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/agreement.h"

#include <stdio.h>

#include "base/file.h"
#include "cmocka_includes.h"

/* ## The set: planted differences and paraphrases */

struct figures {
    size_t planted;
    size_t found;   /* of these, the right fact */
    size_t surplus; /* facts told beside it */
    size_t paraphrases;
    size_t alarms; /* of these, with any difference */
};

/* A line of agreement.tsv. */
struct item {
    struct str article;
    struct str channel;
    struct str kind;     /* "-" for a paraphrase */
    struct str expected; /* as written in channel */
};

static struct item item_read(struct str line) {
    struct item item = {.article = str_cut(&line, '\t')};
    item.channel = str_cut(&line, '\t');
    item.kind = str_cut(&line, '\t');
    item.expected = line;
    return item;
}

/* Whether a difference is of the expected kind and stands where the expected text does. */
static bool is_expected(const struct item *item, const struct fact *fact) {
    size_t start = str_find(item->channel, item->expected, 0);
    return str_equal(fact_kind_name(fact->kind), item->kind) &&
           fact->start < start + item->expected.len && start < fact->start + fact->len;
}

static struct differences compare(const struct item *item, struct arena *arena) {
    struct facts article;
    struct facts channel;
    struct differences differences;
    facts_read(&article, item->article, arena);
    facts_read(&channel, item->channel, arena);
    agreement_compare(&differences, &(struct agreement_side){&article, {NULL, 0}}, &channel, arena);
    return differences;
}

static void print_item(const char *what, const struct item *item,
                       const struct differences *differences) {
    printf("%s\n  %.*s\n  %.*s\n  verwacht: %.*s\n", what, STR_ARGS(item->article),
           STR_ARGS(item->channel), STR_ARGS(item->expected));
    for (size_t i = 0; i < differences->len; i++) {
        const struct fact *fact = differences->items[i].fact;
        struct str text = str_slice(item->channel, fact->start, fact->start + fact->len);
        printf("  gevonden: %.*s (%.*s)\n", STR_ARGS(text), STR_ARGS(fact->value));
    }
}

static void judge(struct figures *figures, const struct item *item, struct arena *arena) {
    struct differences differences = compare(item, arena);
    if (str_equal(item->kind, STR("-"))) {
        figures->paraphrases++;
        figures->alarms += differences.len > 0;
        if (differences.len > 0) {
            print_item("vals alarm", item, &differences);
        }
        return;
    }
    assert_true(str_find(item->channel, item->expected, 0) < item->channel.len);
    size_t right = 0;
    for (size_t i = 0; i < differences.len; i++) {
        right += is_expected(item, differences.items[i].fact);
    }
    figures->planted++;
    figures->found += right > 0;
    figures->surplus += differences.len - right;
    if (right != 1 || differences.len != 1) {
        print_item(right > 0 ? "te veel" : "gemist", item, &differences);
    }
}

static void print_figures(size_t part, const struct figures *figures) {
    printf("part %zu: %zu of %zu differences found, %zu told beside them; %zu alarms in %zu "
           "paraphrases\n",
           part, figures->found, figures->planted, figures->surplus, figures->alarms,
           figures->paraphrases);
}

enum { PARTS = 4 };

static void judge_file(struct figures parts[PARTS], struct str text) {
    struct arena arena = ARENA_INIT;
    size_t part = 0;
    while (text.ptr) {
        struct str line = str_cut(&text, '\n');
        if (str_starts_with(line, STR("# Part "))) {
            part = (size_t)(line.ptr[line.len - 1] - '1');
            assert_true(part < PARTS);
        } else if (line.len > 0 && line.ptr[0] != '#') {
            struct item item = item_read(line);
            judge(&parts[part], &item, &arena);
            arena_clear(&arena);
        }
    }
    arena_release(&arena);
}

static void finds_what_the_golden_file_plants(void **state) {
    (void)state;
    struct buf file = BUF_INIT;
    struct figures parts[PARTS] = {{0, 0, 0, 0, 0}};
    struct figures all = {0, 0, 0, 0, 0};
    enum { MOST_BYTES = 1024 * 1024 };
    assert_int_equal(file_read(&file, GOLDEN_DIR "/agreement.tsv", MOST_BYTES, NULL), ERR_OK);
    judge_file(parts, buf_str(&file));
    for (size_t i = 0; i < PARTS; i++) {
        print_figures(i + 1, &parts[i]);
        all.planted += parts[i].planted;
        all.found += parts[i].found;
        all.paraphrases += parts[i].paraphrases;
        all.alarms += parts[i].alarms;
    }
    assert_true(all.planted >= 60 && all.paraphrases >= 60);
    assert_true(all.found * 100 >= all.planted * 95);
    assert_true(all.alarms * 100 <= all.paraphrases * 5);
    buf_release(&file);
}

/* ## Single rules */

static struct facts read(const char *text, struct arena *arena) {
    struct facts facts;
    facts_read(&facts, str_from(text), arena);
    return facts;
}

/* Differences as fact>instead by their values, with a bar between. */
static void assert_differences(const struct differences *differences, const char *expected) {
    struct buf out = BUF_INIT;
    for (size_t i = 0; i < differences->len; i++) {
        const struct difference *difference = &differences->items[i];
        struct str instead = difference->instead ? difference->instead->value : STR("");
        buf_format(&out, "%s%.*s>%.*s", i > 0 ? "|" : "", STR_ARGS(difference->fact->value),
                   STR_ARGS(instead));
    }
    assert_str_equal(buf_str(&out), expected);
    buf_release(&out);
}

static void assert_channel(const char *article, const char *channel, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct str links[] = {STR("https://www.varenzh.nl/"), STR("mailto:info@pzh.nl")};
    struct facts of_article = read(article, &arena);
    struct facts of_channel = read(channel, &arena);
    struct differences differences;
    agreement_compare(&differences, &(struct agreement_side){&of_article, {links, 2}}, &of_channel,
                      &arena);
    assert_differences(&differences, expected);
    arena_release(&arena);
}

static void points_at_what_the_article_has(void **state) {
    (void)state;
    assert_channel("Dat kost 5 euro.", "Dat kost 6 euro.", "6>5");
    assert_channel("De brug kost 5 euro. De sluis kost 8 euro.", "De sluis kost 9 euro.", "9>8");
    assert_channel("Binnen 6 weken.", "Dat kost 6 euro.", "6>");
    assert_channel("Kosten: 5 euro of 8 euro.", "Betaal 9 euro.", "9>");
}

static void lets_a_channel_say_less(void **state) {
    (void)state;
    assert_channel("Van 1 mei 2027 tot 1 juli 2027, 6 weken.", "Van 1 mei tot juli.", "");
    assert_channel("Op werkdagen van 9 tot 17 uur, zie pzh.nl/bomen.", "Van 9 tot 17 uur: pzh.nl.",
                   "");
    assert_channel("Op werkdagen van 9 tot 17 uur.", "Bel tot 17.00 uur, op maandag.", "");
    assert_channel("", "Kijk op varenzh.nl of mail info@pzh.nl.", "");
    assert_channel("Maandag van 9 tot 17 uur. Dinsdag van 9 tot 17 uur.",
                   "Op maandag en dinsdag van 9 tot 17 uur.", "");
    assert_channel("Op maandag en dinsdag van 9 tot 17 uur.",
                   "Maandag 9-17 uur.\nDinsdag 9-17 uur.", "");
}

static void notices_more_than_the_article_says(void **state) {
    (void)state;
    assert_channel("Zie pzh.nl.", "Zie pzh.nl/bomen.", "pzh.nl/bomen>pzh.nl");
    assert_channel("In mei 2027.", "Op 3 mei 2027.", "2027-05-03>2027-05-00");
    assert_channel("Op werkdagen van 9 tot 17 uur.", "Op zaterdag van 9 tot 17 uur.",
                   "09:00-17:00/6>09:00-17:00/12345");
    assert_channel("De brug is op zondag dicht.", "De brug is op zaterdag dicht.", "/6>/7");
}

/* The value stands in the article, but all that is said of it is about something else. */
static void notices_a_swap(void **state) {
    (void)state;
    const char *article = "U kunt binnen 6 weken bezwaar maken bij de commissie. De provincie "
                          "beslist binnen 8 weken op een aanvraag voor een ontheffing.";
    assert_channel(article, "Bezwaar maken bij de commissie kan binnen 8 weken.",
                   "80640 min>60480 min");
    assert_channel(article, "Bezwaar maken bij de commissie kan binnen 6 weken.", "");
    assert_channel(article, "We doen er 8 weken over. Bezwaar maken kan in 6 weken.", "");
}

static void assert_articles(const char *one, const char *other, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct facts first = read(one, &arena);
    struct facts second = read(other, &arena);
    struct differences differences;
    agreement_contradictions(&differences, &first, &second, &arena);
    assert_differences(&differences, expected);
    arena_release(&arena);
}

static void finds_contradicting_articles(void **state) {
    (void)state;
    assert_articles("De kosten van een vergunning voor een inrit zijn 385 euro.",
                    "Voor een inrit zijn de kosten van de vergunning 358 euro.", "385>358");
    assert_articles("De kosten van een vergunning voor een inrit zijn 385 euro.",
                    "De kosten van de vergunning voor een inrit zijn 385 euro, eerst 358 euro.",
                    "");
    assert_articles("De leges voor een vergunning zijn 385 euro.",
                    "De vergunning voor een steiger: 275 euro leges.", ""); /* too little alike */
    assert_articles("Bel voor een kapotte brug met de provincie: 070 441 66 22.",
                    "Bel voor een omgevallen boom met de gemeente: 14 070.", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_at_what_the_article_has),
        cmocka_unit_test(lets_a_channel_say_less),
        cmocka_unit_test(notices_more_than_the_article_says),
        cmocka_unit_test(notices_a_swap),
        cmocka_unit_test(finds_contradicting_articles),
        cmocka_unit_test(finds_what_the_golden_file_plants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
