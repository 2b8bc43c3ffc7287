/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "internal.h"

#include <sys/stat.h>

#include <cstdlib>
#include <exception>

struct xc_doc {
    Xapian::Document document;
    struct fault fault;
};

/* Xapian keeps what is added in a tree by term, and writes it out after 10,000 documents. Long
 * before that the tree has outgrown the processor's cache: in batches of this many terms writing
 * takes half the time, and the result is the same (docs/decisions/indexing.md). */
constexpr size_t batch_terms = 250000;

struct xc_writer {
    Xapian::WritableDatabase database;
    std::string path;
    bool durable;
    size_t pending_terms = 0; /* since the last commit */

    void count(size_t terms) {
        pending_terms += terms;
        if (!durable && pending_terms >= batch_terms) {
            database.commit();
            pending_terms = 0;
        }
    }
};

/* Xapian 1.4 writes values in a destructor (ValueUpdater in glass_values.cc), where an error can't
 * be thrown: a disk that gets full at that moment ends in std::terminate. */
static xc_writer_failed *writer_failed = nullptr;
static thread_local const char *path_in_hand = nullptr; /* what this thread is writing */

[[noreturn]] static void end_program() {
    if (writer_failed && path_in_hand) {
        writer_failed(path_in_hand);
    }
    abort();
}

void xc_writer_on_failure(xc_writer_failed *failed) {
    writer_failed = failed;
    std::set_terminate(end_program);
}

template <typename Body>
static enum xc_status guard_writing(const xc_writer *writer, struct xc_error *error,
                                    Body body) noexcept {
    path_in_hand = writer->path.c_str();
    enum xc_status status = guard(error, body);
    path_in_hand = nullptr;
    return status;
}

xc_doc *xc_doc_new(void) {
    return new xc_doc;
}

void xc_doc_free(xc_doc *doc) {
    delete doc;
}

/* Runs change and keeps the first fault in the document. */
template <typename Change> static void change_doc(xc_doc *doc, Change change) noexcept {
    struct xc_error error;
    enum xc_status status = guard(&error, [&] {
        change();
        return XC_OK;
    });
    if (status != XC_OK) {
        doc->fault.keep(status, error.message);
    }
}

static void check_term(struct str term) {
    if (!term_fits(term)) {
        throw Xapian::InvalidArgumentError("a term has 1 to 245 bytes");
    }
}

void xc_doc_add_term(xc_doc *doc, struct str term, uint32_t occurrences) {
    change_doc(doc, [&] {
        check_term(term);
        doc->document.add_term(to_string(term), occurrences);
    });
}

void xc_doc_add_posting(xc_doc *doc, struct str term, uint32_t position, uint32_t occurrences) {
    change_doc(doc, [&] {
        check_term(term);
        doc->document.add_posting(to_string(term), position, occurrences);
    });
}

void xc_doc_set_value(xc_doc *doc, uint32_t slot, struct str value) {
    change_doc(doc, [&] { doc->document.add_value(slot, to_string(value)); });
}

void xc_doc_set_data(xc_doc *doc, struct str data) {
    change_doc(doc, [&] { doc->document.set_data(to_string(data)); });
}

static bool exists(const char *path) {
    struct stat about;
    return lstat(path, &about) == 0;
}

enum xc_status xc_writer_create(xc_writer **out, const char *path, bool durable,
                                struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        if (exists(path)) {
            return xc_fail(error, XC_INVALID, "the database exists already");
        }
        int flags = Xapian::DB_CREATE | (durable ? 0 : Xapian::DB_NO_SYNC);
        *out = new xc_writer{Xapian::WritableDatabase(path, flags), path, durable};
        return XC_OK;
    });
}

enum xc_status xc_writer_open(xc_writer **out, const char *path, struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        int flags = Xapian::DB_OPEN | Xapian::DB_NO_SYNC;
        *out = new xc_writer{Xapian::WritableDatabase(path, flags), path, false};
        return XC_OK;
    });
}

enum xc_status xc_writer_add(xc_writer *writer, xc_doc *doc, uint32_t *document,
                             struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        if (doc->fault.status != XC_OK) {
            return xc_fail(error, doc->fault.status, doc->fault.message.c_str());
        }
        *document = writer->database.add_document(doc->document);
        writer->count(doc->document.termlist_count());
        return XC_OK;
    });
}

enum xc_status xc_writer_replace(xc_writer *writer, uint32_t document, xc_doc *doc,
                                 struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        if (doc->fault.status != XC_OK) {
            return xc_fail(error, doc->fault.status, doc->fault.message.c_str());
        }
        (void)writer->database.get_document(document); /* Xapian itself would add an absent one */
        writer->database.replace_document(document, doc->document);
        writer->count(doc->document.termlist_count());
        return XC_OK;
    });
}

enum xc_status xc_writer_delete(xc_writer *writer, uint32_t document, struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        writer->database.delete_document(document);
        return XC_OK;
    });
}

enum xc_status xc_writer_move_last(xc_writer *writer, uint32_t document, struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        Xapian::Document moved = writer->database.get_document(document);
        writer->database.add_document(moved);
        writer->database.delete_document(document);
        writer->count(moved.termlist_count());
        return XC_OK;
    });
}

enum xc_status xc_writer_set_metadata(xc_writer *writer, struct str key, struct str value,
                                      struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        writer->database.set_metadata(to_string(key), to_string(value));
        return XC_OK;
    });
}

enum xc_status xc_writer_commit(xc_writer *writer, struct xc_error *error) {
    return guard_writing(writer, error, [&] {
        writer->database.commit();
        return XC_OK;
    });
}

void xc_writer_close(xc_writer *writer) {
    if (!writer) {
        return;
    }
    /* The destructor would commit; closing inside a transaction drops what is pending. */
    (void)guard_writing(writer, nullptr, [&] {
        writer->database.begin_transaction(false);
        writer->database.cancel_transaction();
        return XC_OK;
    });
    delete writer;
}

enum xc_status xc_compact(const char *const *sources, size_t count, const char *path,
                          struct xc_error *error) {
    return guard(error, [&] {
        if (count == 0 || exists(path)) {
            return xc_fail(error, XC_INVALID,
                           count == 0 ? "nothing to compact" : "the target exists already");
        }
        Xapian::Database all;
        for (size_t i = 0; i < count; i++) {
            all.add_database(Xapian::Database(sources[i]));
        }
        all.compact(path);
        return XC_OK;
    });
}
