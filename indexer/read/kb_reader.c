/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/kb_reader.h"

#include "base/file.h"
#include "texts.h"

void kb_reader_release(struct kb_reader *reader) {
    buf_release(&reader->text);
    buf_release(&reader->hashes);
    arena_release(&reader->scratch);
}

struct source kb_source(struct kb_reader *reader, struct str path, struct arena *arena) {
    return (struct source){
        .file = arena_format(arena, "%s/%.*s", reader->folder, STR_ARGS(path)),
        .faults = reader->faults,
        .arena = arena,
    };
}

static void add_hash(struct buf *hashes, struct str text) {
    unsigned char hash[DIGEST_SHORT_BYTES];
    digest_short(hash, text);
    buf_add(hashes, (struct str){(const char *)hash, sizeof hash});
}

enum err kb_read_file(struct kb_reader *reader, bool *ok, struct str path,
                      const struct source *source, size_t limit_bytes) {
    buf_truncate(&reader->text, 0);
    *ok = false;
    enum err err = file_read(&reader->text, source->file.ptr, limit_bytes, reader->info);
    if (err == ERR_LIMIT) {
        fault_error(source, 1, TEXT_FILE_TOO_LARGE, (int)limit_bytes);
        return ERR_OK;
    }
    if (err == ERR_INVALID) {
        fault_error(source, 1, TEXT_FILE_NOT_REGULAR);
        return ERR_OK;
    }
    if (err == ERR_OK) {
        add_hash(&reader->hashes, path);
        add_hash(&reader->hashes, buf_str(&reader->text));
        *ok = true;
    }
    return err;
}
