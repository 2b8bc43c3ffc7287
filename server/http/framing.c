/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/framing.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A header's name: letters, digits and a few signs (RFC 9110 5.6.2). */
static bool is_token(struct str name) {
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c == '\0' || c > 127 || (!isalnum(c) && !strchr("!#$%&'*+-.^_`|~", c))) {
            return false;
        }
    }
    return name.len > 0;
}

static bool is_named(struct str name, struct str expected) {
    return name.len == expected.len && strncasecmp(name.ptr, expected.ptr, name.len) == 0;
}

void framing_add(struct framing *framing, struct str name, struct str value) {
    framing->has_odd_name = framing->has_odd_name || !is_token(name);
    if (is_named(name, STR("Content-Length"))) {
        framing->length = str_trim(value);
        framing->lengths++;
    } else if (is_named(name, STR("Transfer-Encoding"))) {
        framing->coding = str_trim(value);
        framing->codings++;
    } else if (is_named(name, STR("Host"))) {
        framing->hosts++;
    }
}

static bool is_number(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') {
            return false;
        }
    }
    return text.len > 0;
}

enum framing_verdict framing_judge(const struct framing *framing, bool is_http_1_0,
                                   size_t body_bytes) {
    if (framing->has_odd_name || framing->hosts > 1 || framing->lengths + framing->codings > 1) {
        return FRAMING_AMBIGUOUS;
    }
    /* HTTP/1.0 has no transfer codings, so who is between may not know them (RFC 9112 6.1). */
    if (framing->codings > 0 && (is_http_1_0 || !is_named(framing->coding, STR("chunked")))) {
        return FRAMING_AMBIGUOUS;
    }
    if (framing->lengths > 0 && !is_number(framing->length)) {
        return FRAMING_AMBIGUOUS;
    }
    unsigned long announced = 0;
    /* More digits than a number can hold is too large as well. */
    return framing->lengths > 0 && !str_to_number(framing->length, body_bytes, &announced)
               ? FRAMING_TOO_LARGE
               : FRAMING_FINE;
}
