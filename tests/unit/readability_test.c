/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/readability.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"
#include "cmocka_includes.h"
#include "read/csv.h"

static const struct phrase list[] = {
    {STR_INIT("indien"), STR_INIT("als")},
    {STR_INIT("middels"), STR_INIT("met of door")},
    {STR_INIT("aanvang"), STR_INIT("begin")},
    {STR_INIT("aanvangen"), STR_INIT("beginnen")},
    {STR_INIT("realiseren"), STR_INIT("maken of bouwen")},
    {STR_INIT("adequaat"), STR_INIT("goed")},
    {STR_INIT("evident"), STR_INIT("duidelijk")},
    {STR_INIT("integraal"), STR_INIT("samen")},
    {STR_INIT("ten behoeve van"), STR_INIT("voor")},
    {STR_INIT("ten behoeve"), STR_INIT("voor iemand")},
    {STR_INIT("m.b.t."), STR_INIT("over")},
    {STR_INIT("coordineren"), STR_INIT("regelen")},
    {STR_INIT("inzake"), STR_INIT("over")},
    {STR_INIT("Indien"), STR_INIT("wanneer")}, /* the first counts */
    {STR_INIT("..."), STR_INIT("niets")},
    {STR_INIT("een twee drie vier vijf zes zeven acht negen"), STR_INIT("te lang")},
};

struct fixture {
    struct analyser *analyser;
    struct readability *readability;
    struct arena arena;
};

static int set_up(void **state) {
    struct fixture *fixture = mem_alloc(1, sizeof *fixture);
    fixture->analyser = analyser_new();
    fixture->readability = readability_new(fixture->analyser, list, sizeof list / sizeof *list);
    *state = fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    readability_free(fixture->readability);
    analyser_free(fixture->analyser);
    arena_release(&fixture->arena);
    free(fixture);
    readability_free(NULL);
    phrases_free(NULL);
    return 0;
}

static const struct readability_finding *check(struct fixture *fixture, struct str text,
                                               size_t *count) {
    struct analysis analysis = analyse(fixture->analyser, text);
    return readability_check(fixture->readability, text, &analysis, &fixture->arena, count);
}

static void add_finding(struct buf *out, const struct readability_finding *finding,
                        struct str text) {
    static const char *const names[] = {"long", "hard", "average", "score"};
    struct str part = str_slice(text, finding->offset, finding->offset + finding->len);
    buf_format(out, "%s%s", out->len > 0 ? "; " : "", names[finding->kind]);
    if (finding->kind == READABILITY_JARGON) {
        buf_format(out, " %.*s: %.*s", STR_ARGS(part), STR_ARGS(finding->simpler));
    } else {
        buf_format(out, " %zu %.12s..%.*s", finding->words, part.ptr,
                   part.len > 8 ? 8 : (int)part.len, part.ptr + (part.len > 8 ? part.len - 8 : 0));
    }
}

static void assert_finds(struct fixture *fixture, const char *text, const char *expected) {
    size_t count = 0;
    const struct readability_finding *findings = check(fixture, str_from(text), &count);
    struct buf got = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        add_finding(&got, &findings[i], str_from(text));
    }
    assert_string_equal(got.ptr ? got.ptr : "", expected);
    buf_release(&got);
}

#define TEN "een twee drie vier vijf zes zeven acht negen tien "

static void finds_long_sentences(void **state) {
    assert_finds(*state, "Dit is een korte zin.", "");
    assert_finds(*state, "Nu " TEN "en dan nog negen woorden erbij in deze lange zin.",
                 "long 21 Nu een twee ..nge zin.");
}

static void counts_words_as_a_reader_does(void **state) {
    /* Twenty words with the address, number or title as one. */
    static const char *const ones[] = {
        "https://www.zuid-holland.nl/over-ons/contact?a=1&b=2",
        "zuidholland@pzh.nl",
        "070 441 66 22",
        "14 070",
        "2.500,00",
        "Wet bevordering integriteitsbeoordelingen door het openbaar bestuur",
        "en/of",
    };
    for (size_t i = 0; i < sizeof ones / sizeof *ones; i++) {
        char text[512];
        snprintf(text, sizeof text, "Nu " TEN "en dan nog %s erbij in deze zin hier.", ones[i]);
        assert_finds(*state, text, "");
    }
}

static void ends_sentences_where_a_reader_does(void **state) {
    assert_finds(*state, "Nu " TEN "\n" TEN "\n" TEN, "");
    assert_finds(*state, "Nu " TEN "· " TEN "· " TEN, "");
    assert_finds(*state, "Nu " TEN "art. 3 " TEN, "long 23 Nu een twee ..gen tien");
}

static void finds_hard_words(void **state) {
    assert_finds(*state, "Indien u wilt, bel ons.", "hard Indien: als");
    assert_finds(*state, "U kunt dit indienen.", "");
    assert_finds(*state, "Dat kan middels een brief, niet met dit middel.",
                 "hard middels: met of door");
    assert_finds(*state, "Het werk aanvangt bij de aanvang.",
                 "hard aanvangt: beginnen; hard aanvang: begin");
    assert_finds(*state, "Dat realiseerde de stad, het is realiseerbaar.",
                 "hard realiseerde: maken of bouwen");
    assert_finds(*state, "Een adequate en evidente zaak.",
                 "hard adequate: goed; hard evidente: duidelijk");
    assert_finds(*state, "TEN BEHOEVE van u is er geld.", "hard TEN BEHOEVE van: voor");
    assert_finds(*state, "Geld ten behoeve. Van wie?", "hard ten behoeve: voor iemand");
    assert_finds(*state, "Bel m.b.t. het coordineren.",
                 "hard m.b.t: over; hard coordineren: regelen");
}

/* Every word of the knowledge base's list is found, and what to write instead is not hard. */
static void knows_the_list_of_the_knowledge_base(void **state) {
    (void)state;
    struct fixture all = {.analyser = analyser_new()};
    struct faults faults = FAULTS_INIT;
    struct source source = {.faults = &faults, .arena = &all.arena};
    struct buf file = BUF_INIT;
    struct csv csv;
    static struct phrase words[2000];
    size_t len = 0;
    assert_int_equal(file_read(&file, KB_DIR "/moeilijke-woorden.csv", LIMIT_LIST_BYTES, NULL), 0);
    csv_init(&csv, buf_str(&file), &source);
    assert_true(csv_next(&csv) && str_equal(csv.fields[0], STR("woord")) &&
                str_equal(csv.fields[1], STR("eenvoudig")));
    while (csv_next(&csv)) {
        assert_true(csv.field_count == 2 && len < sizeof words / sizeof *words);
        words[len++] = (struct phrase){csv.fields[0], csv.fields[1]};
    }
    assert_true(len >= 200);
    all.readability = readability_new(all.analyser, words, len);
    for (size_t i = 0; i < len; i++) {
        size_t count = 0;
        const struct readability_finding *found = check(&all, words[i].text, &count);
        assert_int_equal(count, 1);
        assert_true(str_equal(found[0].simpler, words[i].says));
        check(&all, words[i].says, &count);
        assert_int_equal(count, 0);
    }
    readability_free(all.readability);
    analyser_free(all.analyser);
    arena_release(&all.arena);
    faults_release(&faults);
    buf_release(&file);
}

static void names_a_hard_word_once(void **state) {
    assert_finds(*state, "Bel indien het regent. Bel indien het sneeuwt.", "hard indien: als");
}

static void leaves_names_alone(void **state) {
    assert_finds(*state, "Het Integraal Plan is klaar.", "");
    assert_finds(*state, "Het integraal plan is klaar.", "hard integraal: samen");
    assert_finds(*state, "Zie de Algemene wet inzake rijksbelastingen.", "");
    assert_finds(*state, "Zie www.indien.nl/middels of mail indien@pzh.nl.", "");
}

static const char easy[] =
    "Wij helpen u met dit werk. Bel ons maar. Dat kan de hele week. Wij zijn er "
    "ook als het regent of als het hard waait. U hoort dan snel wat er met uw "
    "vraag is gedaan. Daarna kijken wij weer verder. Is het klaar? Dan krijgt "
    "u een brief van ons.";

static void averages_over_whole_sentences(void **state) {
    assert_finds(*state, easy, "");
    /* Five sentences of fourteen words; headings and items would bring it down to ten. */
    assert_finds(*state,
                 "Kop\nNu doen wij dit werk voor u en voor al wie dat wil.\n"
                 "Kop\nNu doen wij dit werk voor u en voor al wie dat wil.\n"
                 "Kop\nNu doen wij dit werk voor u en voor al wie dat wil.\n"
                 "Kop\nNu doen wij dit werk voor u en voor al wie dat zo wil.\n"
                 "Kop\nNu doen wij dit werk voor u en voor al wie dat wil.\neen ding\neen ding",
                 "average 14 Nu doen wij .. zo wil.");
    /* Too little text to say anything. */
    assert_finds(*state, "Nu doen wij dit werk voor u en voor al wie dat wil.", "");
}

static void points_at_the_words_that_weigh_most(void **state) {
    struct fixture *fixture = *state;
    struct str text = STR(
        "De omgevingsvergunning voor natuurontwikkeling is verleend. Controleer de "
        "omgevingsvergunning. Een belanghebbende heeft bezwaarmogelijkheden tegen een "
        "omgevingsvergunning. Procedures en verantwoordelijkheden staan in de bijlage. De "
        "uitvoeringsorganisatie coördineert de natuurontwikkeling. De omgevingsvergunning geldt "
        "onmiddellijk. De provincie publiceert alle omgevingsvergunningen. Iedere belanghebbende "
        "ontvangt bericht. De provincie beoordeelt natuurontwikkeling zorgvuldig. "
        "Belangstellenden ontvangen informatie over de beslissing en over de uitvoering.");
    size_t count = 0;
    const struct readability_finding *findings = check(fixture, text, &count);
    assert_int_equal(count, 2); /* the hard word coördineert, and the score */
    const struct readability_finding *score = &findings[1];
    assert_int_equal(score->kind, READABILITY_LOW_SCORE);
    assert_true(score->value < 0);
    assert_int_equal(score->hard_words.len, READABILITY_HARD_WORDS);
    assert_true(str_equal(score->hard_words.items[0], STR("omgevingsvergunning")));
    assert_true(str_equal(score->hard_words.items[1], STR("natuurontwikkeling")));
    assert_true(str_equal(score->hard_words.items[2], STR("uitvoeringsorganisatie")));
    assert_int_equal(score->offset, 3);
    struct buf said = BUF_INIT;
    readability_explain(&said, score, text);
    assert_non_null(
        strstr(said.ptr, "`omgevingsvergunning`, `natuurontwikkeling`, `uitvoeringsorganisatie`"));
    buf_release(&said);
}

static void assert_explains(struct fixture *fixture, struct str text, const char *expected) {
    size_t count = 0;
    const struct readability_finding *findings = check(fixture, text, &count);
    assert_int_equal(count, 1);
    struct buf said = BUF_INIT;
    readability_explain(&said, &findings[0], text);
    assert_string_equal(said.ptr, expected);
    buf_release(&said);
}

static void explains_itself(void **state) {
    assert_explains(*state, STR("Geld ten behoeve van u."),
                    "`ten behoeve van` is moeilijk; schrijf liever: voor");
    assert_explains(*state,
                    STR("Café één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien "
                        "veertien vijftien zestien zeventien achttien negentien twintig."),
                    "deze zin heeft 21 woorden; hooguit 20 leest goed, maak er twee van: “Café één "
                    "twee drie vier vijf zes zeven acht negen tien el…”");
}

static void takes_any_input(void **state) {
    enum { LONG = 1024 * 1024 };
    static const char *const pieces[] = {
        "a",  "aap ", ".",   ". ",     "\n",           "indien ", "1 ", "ten ", "\xFF",
        "· ", "é ",   "a.b", ". ( \"", "ten behoeve ", "Wet ",    " ",  "\" ",  "ijzeren eieren "};
    char *text = mem_alloc(LONG, 1);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t len = strlen(pieces[i]);
        for (size_t at = 0; at < LONG; at++) {
            text[at] = pieces[i][at % len];
        }
        size_t count = 0;
        const struct readability_finding *findings =
            check(*state, (struct str){text, LONG}, &count);
        assert_true(count <= LIMIT_READABILITY_FINDINGS + 2);
        for (size_t k = 0; k < count; k++) {
            assert_true(findings[k].len > 0 && findings[k].offset + findings[k].len <= LONG);
        }
    }
    free(text);
    assert_finds(*state, "", "");
    assert_finds(*state, " . ", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_long_sentences),
        cmocka_unit_test(counts_words_as_a_reader_does),
        cmocka_unit_test(ends_sentences_where_a_reader_does),
        cmocka_unit_test(finds_hard_words),
        cmocka_unit_test(knows_the_list_of_the_knowledge_base),
        cmocka_unit_test(names_a_hard_word_once),
        cmocka_unit_test(leaves_names_alone),
        cmocka_unit_test(averages_over_whole_sentences),
        cmocka_unit_test(points_at_the_words_that_weigh_most),
        cmocka_unit_test(explains_itself),
        cmocka_unit_test(takes_any_input),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
