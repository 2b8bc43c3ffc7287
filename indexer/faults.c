/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "faults.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "texts.h"

/* A fault is one line on a screen; what it quotes may be a whole file. */
enum { MESSAGE_BYTES = 400 };

/* The message quotes what an editor or another system wrote: it must not steer a terminal. */
static void make_printable(char *text) {
    for (; *text; text++) {
        if ((unsigned char)*text < 0x20 || *text == 0x7f) {
            *text = ' ';
        }
    }
}

FORMAT_CHECK(4, 0)
static void add(const struct source *source, size_t line, enum severity severity,
                const char *format, va_list args) {
    struct faults *faults = source->faults;
    faults->count[severity]++;
    if (faults->kept[severity] == LIMIT_FAULTS) {
        return;
    }
    faults->kept[severity]++;
    char text[MESSAGE_BYTES];
    vsnprintf(text, sizeof text, format, args);
    make_printable(text);
    struct str message = str_from(text);
    message.len = utf8_find_invalid(message);
    faults->items = mem_grow(faults->items, &faults->capacity, faults->len, sizeof *faults->items);
    faults->items[faults->len] = (struct fault){
        .file = arena_str(&faults->arena, source->file),
        .line = source->only_line ? source->only_line : line,
        .number = faults->len,
        .text = arena_str(&faults->arena, message),
        .severity = severity,
    };
    faults->len++;
}

void fault_error(const struct source *source, size_t line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    add(source, line, FAULT_ERROR, format, args);
    va_end(args);
}

void fault_warning(const struct source *source, size_t line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    add(source, line, FAULT_WARNING, format, args);
    va_end(args);
}

size_t fault_line(struct str text, size_t offset) {
    size_t line = 1;
    for (size_t i = 0; i < offset && i < text.len; i++) {
        line += text.ptr[i] == '\n';
    }
    return line;
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

void faults_print(struct faults *faults, FILE *out) {
    if (faults->len == 0) {
        return;
    }
    qsort(faults->items, faults->len, sizeof *faults->items, compare);
    for (size_t i = 0; i < faults->len; i++) {
        const struct fault *fault = &faults->items[i];
        fprintf(out, "%.*s:%zu: %s: %.*s\n", STR_ARGS(fault->file), fault->line,
                fault->severity == FAULT_ERROR ? TEXT_ERROR : TEXT_WARNING, STR_ARGS(fault->text));
    }
    size_t total = faults->count[FAULT_ERROR] + faults->count[FAULT_WARNING];
    if (total > faults->len) {
        fprintf(out, TEXT_NOT_SHOWN "\n", total - faults->len);
    }
    fprintf(out, TEXT_COUNTS "\n", faults->count[FAULT_ERROR],
            faults->count[FAULT_ERROR] == 1 ? TEXT_ERROR : TEXT_ERRORS,
            faults->count[FAULT_WARNING],
            faults->count[FAULT_WARNING] == 1 ? TEXT_WARNING : TEXT_WARNINGS);
}

void faults_release(struct faults *faults) {
    free(faults->items);
    arena_release(&faults->arena);
    *faults = FAULTS_INIT;
}
