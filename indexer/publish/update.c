/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/update.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/table.h"
#include "publish/shard.h"
#include "search/document.h"
#include "search/schema.h"

/* A document of the database that is there. */
struct present {
    uint32_t document;
    unsigned char hash[DIGEST_SHORT_BYTES];
    bool wanted; /* by the edition */
};

/* The documents that stay are those of the first `kept` items: they are in the right order already,
 * and may be replaced where they stand. All other items come behind them, in order. */
struct update {
    const struct edition *edition;
    char *path;              /* owned */
    struct present *present; /* by document number */
    size_t present_count;
    size_t *place; /* of each item in present, NONE when it is not there */
    size_t kept;
    size_t removed;
    size_t changes; /* with those */
};

static const size_t none = SIZE_MAX;

static bool is_usable(xc_reader *reader) {
    struct buf version = BUF_INIT;
    struct buf maker = BUF_INIT;
    struct buf own = BUF_INIT;
    document_maker(&own);
    bool usable = xc_reader_metadata(reader, STR(SCHEMA_META_VERSION), &version, NULL) == XC_OK &&
                  xc_reader_metadata(reader, STR(SCHEMA_META_MAKER), &maker, NULL) == XC_OK &&
                  str_equal(buf_str(&version), document_version()) &&
                  str_equal(buf_str(&maker), buf_str(&own));
    buf_release(&version);
    buf_release(&maker);
    buf_release(&own);
    return usable;
}

static bool fill_present(struct update *update, struct table *ids, const xc_values *names,
                         const xc_values *hashes) {
    size_t len = xc_values_count(names);
    bool sound = len == xc_values_count(hashes);
    update->present = mem_alloc(len, sizeof *update->present);
    update->present_count = len;
    for (size_t i = 0; i < len && sound; i++) {
        struct xc_value name = xc_values_at(names, i);
        struct xc_value hash = xc_values_at(hashes, i);
        struct present *present = &update->present[i];
        sound = name.document == hash.document && hash.value.len == sizeof present->hash;
        if (sound) {
            present->document = name.document;
            memcpy(present->hash, hash.value.ptr, sizeof present->hash);
            *table_get(ids, name.value) = i;
        }
    }
    return sound;
}

/* What is there; ids gives the place of each in present. */
static bool read_present(struct update *update, struct table *ids) {
    xc_reader *reader = NULL;
    xc_values *names = NULL;
    xc_values *hashes = NULL;
    bool sound = xc_reader_open(&reader, update->path, NULL) == XC_OK && is_usable(reader) &&
                 xc_values_read(&names, reader, SLOT_ID, NULL) == XC_OK &&
                 xc_values_read(&hashes, reader, SLOT_INHOUD, NULL) == XC_OK &&
                 fill_present(update, ids, names, hashes);
    xc_values_free(names);
    xc_values_free(hashes);
    xc_reader_close(reader);
    return sound;
}

static bool has_changed(const struct update *update, size_t item) {
    size_t place = update->place[item];
    return place == none || memcmp(update->present[place].hash, update->edition->items[item].hash,
                                   DIGEST_SHORT_BYTES) != 0;
}

static void find_items(struct update *update, const struct table *ids) {
    const struct edition *edition = update->edition;
    update->place = mem_alloc(edition->len, sizeof *update->place);
    for (size_t i = 0; i < edition->len; i++) {
        const uint64_t *place = table_find(ids, edition->items[i].article->id);
        update->place[i] = place ? (size_t)*place : none;
        if (place) {
            update->present[*place].wanted = true;
        }
    }
}

static void find_kept(struct update *update) {
    size_t after = 0;
    while (update->kept < update->edition->len && update->place[update->kept] != none &&
           update->place[update->kept] >= after) {
        after = update->place[update->kept++] + 1;
    }
}

static void count_changes(struct update *update) {
    update->changes = update->edition->len - update->kept;
    for (size_t i = 0; i < update->kept; i++) {
        update->changes += has_changed(update, i);
    }
    for (size_t i = 0; i < update->present_count; i++) {
        update->removed += !update->present[i].wanted;
    }
    update->changes += update->removed;
}

enum err update_plan(struct update **out, const struct edition *edition, const char *path) {
    struct update *update = mem_alloc(1, sizeof *update);
    struct table ids = TABLE_INIT;
    update->edition = edition;
    update->path = strdup(path);
    bool sound = update->path && read_present(update, &ids);
    if (sound) {
        find_items(update, &ids);
        find_kept(update);
        count_changes(update);
        sound = update->changes <= edition->len / UPDATE_SHARE;
    }
    table_release(&ids);
    *out = sound ? update : NULL;
    if (!sound) {
        update_free(update);
    }
    return sound ? ERR_OK : ERR_NOT_FOUND;
}

void update_free(struct update *update) {
    if (update) {
        free(update->path);
        free(update->present);
        free(update->place);
        free(update);
    }
}

size_t update_changes(const struct update *update) {
    return update->changes;
}

/* The copy being changed. */
struct change {
    const struct update *update;
    xc_writer *writer;
    struct analyser *analyser;
    struct arena arena;
    struct xc_error error;
};

static enum xc_status remove_unwanted(struct change *change) {
    const struct update *update = change->update;
    enum xc_status status = XC_OK;
    for (size_t i = 0; i < update->present_count && status == XC_OK; i++) {
        if (!update->present[i].wanted) {
            status = xc_writer_delete(change->writer, update->present[i].document, &change->error);
        }
    }
    return status;
}

static enum xc_status replace_changed(struct change *change) {
    const struct update *update = change->update;
    enum xc_status status = XC_OK;
    for (size_t i = 0; i < update->kept && status == XC_OK; i++) {
        if (has_changed(update, i)) {
            xc_doc *doc = edition_document(update->edition, i, change->analyser, &change->arena);
            status = xc_writer_replace(change->writer, update->present[update->place[i]].document,
                                       doc, &change->error);
            xc_doc_free(doc);
        }
    }
    return status;
}

static enum xc_status append_item(struct change *change, size_t item) {
    const struct update *update = change->update;
    enum xc_status status = XC_OK;
    uint32_t number =
        update->place[item] == none ? 0 : update->present[update->place[item]].document;
    if (!has_changed(update, item)) {
        return xc_writer_move_last(change->writer, number, &change->error);
    }
    if (number != 0) {
        status = xc_writer_delete(change->writer, number, &change->error);
    }
    if (status == XC_OK) {
        xc_doc *doc = edition_document(update->edition, item, change->analyser, &change->arena);
        status = xc_writer_add(change->writer, doc, &number, &change->error);
        xc_doc_free(doc);
    }
    return status;
}

static enum xc_status change_all(struct change *change) {
    const struct update *update = change->update;
    enum xc_status status = remove_unwanted(change);
    if (status == XC_OK) {
        status = replace_changed(change);
    }
    for (size_t i = update->kept; i < update->edition->len && status == XC_OK; i++) {
        status = append_item(change, i);
    }
    if (status == XC_OK) {
        status = edition_write_metadata(update->edition, change->writer, &change->error);
    }
    return status == XC_OK ? xc_writer_commit(change->writer, &change->error) : status;
}

static enum err copy_and_change(const struct update *update, const char *path,
                                struct err_info *info) {
    enum err err = file_copy_folder(update->path, path, info);
    if (err != ERR_OK) {
        return err;
    }
    struct change change = {.update = update, .analyser = analyser_new()};
    enum xc_status status = xc_writer_open(&change.writer, path, &change.error);
    if (status == XC_OK) {
        status = change_all(&change);
    }
    xc_writer_close(change.writer);
    analyser_free(change.analyser);
    arena_release(&change.arena);
    return status == XC_OK ? ERR_OK : shard_fail(path, &change.error, info);
}

/* Blocks that Xapian has freed still hold what was in them. An article that was taken away must not
 * stay behind in the file, so that is written anew from what is in use. */
static enum err change_and_purge(const struct update *update, const char *path,
                                 struct err_info *info) {
    struct buf loose = BUF_INIT;
    struct xc_error error;
    buf_format(&loose, "%s.los", path);
    const char *const sources[] = {loose.ptr};
    enum err err = copy_and_change(update, loose.ptr, info);
    if (err == ERR_OK && xc_compact(sources, 1, path, &error) != XC_OK) {
        err = shard_fail(path, &error, info);
    }
    enum err removed = file_remove_tree(loose.ptr, err == ERR_OK ? info : NULL);
    buf_release(&loose);
    return err == ERR_OK ? removed : err;
}

enum err update_run(const struct update *update, const char *path, struct err_info *info) {
    return update->removed > 0 ? change_and_purge(update, path, info)
                               : copy_and_change(update, path, info);
}
