/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "internal.h"

#include <unistd.h>

#include <memory>
#include <utility>

/* Xapian takes a table without a file for an empty one, and would give documents without data. The
 * name of a missing table that documents can't do without; NULL when all is there. */
static const char *missing_table(const Xapian::Database &database, const std::string &path) {
    bool is_glass = access((path + "/iamglass").c_str(), F_OK) == 0;
    if (is_glass && database.get_doccount() > 0) {
        for (const char *name : {"docdata.glass", "termlist.glass"}) {
            if (access((path + "/" + name).c_str(), F_OK) != 0) {
                return name;
            }
        }
    }
    return nullptr;
}

enum xc_status xc_reader_open(xc_reader **out, const char *path, struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        auto reader = std::make_unique<xc_reader>(xc_reader{Xapian::Database(path)});
        const char *missing = missing_table(reader->database, path);
        if (missing) {
            return xc_fail(error, XC_CORRUPT, (std::string(missing) + " is missing").c_str());
        }
        *out = reader.release();
        return XC_OK;
    });
}

void xc_reader_close(xc_reader *reader) {
    delete reader;
}

enum xc_status xc_reader_last_document(xc_reader *reader, uint32_t *out, struct xc_error *error) {
    *out = 0;
    return guard(error, [&] {
        *out = reader->database.get_lastdocid();
        return XC_OK;
    });
}

enum xc_status xc_reader_document_count(xc_reader *reader, uint32_t *out, struct xc_error *error) {
    return guard(error, [&] {
        *out = reader->database.get_doccount();
        return XC_OK;
    });
}

enum xc_status xc_reader_metadata(xc_reader *reader, struct str key, struct buf *out,
                                  struct xc_error *error) {
    return guard(error, [&] {
        std::string value = reader->database.get_metadata(to_string(key));
        if (value.empty()) { /* Xapian does not tell empty from absent */
            return xc_fail(error, XC_NOT_FOUND, "no such metadata");
        }
        buf_add(out, to_str(value));
        return XC_OK;
    });
}

enum xc_status xc_reader_find(xc_reader *reader, struct str term, uint32_t *document,
                              struct xc_error *error) {
    return guard(error, [&] {
        std::string name = to_string(term);
        Xapian::PostingIterator first = reader->database.postlist_begin(name);
        if (name.empty() || first == reader->database.postlist_end(name)) {
            return xc_fail(error, XC_NOT_FOUND, "no document with this term");
        }
        *document = *first;
        return XC_OK;
    });
}

enum xc_status xc_reader_data(xc_reader *reader, uint32_t document, struct buf *out,
                              struct xc_error *error) {
    return guard(error, [&] {
        if (document == 0) {
            return xc_fail(error, XC_NOT_FOUND, "there is no document 0");
        }
        buf_add(out, to_str(reader->database.get_document(document).get_data()));
        return XC_OK;
    });
}

enum xc_status xc_reader_term_documents(xc_reader *reader, struct str term, uint32_t *out,
                                        struct xc_error *error) {
    return guard(error, [&] {
        *out = term.len > 0 ? reader->database.get_termfreq(to_string(term)) : 0;
        return XC_OK;
    });
}

struct xc_vocabulary {
    std::vector<std::pair<std::string, uint32_t>> entries;
};

enum xc_status xc_vocabulary_read(xc_vocabulary **out, xc_reader *reader, struct str prefix,
                                  size_t limit, struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        auto vocabulary = std::make_unique<xc_vocabulary>();
        const Xapian::Database &database = reader->database;
        std::string start = to_string(prefix);
        Xapian::TermIterator end = database.allterms_end(start);
        for (Xapian::TermIterator term = database.allterms_begin(start);
             term != end && vocabulary->entries.size() < limit; ++term) {
            vocabulary->entries.emplace_back(*term, term.get_termfreq());
        }
        *out = vocabulary.release();
        return XC_OK;
    });
}

size_t xc_vocabulary_count(const xc_vocabulary *vocabulary) {
    return vocabulary->entries.size();
}

struct xc_vocabulary_entry xc_vocabulary_at(const xc_vocabulary *vocabulary, size_t i) {
    const auto &entry = vocabulary->entries[i];
    return {to_str(entry.first), entry.second};
}

void xc_vocabulary_free(xc_vocabulary *vocabulary) {
    delete vocabulary;
}

struct xc_values {
    std::vector<std::pair<uint32_t, std::string>> entries;
};

enum xc_status xc_values_read(xc_values **out, xc_reader *reader, uint32_t slot,
                              struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        auto values = std::make_unique<xc_values>();
        const Xapian::Database &database = reader->database;
        for (Xapian::ValueIterator value = database.valuestream_begin(slot);
             value != database.valuestream_end(slot); ++value) {
            values->entries.emplace_back(value.get_docid(), *value);
        }
        *out = values.release();
        return XC_OK;
    });
}

size_t xc_values_count(const xc_values *values) {
    return values->entries.size();
}

struct xc_value xc_values_at(const xc_values *values, size_t i) {
    const auto &entry = values->entries[i];
    return {entry.first, to_str(entry.second)};
}

void xc_values_free(xc_values *values) {
    delete values;
}
