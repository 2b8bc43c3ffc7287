/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/grapheme.h"

#include <utf8proc.h>

#include "base/utf8.h"

size_t grapheme_floor(struct str text, size_t from, size_t at) {
    size_t floor = from;
    uint32_t before = 0;
    uint32_t code_point = 0;
    utf8proc_int32_t state = 0; /* flags and families are known by what came before */
    size_t len = 1;
    for (size_t i = from; i <= at && len > 0; i += len) {
        len = utf8_decode(str_slice(text, i, text.len), &code_point);
        if (len == 0 || i == from ||
            utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)code_point,
                                             &state)) {
            floor = i;
        }
        before = code_point;
    }
    return floor;
}
