/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How fast texts are analysed on one core:
 *
 *   analyse_bench FILE...
 *
 * cold   a new analyser for each pass: every word is worked out once, as when indexing begins
 * warm   the same analyser again: words are remembered, as when indexing goes on
 * plain  tokenising alone, to compare with */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "text/analyse.h"
#include "text/tokenise.h"

enum { LIMIT_INPUT_BYTES = 256 * 1024 * 1024, CHUNK_BYTES = 4096 };

static const double least_seconds = 1.0;

/* In pieces of an article's size. */
static size_t analyse_all(struct analyser *analyser, struct str text) {
    size_t tokens = 0;
    for (size_t at = 0; at < text.len; at += CHUNK_BYTES) {
        tokens += analyse(analyser, str_slice(text, at, at + CHUNK_BYTES)).len;
        analyser_trim(analyser);
    }
    return tokens;
}

static size_t run_cold(struct analyser *unused, struct str text) {
    (void)unused;
    struct analyser *analyser = analyser_new();
    size_t tokens = analyse_all(analyser, text);
    analyser_free(analyser);
    return tokens;
}

static size_t run_plain(struct analyser *unused, struct str text) {
    (void)unused;
    size_t tokens = 0;
    size_t at = 0;
    size_t start = 0;
    while (tokenise_next(text, &at, &start)) {
        tokens++;
    }
    return tokens;
}

/* Megabytes a second. */
static double measure(size_t (*run)(struct analyser *, struct str), struct analyser *analyser,
                      struct str text) {
    size_t passes = 0;
    size_t tokens = 0;
    double start = clock_s();
    double seconds = 0;
    while (seconds < least_seconds) {
        tokens += run(analyser, text);
        passes++;
        seconds = clock_s() - start;
    }
    return tokens > 0 ? (double)text.len * (double)passes / 1e6 / seconds : 0;
}

int main(int count, char **names) {
    struct buf text = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    for (int i = 1; i < count; i++) {
        if (file_read(&text, names[i], LIMIT_INPUT_BYTES, &info) != ERR_OK) {
            fprintf(stderr, "analyse_bench: %s\n", info.text);
            return EXIT_FAILURE;
        }
    }
    if (text.len == 0) {
        fputs("analyse_bench: usage: analyse_bench FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    struct analyser *analyser = analyser_new();
    double plain = measure(run_plain, NULL, buf_str(&text));
    double cold = measure(run_cold, NULL, buf_str(&text));
    double warm = measure(analyse_all, analyser, buf_str(&text));
    printf(
        "%.2f MB of text; plain %.1f MB/s, cold %.1f MB/s (%.2f of plain), warm %.1f MB/s (%.2f)\n",
        (double)text.len / 1e6, plain, cold, cold / plain, warm, warm / plain);
    analyser_free(analyser);
    buf_release(&text);
    return EXIT_SUCCESS;
}
