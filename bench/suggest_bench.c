/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How long a suggestion while typing takes, on one core, with 5,000 made-up articles:
 *
 *   suggest_bench
 *
 * begin    the first letters of a title or question, one or more
 * mistyped the same with one typing error in the last word, which is still unfinished
 * strange  the same with a last word that is like none
 *
 * Of each the median, the 99th percentile and the longest, in microseconds, and how many of them
 * got a suggestion. The index is made in a folder that goes away again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "search/document.h"
#include "search/suggest.h"

enum { ARTICLES = 5000, QUESTIONS = 5000, TYPED_BYTES = 256, SHORTEST = 5 };

/* Compounds of two or three of these: some six thousand different words. */
static const char *const begins[] = {
    "fiets",    "grond",     "vaar",      "water",  "natuur", "straat", "geluids", "woning",
    "energie",  "stikstof",  "provincie", "milieu", "brug",   "haven",  "bodem",   "dijk",
    "landbouw", "bedrijfs",  "verkeers",  "afval",  "zwem",   "vogel",  "wind",    "zonne",
    "warmte",   "archief",   "subsidie",  "bouw",   "sloop",  "kabel",  "leiding", "monumenten",
    "molen",    "recreatie", "wandel",    "ruiter", "jacht",  "vis",    "boom",    "berm"};
static const char *const ends[] = {
    "pad",       "weg",      "gebied",      "vergunning", "ontheffing",  "melding",    "kaart",
    "plan",      "beheer",   "schade",      "onderhoud",  "verlichting", "bord",       "regeling",
    "subsidie",  "controle", "tarief",      "besluit",    "bezwaar",     "toezicht",   "loket",
    "overlast",  "meting",   "installatie", "park",       "bescherming", "fonds",      "register",
    "programma", "visie",    "aanvraag",    "opslag",     "transport",   "afsluiting", "route",
    "bestand",   "norm",     "kwaliteit",   "dienst",     "onderzoek"};
static const char *const verbs[] = {"aanvragen", "melden",    "wijzigen", "betalen",   "stoppen",
                                    "bekijken",  "verlengen", "inzien",   "overnemen", "opzeggen"};

enum {
    BEGINS = sizeof begins / sizeof *begins,
    ENDS = sizeof ends / sizeof *ends,
    VERBS = sizeof verbs / sizeof *verbs,
};

/* Numerical Recipes' linear congruence: the same articles and questions at each run. */
static size_t random_below(uint32_t *state, size_t limit) {
    *state = *state * 1664525U + 1013904223U;
    return (*state >> 8) % limit;
}

static struct str make_word(uint32_t *state, struct arena *arena) {
    const char *first = random_below(state, 2) ? begins[random_below(state, BEGINS)] : "";
    const char *begin = begins[random_below(state, BEGINS)];
    return arena_format(arena, "%s%s%s", first, begin, ends[random_below(state, ENDS)]);
}

static struct record make_article(uint32_t *state, size_t number, struct arena *arena) {
    struct str word = make_word(state, arena);
    struct str other = make_word(state, arena);
    const char *verb = verbs[random_below(state, VERBS)];
    struct str *variants = arena_alloc(arena, 2, sizeof *variants);
    variants[0] = arena_format(arena, "Wat kost %.*s %s", STR_ARGS(word), verb);
    variants[1] = arena_format(arena, "%.*s of %.*s", STR_ARGS(other), STR_ARGS(word));
    return (struct record){
        .id = arena_format(arena, "artikel-%zu", number),
        .titel = arena_format(arena, "%.*s bij %.*s %s", STR_ARGS(word), STR_ARGS(other), verb),
        .vraag = arena_format(arena, "Hoe kan ik een %.*s %s?", STR_ARGS(word), verb),
        .varianten = {variants, 2},
        .status = STR("actief"),
        .taal = STR("nl"),
    };
}

/* Writes the articles to a database in the folder. */
static bool write_index(const char *path, const struct record *records, struct analyser *analyser) {
    xc_writer *writer = NULL;
    bool good = xc_writer_create(&writer, path, false, NULL) == XC_OK;
    for (size_t i = 0; i < ARTICLES && good; i++) {
        xc_doc *doc = xc_doc_new();
        uint32_t number = 0;
        document_build(doc, analyser, &records[i]);
        good = xc_writer_add(writer, doc, &number, NULL) == XC_OK;
        xc_doc_free(doc);
        analyser_trim(analyser);
    }
    good = good && xc_writer_commit(writer, NULL) == XC_OK;
    xc_writer_close(writer);
    return good;
}

/* ## Questions */

enum kind { BEGIN, MISTYPED, STRANGE, KINDS };
static const char *const kind_names[KINDS] = {"begin", "mistyped", "strange"};

/* Changes, swaps, drops or doubles a letter in the last word, not its first two. */
static size_t make_error(char *typed, size_t len, size_t word, uint32_t *state) {
    size_t at = word + 2 + random_below(state, len - word - 3);
    char letter = typed[at];
    switch (random_below(state, 4)) {
    case 0:
        typed[at] = letter == 'x' ? 'y' : 'x';
        return len;
    case 1:
        typed[at] = typed[at + 1];
        typed[at + 1] = letter;
        return len;
    case 2:
        memmove(typed + at, typed + at + 1, len - at - 1);
        return len - 1;
    default:
        memmove(typed + at + 1, typed + at, len - at);
        return len + 1;
    }
}

/* The begin of a title or question; for errors at least SHORTEST letters of the last word, if it
 * has as many. */
static struct str make_question(char typed[TYPED_BYTES], struct str text, enum kind kind,
                                uint32_t *state) {
    size_t len = 1 + random_below(state, text.len);
    size_t word = len;
    while (word > 0 && text.ptr[word - 1] != ' ') {
        word--;
    }
    while (kind != BEGIN && len < text.len && len < word + SHORTEST && text.ptr[len] != ' ') {
        len++;
    }
    memcpy(typed, text.ptr, len);
    bool long_enough = len - word >= SHORTEST;
    if (kind == MISTYPED && long_enough) {
        len = make_error(typed, len, word, state);
    } else if (kind == STRANGE && long_enough) {
        for (size_t i = word; i < len; i++) {
            typed[i] = (char)('a' + random_below(state, 26));
        }
    }
    return (struct str){typed, len};
}

static int compare_times(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double now_us(void) {
    return clock_s() * 1e6;
}

/* What a suggestion needs. */
struct bench {
    const struct record *records;
    struct analyser *analyser;
    xc_reader *reader;
    struct suggester *suggester;
    struct spelling *spelling;
};

static void measure(const struct bench *bench, enum kind kind) {
    double *times = mem_alloc(QUESTIONS, sizeof *times);
    uint32_t state = 7;
    size_t found = 0;
    for (size_t i = 0; i < QUESTIONS; i++) {
        char typed[TYPED_BYTES];
        struct suggestion out[SUGGESTIONS];
        const struct record *record = &bench->records[random_below(&state, ARTICLES)];
        struct str text = random_below(&state, 2) ? record->titel : record->vraag;
        struct str question = make_question(typed, text, kind, &state);
        double start = now_us();
        found += suggest(out, bench->suggester, bench->spelling, bench->analyser, question) > 0;
        times[i] = now_us() - start;
        analyser_trim(bench->analyser);
    }
    qsort(times, QUESTIONS, sizeof *times, compare_times);
    printf("%-8s p50 %4.0f us, p99 %4.0f us, longest %4.0f us; %zu of %d with suggestions\n",
           kind_names[kind], times[QUESTIONS / 2], times[QUESTIONS * 99 / 100],
           times[QUESTIONS - 1], found, QUESTIONS);
    free(times);
}

static bool open_bench(struct bench *bench, const char *path) {
    struct err_info info = ERR_INFO_INIT;
    if (!write_index(path, bench->records, bench->analyser) ||
        xc_reader_open(&bench->reader, path, NULL) != XC_OK) {
        fprintf(stderr, "suggest_bench: %s: cannot be made\n", path);
        return false;
    }
    if (suggester_new(&bench->suggester, bench->reader, bench->analyser, &ASKED_COUNTS_INIT,
                      &info) != ERR_OK ||
        spelling_new(&bench->spelling, bench->reader, &info) != ERR_OK) {
        fprintf(stderr, "suggest_bench: %s\n", info.text);
        return false;
    }
    return true;
}

int main(void) {
    char folder[] = "suggest_bench.XXXXXX";
    struct buf path = BUF_INIT;
    struct arena arena = ARENA_INIT;
    struct record *records = arena_alloc(&arena, ARTICLES, sizeof *records);
    uint32_t state = 1;
    for (size_t i = 0; i < ARTICLES; i++) {
        records[i] = make_article(&state, i, &arena);
    }
    struct bench bench = {.records = records, .analyser = analyser_new()};
    bool good = mkdtemp(folder);
    buf_format(&path, "%s/index", folder);
    good = good && open_bench(&bench, path.ptr);
    for (enum kind kind = BEGIN; good && kind < KINDS; kind++) {
        measure(&bench, kind);
    }
    spelling_free(bench.spelling);
    suggester_free(bench.suggester);
    xc_reader_close(bench.reader);
    analyser_free(bench.analyser);
    arena_release(&arena);
    buf_release(&path);
    good = file_remove_tree(folder, NULL) == ERR_OK && good;
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
