/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A small index made in a test, without Markdown: records in, a published generation out. */
#ifndef TESTS_TEST_INDEX_H
#define TESTS_TEST_INDEX_H

#include "search/index_set.h"
#include "search/record.h"

struct test_index {
    const char *folder;   /* made when absent */
    uint32_t number;      /* of the generation */
    const char *synonyms; /* text of the list, NULL for none */
    const char *version;  /* metadata, NULL for the right one */
    const struct record *records;
    size_t count;
};

/* Writes the generation and moves `current` to it. False when something failed (and says what). */
bool test_index_publish(const struct test_index *index);

/* A record with a title and one section of text. */
struct record test_record(const char *id, const char *title, const char *text,
                          struct section *place);

#endif
