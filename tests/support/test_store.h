/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The stores that a test works on: files of SQLite, or databases of PostgreSQL when the program was
 * started with the file that says where its server is (tests/support/postgres).
 *
 *   int main(int argc, char **argv) {
 *       test_store_init(argc, argv); */
#ifndef TESTS_TEST_STORE_H
#define TESTS_TEST_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

void test_store_init(int argc, char **argv);

bool test_store_is_postgres(void);

/* The folder of the server of PostgreSQL, with its socket. */
const char *test_store_server(void);

enum { TEST_STORE_BYTES = 512 };

/* The address of a store whose place is not there yet: a folder in room, or a database. */
void test_store_next(char out[TEST_STORE_BYTES], const char *room);

/* Makes the place of a store. */
void test_store_make(const char *address);

/* Both at once. */
void test_store_new(char out[TEST_STORE_BYTES], const char *room);

/* Runs SQL in a store by the library of the database. */
void test_store_run(const char *address, const char *sql);

/* As another writer: keeps all others waiting, not who reads. NULL when it can't. */
void *test_store_lock(const char *address);
void test_store_unlock(void *lock);

/* Waits until no other program has a database open any more: one that was killed may still have
 * something on its way. False when that takes longer than a minute. */
bool test_store_settle(const char *address);

/* How many events of one kind and outcome it has counted: what a test of writing adds. */
uint64_t test_store_count(const char *address);

/* All that is in a store: the bytes of its files, or its tables as XML. */
void test_store_dump(struct buf *out, const char *address);

/* Whether a text is anywhere in it. */
bool test_store_has(const char *address, const char *text);

#endif
