/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Xapian for C: terms, postings, values, data. Nothing of our own domain: what a term means is said
 * in search/schema.h. The only place that includes <xapian.h>; no exception leaves it.
 *
 *   xc_reader *reader;
 *   struct xc_error error;
 *   if (xc_reader_open(&reader, "/index/current/openbaar", &error) != XC_OK) …error.message…
 *   xc_query *query = xc_query_new();
 *   xc_node root = xc_query_term(query, STR("Zweg"), 1);
 *   xc_hits *hits;
 *   struct xc_search_options options = XC_SEARCH_OPTIONS;
 *   if (xc_search(&hits, reader, query, root, &options, &error) == XC_OK)
 *       for (size_t i = 0; i < xc_hits_count(hits); i++) …xc_hits_at(hits, i)…
 *   xc_hits_free(hits); xc_query_free(query); xc_reader_close(reader);
 *
 * Threads: a handle is used by one thread at a time and may move between threads; different handles
 * are independent. Text: bytes of any kind, borrowed for the call; a term is 1 to 245 bytes, where
 * a zero byte counts double. Every free and close function accepts NULL. On failure *out is NULL.
 */
#ifndef XAPIAN_C_H
#define XAPIAN_C_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

#ifdef __cplusplus
extern "C" {
#endif

enum xc_status {
    XC_OK = 0,
    XC_INVALID,   /* a wrong argument: term too long, empty path, unknown node */
    XC_NO_MEMORY, /* allocation failed */
    XC_NOT_FOUND, /* no such database, document, term or metadata */
    XC_LOCKED,    /* somebody else is writing this database */
    XC_MODIFIED,  /* the database changed while reading: reopen and run the whole search again */
    XC_CORRUPT,   /* the files are damaged or of a version this library cannot read */
    XC_FAILED,    /* anything else: disk full, permissions, I/O */
};

/* Caller's memory; filled exactly when a call does not return XC_OK. May be NULL everywhere. */
struct xc_error {
    enum xc_status status;
    char message[256]; /* English, zero-terminated, cut when too long */
};

/* Static text, for messages. */
const char *xc_status_text(enum xc_status status);

/* ## Reading */

typedef struct xc_reader xc_reader;

/* Opens a database folder, or a stub database file. Documents have terms and data: where a table of
 * those is not there, it was lost. Expected: XC_NOT_FOUND, XC_CORRUPT. */
enum xc_status xc_reader_open(xc_reader **out, const char *path, struct xc_error *error);
void xc_reader_close(xc_reader *reader);

/* The highest number of a document, 0 when there is none; below it some may be free. */
enum xc_status xc_reader_last_document(xc_reader *reader, uint32_t *out, struct xc_error *error);
enum xc_status xc_reader_document_count(xc_reader *reader, uint32_t *out, struct xc_error *error);

/* Appends the metadata under key to *out; an absent key is XC_NOT_FOUND. */
enum xc_status xc_reader_metadata(xc_reader *reader, struct str key, struct buf *out,
                                  struct xc_error *error);

/* The first document that holds term. Expected: XC_NOT_FOUND. */
enum xc_status xc_reader_find(xc_reader *reader, struct str term, uint32_t *document,
                              struct xc_error *error);

/* Appends the data of a document to *out. Expected: XC_NOT_FOUND. */
enum xc_status xc_reader_data(xc_reader *reader, uint32_t document, struct buf *out,
                              struct xc_error *error);

/* In how many documents term stands; 0 when it is unknown. */
enum xc_status xc_reader_term_documents(xc_reader *reader, struct str term, uint32_t *out,
                                        struct xc_error *error);

struct xc_vocabulary_entry {
    struct str term;    /* with its prefix; owned by the vocabulary */
    uint32_t documents; /* how many documents hold it */
};

typedef struct xc_vocabulary xc_vocabulary;

/* All terms that start with prefix, in byte order, copied. At most limit of them. */
enum xc_status xc_vocabulary_read(xc_vocabulary **out, xc_reader *reader, struct str prefix,
                                  size_t limit, struct xc_error *error);
size_t xc_vocabulary_count(const xc_vocabulary *vocabulary);
struct xc_vocabulary_entry xc_vocabulary_at(const xc_vocabulary *vocabulary, size_t i);
void xc_vocabulary_free(xc_vocabulary *vocabulary);

struct xc_value {
    uint32_t document;
    struct str value; /* owned by the values */
};

typedef struct xc_values xc_values;

/* What slot holds, of all documents that have a value there, by document number, copied. */
enum xc_status xc_values_read(xc_values **out, xc_reader *reader, uint32_t slot,
                              struct xc_error *error);
size_t xc_values_count(const xc_values *values);
struct xc_value xc_values_at(const xc_values *values, size_t i);
void xc_values_free(xc_values *values);

/* ## Queries
 * The builder owns all nodes and keeps the first error, which xc_search reports; so a whole tree is
 * built without a check. A node is a number within its builder; XC_NOTHING matches no document. */

typedef struct xc_query xc_query;
typedef uint32_t xc_node;
#define XC_NOTHING ((xc_node)0)

xc_query *xc_query_new(void);
void xc_query_free(xc_query *query);

/* A term; occurrences is how often it stands in the question (at least 1). */
xc_node xc_query_term(xc_query *query, struct str term, uint32_t occurrences);

/* All documents, with weight 0. */
xc_node xc_query_all(xc_query *query);

/* Any of the nodes: weights are added. No nodes: XC_NOTHING. */
xc_node xc_query_or(xc_query *query, const xc_node *nodes, size_t count);

/* All of the nodes: weights are added. No nodes: XC_NOTHING. */
xc_node xc_query_and(xc_query *query, const xc_node *nodes, size_t count);

/* Any of the nodes, counted as if they were one term. */
xc_node xc_query_synonym(xc_query *query, const xc_node *nodes, size_t count);

/* The terms one after the other, within `window` positions (at least the number of terms). */
xc_node xc_query_phrase(xc_query *query, const struct str *terms, size_t count, uint32_t window);

/* Documents of node, all with this weight (0 or more). */
xc_node xc_query_constant(xc_query *query, xc_node node, double weight);

/* The weight of node times factor (0 or more; 0 means: only a condition). */
xc_node xc_query_scale(xc_query *query, xc_node node, double factor);

/* Documents of node that match filter too; filter gives no weight. */
xc_node xc_query_filter(xc_query *query, xc_node node, xc_node filter);

/* Documents of node that do not match without. */
xc_node xc_query_and_not(xc_query *query, xc_node node, xc_node without);

/* Documents of node, with the weight of extra added where extra matches too. */
xc_node xc_query_and_maybe(xc_query *query, xc_node node, xc_node extra);

/* Documents whose value in slot is at least (as bytes) lowest, without weight. */
xc_node xc_query_value_at_least(xc_query *query, uint32_t slot, struct str lowest);

/* ## Searching */

/* The values of some slots of all documents, in memory, with which the matches of a search are
 * counted without looking at each. Remembers which documents have which terms, within 4 MiB. Any
 * number of threads. */
typedef struct xc_columns xc_columns;
enum xc_status xc_columns_read(xc_columns **out, xc_reader *reader, const uint32_t *slots,
                               size_t count, struct xc_error *error);
void xc_columns_free(xc_columns *columns);

struct xc_search_options {
    uint32_t offset;
    uint32_t limit;
    uint32_t check_at_least; /* count exactly up to this many matches */
    double time_limit_s;     /* end the search after this; 0, or with an order: no limit */
    double k1;               /* BM25: how soon more occurrences stop counting */
    double b;                /* BM25: 0 no, 1 full correction for document length */
    const uint32_t *values;  /* slots to copy with each hit */
    size_t value_count;
    xc_columns *columns;    /* of the same database: everything is counted; NULL: as check_at_least
                             * says, and no facets */
    const uint32_t *facets; /* columns, by place, whose values are counted over all matches */
    size_t facet_count;
    const uint32_t *order; /* slot by whose values hits are put in order, as bytes, the lowest
                            * first, instead of by weight; NULL for none */
    bool order_down;       /* with an order: the highest first */
};

#define XC_SEARCH_OPTIONS                                                                          \
    { 0, 10, 0, 0.0, 1.2, 0.75, NULL, 0, NULL, NULL, 0, NULL, false }

struct xc_hit {
    uint32_t document;
    double weight;
    const struct str *values; /* in the order asked for; owned by the hits */
};

struct xc_facet_value {
    struct str value; /* owned by the hits */
    uint32_t documents;
};

typedef struct xc_hits xc_hits;

/* Runs the query: by weight, of equal weights the last document first. All results are copied, so
 * they stay valid when the reader is closed. Expected: XC_MODIFIED (never for a database that is
 * not written any more), XC_INVALID (a fault while building the query). */
enum xc_status xc_search(xc_hits **out, xc_reader *reader, xc_query *query, xc_node root,
                         const struct xc_search_options *options, struct xc_error *error);
void xc_hits_free(xc_hits *hits);
size_t xc_hits_count(const xc_hits *hits);
struct xc_hit xc_hits_at(const xc_hits *hits, size_t i);

/* Number of documents that match: exact up to check_at_least, else Xapian's estimate. */
uint32_t xc_hits_total(const xc_hits *hits);

/* Whether the time was over before all was looked at that may be among the hits: they are the best
 * of what was seen; without columns total and facets are of that as well. */
bool xc_hits_is_cut(const xc_hits *hits);

/* Values of the facet at place `facet` of options.facets, in byte order. */
size_t xc_hits_facet_count(const xc_hits *hits, size_t facet);
struct xc_facet_value xc_hits_facet_at(const xc_hits *hits, size_t facet, size_t i);

/* ## Writing */

typedef struct xc_doc xc_doc;

/* A document; faults are kept and reported by xc_writer_add. */
xc_doc *xc_doc_new(void);
void xc_doc_free(xc_doc *doc);
void xc_doc_add_term(xc_doc *doc, struct str term, uint32_t occurrences);
void xc_doc_add_posting(xc_doc *doc, struct str term, uint32_t position, uint32_t occurrences);
void xc_doc_set_value(xc_doc *doc, uint32_t slot, struct str value);
void xc_doc_set_data(xc_doc *doc, struct str data);

typedef struct xc_writer xc_writer;

/* What is called, on the thread that writes, when Xapian gives up in the middle of writing without
 * a way to go on, as it may on a full disk. It must end the program; without it the program aborts.
 * Once, before any writer. */
typedef void xc_writer_failed(const char *path);
void xc_writer_on_failure(xc_writer_failed *failed);

/* Makes a new, empty database at path (which must not exist yet) and locks it. With durable false
 * nothing is synced, and documents are written out as they come in batches that are quick for
 * Xapian: only for a database that is checked and synced as a whole before use.
 * Expected: XC_INVALID (there is something at path), XC_FAILED. */
enum xc_status xc_writer_create(xc_writer **out, const char *path, bool durable,
                                struct xc_error *error);

/* Opens a database that is there, to change it; as with durable false. Expected: XC_NOT_FOUND,
 * XC_CORRUPT. */
enum xc_status xc_writer_open(xc_writer **out, const char *path, struct xc_error *error);

/* Adds a document behind all others. */
enum xc_status xc_writer_add(xc_writer *writer, xc_doc *doc, uint32_t *document,
                             struct xc_error *error);
/* Puts doc in the place of a document, or takes that away. Expected: XC_NOT_FOUND. */
enum xc_status xc_writer_replace(xc_writer *writer, uint32_t document, xc_doc *doc,
                                 struct xc_error *error);
enum xc_status xc_writer_delete(xc_writer *writer, uint32_t document, struct xc_error *error);

/* Moves a document behind all others, as it is. Expected: XC_NOT_FOUND. */
enum xc_status xc_writer_move_last(xc_writer *writer, uint32_t document, struct xc_error *error);

enum xc_status xc_writer_set_metadata(xc_writer *writer, struct str key, struct str value,
                                      struct xc_error *error);
enum xc_status xc_writer_commit(xc_writer *writer, struct xc_error *error);

/* Drops what was not committed. */
void xc_writer_close(xc_writer *writer);

/* Joins databases into one compact one at path, numbering documents anew in the order given.
 * Metadata of the same key must be equal. Without sources or with an existing path: XC_INVALID. */
enum xc_status xc_compact(const char *const *sources, size_t count, const char *path,
                          struct xc_error *error);

#ifdef __cplusplus
}
#endif

#endif
