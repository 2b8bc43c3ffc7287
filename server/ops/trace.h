/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which request this is: the trace it belongs to, across programs, and its own span in there
 * (https://www.w3.org/TR/trace-context/). A caller that names a good trace is followed in it; in
 * every other case a new one begins. Any thread. */
#ifndef SERVER_TRACE_H
#define SERVER_TRACE_H

#include <stdbool.h>

#include "base/str.h"

enum { TRACE_ID_CHARS = 32, SPAN_ID_CHARS = 16, TRACE_RESPONSE_BYTES = 56 };

/* Lower-case hexadecimal, zero-terminated, never all zeros. */
struct trace {
    char trace_id[TRACE_ID_CHARS + 1];
    char span_id[SPAN_ID_CHARS + 1]; /* of our part: new for every request */
    bool is_continued;               /* the caller named the trace */
};

/* traceparent: the header as it came, "" without one. Ids are a keyed hash (SipHash) of a counter,
 * under a key that is drawn when the program starts: about as quick as a counter, and who sees some
 * can't tell the next. */
void trace_begin(struct trace *out, struct str traceparent);

/* Writes the header Traceresponse: by it a caller finds the request in our log. Zero-terminated. */
void trace_response(char out[TRACE_RESPONSE_BYTES], const struct trace *trace);

#endif
