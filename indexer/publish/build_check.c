/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/build.h"

#include "search/document.h"
#include "search/schema.h"
#include "xapian-c/xapian_c.h"

/* Enough to notice a database that was cut or mixed up; reading all would double the time. */
enum { PROBES = 20 };

struct check {
    const char *path;
    const struct content *content;
    enum audience audience;
    xc_reader *reader;
    struct buf scratch;
    struct err_info *info;
};

static enum err wrong(const struct check *check, const char *what) {
    return err_set(check->info, ERR_CORRUPT, "%s: %s", check->path, what);
}

static enum err check_version(struct check *check) {
    buf_truncate(&check->scratch, 0);
    enum xc_status status =
        xc_reader_metadata(check->reader, STR(SCHEMA_META_VERSION), &check->scratch, NULL);
    bool same = status == XC_OK && str_equal(buf_str(&check->scratch), document_version());
    return same ? ERR_OK : wrong(check, "made with another version");
}

static enum err check_count(struct check *check, uint32_t expected) {
    uint32_t count = 0;
    if (xc_reader_document_count(check->reader, &count, NULL) != XC_OK || count != expected) {
        return wrong(check, "other number of documents than were written");
    }
    return ERR_OK;
}

/* Whether the article can be found by its id and read back. */
static enum err probe(struct check *check, struct str id) {
    struct arena arena = ARENA_INIT;
    struct record record = {.id = STR("")};
    uint32_t document = 0;
    buf_truncate(&check->scratch, 0);
    buf_format(&check->scratch, SCHEMA_PREFIX_ID "%.*s", STR_ARGS(id));
    enum xc_status status =
        xc_reader_find(check->reader, buf_str(&check->scratch), &document, NULL);
    buf_truncate(&check->scratch, 0);
    if (status == XC_OK) {
        status = xc_reader_data(check->reader, document, &check->scratch, NULL);
    }
    bool good = status == XC_OK &&
                record_read(&record, buf_str(&check->scratch), &arena, NULL) == ERR_OK &&
                str_equal(record.id, id);
    arena_release(&arena);
    return good ? ERR_OK : wrong(check, "an article that was written cannot be read back");
}

static enum err check_absent(struct check *check, struct str id) {
    uint32_t documents = 1;
    buf_truncate(&check->scratch, 0);
    buf_format(&check->scratch, SCHEMA_PREFIX_ID "%.*s", STR_ARGS(id));
    enum xc_status status =
        xc_reader_term_documents(check->reader, buf_str(&check->scratch), &documents, NULL);
    return status == XC_OK && documents == 0
               ? ERR_OK
               : wrong(check, "an article that is not public is in the public database");
}

static enum err check_articles(struct check *check, uint32_t documents) {
    const struct content *content = check->content;
    size_t step = documents > PROBES ? documents / PROBES : 1;
    size_t seen = 0;
    enum err err = ERR_OK;
    for (size_t i = 0; i < content->len && err == ERR_OK; i++) {
        const struct entry *article = &content->articles[i];
        bool belongs = check->audience == AUDIENCE_STAFF || article->is_public;
        if (!belongs) {
            err = check_absent(check, article->id);
        } else if (seen++ % step == 0) {
            err = probe(check, article->id);
        }
    }
    return err;
}

static enum err check_database(struct check *check, uint32_t documents) {
    struct xc_error error;
    if (xc_reader_open(&check->reader, check->path, &error) != XC_OK) {
        return wrong(check, error.message);
    }
    enum err err = check_version(check);
    if (err == ERR_OK) {
        err = check_count(check, documents);
    }
    if (err == ERR_OK) {
        err = check_articles(check, documents);
    }
    xc_reader_close(check->reader);
    return err;
}

enum err build_check(const char *folder, const struct content *content, const uint32_t documents[2],
                     struct err_info *info) {
    enum err err = ERR_OK;
    struct buf path = BUF_INIT;
    struct check check = {.content = content, .info = info};
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF && err == ERR_OK; a++) {
        buf_truncate(&path, 0);
        buf_format(&path, "%s/%s", folder, audience_folder(a));
        check.path = path.ptr;
        check.audience = a;
        err = check_database(&check, documents[a]);
    }
    buf_release(&path);
    buf_release(&check.scratch);
    return err;
}
