/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The operator's log: one JSON object a line on stderr, keys in Dutch as in BIO2 8.15.01, time in
 * UTC with milliseconds. Never a question, key, token or other personal data; a client's address
 * only in a security event. Control characters are escaped. Nobody waits for who reads stderr: a
 * line that can't be written at once is dropped and counted (log_line.h). Safe from any thread. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/str.h"

/* From little to much that is wrong; in a line "info", "waarschuwing" and "fout". */
enum log_level { LOG_INFO, LOG_WARNING, LOG_ERROR };

/* What is below this level is not written; LOG_INFO until set. Security events are always. */
void log_set_level(enum log_level level);

/* As it stands in a line; static. And back: false when it is none. */
const char *log_level_name(enum log_level level);
bool log_level_find(enum log_level *out, struct str name);

/* Message in English; at most 1000 bytes are kept. */
void log_write(enum log_level level, const char *format, ...) FORMAT_CHECK(2, 3);

/* The same for what goes wrong in a request; trace_id is zero-terminated, "" when it has none. */
void log_write_traced(const char *trace_id, enum log_level level, const char *format, ...)
    FORMAT_CHECK(3, 4);

/* Something about who may do what (BIO2 8.15.01; the sixth field, tijd, is added). No field holds a
 * key, token, password, or text that a client chose. Texts are borrowed. */
struct log_event {
    enum log_level level;
    const char *actie;     /* "aanmelden", "afmelden", "sleutel geweigerd", "toegang geweigerd" */
    struct str object;     /* to what: the route as in the table, never the path */
    const char *resultaat; /* "gelukt", "geweigerd" */
    struct str oorsprong;  /* address of the client: operators have to be able to act on it */
    struct str actor;      /* name of the key or person; "" gives "onbekend" */
    struct str trace_id;   /* of the request; "" when it has none: left out */
};

void log_security(const struct log_event *event);

/* How many lines could not be written since the start. */
unsigned long long log_dropped(void);

#endif
