/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/utf8.h"

static size_t fold_ascii(char *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c >= 0x80) {
            return 0;
        }
        bool capital = c >= 'A' && c <= 'Z';
        out[i] = (char)(capital ? c + ('a' - 'A') : c);
    }
    return text.len;
}

/* The apostrophes and hyphens that people and word processors type, as the plain ones. */
static utf8proc_int32_t plain_punctuation(utf8proc_int32_t code_point, void *data) {
    (void)data;
    switch (code_point) {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02BC: /* ʼ */
    case 0x00B4: /* ´ */
    case 0x0060: /* ` */
        return '\'';
    case 0x2010: /* ‐ */
    case 0x2011: /* non-breaking hyphen */
    case 0x2212: /* − */
        return '-';
    default:
        return code_point;
    }
}

size_t fold(char *out, struct str text) {
    text.len = text.len > LIMIT_WORD_BYTES ? utf8_floor(text, LIMIT_WORD_BYTES) : text.len;
    size_t len = fold_ascii(out, text);
    if (len > 0 || text.len == 0) {
        return len;
    }
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t folded_len =
        utf8proc_map_custom((const utf8proc_uint8_t *)text.ptr, (utf8proc_ssize_t)text.len, &folded,
                            UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
                            plain_punctuation, NULL);
    if (folded_len <= 0) {
        free(folded); /* also made for text of which nothing is left */
        return 0;
    }
    struct str result = {(const char *)folded, (size_t)folded_len};
    result.len = result.len > LIMIT_WORD_BYTES ? utf8_floor(result, LIMIT_WORD_BYTES) : result.len;
    memcpy(out, result.ptr, result.len);
    free(folded);
    return result.len;
}
