/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "xapian-c/xapian_c.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cmocka_includes.h"

static char room[] = "xapian_c_test.XXXXXX";

static const char *in_room(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", room, name);
    return path;
}

/* Three documents: colours with a theme, and a text for phrases. */
static void add(xc_writer *writer, const char *id, const char *theme, const char *words) {
    xc_doc *doc = xc_doc_new();
    struct str rest = str_from(words);
    for (uint32_t position = 1; rest.ptr; position++) {
        xc_doc_add_posting(doc, str_cut(&rest, ' '), position, 1);
    }
    xc_doc_add_term(doc, str_from(id), 0);
    xc_doc_set_value(doc, 0, str_from(theme));
    xc_doc_set_value(doc, 1, str_from(id));
    xc_doc_set_data(doc, str_from(words));
    uint32_t number = 0;
    assert_int_equal(xc_writer_add(writer, doc, &number, NULL), XC_OK);
    assert_true(number > 0);
    xc_doc_free(doc);
}

static int make_database(void **state) {
    (void)state;
    if (!mkdtemp(room)) {
        return -1;
    }
    xc_writer *writer = NULL;
    assert_int_equal(xc_writer_create(&writer, in_room("db"), false, NULL), XC_OK);
    add(writer, "Q1", "water", "de rode brug over de vaart");
    add(writer, "Q2", "water", "brug brug brug");
    add(writer, "Q3", "weg", "de weg naar de brug is rode klei");
    add(writer, "Q4", "", "niets");
    assert_int_equal(xc_writer_set_metadata(writer, STR("k"), STR("v\0w"), NULL), XC_OK);
    assert_int_equal(xc_writer_commit(writer, NULL), XC_OK);
    xc_writer_close(writer);
    return 0;
}

static int remove_database(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

static xc_reader *open_reader(const char *name) {
    xc_reader *reader = NULL;
    struct xc_error error;
    if (xc_reader_open(&reader, in_room(name), &error) != XC_OK) {
        printf("%s\n", error.message);
    }
    assert_non_null(reader);
    return reader;
}

static void reads(void **state) {
    (void)state;
    xc_reader *reader = open_reader("db");
    uint32_t number = 0;
    struct buf buf = BUF_INIT;
    assert_int_equal(xc_reader_document_count(reader, &number, NULL), XC_OK);
    assert_int_equal(number, 4);
    assert_int_equal(xc_reader_term_documents(reader, STR("brug"), &number, NULL), XC_OK);
    assert_int_equal(number, 3);
    assert_int_equal(xc_reader_term_documents(reader, STR("x"), &number, NULL), XC_OK);
    assert_int_equal(number, 0);
    assert_int_equal(xc_reader_metadata(reader, STR("k"), &buf, NULL), XC_OK);
    assert_int_equal(buf.len, 3);
    assert_int_equal(xc_reader_metadata(reader, STR("z"), &buf, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_reader_find(reader, STR("Q2"), &number, NULL), XC_OK);
    buf_truncate(&buf, 0);
    assert_int_equal(xc_reader_data(reader, number, &buf, NULL), XC_OK);
    assert_str_equal(buf_str(&buf), "brug brug brug");
    assert_int_equal(xc_reader_find(reader, STR("Q9"), &number, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_reader_find(reader, STR(""), &number, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_reader_data(reader, 99, &buf, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_reader_data(reader, 0, &buf, NULL), XC_NOT_FOUND);
    buf_release(&buf);
    xc_reader_close(reader);
}

static void reads_the_vocabulary(void **state) {
    (void)state;
    xc_reader *reader = open_reader("db");
    xc_vocabulary *words = NULL;
    assert_int_equal(xc_vocabulary_read(&words, reader, STR("Q"), 3, NULL), XC_OK);
    assert_int_equal(xc_vocabulary_count(words), 3);
    assert_str_equal(xc_vocabulary_at(words, 0).term, "Q1");
    assert_int_equal(xc_vocabulary_at(words, 0).documents, 1);
    xc_vocabulary_free(words);
    xc_reader_close(reader);
}

/* The ids that a query finds, best first. */
static void assert_finds(xc_query *query, xc_node root, const char *expected) {
    xc_reader *reader = open_reader("db");
    static const uint32_t slots[] = {1};
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.values = slots;
    options.value_count = 1;
    xc_hits *hits = NULL;
    struct xc_error error;
    if (xc_search(&hits, reader, query, root, &options, &error) != XC_OK) {
        printf("%s\n", error.message);
        fail();
    }
    xc_reader_close(reader); /* hits live on without it */
    struct buf found = BUF_INIT;
    for (size_t i = 0; i < xc_hits_count(hits); i++) {
        struct xc_hit hit = xc_hits_at(hits, i);
        buf_format(&found, "%s%.*s", i ? " " : "", STR_ARGS(hit.values[0]));
        assert_true(hit.document > 0);
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    xc_hits_free(hits);
}

static void finds_by_each_kind_of_node(void **state) {
    (void)state;
    xc_query *query = xc_query_new();
    xc_node bridge = xc_query_term(query, STR("brug"), 1);
    xc_node red = xc_query_term(query, STR("rode"), 1);
    xc_node road = xc_query_term(query, STR("weg"), 1);
    xc_node both[] = {red, road};
    struct str phrase[] = {STR("rode"), STR("brug")};
    assert_finds(query, bridge, "Q2 Q1 Q3");
    assert_finds(query, xc_query_or(query, both, 2), "Q3 Q1");
    assert_finds(query, xc_query_and(query, both, 2), "Q3");
    xc_node constant[] = {xc_query_constant(query, road, 50), bridge};
    assert_finds(query, xc_query_or(query, constant, 2), "Q3 Q2 Q1");
    assert_finds(query, xc_query_synonym(query, both, 2), "Q3 Q1");
    assert_finds(query, xc_query_phrase(query, phrase, 2, 2), "Q1");
    assert_finds(query, xc_query_filter(query, bridge, road), "Q3");
    assert_finds(query, xc_query_and_not(query, bridge, red), "Q2");
    assert_finds(query, xc_query_and_maybe(query, bridge, xc_query_scale(query, road, 100)),
                 "Q3 Q2 Q1");
    assert_finds(query, xc_query_all(query), "Q4 Q3 Q2 Q1");
    assert_finds(query, xc_query_value_at_least(query, 1, STR("Q3")), "Q4 Q3");
    assert_finds(query, XC_NOTHING, "");
    assert_finds(query, xc_query_or(query, NULL, 0), "");
    xc_query_free(query);
}

static double first_weight(xc_query *query, xc_node root) {
    xc_reader *reader = open_reader("db");
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    xc_hits *hits = NULL;
    assert_int_equal(xc_search(&hits, reader, query, root, &options, NULL), XC_OK);
    double weight = xc_hits_at(hits, 0).weight;
    xc_hits_free(hits);
    xc_reader_close(reader);
    return weight;
}

static void scales_weights(void **state) {
    (void)state;
    xc_query *query = xc_query_new();
    xc_node bridge = xc_query_term(query, STR("brug"), 1);
    double plain = first_weight(query, bridge);
    double half = first_weight(query, xc_query_scale(query, bridge, 0.5));
    assert_true(plain > 0);
    assert_true(half > plain * 0.499 && half < plain * 0.501);
    xc_query_free(query);
}

static void orders_by_a_value_when_asked(void **state) {
    (void)state;
    static const uint32_t by_id = 1;
    xc_reader *reader = open_reader("db");
    xc_query *query = xc_query_new();
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.order = &by_id;
    options.values = &by_id;
    options.value_count = 1;
    options.offset = 1;
    options.limit = 2;
    options.check_at_least = UINT32_MAX;
    xc_hits *hits = NULL;
    assert_int_equal(xc_search(&hits, reader, query, xc_query_all(query), &options, NULL), XC_OK);
    assert_int_equal(xc_hits_total(hits), 4);
    assert_int_equal(xc_hits_count(hits), 2);
    assert_str_equal(xc_hits_at(hits, 0).values[0], "Q2");
    assert_str_equal(xc_hits_at(hits, 1).values[0], "Q3");
    xc_hits_free(hits);
    options.order_down = true;
    options.offset = 0;
    assert_int_equal(xc_search(&hits, reader, query, xc_query_all(query), &options, NULL), XC_OK);
    assert_int_equal(xc_hits_count(hits), 2);
    assert_str_equal(xc_hits_at(hits, 0).values[0], "Q4");
    assert_str_equal(xc_hits_at(hits, 1).values[0], "Q3");
    xc_hits_free(hits);
    options.offset = 10 * 1000 * 1000; /* far beyond the end */
    assert_int_equal(xc_search(&hits, reader, query, xc_query_all(query), &options, NULL), XC_OK);
    assert_int_equal(xc_hits_count(hits), 0);
    assert_int_equal(xc_hits_total(hits), 4);
    xc_hits_free(hits);
    xc_query_free(query);
    xc_reader_close(reader);
}

/* Of the same query, counted in sets and by looking at each document. */
static void assert_counts_alike(xc_reader *reader, xc_columns *columns, xc_query *query,
                                xc_node node) {
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.check_at_least = UINT32_MAX;
    xc_hits *looked_at = NULL;
    assert_int_equal(xc_search(&looked_at, reader, query, node, &options, NULL), XC_OK);
    options.columns = columns;
    xc_hits *counted = NULL;
    assert_int_equal(xc_search(&counted, reader, query, node, &options, NULL), XC_OK);
    assert_int_equal(xc_hits_total(counted), xc_hits_total(looked_at));
    assert_int_equal(xc_hits_count(counted), xc_hits_count(looked_at));
    for (size_t i = 0; i < xc_hits_count(counted); i++) {
        assert_int_equal(xc_hits_at(counted, i).document, xc_hits_at(looked_at, i).document);
    }
    xc_hits_free(counted);
    xc_hits_free(looked_at);
}

/* Every kind of node over every pair of others, so nested too; twice, as sets are kept. */
static void counts_in_sets_what_searching_finds(void **state) {
    (void)state;
    static const uint32_t slots[] = {0};
    static const struct str phrase[] = {STR_INIT("rode"), STR_INIT("brug")};
    xc_reader *reader = open_reader("db");
    xc_columns *columns = NULL;
    assert_int_equal(xc_columns_read(&columns, reader, slots, 1, NULL), XC_OK);
    xc_query *query = xc_query_new();
    xc_node nodes[64] = {
        XC_NOTHING,
        xc_query_all(query),
        xc_query_term(query, STR("brug"), 1),
        xc_query_term(query, STR("rode"), 1),
        xc_query_term(query, STR("onbekend"), 1),
        xc_query_value_at_least(query, 0, STR("water")),
        xc_query_value_at_least(query, 0, STR("weg")),
        xc_query_value_at_least(query, 1, STR("Q2")), /* not in the columns */
        xc_query_phrase(query, phrase, 2, 2),
    };
    size_t count = 9;
    for (size_t i = 0; i < 9; i++) {
        xc_node pair[] = {nodes[i], nodes[(i * 4 + 2) % 9]};
        nodes[count++] = xc_query_or(query, pair, 2);
        nodes[count++] = xc_query_and(query, pair, 2);
        nodes[count++] = xc_query_filter(query, pair[0], pair[1]);
        nodes[count++] = xc_query_and_not(query, pair[0], pair[1]);
        nodes[count++] = xc_query_and_maybe(query, pair[0], pair[1]);
        nodes[count++] = xc_query_scale(query, pair[0], 0.5);
    }
    for (size_t i = 0; i < 2 * count; i++) {
        assert_counts_alike(reader, columns, query, nodes[i % count]);
        xc_node nested[] = {nodes[i % count], nodes[(i * 7 + 3) % count]};
        assert_counts_alike(reader, columns, query, xc_query_or(query, nested, 2));
        assert_counts_alike(reader, columns, query, xc_query_and_not(query, nested[0], nested[1]));
    }
    xc_query_free(query);
    xc_columns_free(columns);
    xc_reader_close(reader);
}

static void counts_facets_over_all_matches(void **state) {
    (void)state;
    static const uint32_t slots[] = {0};
    xc_reader *reader = open_reader("db");
    xc_columns *columns = NULL;
    assert_int_equal(xc_columns_read(&columns, reader, slots, 1, NULL), XC_OK);
    xc_query *query = xc_query_new();
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.limit = 1;
    options.check_at_least = 100;
    options.columns = columns;
    options.facets = &(uint32_t){0};
    options.facet_count = 1;
    xc_hits *hits = NULL;
    xc_node all = xc_query_all(query);
    assert_int_equal(xc_search(&hits, reader, query, all, &options, NULL), XC_OK);
    assert_int_equal(xc_hits_count(hits), 1);
    assert_int_equal(xc_hits_total(hits), 4);
    assert_int_equal(xc_hits_facet_count(hits, 0), 2);
    assert_str_equal(xc_hits_facet_at(hits, 0, 0).value, "water");
    assert_int_equal(xc_hits_facet_at(hits, 0, 0).documents, 2);
    assert_int_equal(xc_hits_facet_count(hits, 1), 0);
    xc_hits_free(hits);
    xc_query_free(query);
    xc_columns_free(columns);
    xc_reader_close(reader);
}

static void assert_query_fails(xc_query *query, xc_node root) {
    xc_reader *reader = open_reader("db");
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    struct xc_error error = {XC_OK, ""};
    xc_hits *hits = NULL;
    assert_int_equal(xc_search(&hits, reader, query, root, &options, &error), XC_INVALID);
    assert_null(hits);
    assert_true(error.message[0] != '\0');
    xc_reader_close(reader);
    xc_query_free(query);
}

static void keeps_the_first_fault_of_a_query(void **state) {
    (void)state;
    char longest[300];
    memset(longest, 'x', sizeof longest);
    xc_query *query = xc_query_new();
    assert_int_equal(xc_query_term(query, (struct str){longest, 246}, 1), XC_NOTHING);
    assert_query_fails(query, xc_query_term(query, STR("brug"), 1));
    query = xc_query_new();
    xc_query_term(query, STR(""), 1);
    assert_query_fails(query, XC_NOTHING);
    query = xc_query_new();
    xc_query_scale(query, 17, 1);
    assert_query_fails(query, XC_NOTHING);
    query = xc_query_new();
    xc_query_scale(query, XC_NOTHING, -1);
    assert_query_fails(query, XC_NOTHING);
    query = xc_query_new();
    assert_query_fails(query, 99);
    query = xc_query_new();
    struct str words[] = {STR("a"), STR("b")};
    xc_query_phrase(query, words, 2, 1);
    assert_query_fails(query, XC_NOTHING);
}

static void keeps_the_first_fault_of_a_document(void **state) {
    (void)state;
    xc_writer *writer = NULL;
    assert_int_equal(xc_writer_create(&writer, in_room("faulty"), false, NULL), XC_OK);
    static const char zeros[123] = {0}; /* take two bytes each */
    xc_doc *doc = xc_doc_new();
    xc_doc_add_term(doc, (struct str){zeros, 123}, 1);
    uint32_t number = 0;
    struct xc_error error;
    assert_int_equal(xc_writer_add(writer, doc, &number, &error), XC_INVALID);
    xc_doc_free(doc);
    doc = xc_doc_new();
    xc_doc_add_term(doc, (struct str){zeros, 122}, 1);
    assert_int_equal(xc_writer_add(writer, doc, &number, &error), XC_OK);
    xc_doc_free(doc);
    xc_writer_close(writer); /* without commit */
    xc_reader *reader = open_reader("faulty");
    assert_int_equal(xc_reader_document_count(reader, &number, NULL), XC_OK);
    assert_int_equal(number, 0);
    xc_reader_close(reader);
}

static void tells_what_is_wrong_with_a_database(void **state) {
    (void)state;
    xc_reader *reader = NULL;
    xc_writer *writer = NULL;
    xc_writer *second = NULL;
    struct xc_error error;
    assert_int_equal(xc_reader_open(&reader, in_room("absent"), &error), XC_NOT_FOUND);
    assert_null(reader);
    assert_int_equal(xc_writer_create(&writer, in_room("db"), true, &error), XC_INVALID);
    assert_null(writer);
    assert_int_equal(xc_writer_create(&writer, in_room("no/such"), true, &error), XC_FAILED);
    assert_null(writer);
    assert_int_equal(xc_writer_create(&writer, in_room("locked"), true, &error), XC_OK);
    assert_int_equal(xc_writer_create(&second, in_room("locked"), true, &error), XC_INVALID);
    xc_writer_close(writer);
    assert_int_equal(file_write(in_room("locked/iamglass"), STR("rubbish"), NULL), ERR_OK);
    assert_int_equal(xc_reader_open(&reader, in_room("locked"), &error), XC_CORRUPT);
    assert_string_equal(xc_status_text(XC_CORRUPT), "damaged, or of another version");
}

static void compacts_in_order(void **state) {
    (void)state;
    const char *names[] = {"part1", "part2"};
    for (size_t i = 0; i < 2; i++) {
        xc_writer *writer = NULL;
        assert_int_equal(xc_writer_create(&writer, in_room(names[i]), false, NULL), XC_OK);
        add(writer, i ? "Q2" : "Q1", "t", "brug");
        assert_int_equal(xc_writer_commit(writer, NULL), XC_OK);
        xc_writer_close(writer);
    }
    const char *sources[] = {in_room("part1"), in_room("part2")};
    struct xc_error error;
    assert_int_equal(xc_compact(sources, 2, in_room("whole"), &error), XC_OK);
    xc_reader *reader = open_reader("whole");
    uint32_t number = 0;
    assert_int_equal(xc_reader_find(reader, STR("Q1"), &number, NULL), XC_OK);
    assert_int_equal(number, 1);
    assert_int_equal(xc_reader_find(reader, STR("Q2"), &number, NULL), XC_OK);
    assert_int_equal(number, 2);
    xc_reader_close(reader);
    sources[0] = in_room("part1");
    assert_int_equal(xc_compact(sources, 1, in_room("whole"), &error), XC_INVALID);
    assert_int_equal(xc_compact(sources, 0, in_room("other"), &error), XC_INVALID);
    sources[0] = in_room("absent");
    assert_int_equal(xc_compact(sources, 1, in_room("other"), &error), XC_NOT_FOUND);
}

/* The ids of all documents, by document number. */
static void assert_ids(const char *name, const char *expected) {
    xc_reader *reader = open_reader(name);
    xc_values *values = NULL;
    struct buf found = BUF_INIT;
    uint32_t last = 0;
    assert_int_equal(xc_values_read(&values, reader, 1, NULL), XC_OK);
    for (size_t i = 0; i < xc_values_count(values); i++) {
        struct xc_value value = xc_values_at(values, i);
        assert_true(value.document > last);
        last = value.document;
        buf_format(&found, "%s%.*s", i ? " " : "", STR_ARGS(value.value));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    xc_values_free(values);
    xc_reader_close(reader);
}

static xc_writer *open_writer(const char *name) {
    xc_writer *writer = NULL;
    assert_int_equal(xc_writer_open(&writer, in_room(name), NULL), XC_OK);
    return writer;
}

static void changes_a_database(void **state) {
    (void)state;
    xc_writer *writer = NULL;
    assert_int_equal(xc_writer_create(&writer, in_room("changed"), false, NULL), XC_OK);
    for (int i = 1; i <= 4; i++) {
        char id[] = {'Q', (char)('0' + i), '\0'};
        add(writer, id, "t", "brug weg");
    }
    assert_int_equal(xc_writer_commit(writer, NULL), XC_OK);
    xc_writer_close(writer);
    writer = open_writer("changed");
    xc_doc *doc = xc_doc_new();
    xc_doc_set_value(doc, 1, STR("Q9"));
    xc_doc_add_term(doc, STR("duikboot"), 1);
    assert_int_equal(xc_writer_replace(writer, 2, doc, NULL), XC_OK);
    assert_int_equal(xc_writer_replace(writer, 77, doc, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_writer_delete(writer, 3, NULL), XC_OK);
    assert_int_equal(xc_writer_delete(writer, 3, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_writer_move_last(writer, 1, NULL), XC_OK);
    assert_int_equal(xc_writer_move_last(writer, 1, NULL), XC_NOT_FOUND);
    assert_int_equal(xc_writer_commit(writer, NULL), XC_OK);
    xc_writer_close(writer);
    xc_doc_free(doc);
    assert_ids("changed", "Q9 Q4 Q1");
    xc_reader *reader = open_reader("changed");
    uint32_t number = 0;
    assert_int_equal(xc_reader_term_documents(reader, STR("brug"), &number, NULL), XC_OK);
    assert_int_equal(number, 2);
    assert_int_equal(xc_reader_term_documents(reader, STR("duikboot"), &number, NULL), XC_OK);
    assert_int_equal(number, 1);
    struct buf data = BUF_INIT;
    assert_int_equal(xc_reader_data(reader, 5, &data, NULL), XC_OK);
    assert_str_equal(buf_str(&data), "brug weg"); /* the moved one is whole */
    buf_release(&data);
    xc_reader_close(reader);
}

static void drops_changes_that_are_not_committed(void **state) {
    (void)state;
    xc_writer *writer = open_writer("db");
    assert_int_equal(xc_writer_delete(writer, 1, NULL), XC_OK);
    xc_writer_close(writer);
    assert_ids("db", "Q1 Q2 Q3 Q4");
    assert_int_equal(xc_writer_open(&writer, in_room("absent"), NULL), XC_NOT_FOUND);
    assert_null(writer);
}

static void frees_nothing_gladly(void **state) {
    (void)state;
    xc_reader_close(NULL);
    xc_writer_close(NULL);
    xc_doc_free(NULL);
    xc_query_free(NULL);
    xc_hits_free(NULL);
    xc_vocabulary_free(NULL);
    xc_values_free(NULL);
}

/* Of many documents, so that the clock is looked at; each next one has the word once more. */
static void make_many(void) {
    xc_writer *writer = NULL;
    assert_int_equal(xc_writer_create(&writer, in_room("many"), false, NULL), XC_OK);
    for (uint32_t i = 1; i <= 1000; i++) {
        xc_doc *doc = xc_doc_new();
        uint32_t number = 0;
        xc_doc_add_term(doc, STR("brug"), i);
        xc_doc_set_data(doc, STR("brug"));
        assert_int_equal(xc_writer_add(writer, doc, &number, NULL), XC_OK);
        xc_doc_free(doc);
    }
    assert_int_equal(xc_writer_commit(writer, NULL), XC_OK);
    xc_writer_close(writer);
}

static void ends_when_the_time_is_over(void **state) {
    (void)state;
    make_many();
    xc_reader *reader = open_reader("many");
    xc_query *query = xc_query_new();
    xc_node bridge = xc_query_term(query, STR("brug"), 1);
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.offset = 1;
    options.limit = 3;
    options.b = 0;
    options.check_at_least = UINT32_MAX;
    options.time_limit_s = 60;
    xc_hits *hits = NULL;
    assert_int_equal(xc_search(&hits, reader, query, bridge, &options, NULL), XC_OK);
    assert_false(xc_hits_is_cut(hits));
    assert_int_equal(xc_hits_total(hits), 1000);
    assert_int_equal(xc_hits_at(hits, 0).document, 999);
    double weight = xc_hits_at(hits, 0).weight;
    xc_hits_free(hits);
    options.time_limit_s = 1e-9;
    assert_int_equal(xc_search(&hits, reader, query, bridge, &options, NULL), XC_OK);
    assert_true(xc_hits_is_cut(hits));
    uint32_t seen = xc_hits_total(hits);
    assert_in_range(seen, 4, 999);
    assert_int_equal(xc_hits_count(hits), 3);
    for (uint32_t i = 0; i < 3; i++) { /* the best of those */
        assert_int_equal(xc_hits_at(hits, i).document, seen - 1 - i);
    }
    assert_true(xc_hits_at(hits, 0).weight < weight);
    xc_hits_free(hits);
    xc_query_free(query);
    xc_reader_close(reader);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(reads_the_vocabulary),
        cmocka_unit_test(finds_by_each_kind_of_node),
        cmocka_unit_test(scales_weights),
        cmocka_unit_test(orders_by_a_value_when_asked),
        cmocka_unit_test(counts_facets_over_all_matches),
        cmocka_unit_test(counts_in_sets_what_searching_finds),
        cmocka_unit_test(keeps_the_first_fault_of_a_query),
        cmocka_unit_test(keeps_the_first_fault_of_a_document),
        cmocka_unit_test(tells_what_is_wrong_with_a_database),
        cmocka_unit_test(compacts_in_order),
        cmocka_unit_test(changes_a_database),
        cmocka_unit_test(drops_changes_that_are_not_committed),
        cmocka_unit_test(frees_nothing_gladly),
        cmocka_unit_test(ends_when_the_time_is_over),
    };
    return cmocka_run_group_tests(tests, make_database, remove_database);
}
