/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* UTF-8 by RFC 3629: strict, so no overlong forms, no surrogates, nothing above U+10FFFF.
 * For normalising and folding see text/fold.h. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/str.h"

/* Length in bytes of the character at the start of text and its code point, or 0 when the bytes
 * are not valid UTF-8 (or text is empty). */
size_t utf8_decode(struct str text, uint32_t *code_point);

/* Offset of the first byte that is not valid UTF-8, or text.len when all is well. */
size_t utf8_find_invalid(struct str text);

bool utf8_is_valid(struct str text);

/* Number of code points; text must be valid. */
size_t utf8_count(struct str text);

/* Offset of the character that is `count` characters behind the one at byte `from`, or text.len
 * when there are no more; text must be valid, from the start of a character. */
size_t utf8_skip(struct str text, size_t from, size_t count);

/* Largest cut position ≤ offset that does not split a character; text must be valid. */
size_t utf8_floor(struct str text, size_t offset);

#endif
