/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is wrong with the content: collected while reading, reported together, so that an editor
 * repairs all of it at once. Messages are Dutch (texts.h).
 *
 *   struct faults faults = FAULTS_INIT;
 *   struct source source = {.file = STR("kb/x.md"), .faults = &faults, .arena = &arena};
 *   fault_error(&source, 3, TEXT_KEY_MISSING, "titel");
 *   faults_print(&faults, stderr);
 *   faults_release(&faults); */
#ifndef INDEXER_FAULTS_H
#define INDEXER_FAULTS_H

#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"

enum severity {
    FAULT_ERROR,   /* nothing is published */
    FAULT_WARNING, /* worth a look */
};

struct fault {
    struct str file;
    size_t line;
    size_t number; /* order in which it was found */
    struct str text;
    enum severity severity;
};

/* At most LIMIT_FAULTS of each severity are kept; all are counted. */
struct faults {
    struct fault *items;
    size_t len;
    size_t capacity;
    size_t kept[2];  /* by severity */
    size_t count[2]; /* by severity */
    struct arena arena;
};

#define FAULTS_INIT ((struct faults){.items = NULL})

/* What is being read: where faults are reported, and where texts are kept. */
struct source {
    struct str file; /* as shown to the editor; outlives the reading only when in the arena */
    struct faults *faults;
    struct arena *arena;
    size_t only_line; /* of the file on which all of it stands; 0 when it has lines of its own */
};

void fault_error(const struct source *source, size_t line, const char *format, ...)
    FORMAT_CHECK(3, 4);
void fault_warning(const struct source *source, size_t line, const char *format, ...)
    FORMAT_CHECK(3, 4);

/* The line of text on which byte offset stands, from 1. */
size_t fault_line(struct str text, size_t offset);

/* Prints all, sorted by file and line, then a line with the counts; nothing without faults. */
void faults_print(struct faults *faults, FILE *out);

void faults_release(struct faults *faults);

#endif
