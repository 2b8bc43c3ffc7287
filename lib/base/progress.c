/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/progress.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"

enum { BAR_WIDTH = 24 };

/* Before this nothing is shown; and on a terminal the bar moves once in so long. */
static const double first_s = 1.0;
static const double step_s = 0.1;

struct progress {
    pthread_mutex_t lock;
    FILE *out;
    bool is_terminal;
    bool shown; /* there is a bar on the screen */
    const char *what;
    size_t total;
    size_t done;
    size_t tenths; /* told so far */
    double start_s;
    double last_s;
};

struct progress *progress_new(FILE *out, size_t total, const char *what) {
    struct progress *progress = mem_alloc(1, sizeof *progress);
    pthread_mutex_init(&progress->lock, NULL);
    progress->out = out;
    progress->is_terminal = isatty(fileno(out)) == 1;
    progress->total = total;
    progress->what = what;
    progress->start_s = clock_s();
    progress->last_s = progress->start_s;
    return progress;
}

static void show_bar(struct progress *progress, double rate) {
    size_t filled = progress->done * BAR_WIDTH / progress->total;
    fputs("\r[", progress->out);
    for (size_t i = 0; i < BAR_WIDTH; i++) {
        fputc(i < filled ? '#' : '.', progress->out);
    }
    size_t left = progress->total - progress->done;
    fprintf(progress->out, "] %3zu %%  %zu van %zu %s  %.0f/s  nog %.0f s\033[K",
            progress->done * 100 / progress->total, progress->done, progress->total, progress->what,
            rate, (double)left / rate);
    fflush(progress->out);
    progress->shown = true;
}

static void show_line(struct progress *progress, double rate) {
    size_t tenths = progress->done * 10 / progress->total;
    if (tenths > progress->tenths && tenths < 10) {
        fprintf(progress->out, "%zu %%: %zu van %zu %s, %.0f/s\n", tenths * 10, progress->done,
                progress->total, progress->what, rate);
    }
    progress->tenths = tenths;
}

static void show(struct progress *progress) {
    double now = clock_s();
    double elapsed = now - progress->start_s;
    if (elapsed < first_s || (progress->is_terminal && now - progress->last_s < step_s)) {
        return;
    }
    double rate = (double)progress->done / elapsed;
    progress->last_s = now;
    if (progress->is_terminal) {
        show_bar(progress, rate);
    } else {
        show_line(progress, rate);
    }
}

void progress_add(struct progress *progress, size_t done) {
    if (!progress || progress->total == 0) {
        return;
    }
    pthread_mutex_lock(&progress->lock);
    progress->done += done;
    show(progress);
    pthread_mutex_unlock(&progress->lock);
}

void progress_free(struct progress *progress) {
    if (!progress) {
        return;
    }
    if (progress->shown) {
        fputs("\r\033[K", progress->out);
        fflush(progress->out);
    }
    pthread_mutex_destroy(&progress->lock);
    free(progress);
}
