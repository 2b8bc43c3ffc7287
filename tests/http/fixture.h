/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The server that the tests of this folder share: started once for a test program. */
#ifndef TESTS_HTTP_FIXTURE_H
#define TESTS_HTTP_FIXTURE_H

#include "cmocka_includes.h"
#include "http_client.h"
#include "server_process.h"

extern struct server_process server;

/* For cmocka_run_group_tests. SERVER_PROGRAM and INDEX_FOLDER come from the build. */
int start_server(void **state);
int stop_server(void **state);

/* Starts a server of its own with the text of a settings file; server_stop ends it. */
void start_with_settings(struct server_process *out, const char *settings);

/* The same on another index. */
void start_with_index(struct server_process *out, const char *index_folder, const char *settings);

enum { KEY_HEADER_BYTES = 160 };

/* Adds a new key for a role to a file of keys, by the command line: "Authorization: Bearer …". */
void make_key_header(char out[KEY_HEADER_BYTES], const char *keys, const char *role);

/* A connection to a server, -1 when there is none to be had. The caller closes it. */
int connect_to(const struct server_process *to);

/* GET that must answer with the status. */
struct http_reply get(const char *path, long status);

/* Checks that a text is in the body. */
void assert_has(const struct http_reply *reply, const char *text);

/* Checks a header. */
void assert_header(const struct http_reply *reply, const char *name, const char *expected);

/* The id of result number i of a search document, "" when there is none. Borrowed. */
const char *result_id(const json_t *document, size_t i);

/* The value behind a path of names and numbers, as "antwoord.citaat.koppen.0"; NULL when it is not
 * there. Borrowed. */
const json_t *json_at(const json_t *json, const char *path);

/* Checks that a text stands behind a path. */
void assert_text(const json_t *json, const char *path, const char *expected);

#endif
