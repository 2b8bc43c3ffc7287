/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The operator's log: one JSON object a line on stderr, keys in Dutch as in BIO2 8.15.01, time in
 * UTC with milliseconds. Never a question, address or other personal data. Safe from any thread. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/str.h"

enum log_level { LOG_INFO, LOG_WARNING, LOG_ERROR };

/* Message in English; control characters and quotes are escaped, at most 1000 bytes are kept. */
void log_write(enum log_level level, const char *format, ...) FORMAT_CHECK(2, 3);

#endif
