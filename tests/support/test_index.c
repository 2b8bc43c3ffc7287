/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "test_index.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "search/document.h"
#include "search/schema.h"

static bool add_records(xc_writer *writer, const struct test_index *index, enum audience audience) {
    struct analyser *analyser = analyser_new();
    bool good = true;
    /* The last of equals is found first, so the first of the records comes last. */
    for (size_t i = index->count; i > 0 && good; i--) {
        struct record record = index->records[i - 1];
        if (audience == AUDIENCE_PUBLIC) {
            record = record_public(&record);
        }
        xc_doc *doc = xc_doc_new();
        uint32_t number = 0;
        document_build(doc, analyser, &record);
        good = xc_writer_add(writer, doc, &number, NULL) == XC_OK;
        xc_doc_free(doc);
    }
    analyser_free(analyser);
    return good;
}

static bool write_metadata(xc_writer *writer, const struct test_index *index) {
    struct buf lists = BUF_INIT;
    lists_write(&lists, index->lists ? index->lists : &(struct lists){.themas = NULL});
    struct str version = index->version ? str_from(index->version) : document_version();
    bool good =
        xc_writer_set_metadata(writer, STR(SCHEMA_META_VERSION), version, NULL) == XC_OK &&
        xc_writer_set_metadata(writer, STR(SCHEMA_META_LISTS), buf_str(&lists), NULL) == XC_OK;
    if (index->synonyms) {
        good = good && xc_writer_set_metadata(writer, STR(SCHEMA_META_SYNONYMS),
                                              str_from(index->synonyms), NULL) == XC_OK;
    }
    if (index->asked) {
        good = good && xc_writer_set_metadata(writer, STR(SCHEMA_META_ASKED),
                                              str_from(index->asked), NULL) == XC_OK;
    }
    buf_release(&lists);
    return good;
}

static bool write_database(const char *folder, const struct test_index *index,
                           enum audience audience) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/%s", folder, audience_folder(audience));
    xc_writer *writer = NULL;
    struct xc_error error = {XC_OK, ""};
    bool good = xc_writer_create(&writer, path.ptr, false, &error) == XC_OK &&
                add_records(writer, index, audience) && write_metadata(writer, index) &&
                xc_writer_commit(writer, &error) == XC_OK;
    if (!good) {
        printf("%s: %s\n", path.ptr, error.message);
    }
    xc_writer_close(writer);
    buf_release(&path);
    return good;
}

static bool write_manifest(const char *folder, const struct test_index *index) {
    struct manifest manifest = {.generatie = index->number,
                                .schema = SCHEMA_VERSION,
                                .analyse = ANALYSE_VERSION,
                                .gemaakt = "2026-01-01T00:00:00Z"};
    manifest.documenten[0] = (uint32_t)index->count;
    manifest.documenten[1] = (uint32_t)index->count;
    struct buf path = BUF_INIT;
    struct buf text = BUF_INIT;
    buf_format(&path, "%s/manifest.json", folder);
    manifest_write(&text, &manifest);
    bool good = file_write(path.ptr, buf_str(&text), NULL) == ERR_OK;
    buf_release(&text);
    buf_release(&path);
    return good;
}

bool test_index_publish(const struct test_index *index) {
    struct buf name = BUF_INIT;
    struct buf folder = BUF_INIT;
    struct buf fresh = BUF_INIT;
    struct buf current = BUF_INIT;
    generation_name(&name, index->number);
    buf_format(&folder, "%s/%s", index->folder, name.ptr);
    buf_format(&fresh, "%s/next", index->folder);
    buf_format(&current, "%s/current", index->folder);
    bool good = file_make_folder(index->folder, NULL) == ERR_OK &&
                file_make_folder(folder.ptr, NULL) == ERR_OK &&
                write_database(folder.ptr, index, AUDIENCE_PUBLIC) &&
                write_database(folder.ptr, index, AUDIENCE_STAFF) &&
                write_manifest(folder.ptr, index) && symlink(name.ptr, fresh.ptr) == 0 &&
                rename(fresh.ptr, current.ptr) == 0;
    buf_release(&name);
    buf_release(&folder);
    buf_release(&fresh);
    buf_release(&current);
    return good;
}

bool test_set_open(struct test_set *out, const struct test_index *index) {
    *out = (struct test_set){.folder = "test_index.XXXXXX"};
    if (!mkdtemp(out->folder)) {
        return false;
    }
    struct test_index placed = *index;
    placed.folder = out->folder;
    placed.number = 1;
    return test_index_publish(&placed) && index_set_open(&out->set, out->folder, NULL) == ERR_OK &&
           index_set_take(&out->session, out->set, AUDIENCE_PUBLIC, NULL) == ERR_OK;
}

bool test_set_close(struct test_set *set) {
    index_set_give(set->set, set->session);
    index_set_close(set->set);
    return file_remove_tree(set->folder, NULL) == ERR_OK;
}

struct record test_record(const char *id, const char *title, const char *text,
                          struct section *place) {
    *place = (struct section){STR(""), STR(""), str_from(text)};
    return (struct record){.id = str_from(id),
                           .titel = str_from(title),
                           .status = STR("actief"),
                           .taal = STR("nl"),
                           .organisatie = STR("provincie-zuid-holland"),
                           .sections = place,
                           .section_count = 1};
}
