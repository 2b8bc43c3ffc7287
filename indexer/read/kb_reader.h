/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reading the files of a knowledge base: what kb.c and kb_articles.c share.
 * Threads: each has a reader of its own. */
#ifndef INDEXER_KB_READER_H
#define INDEXER_KB_READER_H

#include "base/error.h"
#include "read/content.h"

struct kb_reader {
    struct content *content;
    const char *folder;
    struct faults *faults;
    struct err_info *info;
    struct buf text;   /* of the file being read */
    struct buf hashes; /* of name and text of each file that was read */
    struct arena scratch;
};

void kb_reader_release(struct kb_reader *reader);

/* Where faults in the file with this path, seen from the folder, are told. */
struct source kb_source(struct kb_reader *reader, struct str path, struct arena *arena);

/* Reads a file into reader->text. *ok is false when its content is at fault. ERR_NOT_FOUND,
 * ERR_ENVIRONMENT. */
enum err kb_read_file(struct kb_reader *reader, bool *ok, struct str path,
                      const struct source *source, size_t limit_bytes);

#endif
