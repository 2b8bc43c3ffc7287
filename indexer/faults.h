/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is wrong with the content: collected while reading, reported together, so that an editor
 * repairs all of it at once. Messages are Dutch (texts.h).
 *
 *   struct faults faults = FAULTS_INIT;
 *   struct source source = {.file = STR("kb/x.md"), .faults = &faults, .arena = &arena};
 *   fault_error(&source, 3, TEXT_KEY_MISSING, "titel");
 *   faults_settle(&faults);
 *   faults_print(&faults, stderr);
 *   faults_release(&faults); */
#ifndef INDEXER_FAULTS_H
#define INDEXER_FAULTS_H

#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"

enum severity {
    FAULT_ERROR,   /* the article is not published */
    FAULT_WARNING, /* worth a look */
};

struct fault {
    struct str file;
    size_t line;
    size_t number; /* order in which it was found */
    struct str id; /* "lange-zin": what kind of fault; static */
    struct str text;
    struct str article; /* as the source said; "" when it did not */
    struct str kanaal;
    enum severity severity;
    bool shown; /* after faults_settle: among the first LIMIT_FAULTS of its severity */
};

/* How many there are of one kind. */
struct fault_kind {
    struct str id; /* static */
    enum severity severity;
    size_t count;
    size_t kept;
};

/* That an editor has looked at a warning and leaves it so. */
struct silence {
    struct str files; /* files of the knowledge base that it holds for: article, without ".md";
                       * "" for all */
    size_t only_line; /* in those files; 0 for all */
    struct str id;    /* of the faults */
    struct str file;  /* where it stands */
    size_t line;
    bool used;
};

/* At most LIMIT_FAULTS of each kind are kept, so that many of one don't hide another, and as many
 * of each severity are shown; all are counted. */
struct faults {
    struct fault *items;
    size_t len;
    size_t capacity;
    size_t count[2]; /* by severity */
    struct fault_kind *kinds;
    size_t kind_count;
    size_t kind_capacity;
    size_t shown; /* after faults_settle */
    struct silence *silences;
    size_t silence_count;
    size_t silence_capacity;
    size_t silenced; /* warnings that an editor asked not to see */
    struct arena arena;
};

#define FAULTS_INIT ((struct faults){.items = NULL})

/* What is being read: where faults are reported, and where texts are kept. */
struct source {
    struct str file; /* as shown to the editor; outlives the reading only when in the arena */
    struct faults *faults;
    struct arena *arena;
    size_t only_line;   /* of the file on which all of it stands; 0 when it has lines of its own */
    struct str article; /* whose text it is, where a fault is to say so; "" */
    struct str kanaal;  /* for which channel that text is; "" */
};

/* id and format come together from texts.h. */
void fault_error(const struct source *source, size_t line, const char *id, const char *format, ...)
    FORMAT_CHECK(4, 5);
void fault_warning(const struct source *source, size_t line, const char *id, const char *format,
                   ...) FORMAT_CHECK(4, 5);

/* The line of text on which byte offset stands, from 1. */
size_t fault_line(struct str text, size_t offset);

/* Keeps warnings with this id out of the list, in files (see struct silence). A fault of
 * its own when no warning has this id, or no reason is given. */
void fault_silence(const struct source *source, size_t line, struct str files, struct str id,
                   struct str reason);

/* Adds all that from holds; from is empty afterwards. */
void faults_join(struct faults *faults, struct faults *from);

/* Closes the collecting: sorts by file and line, takes out what is silenced, warns of silences
 * that silence nothing, and chooses what is shown. Once, before the printing. */
void faults_settle(struct faults *faults);

/* How many there are of a kind. */
size_t faults_count(const struct faults *faults, struct str id);

/* Text as UTF-8 on one line. Arena. */
struct str faults_printable(struct arena *arena, struct str text);

/* Whether a warning has this id; on false *nearest is the one that is meant, or "". */
bool silence_is_known(struct str id, struct str *nearest);

/* Adds a silence whose texts are in the arena of the faults. */
void silence_add(struct faults *faults, const struct silence *silence);

/* The silence for a fault, NULL when there is none. */
struct silence *silence_find(const struct faults *faults, const struct fault *fault);

/* Prints what is shown, then a line with the counts; nothing without faults. */
void faults_print(const struct faults *faults, FILE *out);

void faults_release(struct faults *faults);

#endif
