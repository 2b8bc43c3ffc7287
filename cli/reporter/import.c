/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/import.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/date.h"
#include "base/progress.h"
#include "digest/digest.h"
#include "import/contact_csv.h"
#include "insight/store_import.h"
#include "reporter/matching.h"

/* Wrong lines that are shown; somebody who has so many looks for the cause. */
enum { LIMIT_TOLD = 100 };

/* A file being imported. */
struct import {
    const struct options *options;
    struct import_columns columns;
    struct stat seen; /* the file, when it was checked */
    char key[DIGEST_TEXT_BYTES];
    size_t good;
    size_t wrong;
    size_t known; /* of the good ones: about an article */
};

/* ## Checking */

static void tell_wrong(struct import *import, const struct contact *contact) {
    if (import->wrong++ < LIMIT_TOLD) {
        fprintf(stderr, "%s:%zu: fout: %.*s\n", import->options->file, contact->line,
                STR_ARGS(contact->reason));
    }
}

static void add_number(struct digest *digest, int64_t number) {
    digest_add(digest, (struct str){(const char *)&number, sizeof number});
}

/* What is counted of a contact decides whether a file was counted before, not how it is written. */
static void add_contact(struct digest *digest, const struct contact *contact) {
    add_number(digest, contact->day);
    add_number(digest, contact->kanaal);
    add_number(digest, contact->uitkomst);
    digest_add(digest, contact->vraag);
    digest_add(digest, contact->thema);
}

static enum err check_rows(struct import *import, struct contact_csv *csv, struct digest *digest,
                           struct err_info *info) {
    for (;;) {
        struct contact contact;
        switch (contact_csv_next(csv, &contact, info)) {
        case CONTACT_READ:
            add_contact(digest, &contact);
            import->good++;
            break;
        case CONTACT_WRONG:
            tell_wrong(import, &contact);
            break;
        case CONTACT_END:
            return ERR_OK;
        case CONTACT_FAILED:
            return info->code;
        }
    }
}

static enum err look(struct stat *out, const char *path, struct err_info *info) {
    return stat(path, out) == 0 ? ERR_OK : err_set_errno(info, path, "look at");
}

static enum err check_file(struct import *import, struct err_info *info) {
    struct contact_csv *csv = NULL;
    struct digest *digest = digest_new();
    enum err err = look(&import->seen, import->options->file, info);
    if (err == ERR_OK) {
        err = contact_csv_open(&csv, import->options->file, &import->columns, date_number_today(),
                               info);
    }
    if (err == ERR_OK) {
        err = check_rows(import, csv, digest, info);
    }
    contact_csv_close(csv);
    digest_finish(digest, import->key);
    digest_free(digest);
    return err;
}

/* ## Reading, in a thread of its own */

struct reader {
    struct import *import;
    struct matching *matching;
    enum err err;
    struct err_info info;
};

static void add_row(struct chunk *chunk, const struct contact *contact) {
    struct event event = event_of(EVENT_CONTACTMOMENT, contact->kanaal);
    event.day = contact->day;
    event.outcome = contact->uitkomst;
    chunk->events[chunk->len] = event;
    chunk->questions[chunk->len] = arena_str(&chunk->texts, contact->vraag);
    chunk->themes[chunk->len] = arena_str(&chunk->texts, contact->thema);
    chunk->len++;
}

/* False at the end, and when something fails. */
static bool read_chunk(struct reader *reader, struct contact_csv *csv, struct chunk *chunk) {
    while (chunk->len < CHUNK_ROWS) {
        struct contact contact;
        enum contact_step step = contact_csv_next(csv, &contact, &reader->info);
        if (step == CONTACT_READ) {
            add_row(chunk, &contact);
        } else if (step != CONTACT_WRONG) {
            reader->err = step == CONTACT_FAILED ? reader->info.code : ERR_OK;
            return false;
        }
    }
    return true;
}

static void *read_file(void *payload) {
    struct reader *reader = payload;
    struct contact_csv *csv = NULL;
    reader->err = contact_csv_open(&csv, reader->import->options->file, &reader->import->columns,
                                   date_number_today(), &reader->info);
    bool goes_on = reader->err == ERR_OK;
    while (goes_on) {
        struct chunk *chunk = chunk_new();
        goes_on = read_chunk(reader, csv, chunk);
        if (chunk->len == 0 || !matching_put(reader->matching, chunk)) {
            chunk_free(chunk);
            goes_on = false;
        }
    }
    matching_end(reader->matching);
    contact_csv_close(csv);
    return NULL;
}

/* ## Counting */

static enum err write_chunks(struct import *import, struct matching *matching, struct store *store,
                             struct err_info *info) {
    struct progress *progress = progress_new(stderr, import->good, "regels");
    enum err err = ERR_OK;
    size_t written = 0;
    struct chunk *chunk;
    while (err == ERR_OK && (chunk = matching_take(matching)) != NULL) {
        err = store_import_add(store, chunk->events, chunk->len, info);
        for (size_t i = 0; i < chunk->len; i++) {
            import->known += chunk->events[i].artikel[0] != '\0';
        }
        written += chunk->len;
        progress_add(progress, chunk->len);
        chunk_free(chunk);
    }
    progress_free(progress);
    if (err == ERR_OK && written != import->good) {
        return err_set(info, ERR_ENVIRONMENT, "%s: changed while it was read",
                       import->options->file);
    }
    return err;
}

static enum err check_unchanged(const struct import *import, struct err_info *info) {
    struct stat now;
    enum err err = look(&now, import->options->file, info);
    if (err == ERR_OK &&
        (now.st_ino != import->seen.st_ino || now.st_size != import->seen.st_size ||
         memcmp(&now.st_mtim, &import->seen.st_mtim, sizeof now.st_mtim) != 0)) {
        return err_set(info, ERR_ENVIRONMENT, "%s: changed while it was read",
                       import->options->file);
    }
    return err;
}

static enum err match_all(struct import *import, struct index_set *set, struct store *store,
                          struct err_info *info) {
    struct reader reader = {.import = import};
    pthread_t thread;
    enum err err = matching_start(&reader.matching, set, info);
    if (err != ERR_OK) {
        return err;
    }
    if (pthread_create(&thread, NULL, read_file, &reader) != 0) {
        matching_end(reader.matching);
        matching_free(reader.matching);
        return err_set(info, ERR_ENVIRONMENT, "no thread to read the file");
    }
    err = write_chunks(import, reader.matching, store, info);
    if (err != ERR_OK) {
        matching_stop(reader.matching);
    }
    pthread_join(thread, NULL);
    matching_free(reader.matching);
    if (reader.err != ERR_OK) {
        *info = reader.info;
        return reader.err;
    }
    return err == ERR_OK ? check_unchanged(import, info) : err;
}

static enum err count_in(bool *is_done, struct import *import, struct index_set *set,
                         const char *address, struct err_info *info) {
    struct store *store = NULL;
    enum err err = store_open(&store, address, STORE_WRITE, info);
    if (err == ERR_OK) {
        err = store_import_begin(is_done, store, str_from(import->key), info);
    }
    if (err == ERR_OK && !*is_done) {
        err = match_all(import, set, store, info);
        err = store_import_end(store, err, info);
    }
    store_close(store);
    return err;
}

/* ## The command */

static enum err read_columns(struct import *import, struct err_info *info) {
    struct buf faults = BUF_INIT;
    enum err err = ERR_OK;
    import_columns_init(&import->columns);
    if (import->options->columns) {
        err = import_columns_read(&import->columns, import->options->columns, &faults, info);
    }
    if (err == ERR_INVALID) {
        fprintf(stderr, "%.*s", STR_ARGS(buf_str(&faults)));
    }
    buf_release(&faults);
    return err;
}

static void tell(const struct import *import, bool is_done) {
    if (is_done) {
        printf("%s is al eerder ingelezen: niets geteld\n", import->options->file);
        return;
    }
    printf("ingelezen: %zu contacten, %zu bij een artikel, %zu zonder artikel", import->good,
           import->known, import->good - import->known);
    if (import->wrong > 0) {
        printf(", %zu regels met een fout overgeslagen", import->wrong);
    }
    putchar('\n');
}

static enum err import_checked(struct import *import, const struct report_settings *settings,
                               struct err_info *info) {
    struct index_set *set = NULL;
    bool is_done = false;
    enum err err = index_set_open(&set, settings->index, info);
    if (err == ERR_OK) {
        err = count_in(&is_done, import, set, settings->store, info);
    }
    index_set_close(set);
    if (err == ERR_OK) {
        tell(import, is_done);
    }
    return err;
}

enum err import_file(enum exit_code *code, const struct options *options,
                     const struct report_settings *settings, struct err_info *info) {
    struct import import = {.options = options};
    enum err err = read_columns(&import, info);
    if (err == ERR_OK) {
        err = check_file(&import, info);
    }
    if (import.wrong > LIMIT_TOLD) {
        fprintf(stderr, "%s: nog %zu regels met een fout\n", options->file,
                import.wrong - LIMIT_TOLD);
    }
    if (err == ERR_OK && import.wrong > 0 && !options->accept_errors) {
        fprintf(stderr,
                "vraagbaak-report: niets geteld: herstel eerst de fouten, of sla die regels over "
                "met --accept-errors\n");
        *code = EXIT_CONTENT;
    } else if (err == ERR_OK) {
        err = import_checked(&import, settings, info);
    }
    import_columns_release(&import.columns);
    return err;
}
