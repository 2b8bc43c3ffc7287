/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/trace.h"

#include <assert.h>
#include <pthread.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 */
enum { TRACE_AT = 3, PARENT_AT = 36, FLAGS_AT = 53, PARENT_LEN = 55 };

/* ## New ids */

static pthread_once_t once = PTHREAD_ONCE_INIT;
/* Not on the cache line of the counter, which every request writes. */
static _Alignas(64) unsigned char trace_key[crypto_shorthash_siphashx24_KEYBYTES];
static unsigned char span_key[crypto_shorthash_siphash24_KEYBYTES];
static _Alignas(64) atomic_ullong counter;

static void draw_keys(void) {
    int ready = sodium_init();
    assert(ready >= 0); /* it fails only without a source of chance */
    (void)ready;
    randombytes_buf(trace_key, sizeof trace_key);
    randombytes_buf(span_key, sizeof span_key);
}

static void new_trace_id(char out[TRACE_ID_CHARS + 1], uint64_t number) {
    unsigned char hash[crypto_shorthash_siphashx24_BYTES];
    crypto_shorthash_siphashx24(hash, (const unsigned char *)&number, sizeof number, trace_key);
    sodium_bin2hex(out, TRACE_ID_CHARS + 1, hash, sizeof hash);
}

static void new_span_id(char out[SPAN_ID_CHARS + 1], uint64_t number) {
    unsigned char hash[crypto_shorthash_siphash24_BYTES];
    crypto_shorthash_siphash24(hash, (const unsigned char *)&number, sizeof number, span_key);
    sodium_bin2hex(out, SPAN_ID_CHARS + 1, hash, sizeof hash);
}

/* ## What the caller named */

static bool is_hex(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            return false;
        }
    }
    return true;
}

static bool is_id(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '0') {
            return is_hex(text);
        }
    }
    return false;
}

/* Version 00 ends after the flags; a higher one may go on after a dash. */
static bool has_right_end(struct str text, struct str version) {
    if (text.len == PARENT_LEN) {
        return true;
    }
    return !str_equal(version, STR("00")) && text.len > PARENT_LEN && text.ptr[PARENT_LEN] == '-';
}

/* Whether a trace of a caller can be followed (W3C Trace Context, 3.2.2 and 4.3). */
static bool is_traceparent(struct str text) {
    struct str version = str_slice(text, 0, 2);
    return text.len >= PARENT_LEN && text.ptr[TRACE_AT - 1] == '-' &&
           text.ptr[PARENT_AT - 1] == '-' && text.ptr[FLAGS_AT - 1] == '-' && is_hex(version) &&
           !str_equal(version, STR("ff")) && has_right_end(text, version) &&
           is_id(str_slice(text, TRACE_AT, PARENT_AT - 1)) &&
           is_id(str_slice(text, PARENT_AT, FLAGS_AT - 1)) &&
           is_hex(str_slice(text, FLAGS_AT, PARENT_LEN));
}

void trace_begin(struct trace *out, struct str traceparent) {
    pthread_once(&once, draw_keys);
    uint64_t number = atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed);
    struct str parent = str_trim(traceparent);
    out->is_continued = is_traceparent(parent);
    if (out->is_continued) {
        memcpy(out->trace_id, parent.ptr + TRACE_AT, TRACE_ID_CHARS);
        out->trace_id[TRACE_ID_CHARS] = '\0';
    } else {
        new_trace_id(out->trace_id, number);
    }
    new_span_id(out->span_id, number);
}

/* Flags 00: we keep no recording of our own. */
void trace_response(char out[TRACE_RESPONSE_BYTES], const struct trace *trace) {
    snprintf(out, TRACE_RESPONSE_BYTES, "00-%s-%s-00", trace->trace_id, trace->span_id);
}
