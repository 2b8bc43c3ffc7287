/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Personal data of nobody, made up here, and the search for any trace of it. */
#ifndef TESTS_PRIVACY_PLANTED_H
#define TESTS_PRIVACY_PLANTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct planted {
    const char *text;
    bool has_form; /* insight/redact.h finds it; else only that it is no known word keeps it out */
};

extern const struct planted planted[];
extern const size_t planted_count;

/* A message of a citizen with all of them in it. */
void planted_message(struct buf *out);

/* Copies pattern to out with each "*" replaced by the text; written as in an address or a form
 * when asked. */
void planted_fill(struct buf *out, const char *pattern, const char *text, bool is_url);

/* Fails the test when a trace of any is in the text: as it was written, in small letters, without
 * spaces and signs, the digits alone (of eight or more), as in an address, or a word of it that
 * lost its last two letters, as a stem does. Those without a form are not looked for when
 * only_forms. */
void assert_no_trace(struct str text, const char *where, bool only_forms);

#endif
