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

struct str faults_printable(struct arena *arena, struct str text) {
    char *copy = arena_alloc(arena, text.len + 1, 1);
    struct str printable = {copy, text.len};
    if (text.len > 0) {
        memcpy(copy, text.ptr, text.len);
    }
    for (size_t at; (at = utf8_find_invalid(printable)) < printable.len;) {
        copy[at] = '?';
    }
    for (size_t i = 0; i < text.len; i++) {
        if (copy[i] == '\0') {
            copy[i] = ' ';
        }
    }
    str_make_printable(copy, ' ');
    return printable;
}

static struct fault_kind *find_kind(const struct faults *faults, struct str id,
                                    enum severity severity) {
    for (size_t i = 0; i < faults->kind_count; i++) {
        struct fault_kind *kind = &faults->kinds[i];
        if (kind->severity == severity && str_equal(kind->id, id)) {
            return kind;
        }
    }
    return NULL;
}

static struct fault_kind *take_kind(struct faults *faults, struct str id, enum severity severity) {
    struct fault_kind *kind = find_kind(faults, id, severity);
    if (kind) {
        return kind;
    }
    faults->kinds =
        mem_grow(faults->kinds, &faults->kind_capacity, faults->kind_count, sizeof *faults->kinds);
    faults->kinds[faults->kind_count] = (struct fault_kind){.id = id, .severity = severity};
    return &faults->kinds[faults->kind_count++];
}

/* The next fault to keep; NULL when there are enough of its kind. */
static struct fault *append(struct faults *faults, struct fault_kind *kind) {
    if (kind->kept == LIMIT_FAULTS) {
        return NULL;
    }
    kind->kept++;
    faults->items = mem_grow(faults->items, &faults->capacity, faults->len, sizeof *faults->items);
    return &faults->items[faults->len++];
}

/* text: as formatted; is changed. */
static void add(const struct source *source, size_t line, enum severity severity, const char *id,
                char *text) {
    struct faults *faults = source->faults;
    struct fault_kind *kind = take_kind(faults, str_from(id), severity);
    faults->count[severity]++;
    kind->count++;
    struct fault *fault = append(faults, kind);
    if (!fault) {
        return;
    }
    str_make_printable(text, ' ');
    struct str printable = str_from(text);
    printable.len = utf8_find_invalid(printable);
    *fault = (struct fault){
        .file = faults_printable(&faults->arena, source->file),
        .line = source->only_line ? source->only_line : line,
        .number = faults->len - 1,
        .id = kind->id,
        .text = arena_str(&faults->arena, printable),
        .article = faults_printable(&faults->arena, source->article),
        .kanaal = arena_str(&faults->arena, source->kanaal),
        .severity = severity,
    };
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
        const struct fault *fault = &from->items[i];
        struct fault *place = append(faults, take_kind(faults, fault->id, fault->severity));
        if (place) {
            *place = *fault;
            place->number = faults->len - 1;
        }
    }
    for (size_t i = 0; i < from->kind_count; i++) {
        const struct fault_kind *kind = &from->kinds[i];
        take_kind(faults, kind->id, kind->severity)->count += kind->count;
        faults->count[kind->severity] += kind->count;
    }
}

void faults_join(struct faults *faults, struct faults *from) {
    join_items(faults, from);
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
        faults->count[FAULT_WARNING]--;
        struct fault_kind *kind = find_kind(faults, silence->id, FAULT_WARNING);
        kind->count--;
        kind->kept--;
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

static void choose_shown(struct faults *faults) {
    size_t shown[2] = {0, 0};
    for (size_t i = 0; i < faults->len; i++) {
        struct fault *fault = &faults->items[i];
        fault->shown = shown[fault->severity] < LIMIT_FAULTS;
        shown[fault->severity] += fault->shown;
    }
    faults->shown = shown[FAULT_ERROR] + shown[FAULT_WARNING];
}

void faults_settle(struct faults *faults) {
    drop_silenced(faults);
    warn_of_unused(faults);
    if (faults->len > 0) {
        qsort(faults->items, faults->len, sizeof *faults->items, compare);
    }
    choose_shown(faults);
}

size_t faults_count(const struct faults *faults, struct str id) {
    size_t count = 0;
    for (size_t i = 0; i < faults->kind_count; i++) {
        count += str_equal(faults->kinds[i].id, id) ? faults->kinds[i].count : 0;
    }
    return count;
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
        if (faults->items[i].shown) {
            print_fault(&faults->items[i], colour, out);
        }
    }
    size_t total = faults->count[FAULT_ERROR] + faults->count[FAULT_WARNING];
    if (total > faults->shown) {
        fprintf(out, TEXT_NOT_SHOWN "\n", total - faults->shown);
    }
    print_counts(faults, out);
}

void faults_release(struct faults *faults) {
    free(faults->items);
    free(faults->kinds);
    free(faults->silences);
    arena_release(&faults->arena);
    *faults = FAULTS_INIT;
}
