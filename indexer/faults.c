/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "faults.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "texts.h"

/* A fault is one line on a screen; what it quotes may be a whole file. */
enum { MESSAGE_BYTES = 400 };

/* The name of a file can be any bytes, but what is told of it is UTF-8. */
static struct str printable_name(struct arena *arena, struct str name) {
    char *text = arena_alloc(arena, name.len + 1, 1);
    memcpy(text, name.ptr, name.len);
    struct str printable = {text, name.len};
    for (size_t at; (at = utf8_find_invalid(printable)) < printable.len;) {
        text[at] = '?';
    }
    str_make_printable(text, ' ');
    return printable;
}

/* text: as formatted; is changed. */
static void add(const struct source *source, size_t line, enum severity severity, const char *id,
                char *text) {
    struct faults *faults = source->faults;
    faults->count[severity]++;
    if (faults->kept[severity] == LIMIT_FAULTS) {
        return;
    }
    faults->kept[severity]++;
    str_make_printable(text, ' ');
    struct str printable = str_from(text);
    printable.len = utf8_find_invalid(printable);
    faults->items = mem_grow(faults->items, &faults->capacity, faults->len, sizeof *faults->items);
    faults->items[faults->len] = (struct fault){
        .file = printable_name(&faults->arena, source->file),
        .line = source->only_line ? source->only_line : line,
        .number = faults->len,
        .id = str_from(id),
        .text = arena_str(&faults->arena, printable),
        .severity = severity,
    };
    faults->len++;
}

void fault_error(const struct source *source, size_t line, const char *id, const char *format,
                 ...) {
    char text[MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    add(source, line, FAULT_ERROR, id, text);
}

void fault_warning(const struct source *source, size_t line, const char *id, const char *format,
                   ...) {
    char text[MESSAGE_BYTES];
    va_list args;
    assert(silence_is_known(str_from(id), NULL));
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    add(source, line, FAULT_WARNING, id, text);
}

size_t fault_line(struct str text, size_t offset) {
    return 1 + str_count(str_slice(text, 0, offset), '\n');
}

static int compare(const void *left, const void *right) {
    const struct fault *a = left;
    const struct fault *b = right;
    int order = str_compare(a->file, b->file);
    if (order == 0) {
        order = (a->line > b->line) - (a->line < b->line);
    }
    return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

static void join_items(struct faults *faults, const struct faults *from) {
    for (size_t i = 0; i < from->len; i++) {
        struct fault fault = from->items[i];
        if (faults->kept[fault.severity] == LIMIT_FAULTS) {
            continue;
        }
        faults->kept[fault.severity]++;
        faults->items =
            mem_grow(faults->items, &faults->capacity, faults->len, sizeof *faults->items);
        fault.number = faults->len;
        faults->items[faults->len++] = fault;
    }
}

void faults_join(struct faults *faults, struct faults *from) {
    join_items(faults, from);
    faults->count[FAULT_ERROR] += from->count[FAULT_ERROR];
    faults->count[FAULT_WARNING] += from->count[FAULT_WARNING];
    for (size_t i = 0; i < from->silence_count; i++) {
        silence_add(faults, &from->silences[i]);
    }
    arena_join(&faults->arena, &from->arena);
    faults_release(from);
}

static void drop_silenced(struct faults *faults) {
    size_t len = 0;
    for (size_t i = 0; i < faults->len; i++) {
        struct silence *silence = silence_find(faults, &faults->items[i]);
        if (!silence) {
            faults->items[len++] = faults->items[i];
            continue;
        }
        silence->used = true;
        faults->silenced++;
        faults->kept[FAULT_WARNING]--;
        faults->count[FAULT_WARNING]--;
    }
    faults->len = len;
}

static void warn_of_unused(struct faults *faults) {
    for (size_t i = 0; i < faults->silence_count; i++) {
        const struct silence *silence = &faults->silences[i];
        if (!silence->used) {
            struct source source = {.file = silence->file, .faults = faults};
            fault_warning(&source, silence->line, TEXT_SILENCE_UNUSED, STR_ARGS(silence->id));
        }
    }
}

void faults_settle(struct faults *faults) {
    drop_silenced(faults);
    warn_of_unused(faults);
    if (faults->len > 0) {
        qsort(faults->items, faults->len, sizeof *faults->items, compare);
    }
}

static void print_counts(const struct faults *faults, FILE *out) {
    fprintf(out, TEXT_COUNTS, faults->count[FAULT_ERROR],
            faults->count[FAULT_ERROR] == 1 ? TEXT_ERROR : TEXT_ERRORS,
            faults->count[FAULT_WARNING],
            faults->count[FAULT_WARNING] == 1 ? TEXT_WARNING : TEXT_WARNINGS);
    if (faults->silenced > 0) {
        fprintf(out, TEXT_COUNT_SILENCED, faults->silenced);
    }
    fputc('\n', out);
}

/* Colours only for who looks, and not for who asks for none (no-color.org). */
static bool wants_colour(FILE *out) {
    const char *none = getenv("NO_COLOR");
    return isatty(fileno(out)) == 1 && (!none || !*none);
}

static void print_fault(const struct fault *fault, bool colour, FILE *out) {
    bool error = fault->severity == FAULT_ERROR;
    fprintf(out, "%.*s:%zu: %s%s%s: %.*s [%.*s]\n", STR_ARGS(fault->file), fault->line,
            !colour ? ""
            : error ? "\033[1;31m"
                    : "\033[1;33m",
            error ? TEXT_ERROR : TEXT_WARNING, colour ? "\033[0m" : "", STR_ARGS(fault->text),
            STR_ARGS(fault->id));
}

void faults_print(const struct faults *faults, FILE *out) {
    if (faults->len + faults->silenced == 0) {
        return;
    }
    bool colour = wants_colour(out);
    for (size_t i = 0; i < faults->len; i++) {
        print_fault(&faults->items[i], colour, out);
    }
    size_t total = faults->count[FAULT_ERROR] + faults->count[FAULT_WARNING];
    if (total > faults->len) {
        fprintf(out, TEXT_NOT_SHOWN "\n", total - faults->len);
    }
    print_counts(faults, out);
}

void faults_release(struct faults *faults) {
    free(faults->items);
    free(faults->silences);
    arena_release(&faults->arena);
    *faults = FAULTS_INIT;
}
