/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One line of the log in the making, for those that have more to say than a message (log.h).
 *
 *   struct log_line line;
 *   log_line_begin(&line, LOG_INFO);
 *   log_line_text(&line, "route", route);
 *   log_line_value(&line, "status", "%u", status);
 *   log_line_send(&line);
 *
 * A line is at most LOG_LINE_BYTES long and always whole JSON: a text is cut and a field left out
 * when there is no room. One thread at a time; log_line_send from any. */
#ifndef BASE_LOG_LINE_H
#define BASE_LOG_LINE_H

#include "base/log.h"

/* What a pipe takes as one piece (PIPE_BUF in Linux): lines of several programs don't mix. */
enum { LOG_LINE_BYTES = 4096 };

struct log_line {
    char text[LOG_LINE_BYTES];
    size_t len; /* bytes in use */
};

/* Begins with tijd and niveau. */
void log_line_begin(struct log_line *line, enum log_level level);

/* Adds a text: UTF-8, cut before what is none. The key needs no escapes. */
void log_line_text(struct log_line *line, const char *key, struct str text);

/* Adds a number, as JSON writes it. */
void log_line_value(struct log_line *line, const char *key, const char *format, ...)
    FORMAT_CHECK(3, 4);

/* Writes the line to stderr in one piece, or drops and counts it when it would have to wait. */
void log_line_send(struct log_line *line);

#endif
