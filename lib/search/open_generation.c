/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/open_generation.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "search/asked.h"
#include "search/document.h"
#include "search/filters.h"
#include "search/query.h"
#include "search/schema.h"

static void free_session(struct pooled_session *session) {
    if (session) {
        xc_reader_close(session->session.reader);
        analyser_free(session->session.analyser);
        free(session);
    }
}

void open_generation_close(struct open_generation *generation) {
    if (!generation) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        while (generation->free[i]) {
            struct pooled_session *session = generation->free[i];
            generation->free[i] = session->next;
            free_session(session);
        }
    }
    close(generation->folder);
    for (int i = 0; i < 2; i++) {
        spelling_free(generation->shared.spelling[i]);
        suggester_free(generation->shared.suggester[i]);
        pins_free(generation->shared.pins[i]);
        xc_columns_free(generation->shared.facets[i]);
        shelf_free(generation->shared.shelves[i]);
    }
    places_free(generation->shared.places);
    synonyms_free(generation->shared.synonyms);
    arena_release(&generation->arena);
    buf_release(&generation->path);
    free(generation);
}

/* Whether the folder is still where it was. Xapian opens a table whose file is gone as an empty
 * one; as a generation is renamed before it is removed, what was opened before this holds is whole.
 */
static bool is_in_place(const struct open_generation *generation) {
    struct stat about;
    return stat(generation->path.ptr, &about) == 0 && about.st_dev == generation->device &&
           about.st_ino == generation->inode;
}

static enum err open_reader(xc_reader **out, struct open_generation *generation,
                            enum audience audience, struct err_info *info) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/%s", generation->path.ptr, audience_folder(audience));
    struct xc_error error;
    enum err err = ERR_OK;
    if (xc_reader_open(out, path.ptr, &error) != XC_OK) {
        err = err_set(info, ERR_CORRUPT, "%s: %s", path.ptr, error.message);
    } else if (!is_in_place(generation)) {
        err = err_set(info, ERR_CORRUPT, "%s: removed while it was opened", path.ptr);
    }
    buf_release(&path);
    return err;
}

/* Metadata of a database; absent is empty. */
static enum err read_metadata(struct buf *out, xc_reader *reader, struct str key,
                              struct err_info *info) {
    struct xc_error error;
    enum xc_status status = xc_reader_metadata(reader, key, out, &error);
    return status == XC_OK || status == XC_NOT_FOUND ? ERR_OK : query_error(&error, info);
}

static enum err check_database(struct open_generation *generation, xc_reader *reader,
                               enum audience audience, struct err_info *info) {
    struct buf version = BUF_INIT;
    uint32_t count = 0;
    enum err err = read_metadata(&version, reader, STR(SCHEMA_META_VERSION), info);
    struct xc_error error;
    if (err == ERR_OK && xc_reader_document_count(reader, &count, &error) != XC_OK) {
        err = query_error(&error, info);
    }
    if (err == ERR_OK && !str_equal(buf_str(&version), document_version())) {
        err = err_set(info, ERR_CORRUPT, "%s/%s: made with version %s, this program needs %.*s",
                      generation->path.ptr, audience_folder(audience), buf_str(&version).ptr,
                      STR_ARGS(document_version()));
    }
    if (err == ERR_OK && count != generation->shared.manifest.documenten[audience]) {
        err = err_set(info, ERR_CORRUPT, "%s/%s: %u documents, the manifest says %u",
                      generation->path.ptr, audience_folder(audience), (unsigned)count,
                      (unsigned)generation->shared.manifest.documenten[audience]);
    }
    buf_release(&version);
    return err;
}

/* The lists and synonyms are the same in both databases. */
static enum err read_shared(struct open_generation *generation, const struct session *session,
                            struct err_info *info) {
    xc_reader *reader = session->reader;
    struct buf lists = BUF_INIT;
    struct buf synonyms = BUF_INIT;
    enum err err = read_metadata(&lists, reader, STR(SCHEMA_META_LISTS), info);
    if (err == ERR_OK && lists.len > 0) {
        err = lists_read(&generation->shared.lists, buf_str(&lists), &generation->arena, info);
    }
    if (err == ERR_OK) {
        generation->shared.places = places_new(&generation->shared.lists, session->analyser);
        err = read_metadata(&synonyms, reader, STR(SCHEMA_META_SYNONYMS), info);
    }
    if (err == ERR_OK &&
        synonyms_parse(&generation->shared.synonyms, buf_str(&synonyms), NULL, info) != ERR_OK) {
        err = err_set(info, ERR_CORRUPT, "%s: the synonyms are damaged", generation->path.ptr);
    }
    buf_release(&synonyms);
    buf_release(&lists);
    return err;
}

/* The session that checked a database is the first one in its pool. */
enum err open_generation_session(struct pooled_session **out, struct open_generation *generation,
                                 enum audience audience, struct err_info *info) {
    *out = NULL;
    struct pooled_session *session = mem_alloc(1, sizeof *session);
    session->session.generation = &generation->shared;
    session->session.audience = audience;
    session->session.analyser = analyser_new();
    session->home = generation;
    enum err err = open_reader(&session->session.reader, generation, audience, info);
    if (err != ERR_OK) {
        free_session(session);
        return err;
    }
    *out = session;
    return ERR_OK;
}

static enum err read_pins(struct pins **out, const struct session *session, struct err_info *info) {
    struct buf pins = BUF_INIT;
    enum err err = read_metadata(&pins, session->reader, STR(SCHEMA_META_PINS), info);
    if (err == ERR_OK) {
        struct str json = pins.len > 0 ? buf_str(&pins) : STR("[]");
        err = pins_new(out, json, session->analyser, info);
    }
    buf_release(&pins);
    return err;
}

/* Suggestions, with what is known of how often articles are asked for. */
static enum err make_suggester(struct suggester **out, const struct session *session,
                               struct err_info *info) {
    struct buf json = BUF_INIT;
    struct asked_counts asked = ASKED_COUNTS_INIT;
    enum err err = read_metadata(&json, session->reader, STR(SCHEMA_META_ASKED), info);
    if (err == ERR_OK && json.len > 0) {
        err = asked_read(&asked, buf_str(&json), info);
    }
    if (err == ERR_OK) {
        err = suggester_new(out, session->reader, session->analyser, &asked, info);
    }
    asked_release(&asked);
    buf_release(&json);
    return err;
}

/* Words of the database, and those that the lists know: all may see the lists. */
static enum err make_spelling(struct spelling **out, const struct session *session,
                              struct err_info *info) {
    enum err err = spelling_new(out, session->reader, info);
    if (err != ERR_OK) {
        return err;
    }
    struct str_list ways = synonyms_ways(session->generation->synonyms);
    for (size_t i = 0; i < ways.len; i++) {
        spelling_add(*out, session->analyser, ways.items[i]);
    }
    const struct lists *lists = &session->generation->lists;
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        const struct gemeente *gemeente = &lists->gemeenten[i];
        spelling_add(*out, session->analyser, gemeente->naam);
        for (size_t k = 0; k < gemeente->plaatsen.len; k++) {
            spelling_add(*out, session->analyser, gemeente->plaatsen.items[k]);
        }
    }
    return ERR_OK;
}

/* Room for about a thousand articles: what a public body has. */
enum { SHELF_BYTES = 12 * 1024 * 1024 };

/* What helps while typing, asking and counting, made from the session's own database and the lists.
 */
static enum err make_aids(struct generation *shared, const struct session *session,
                          struct err_info *info) {
    enum audience audience = session->audience;
    enum err err = make_spelling(&shared->spelling[audience], session, info);
    if (err == ERR_OK) {
        err = make_suggester(&shared->suggester[audience], session, info);
    }
    if (err == ERR_OK) {
        err = read_pins(&shared->pins[audience], session, info);
    }
    struct xc_error error;
    uint32_t last = 0;
    if (err == ERR_OK && xc_reader_last_document(session->reader, &last, &error) != XC_OK) {
        err = query_error(&error, info);
    }
    if (err == ERR_OK) {
        shared->shelves[audience] = shelf_new(last, SHELF_BYTES);
    }
    if (err == ERR_OK && xc_columns_read(&shared->facets[audience], session->reader, filter_slots,
                                         FILTER_SLOTS, &error) != XC_OK) {
        err = query_error(&error, info);
    }
    return err;
}

static enum err open_databases(struct open_generation *generation, struct err_info *info) {
    enum err err = manifest_read(&generation->shared.manifest, generation->path.ptr, info);
    if (err == ERR_OK) {
        err = manifest_check(&generation->shared.manifest, generation->path.ptr, info);
    }
    for (int i = AUDIENCE_PUBLIC; err == ERR_OK && i <= AUDIENCE_STAFF; i++) {
        enum audience audience = (enum audience)i;
        err = open_generation_session(&generation->free[i], generation, audience, info);
        if (err == ERR_OK) {
            err = check_database(generation, generation->free[i]->session.reader, audience, info);
        }
        if (err == ERR_OK && audience == AUDIENCE_PUBLIC) {
            err = read_shared(generation, &generation->free[i]->session, info);
        }
        if (err == ERR_OK) {
            const struct session *session = &generation->free[i]->session;
            err = make_aids(&generation->shared, session, info);
        }
    }
    return err;
}

/* Opens what `current` points to now. Its own path is used from here on, so that a later move of
 * `current` can't mix two generations. */
enum err open_generation_open(struct open_generation **out, const char *current,
                              struct err_info *info) {
    *out = NULL;
    char *path = realpath(current, NULL);
    int folder = path ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    struct stat about;
    if (folder < 0 || fstat(folder, &about) != 0) {
        free(path);
        return err_set_errno(info, current, "open index");
    }
    struct open_generation *generation = mem_alloc(1, sizeof *generation);
    buf_add(&generation->path, str_from(path));
    free(path);
    generation->folder = folder;
    generation->device = about.st_dev;
    generation->inode = about.st_ino;
    enum err err = open_databases(generation, info);
    if (err != ERR_OK) {
        open_generation_close(generation);
        return err;
    }
    *out = generation;
    return ERR_OK;
}
