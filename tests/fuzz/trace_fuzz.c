/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The header traceparent, as anyone sends it. */
#include <string.h>

#include "fuzz.h"
#include "ops/trace.h"

static void check_id(const char *id, size_t len) {
    fuzz_require(strlen(id) == len, "an id has its length");
    fuzz_require(strspn(id, "0123456789abcdef") == len, "an id is lower-case hexadecimal");
    fuzz_require(strspn(id, "0") < len, "an id is not all zeros");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str header = {(const char *)data, size};
    struct trace trace;
    trace_begin(&trace, header);
    check_id(trace.trace_id, TRACE_ID_CHARS);
    check_id(trace.span_id, SPAN_ID_CHARS);
    bool named = str_find(header, str_from(trace.trace_id), 0) < size;
    fuzz_require(trace.is_continued == named, "a trace that is followed was named by the caller");

    char response[TRACE_RESPONSE_BYTES];
    trace_response(response, &trace);
    struct trace next;
    trace_begin(&next, str_from(response));
    fuzz_require(next.is_continued && strcmp(next.trace_id, trace.trace_id) == 0,
                 "what we send can be followed");
    fuzz_require(strcmp(next.span_id, trace.span_id) != 0, "each request has a span of its own");
    return 0;
}
