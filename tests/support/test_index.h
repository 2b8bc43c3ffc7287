/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A small index made in a test, without Markdown: records in, a published generation out. */
#ifndef TESTS_TEST_INDEX_H
#define TESTS_TEST_INDEX_H

#include "search/index_set.h"
#include "search/record.h"

struct test_index {
    const char *folder;        /* made when absent */
    uint32_t number;           /* of the generation */
    const char *synonyms;      /* text of the list, NULL for none */
    const char *version;       /* metadata, NULL for the right one */
    const char *asked;         /* JSON of asked.h, NULL for none */
    const struct lists *lists; /* NULL for empty ones */
    const struct record *records;
    size_t count;
};

/* Writes the generation and moves `current` to it. False when something failed (and says what). */
bool test_index_publish(const struct test_index *index);

/* One generation of records in a folder of its own, published and opened: what the tests of a
 * program share. The folder is made where the test runs.
 *
 *   static struct test_set shared;
 *   test_set_open(&shared, &(struct test_index){.records = records, .count = 3});
 *   …shared.session…
 *   test_set_close(&shared); */
struct test_set {
    char folder[32];
    struct index_set *set;
    struct session *session; /* on what is public */
};

/* folder and number of the index are not looked at. False when something failed. */
bool test_set_open(struct test_set *out, const struct test_index *index);

/* Gives the session back, closes the set and removes the folder. False when something failed. */
bool test_set_close(struct test_set *set);

/* A record with a title and one section of text. */
struct record test_record(const char *id, const char *title, const char *text,
                          struct section *place);

#endif
