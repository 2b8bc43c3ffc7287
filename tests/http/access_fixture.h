/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A server with keys, people and a proxy: what the tests of access share. Everything is made the
 * way an operator does, by the command line. */
#ifndef TESTS_HTTP_ACCESS_FIXTURE_H
#define TESTS_HTTP_ACCESS_FIXTURE_H

#include "fixture.h"

enum { HEADER_BYTES = 320 };

/* Roles as the tests count them; beheer includes both others. */
enum { NEEDS_NOTHING = 0, NEEDS_MEDEWERKER = 1, NEEDS_INZICHT = 2 };

/* In this order: a key, a person and a proxy's user of each. */
enum { AS_MEDEWERKER, AS_INZICHT, AS_BEHEER, AS_COUNT };

extern const char *const role_names[AS_COUNT]; /* "medewerker", … : also the names of the people */
extern const char test_password[];             /* of all of them */
extern const char test_cookie_key[];           /* in the file of access.cookie_key_file */
extern char key_headers[AS_COUNT][HEADER_BYTES]; /* "Authorization: Bearer …" */

/* Proxy's headers are believed from this address alone. */
#define PROXY_ADDRESS "127.0.0.2"

/* Makes keys and people in ACCESS_FOLDER, which is emptied first, and the table [access] of the
 * settings that go with them. */
void make_access(void);
void access_settings(char *out, size_t size);

/* The same, and starts the server, which logs to "log" there. */
int start_access(void **state);

/* Starts the server that was stopped again, with what is in the files now. */
void restart_access(void);

/* A path in ACCESS_FOLDER. Static, until the next call. */
const char *access_path(const char *name);

/* Runs the server program with these arguments, the input on its standard input; what it writes to
 * standard output goes to text. Returns its exit code. */
int run_server_program(const char *arguments, const char *input, char *text, size_t size);

/* Asks as somebody; header may be NULL. */
struct http_reply ask_as(const char *header, const char *path);

/* Sends a form from a page of ours, as who has the cookie (NULL: nobody). */
struct http_reply post_form(const char *cookie, const char *path, const char *form);

/* Signs in, waiting while the server is busy with others. */
struct http_reply sign_in(const char *name, const char *password, const char *target);

/* Signs in with the right password, and gives "Cookie: …". */
void sign_in_as(const char *name, char cookie[HEADER_BYTES]);

/* The cookie of an answer as a request header, "" when it sets none. */
void cookie_of(const struct http_reply *reply, char cookie[HEADER_BYTES]);

/* Whether /balie opens for who sends the header. */
bool opens_the_desk(const char *header);

#endif
